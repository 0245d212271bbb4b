"""The text box for what of a record may be shown; its errors name the field, the levels and the reasons there are."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from codebook import choices
from codebook.quoting import quote


class DisclosureField(forms.JSONField):
    widget = forms.Textarea(attrs={"rows": 2, "cols": 60, "spellcheck": "false"})

    def validate(self, value):
        super().validate(value)
        if not isinstance(value or {}, dict):
            raise ValidationError(_("Expected an object: {} or {“field”: {“level”: …, “reason”: …}}."))
        for field, rule in (value or {}).items():
            _check_rule(field, rule)

    def clean(self, value):
        return super().clean(value) or {}


def _check_rule(field, rule):
    levels, reasons = dict(choices.disclosure_level()), dict(choices.withholding_reason())
    if not isinstance(rule, dict) or rule.get("level") not in levels:
        raise ValidationError(
            _("%(field)s needs a level. Expected one of: %(levels)s.")
            % {"field": quote(field), "levels": ", ".join(levels)}
        )
    if rule["level"] != "public" and rule.get("reason") not in reasons:
        raise ValidationError(
            _("%(field)s is %(level)s without a reason. Expected one of: %(reasons)s.")
            % {"field": quote(field), "level": rule["level"], "reasons": ", ".join(reasons)}
        )

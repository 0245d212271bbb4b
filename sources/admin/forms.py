"""Forms of the desk: permanent keys stay as they are, days show what was understood, a change may carry its reason."""

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import InlineForeignKeyField
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from sources.admin.days import understood
from sources.admin.keys import made_key, permanent_field
from sources.models import Requirement
from sources.models.day_range import DayRangeFormField


class PartForm(forms.ModelForm):
    """A row inside another record's form. `key_from` names the fields that an empty key is made from."""

    key_from: tuple[str, ...] = ()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._settle_key()
        for name, field in self.fields.items():
            if isinstance(field, DayRangeFormField) and (days := getattr(self.instance, name)):
                field.help_text = format_lazy(_("Understood as {days}."), days=understood(days))

    def _settle_key(self):
        name = permanent_field(self._meta.model)
        if name not in self.fields:
            return
        self.fields[name].disabled = self.instance.pk is not None
        self.fields[name].required = False
        self.fields[name].help_text = (
            _("Permanent name in fixtures and evidence; it never changes.")
            if self.instance.pk
            else _("Short permanent name; it never changes. Leave it empty to have one made.")
        )

    def _post_clean(self):
        """A row that was not touched is not saved, so it is not checked again."""
        if self.instance.pk and not self.has_changed():
            return
        super()._post_clean()
        self._check_against_parent()

    def _check_against_parent(self):
        """Django leaves the parent's key of an inline row out of the checks: nobody is related to himself."""
        parents = {name for name, field in self.fields.items() if isinstance(field, InlineForeignKeyField)}
        model = self._meta.model
        for constraint in model._meta.constraints:
            if isinstance(constraint, Requirement) and parents & constraint.speaks_of(model):
                try:
                    constraint.validate(model, self.instance)
                except ValidationError as exc:
                    self.add_error(None, exc)

    def save(self, commit=True):
        name = permanent_field(self._meta.model)
        if name and not getattr(self.instance, name):
            setattr(self.instance, name, made_key(self.instance, self.key_from))
        return super().save(commit)


class RecordForm(PartForm):
    """A record's own page, with a box for the reason of the change, which the history keeps."""

    reason_for_change = forms.CharField(
        max_length=500,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_("Kept in the history beside who and when; never published."),
    )

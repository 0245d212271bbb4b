"""How every form of the desk shows its fields: keys by autocomplete, terms as tick boxes, long text in low boxes."""

import re

from django import forms
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.safestring import mark_safe

from sources.admin.disclosure import DisclosureField
from sources.admin.terms import terms_field

BACKTICKS = re.compile(r"`([^`]+)`")


class DeskFields:
    """Mixin for model admins and inlines. `key_from` names the fields that an empty permanent key is made from."""

    key_from: tuple[str, ...] = ()
    formfield_overrides = {
        models.TextField: {"widget": forms.Textarea(attrs={"rows": 3, "cols": 80})},
        models.URLField: {"assume_scheme": "https"},
        models.PositiveIntegerField: {"widget": forms.NumberInput(attrs={"class": "number"})},
        models.PositiveSmallIntegerField: {"widget": forms.NumberInput(attrs={"class": "number"})},
    }

    class Media:
        css = {"all": ["sources/desk.css"]}

    def get_autocomplete_fields(self, request):
        return [field.name for field in self.opts.get_fields() if field.is_relation and field.concrete]

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if isinstance(db_field, ArrayField) and db_field.base_field.choices:
            return terms_field(db_field)
        if db_field.name == "disclosure":
            kwargs["form_class"] = DisclosureField
        if field := super().formfield_for_dbfield(db_field, request, **kwargs):
            field.help_text = with_code(field.help_text)
            # Beside a key one may add or open the row it points to; deleting a source is nothing to do in passing.
            field.widget.can_delete_related = field.widget.can_view_related = False
        return field


def with_code(help_text: str) -> str:
    """What stands between backticks in a help text is shown as something to type."""
    return mark_safe(BACKTICKS.sub(r"<code>\1</code>", str(help_text)))  # noqa: S308 - help texts are ours

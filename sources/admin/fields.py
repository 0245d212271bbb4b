"""How every form of the desk shows its fields: keys by autocomplete, terms as tick boxes, long text in low boxes."""

from django import forms
from django.contrib.postgres.fields import ArrayField
from django.db import models

from sources.admin.disclosure import DisclosureField
from sources.admin.terms import terms_field


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
            return db_field.formfield(form_class=DisclosureField)
        return super().formfield_for_dbfield(db_field, request, **kwargs)

"""Form fields for array columns that hold codes of a vocabulary: one tick box a term, labelled as in the codebook."""

from django import forms
from django.contrib.postgres.fields import ArrayField


class TermsField(forms.MultipleChoiceField):
    """The ticked codes, in the codebook's order."""

    widget = forms.CheckboxSelectMultiple(attrs={"class": "terms"})

    def clean(self, value):
        ticked = set(super().clean(value))
        return [code for code, _ in self.choices if code in ticked]


def terms_field(db_field: ArrayField) -> TermsField:
    return TermsField(
        choices=db_field.base_field.choices,
        required=not db_field.blank,
        label=db_field.verbose_name.capitalize(),
        help_text=db_field.help_text,
    )

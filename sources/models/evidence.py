"""What ties a value to the words it came from.

`Sourced` is for a row that is itself one source's claim; `FieldEvidence` for a plain field of another row, one concrete
table per evidenced model, beside that model.
"""

from django.db import models
from django.db.models import Q
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from codebook import choices
from sources.models.natural_keys import key_field
from sources.models.passage import Passage
from sources.models.requirement import Requirement
from sources.models.speaker import Speaker


class Sourced(models.Model):
    passage = models.ForeignKey(
        Passage,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Where it says so. May be empty only for outside knowledge, which then needs a reference."),
    )
    speaker = models.ForeignKey(
        Speaker,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Who says so in the source; empty is the source's own voice."),
    )
    as_printed = models.CharField(max_length=300, blank=True, help_text=_("The value in the words of the source."))
    basis = models.CharField(max_length=20, choices=choices.basis, default="stated")
    certainty = models.CharField(
        max_length=20, choices=choices.certainty, default="certain", help_text=_("How sure the source is of it.")
    )
    reference = models.CharField(
        max_length=500, blank=True, help_text=_("For outside knowledge: the work it was taken from, fit to be cited.")
    )

    class Meta:
        abstract = True
        constraints = [
            Requirement(
                condition=Q(passage__isnull=False) | Q(basis="outside_knowledge") & ~Q(reference=""),
                name="%(class)s_has_a_passage_or_a_reference",
                at="passage",
                says=_("Choose the passage that says so, or the basis “outside knowledge” and a reference for it."),
            ),
        ]


class FieldEvidence(Sourced):
    key = key_field("record")
    field = models.CharField(max_length=60, help_text=_("The field of the record that the passage carries."))
    term = models.CharField(
        max_length=60, blank=True, help_text=_("For a list: the one term that the passage carries; empty means all.")
    )
    note = models.CharField(max_length=300, blank=True)

    class Meta(Sourced.Meta):
        abstract = True


def names_an_evidenced_field(model: type[models.Model]) -> Requirement:
    """The constraint that an evidence row names one of the model's `evidenced_fields`."""
    return Requirement(
        condition=Q(field__in=sorted(model.evidenced_fields)),
        name=f"{model.__name__.lower()}_evidence_names_a_field_that_exists",
        at="field",
        says=format_lazy(_("Expected one of: {fields}."), fields=", ".join(model.evidenced_fields)),
    )

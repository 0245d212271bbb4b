"""The documents: what was published, by whom, from whom it was copied, and how far it can be relied on."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from codebook import choices
from sources.history import keep_history
from sources.models.day_range import DayRangeField
from sources.models.natural_keys import NaturallyKeyed, key_field
from sources.models.requirement import Requirement


@keep_history
class Source(NaturallyKeyed):
    key = key_field("database")
    title = models.CharField(max_length=300, help_text=_("The headline or title, as printed."))
    kind = models.CharField(max_length=20, choices=choices.source_kind)
    publisher = models.CharField(max_length=200, help_text=_("Who published this copy."))
    agency = models.CharField(
        max_length=200, blank=True, help_text=_("The agency whose copy it carries, if it says so.")
    )
    derived_from = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="copies",
        help_text=_("The document this one was copied or rewritten from. A chain of copies is one independent source."),
    )

    published = DayRangeField(null=True, blank=True, help_text=_("Day or days of publication; empty when not known."))
    published_precision = models.CharField(max_length=20, choices=choices.date_precision, blank=True)
    published_basis = models.CharField(max_length=20, choices=choices.basis, blank=True)
    published_as_printed = models.CharField(max_length=100, blank=True)

    language = models.CharField(max_length=35, help_text=_("BCP 47 tag: en, fa, ps, ar-SY."))
    url = models.URLField(max_length=500, blank=True)
    archived_sha256 = models.CharField(max_length=64, blank=True, help_text=_("SHA-256 of the archived copy."))
    retrieved_on = models.DateField(null=True, blank=True, help_text=_("Day the copy was taken; empty when not known."))
    licence = models.CharField(max_length=100, blank=True)

    reliability = models.CharField(max_length=30, choices=choices.reliability, default="cannot_be_judged")
    is_wording_damaged = models.BooleanField(
        default=False, help_text=_("The wording was altered after publication, by a machine or a translator.")
    )
    note = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key"], name="source_key_is_unique"),
            Requirement(
                condition=Q(derived_from__isnull=True) | ~Q(derived_from=F("id")),
                name="source_is_not_its_own_copy",
                at="derived_from",
                says=_("A source is not a copy of itself. Choose another source."),
            ),
            Requirement(
                condition=Q(published__isnull=True, published_precision="")
                | Q(published__isnull=False) & ~Q(published_precision="") & ~Q(published_basis=""),
                name="source_published_has_precision_and_basis",
                at="published",
                says=_("Days, their precision and their basis go together. Give all three, or none."),
            ),
        ]

    def __str__(self):
        return f"{self.publisher}: {self.title}"

"""A place in a source: the paragraph, what it says in our words, and at most one sentence of its own."""

from textwrap import shorten

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sources.history import keep_history
from sources.models.natural_keys import NaturallyKeyed, key_field
from sources.models.requirement import Requirement
from sources.models.source import Source


@keep_history
class Passage(NaturallyKeyed):
    natural_lookups = ("source__key", "key")

    source = models.ForeignKey(Source, models.CASCADE, related_name="passages")
    key = key_field("source")
    paragraph = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text=_("Counted from the headline, which is 1; empty when the source has none.")
    )
    page = models.CharField(max_length=20, blank=True)
    says = models.TextField(help_text=_("What the passage says, in our own words."))
    quote = models.CharField(
        max_length=300, blank=True, help_text=_("The exact words where a value needs them; one sentence at most.")
    )
    is_verbatim = models.BooleanField(
        default=True,
        help_text=_("False when the words are a paraphrase, even if the source puts them in quotation marks."),
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["source", "key"], name="passage_key_is_unique_in_its_source"),
            Requirement(
                condition=Q(paragraph__isnull=True) | Q(paragraph__gte=1),
                name="passage_paragraph_counts_from_one",
                at="paragraph",
                says=_("Paragraphs are counted from 1, the headline."),
            ),
        ]

    def __str__(self):
        """What a coder chooses by: the paragraph alone tells nothing about what is in it."""
        return f"{self.address}: {shorten(self.quote or self.says, 80, placeholder='…')}"

    @property
    def address(self) -> str:
        return f"{self.source_id and self.source.key} ¶{self.paragraph}" if self.paragraph else self.key

"""Who speaks in a source. A speaker belongs to one source; nobody is identified beyond what the source itself
prints.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from codebook import choices
from sources.history import keep_history
from sources.models.natural_keys import NaturallyKeyed, key_field
from sources.models.requirement import Requirement
from sources.models.source import Source


@keep_history
class Speaker(NaturallyKeyed):
    natural_lookups = ("source__key", "key")

    source = models.ForeignKey(Source, models.CASCADE, related_name="speakers")
    key = key_field("source")
    label = models.CharField(
        max_length=200, help_text=_("How the speaker is shown. For a withheld person a coarse label, never the name.")
    )
    label_as_printed = models.CharField(
        max_length=200, blank=True, help_text=_("The label as the source prints it; empty for a withheld person.")
    )
    affiliation = models.CharField(max_length=200, blank=True)
    naming = models.CharField(max_length=20, choices=choices.naming)
    vantage = models.CharField(max_length=20, choices=choices.vantage, default="not_stated")
    spoke_to = models.CharField(
        max_length=100, blank=True, help_text=_("The agency or outlet that heard it, as printed.")
    )
    is_private_person = models.BooleanField(
        default=False, help_text=_("A private person's name is withheld unless an editor publishes it.")
    )
    withheld_reason = models.CharField(max_length=30, choices=choices.withholding_reason, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["source", "key"], name="speaker_key_is_unique_in_its_source"),
            Requirement(
                condition=~models.Q(naming="withheld")
                | ~models.Q(withheld_reason="") & models.Q(label_as_printed="", is_private_person=True),
                name="speaker_withheld_has_a_reason_and_no_printed_name",
                at="withheld_reason",
                says=_("A withheld speaker is a private person, has a reason, and no label as printed."),
            ),
            Requirement(
                condition=~models.Q(is_private_person=True, naming="named"),
                name="speaker_private_person_is_not_named",
                at="naming",
                says=_("A private person is not named. Choose another naming."),
            ),
        ]

    def __str__(self):
        return self.label

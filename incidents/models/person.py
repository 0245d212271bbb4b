"""A person among the casualties. A link from a person to a report; it adds no count."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from actors.models import Actor
from codebook import choices
from incidents.models.casualties import CasualtyReport
from incidents.models.part import IncidentPart
from sources.history import keep_history
from sources.models import Requirement


@keep_history
class NamedCasualty(IncidentPart):
    """Restricted unless an editor decides to publish the name and says why."""

    person = models.ForeignKey(Actor, models.PROTECT, related_name="casualty_rows")
    report = models.ForeignKey(CasualtyReport, models.PROTECT, related_name="named_casualties")
    status = models.CharField(max_length=20, choices=choices.person_status)
    functions = models.CharField(
        max_length=300, blank=True, help_text=_("What the person was, as far as it is public.")
    )
    is_published = models.BooleanField(default=False, help_text=_("The name may be shown."))
    publication_reason = models.CharField(max_length=300, blank=True, help_text=_("Why the name may be shown."))

    class Meta(IncidentPart.Meta):
        verbose_name_plural = "named casualties"
        constraints = [
            *IncidentPart.Meta.constraints,
            Requirement(
                condition=Q(is_published=False) | ~Q(publication_reason=""),
                name="namedcasualty_is_published_for_a_reason",
                at="publication_reason",
                says=_("A name is shown for a reason only. Write the reason, or untick “is published”."),
            ),
        ]

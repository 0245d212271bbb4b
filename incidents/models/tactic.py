"""A tactic that somebody says was used, in a phase that is not stated. It is told as theirs and coded nowhere
as fact.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from codebook import choices
from incidents.models.part import IncidentPart
from sources.history import keep_history


@keep_history
class AttributedTactic(IncidentPart):
    tactic = models.CharField(max_length=40, choices=choices.tactic)
    note = models.CharField(max_length=300, blank=True, help_text=_("What must not be read into it; published."))

    class Meta(IncidentPart.Meta):
        pass

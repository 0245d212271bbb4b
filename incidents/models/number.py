"""The permanent public id of an incident, given at its first publication."""

import pgtrigger
from django.db import models

from incidents.models.incident import Incident


class IncidentNumber(models.Model):
    """A row is never changed or removed, and it keeps its incident from being removed."""

    number = models.BigAutoField(primary_key=True)
    incident = models.OneToOneField(Incident, models.PROTECT, related_name="number_row")
    given_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        triggers = [
            pgtrigger.Protect(name="incident_number_never_changes", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    def __str__(self):
        return f"annals:{self.number}"

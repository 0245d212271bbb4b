"""What publishing or withdrawing an incident would do, told before it is done."""

from dataclasses import dataclass

from django.db.models import Max

from events.models import Edition
from incidents import review
from incidents.models import Incident, IncidentNumber
from incidents.rules import Problem, problems_of


@dataclass(frozen=True)
class Outlook:
    """`number` is None for a record that was never published; `edition` is the one that would be written."""

    incident: Incident
    status: str
    number: IncidentNumber | None
    edition: int
    is_unchanged: bool
    problems: list[Problem]


def outlook_of(incident: Incident) -> Outlook:
    """Runs every rule and builds the dossier: some eighty queries."""
    number = IncidentNumber.objects.filter(incident=incident).first()
    editions = (
        Edition.objects.filter(kind=Edition.INCIDENT, subject=number.number) if number else Edition.objects.none()
    )
    return Outlook(
        incident=incident,
        status=review.status_of(incident),
        number=number,
        edition=(editions.aggregate(last=Max("number"))["last"] or 0) + 1,
        is_unchanged=number is not None and not review.has_unpublished_changes(incident),
        problems=problems_of(incident),
    )

"""Is the place told no more exactly than it is known."""

from collections.abc import Iterator

from incidents.models import Incident
from incidents.rules.problem import Problem

# From the finest to the coarsest; a line, the sea or a historical region stands outside of this order.
FINEST_FIRST = ("facility", "neighbourhood", "settlement", "near_settlement", "admin2", "admin1", "country")


def precision_is_no_finer_than_the_place(incident: Incident) -> Iterator[Problem]:
    """A province is not known to a settlement; a hospital may well be known to its town only."""
    kind, precision = incident.location and incident.location.kind, incident.location_precision
    if kind not in FINEST_FIRST or precision not in FINEST_FIRST:
        return
    if FINEST_FIRST.index(precision) < FINEST_FIRST.index(kind):
        yield Problem(
            "place_too_exact", "location", f"{incident.location} is a {kind}, so its precision cannot be {precision}."
        )

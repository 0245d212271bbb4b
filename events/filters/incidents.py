"""The parameters of the incidents: those of their flat rows."""

from events.filters.events import HappeningFilters, Paging, ordering
from events.filters.parameters import Parameters


class IncidentFilters(HappeningFilters, Paging):
    """The list of incidents."""

    ordering = ordering()


class NoFilters(Parameters):
    """An address that takes none."""


class PageOnly(Paging):
    """A list that is not filtered."""

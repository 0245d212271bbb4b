from events.filters.events import EventFields, EventFilters, Paging, RowFilters
from events.filters.faults import BadParameters, Fault
from events.filters.parameters import Parameters

__all__ = [
    "BadParameters",
    "EventFields",
    "EventFilters",
    "Fault",
    "Paging",
    "Parameters",
    "RowFilters",
]

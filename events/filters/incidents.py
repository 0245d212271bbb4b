"""The parameters of the incidents: those of their flat rows."""

from events.document_keys import ACTOR, DOSSIER
from events.filters.events import HappeningFilters, Paging, ordering
from events.filters.fields import SomeOf
from events.filters.parameters import Parameter, Parameters


def fields(keys: dict[str, str], what: str) -> Parameter:
    return Parameter(SomeOf(list(keys), what), help_text="Only these keys, in this order. Separate with commas.")


class IncidentFilters(HappeningFilters, Paging):
    """The list of incidents."""

    ordering = ordering()
    fields = fields(DOSSIER, "a key of a dossier")


class IncidentFields(Parameters):
    """One incident."""

    fields = fields(DOSSIER, "a key of a dossier")


class ActorFields(Parameters):
    """One actor."""

    fields = fields(ACTOR, "a key of an actor's page")


class NoFilters(Parameters):
    """An address that takes none."""


class PageOnly(Paging):
    """A list that is not filtered."""

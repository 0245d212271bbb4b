"""The parts of the newest editions as lists of their own: casualties, statements, evidence, sources, places."""

from collections.abc import Iterable

from rest_framework.response import Response

from events.api.pagination import answer, counted, read_list
from events.api.views import ReadView
from events.filters.known import SpeakerLabel, public_parts
from events.filters.parts import CasualtyFilters, EvidenceFilters, LocationFilters, SourceFilters, StatementFilters
from events.models import EditionPart


class PartList(ReadView):
    """Parts of a kind, in the order in which they were written."""

    kind = ""
    answers = "PartList"

    def get(self, request):
        parts = self.found()
        page, links = read_list(request, parts, "id", ("body",), self.values)
        return Response(answer(self.values, [body for (body,) in page], links, lambda: counted(parts, self.values)))

    def found(self):
        parts = public_parts(self.kind)
        if "speaker" in self.values:
            parts = parts.alias(speaker_label=SpeakerLabel("body"))
        return parts.filter(*self.parameters.conditions(self.values))


class SharedPartList(PartList):
    """A source or a place once, however many editions refer to it."""

    def get(self, request):
        keys = self.found().values("key").distinct()
        page, links = read_list(request, keys, "key", ("key",), self.values)
        found = merged(self.kind, [key for (key,) in page])
        return Response(answer(self.values, found, links, lambda: counted(keys, self.values)))


class CasualtyList(PartList):
    """Casualties: what each source reports, and the figures decided over the reports."""

    kind = EditionPart.CASUALTY
    parameters = CasualtyFilters


class StatementList(PartList):
    """Statements: who says what about whom, with the passage."""

    kind = EditionPart.STATEMENT
    parameters = StatementFilters


class EvidenceList(PartList):
    """Evidence: which passage carries which value."""

    kind = EditionPart.EVIDENCE
    parameters = EvidenceFilters


class SourceList(SharedPartList):
    """Sources, with the passages that published records rest on."""

    kind = EditionPart.SOURCE
    parameters = SourceFilters


class LocationList(SharedPartList):
    """Places that published records refer to."""

    kind = EditionPart.LOCATION
    parameters = LocationFilters


def merged(kind: str, keys: Iterable[str]) -> list[dict]:
    """Each key with the newest edition's body, the lists of all editions (passages, names) and the incidents."""
    bodies: dict[str, dict] = {key: {} for key in keys}
    parts = public_parts(kind).filter(key__in=bodies).order_by("-edition")
    for key, body, incident, slug in parts.values_list("key", "body", "incident", "incident_slug"):
        known = bodies[key]
        for name, value in body.items():
            if isinstance(value, list) and name in known:
                known[name] = [*known[name], *(item for item in value if item not in known[name])]
            known.setdefault(name, value)
        incidents = known.setdefault("incidents", [])
        if incident is not None:
            incidents.append({"id": incident, "slug": slug})
    return list(bodies.values())

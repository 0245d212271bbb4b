"""Incidents as dossiers: the newest edition, the earlier ones, and what each changed."""

from django.http import Http404, HttpResponse
from rest_framework.response import Response

from events.annals import ANNALS
from events.api.dossier_text import dossier_text
from events.api.editions import documents, moved_or_gone, only, public_editions, subject_of, told_of, without_withdrawn
from events.api.events import counted as counted_events
from events.api.events import matched, read_event_list
from events.api.pagination import answer, counted, read_list
from events.api.views import RECORD_PROBLEMS, ReadView
from events.differences import differences
from events.filters.incidents import IncidentFields, IncidentFilters, NoFilters, PageOnly
from events.models import Edition
from events.moments import in_utc
from events.query import plan


class IncidentList(ReadView):
    """Published incidents as dossiers, newest edition each, filtered by their flat rows."""

    answers = "IncidentList"
    parameters = IncidentFilters

    def get(self, request):
        asked = plan(self.values, dataset=ANNALS)
        page, links = read_event_list(request, asked, "event.source_id", self.values)
        found = only(documents(Edition.INCIDENT, (int(source_id) for (source_id,) in page)), self.values)
        return Response(answer(self.values, found, links, lambda: counted_events(asked, self.values), **matched(asked)))


class IncidentDetail(ReadView):
    """The dossier of one incident: every value with the words it rests on."""

    answers = "Incident"
    problems = RECORD_PROBLEMS
    parameters = IncidentFields

    def get(self, request, reference: str):
        if request.accepted_renderer.format == "json" and not self.values and (text := dossier_text(reference)):
            return HttpResponse(text, "application/json")
        number = subject_of(Edition.INCIDENT, reference)
        if number is None:
            return moved_or_gone(Edition.INCIDENT, reference, "incident")
        return Response(only(documents(Edition.INCIDENT, [number]), self.values)[0])


class IncidentEditions(ReadView):
    """The editions of one incident, the first one first."""

    answers = "EditionList"
    problems = RECORD_PROBLEMS
    parameters = PageOnly

    def get(self, request, reference: str):
        number = subject_of(Edition.INCIDENT, reference)
        if number is None:
            return moved_or_gone(Edition.INCIDENT, reference, "incident-editions")
        editions = public_editions(Edition.INCIDENT).filter(subject=number)
        fields = ("number", "published_at", "reason", "sha256", "is_newest")
        page, links = read_list(request, editions, "number", fields, self.values)
        found = [dict(zip(fields, row, strict=True)) | {"published_at": in_utc(row[1])} for row in page]
        return Response(answer(self.values, found, links, lambda: counted(editions, self.values)))


class IncidentEdition(ReadView):
    """One edition as it was published, and in `changes` what it changed against the one before."""

    answers = "Incident"
    problems = RECORD_PROBLEMS
    parameters = NoFilters

    def get(self, request, reference: str, number: int):
        subject = subject_of(Edition.INCIDENT, reference)
        if subject is None:
            return moved_or_gone(Edition.INCIDENT, reference, "incident-edition", number=number)
        editions = {
            edition.number: edition
            for edition in public_editions(Edition.INCIDENT).filter(subject=subject, number__in=(number - 1, number))
        }
        if number not in editions:
            raise Http404(f"The incident has no edition {number}.")
        edition, before = editions[number], editions.get(number - 1)
        changes = list(differences(before.document, edition.document)) if before else []
        (document,) = without_withdrawn([edition.document])
        return Response(
            {
                **document,
                "status": "published" if edition.is_newest else "superseded",
                "edition": told_of(edition),
                "changes": changes,
            }
        )

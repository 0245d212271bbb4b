"""The resources of UCDP's API that are served here, and what is said of those that are not."""

from django.http import HttpRequest, HttpResponse
from rest_framework.response import Response

from codebook.quoting import quote
from events.api.problems import problem
from events.api.views import ONE_PROBLEMS, ReadView
from events.contracts.ucdp import DATASET
from events.contracts.ucdp.country_years import DATASET as COUNTRY_YEARS
from events.contracts.ucdp.country_years import read_country_years
from events.contracts.ucdp.envelope import enclosed, refuse_unknown
from events.contracts.ucdp.pages import milestones, read_page
from events.contracts.ucdp.parameters import CountryYearParameters, GedParameters, page_of
from events.contracts.ucdp.plans import plan_of
from events.contracts.ucdp.rows import SELECTED, results
from events.query.running import TooSlow

ASK_FOR_LESS = "The database could not answer in the time that a request has. Add Country, Actor, StartDate or EndDate."


class GedEvents(ReadView):
    """Events of one version of UCDP GED."""

    schema = None
    parameters = GedParameters
    problems = ONE_PROBLEMS

    def get(self, request, resource: str, version: str):
        refuse_unknown(version, DATASET, resource)
        asked, page = plan_of(version, self.values), page_of(self.values)
        try:
            along = milestones(asked)
            rows = read_page(asked, SELECTED, **page, along=along)
        except TooSlow:
            return problem(503, ASK_FOR_LESS)
        return Response(enclosed(request, **page, count=along.count, found=results(rows)))


class OrganizedViolenceByCountryAndYear(ReadView):
    """What UCDP adds up by state and year, of one version."""

    schema = None
    parameters = CountryYearParameters
    problems = ONE_PROBLEMS

    def get(self, request, resource: str, version: str):
        refuse_unknown(version, COUNTRY_YEARS, resource)
        page = page_of(self.values)
        count, found = read_country_years(version, self.values, **page)
        return Response(enclosed(request, **page, count=count, found=found))


def answer_not_here(request: HttpRequest, resource: str, version: str) -> HttpResponse:
    """Other tables of UCDP, which are not imported here."""
    return problem(404, f"{quote(resource)} of UCDP is not kept here. Expected gedevents or organizedviolencecy.")

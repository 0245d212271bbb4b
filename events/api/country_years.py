"""Countries' years: what a publisher counts in a country in a year, beside the events and never added to them."""

from rest_framework.response import Response

from events.api.pagination import answer, counted, read_list
from events.api.views import ReadView
from events.country_year_columns import COUNTRY_YEAR
from events.filters.country_years import CountryYearFilters, country_years

FIELDS = tuple("dataset__licence" if name == "licence" else name for name in COUNTRY_YEAR)


class CountryYearList(ReadView):
    """How many were killed in a country in a year, by type of violence, as a publisher adds it up."""

    answers = "CountryYearList"
    parameters = CountryYearFilters

    def get(self, request):
        rows = country_years(self.values)
        page, links = read_list(request, rows, "row", FIELDS, self.values)
        found = [
            {name: None if value == "" else value for name, value in zip(COUNTRY_YEAR, row, strict=True)}
            for row in page
        ]
        return Response(answer(self.values, found, links, lambda: counted(rows, self.values)))

"""The parameters of the countries' years, and the rows that anybody may read."""

from django.core.exceptions import ValidationError
from django.db.models import F, QuerySet

from events.filters.events import SEVERAL, Paging
from events.filters.faults import all_unknown
from events.filters.fields import Looked, ParameterField, WholeNumber
from events.filters.parameters import Parameter
from events.filters.places import find_country
from events.models import CountryYear, Table


class Years(WholeNumber):
    several = splits = True


class TableReleases(ParameterField):
    """Releases of public tables."""

    several = splits = True

    def read_each(self, texts: list[str]) -> list[str]:
        public = Table.objects.filter(dataset__visibility="public", rows__country_year__isnull=False)
        here = list(public.order_by("release").values_list("release", flat=True).distinct())
        if missing := [text for text in texts if text not in here]:
            raise ValidationError(all_unknown(missing, "a release with countries' years here", here))
        return texts


class CountryYearFilters(Paging):
    country = Parameter(
        Looked(find_country), "country", "in", help_text=f"ISO code (three or two letters) or English name. {SEVERAL}"
    )
    year = Parameter(Years(1900, 2100), "year", "in", help_text=f"Calendar year. {SEVERAL}")
    release = Parameter(
        TableReleases(), "release", "in", help_text=f"The publisher's release; without it the current one. {SEVERAL}"
    )


def country_years(values: dict) -> QuerySet[CountryYear]:
    """Of one release, unless several are asked for: added up over releases, they would count the dead twice."""
    public = CountryYear.objects.filter(*CountryYearFilters.conditions(values), dataset__visibility="public")
    return public if "release" in values else public.filter(release=F("dataset__release"))

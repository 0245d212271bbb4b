"""In which list of the API the rows of a dataset are: the events, unless it is a publisher's table, which has none."""

from django.db.models import Case, CharField, Exists, OuterRef, Value, When

from events.models import CountryYear, Dataset, Table

EVENTS, COUNTRY_YEARS, ACTORS = "events", "country-years", "actors"

# To annotate datasets with. A table without figures by country and year is one of actors: no others are read here.
ROWS_AT = Case(
    When(Exists(CountryYear.objects.filter(dataset=OuterRef("pk"))), then=Value(COUNTRY_YEARS)),
    When(Exists(Table.objects.filter(dataset=OuterRef("pk"))), then=Value(ACTORS)),
    default=Value(EVENTS),
    output_field=CharField(),
)


def holds_events(dataset: Dataset) -> bool:
    """Whether it is no table. Queries."""
    return Dataset.objects.annotate(rows_at=ROWS_AT).filter(pk=dataset.pk, rows_at=EVENTS).exists()


def address_of_rows(key: str, rows_at: str) -> str:
    """Below that of the API."""
    return f"events/?dataset={key}" if rows_at == EVENTS else f"{rows_at}/"

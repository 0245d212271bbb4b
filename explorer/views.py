"""The front page: what is here, under which licence, and where to ask. Reads only what is published."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format

from codebook.days import DayRange
from events.models import Dataset, Event
from events.rollups.counts import events_in
from events.rows_at import ROWS_AT, address_of_rows

EXAMPLES = (
    ("The attack on the military hospital in Kabul, 2 November 2021", "incidents/kabul-military-hospital-attack-2021/"),
    (
        "The same attack among all events, by actor and days",
        "events/?actor=IS-K&date_after=2021-11-01&date_before=2021-11-30",
    ),
    ("Who says what about Islamic State-Khorasan", "statements/?about=islamic-state-khorasan"),
    (
        "Deaths a year in the Central African Republic, UCDP",
        "events/aggregate/?dataset=ucdp-ged&by=year&measure=killed_best",
    ),
    ("Every event as CSV", "events/?format=csv"),
)


def home(request: HttpRequest) -> HttpResponse:
    """Four queries, none of which grows with the number of events."""
    datasets = list(Dataset.objects.public().annotate(rows_at=ROWS_AT).order_by("key"))
    numbers = events_in([dataset.key for dataset in datasets])
    newest = Event.objects.public().filter(dataset="annals").order_by("-sort_key")[:10]
    incidents = [(event, _days(event)) for event in newest]
    told = {
        "datasets": [
            (dataset, address_of_rows(dataset.key, dataset.rows_at), numbers[dataset.key]) for dataset in datasets
        ],
        "incidents": incidents,
        "examples": EXAMPLES,
    }
    return render(request, "explorer/home.html", told)


def _days(event: Event) -> str:
    """As exact as it is known: 2 November 2021, October 2021, 2017."""
    if event.date_start is None:
        return "day not known"
    days = str(DayRange(event.date_start, event.date_end, event.date_precision))
    pattern = {len("2017"): "Y", len("2021-10"): "F Y", len("2021-11-02"): "j F Y"}.get(len(days))
    return date_format(event.date_start, pattern) if pattern else days.replace("..", " to ")

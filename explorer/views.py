"""The front page: what is here, under which licence, and where to ask. Reads only what is published."""

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from events.models import Dataset, Event

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
    """Two queries."""
    datasets = Dataset.objects.public().annotate(event_count=Count("events")).order_by("key")
    newest = Event.objects.public().filter(dataset="annals").order_by("-sort_key")[:10]
    return render(request, "explorer/home.html", {"datasets": datasets, "newest": newest, "examples": EXAMPLES})

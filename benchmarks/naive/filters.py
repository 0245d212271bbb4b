"""Filters as most projects declare them: a lookup a column, `OR` over the two actors, `icontains` for words."""

import django_filters
from django.db.models import F, Q, Value
from django.db.models.functions import ACos, Cos, Least, Radians, Sin

from benchmarks.naive.models import Event

EARTH_RADIUS = 6371.0088


class EventFilter(django_filters.FilterSet):
    actor = django_filters.CharFilter(method="by_actor")
    country = django_filters.CharFilter()
    date_after = django_filters.DateFilter("date_end", "gte")
    date_before = django_filters.DateFilter("date_start", "lte")
    west = django_filters.NumberFilter("longitude", "gte")
    south = django_filters.NumberFilter("latitude", "gte")
    east = django_filters.NumberFilter("longitude", "lte")
    north = django_filters.NumberFilter("latitude", "lte")
    near = django_filters.CharFilter(method="by_distance")
    q = django_filters.CharFilter("summary", "icontains")

    class Meta:
        model = Event
        fields = ["dataset", "violence_type", "event_type"]

    def by_actor(self, events, name, value):
        return events.filter(Q(actor_1=value) | Q(actor_2=value))

    def by_distance(self, events, name, value):
        latitude, longitude, km = (float(part) for part in value.split(","))
        here = Radians(Value(latitude))
        cosine = Sin(here) * Sin(Radians(F("latitude"))) + Cos(here) * Cos(Radians(F("latitude"))) * Cos(
            Radians(F("longitude")) - Radians(Value(longitude))
        )
        return events.annotate(km=Value(EARTH_RADIUS) * ACos(Least(Value(1.0), cosine))).filter(
            latitude__isnull=False, km__lte=km
        )

"""The addresses of UCDP's API; its resources are written in any capitals."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from events.contracts.ucdp.views import GedEvents


class GedEventsInAnyCapitals(StringConverter):
    regex = "(?i:gedevents)"


register_converter(GedEventsInAnyCapitals, "gedevents")

urlpatterns = [path("<gedevents:resource>/<str:version>", GedEvents.as_view(), name="ucdp-gedevents")]

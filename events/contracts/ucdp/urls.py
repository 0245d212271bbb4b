"""The addresses of UCDP's API; its resources are written in any capitals."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from events.contracts.ucdp.views import GedEvents, OrganizedViolenceByCountryAndYear, answer_not_here

NOT_HERE = ("ucdpprioconflict", "dyadic", "nonstate", "onesided", "battledeaths")


def in_any_capitals(*resources: str) -> type[StringConverter]:
    return type("InAnyCapitals", (StringConverter,), {"regex": f"(?i:{'|'.join(resources)})"})


class Version(StringConverter):
    """Up to the end of the address, or to a slash there, which many programs write."""

    regex = "[^/]+/?"

    def to_python(self, value: str) -> str:
        return value.removesuffix("/")


register_converter(Version, "version_of_ucdp")
register_converter(in_any_capitals("gedevents"), "gedevents")
register_converter(in_any_capitals("organizedviolencecy"), "organizedviolencecy")
register_converter(in_any_capitals(*NOT_HERE), "not_here_of_ucdp")

urlpatterns = [
    path("<gedevents:resource>/<version_of_ucdp:version>", GedEvents.as_view(), name="ucdp-gedevents"),
    path(
        "<organizedviolencecy:resource>/<version_of_ucdp:version>",
        OrganizedViolenceByCountryAndYear.as_view(),
        name="ucdp-organizedviolencecy",
    ),
    path("<not_here_of_ucdp:resource>/<version_of_ucdp:version>", answer_not_here),
]

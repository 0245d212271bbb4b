"""Links as the standard has them, with whole addresses."""

from django.http import HttpRequest
from django.urls import reverse

JSON, GEOJSON, HTML = "application/json", "application/geo+json", "text/html"
OPENAPI = "application/vnd.oai.openapi+json;version=3.0"


def link(request: HttpRequest, rel: str, name: str, media_type: str = JSON, title: str = "", **parts: str) -> dict:
    """To the address of that name; `parts` fill it in."""
    return to(request.build_absolute_uri(reverse(name, kwargs=parts)), rel, media_type, title)


def to(address: str, rel: str, media_type: str = JSON, title: str = "") -> dict:
    return {"href": address, "rel": rel, "type": media_type, **({"title": title} if title else {})}

"""What lets clients and proxies keep an answer until the data change: a strong ETag of revision, address and software.

`If-None-Match` costs one look at the newest revision. `Last-Modified` tells when the data changed; it is not compared,
for it knows only whole seconds.
"""

import hashlib
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_vary_headers
from django.utils.http import http_date, parse_etags

from events.current import Current

# Anybody may keep it, and asks each time whether it still holds: what is withdrawn is gone at once.
CACHE_CONTROL = "public, max-age=0, must-revalidate"
NEGOTIATED = ("HTTP_ACCEPT", "HTTP_ACCEPT_ENCODING")
VARY = ("Accept", "Accept-Encoding")
PACKAGES = Path(__file__).parent.parent, Path(__file__).parent.parent.parent / "codebook"
READ_FROM = {".py", ".csv"}


def _digest_of_the_software() -> bytes:
    """An answer of earlier software is not taken for one of today's."""
    digest = hashlib.sha256()
    for package in PACKAGES:
        for file in sorted(each for each in package.rglob("*.*") if each.suffix in READ_FROM):
            digest.update(file.read_bytes())
    return digest.digest()


SOFTWARE = _digest_of_the_software()


def etag_of(request: HttpRequest, now: Current) -> str:
    """Links in an answer have the site's address, and cursors that its secret has signed."""
    site = settings.SITE_URL, settings.SECRET_KEY
    told = (now.number, now.made_at, *site, request.build_absolute_uri(), *map(request.META.get, NEGOTIATED))
    return f'"{hashlib.sha256(SOFTWARE + repr(told).encode()).hexdigest()[:32]}"'


def not_modified(request: HttpRequest, etag: str) -> HttpResponse | None:
    """The answer to a client that has it already. `*` stands for whatever is here; whether anything is, is not known
    yet, and who reads has no use for it.
    """
    known = parse_etags(request.META.get("HTTP_IF_NONE_MATCH", ""))
    # A proxy that compresses what passes through it makes the ETag a weak one.
    return HttpResponseNotModified() if {etag, f"W/{etag}"} & set(known) else None


def mark(response: HttpResponse, etag: str, now: Current) -> HttpResponse:
    """Answers, and where they are now; not errors. An answer may be of a later revision than its ETag says, never of an
    earlier one.
    """
    if response.status_code in (200, 301, 304):
        response["ETag"] = etag
        response["Cache-Control"] = CACHE_CONTROL
        if now.made_at:
            response["Last-Modified"] = http_date(now.made_at.timestamp())
        patch_vary_headers(response, VARY)
    return response

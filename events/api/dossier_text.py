"""One dossier as the text that was published, with what belongs to this site and this moment put in; nothing else of it
is parsed than which incidents it is related to, for one of those may have been withdrawn since.
"""

import json

import orjson
from django.conf import settings

from events.api.editions import is_number
from events.models import Edition
from events.moments import in_utc
from events.query.running import fetch
from events.query.visible import public_releases

NEWEST = """
    SELECT subject, slug, sha256, document, history.* FROM events_edition newest, LATERAL (
        SELECT array_agg(number ORDER BY number), array_agg(published_at ORDER BY number),
            array_agg(reason ORDER BY number)
        FROM events_edition WHERE kind = newest.kind AND subject = newest.subject AND dataset = newest.dataset
    ) history
    WHERE kind = %(kind)s AND is_newest AND dataset = ANY(%(datasets)s) AND {} = %(reference)s
"""
TOLD = ("number", "published_at", "reason")
PUBLIC = """
    SELECT count(*) FROM events_edition
    WHERE kind = %(kind)s AND is_newest AND dataset = ANY(%(datasets)s) AND subject = ANY(%(related)s)
"""
# A key and where its list begins: within a text, quotation marks are escaped.
RELATED = '"related":['


def dossier_text(reference: str) -> bytes | None:
    """By number or newest slug; None where `documents` has to be asked."""
    asked = {"kind": Edition.INCIDENT, "datasets": list(public_releases()), "reference": reference}
    rows = fetch(NEWEST.format("subject" if is_number(reference) else "slug"), asked)
    if not rows:
        return None
    subject, slug, sha256, text, *history = rows[0]
    document: bytes = text.encode()
    beginning = b'{"id":%s,"slug":%s,' % (orjson.dumps(subject), orjson.dumps(slug))
    if not document.startswith(beginning) or not _are_public(_related(text, document), asked):
        return None
    numbers, published, reasons = history
    editions = [
        dict(zip(TOLD, told, strict=True)) for told in zip(numbers, map(in_utc, published), reasons, strict=True)
    ]
    added = {
        "status": "published",
        "modified_at": editions[-1]["published_at"],
        "edition": editions[-1] | {"sha256": sha256},
        "history": editions,
    }
    url = orjson.dumps(f"{settings.SITE_URL}/api/v1/incidents/{subject}/")
    rest = memoryview(document)[len(beginning) : -1]
    return b"".join([beginning, b'"url":', url, b",", rest, b",", orjson.dumps(added)[1:]])


def _related(text: str, document: bytes) -> set[int] | None:
    """Numbers of the incidents that it is related to; None where that cannot be told from the text alone. Bytes are
    counted in much faster.
    """
    if document.count(RELATED.encode()) != 1:
        return None
    related, _ = json.JSONDecoder().raw_decode(text, text.index(RELATED) + len(RELATED) - 1)
    return {row["incident"]["id"] for row in related}


def _are_public(related: set[int] | None, asked: dict) -> bool:
    if not related:
        return related is not None
    ((public,),) = fetch(PUBLIC, asked | {"related": list(related)})
    return public == len(related)

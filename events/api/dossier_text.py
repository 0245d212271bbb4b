"""One dossier as the text that was published, with what belongs to this site and this moment put in; nothing else of it
is parsed than which incidents it is related to, for one of those may have been withdrawn since.
"""

import json

import orjson
from django.conf import settings

from events.api.editions import is_number
from events.models import Edition
from events.query.running import fetch
from events.query.visible import public_releases

NEWEST = """
    SELECT subject, slug, number, published_at, reason, sha256, document FROM events_edition
    WHERE kind = %(kind)s AND is_newest AND dataset = ANY(%(datasets)s) AND {} = %(reference)s
"""
HISTORY = """
    SELECT number, published_at, reason FROM events_edition
    WHERE kind = %(kind)s AND subject = %(subject)s AND dataset = ANY(%(datasets)s) ORDER BY number
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
    subject, slug, *told, sha256, document = rows[0]
    beginning = f'{{"id":{subject},"slug":{orjson.dumps(slug).decode()},'
    if not document.startswith(beginning) or not _are_public(_related(document), asked):
        return None
    edition = dict(zip(TOLD, told, strict=True))
    history = [dict(zip(TOLD, row, strict=True)) for row in fetch(HISTORY, asked | {"subject": subject})]
    added = {
        "status": "published",
        "modified_at": edition["published_at"],
        "edition": edition | {"sha256": sha256},
        "history": history,
    }
    url = orjson.dumps(f"{settings.SITE_URL}/api/v1/incidents/{subject}/").decode()
    body = f'{beginning}"url":{url},{document.removeprefix(beginning).removesuffix("}")},'
    return body.encode() + orjson.dumps(added, option=orjson.OPT_UTC_Z)[1:]


def _related(document: str) -> set[int] | None:
    """Numbers of the incidents that it is related to; None where that cannot be told from the text alone."""
    if document.count(RELATED) != 1:
        return None
    related, _ = json.JSONDecoder().raw_decode(document, document.index(RELATED) + len(RELATED) - 1)
    return {row["incident"]["id"] for row in related}


def _are_public(related: set[int] | None, asked: dict) -> bool:
    if not related:
        return related is not None
    ((public,),) = fetch(PUBLIC, asked | {"related": list(related)})
    return public == len(related)

"""One dossier as the text that was published, with what belongs to this site and this moment put in; nothing is parsed.

A dossier that tells of related incidents is not read here: one of those may have been withdrawn since.
"""

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
# A key and its value: within a text, quotation marks are escaped.
ALONE = '"related":[]'


def dossier_text(reference: str) -> bytes | None:
    """By number or newest slug; None where `documents` has to be asked."""
    asked = {"kind": Edition.INCIDENT, "datasets": list(public_releases()), "reference": reference}
    rows = fetch(NEWEST.format("subject" if is_number(reference) else "slug"), asked)
    if not rows:
        return None
    subject, slug, *told, sha256, document = rows[0]
    beginning = f'{{"id":{subject},"slug":{orjson.dumps(slug).decode()},'
    if ALONE not in document or not document.startswith(beginning):
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

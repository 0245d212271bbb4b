"""What a release holds besides its tables: the incidents with everything that was published of them, the codebook, and
how far the rows can be relied on.
"""

from collections.abc import Iterator
from dataclasses import astuple

import orjson
from django.conf import settings

from codebook import VOCABULARIES
from codebook.crosswalks import COLUMNS as LINE
from codebook.crosswalks import LINES
from codebook.vocabulary import Term
from events.api.codebook import column_entry, vocabulary_entry
from events.columns import COLUMNS
from events.formats.csv import as_csv
from events.frozen.moment import Moment
from events.models import Edition
from events.moments import in_utc
from events.query.running import fetch

AT_A_TIME = 50
TERMS = ("vocabulary", "code", "label", "definition", "origin", "codes_of_publishers")
# Terms that tell how sure a row is; how many rows have each.
SURE = ("occurrence", "attribution", "figure_certainty", "date_precision", "location_precision", "coding_depth")
RATED = """
    SELECT source.body ->> 'reliability', count(*) FROM (
        SELECT DISTINCT ON (part.key) part.body::jsonb AS body FROM events_editionpart part
        JOIN events_edition edition ON edition.id = part.edition_id AND edition.is_newest
        WHERE part.kind = 'source' AND edition.dataset = %(dataset)s ORDER BY part.key, edition.id DESC
    ) source GROUP BY 1 ORDER BY 1
"""
DOUBLE_CODING = (
    "No row has been coded twice by people who did not know of each other, so how far they agree is unknown."
)


def incidents(moment: Moment) -> Iterator[bytes]:
    """The newest edition of each, as it was published, in the order of their numbers."""
    editions = Edition.objects.filter(kind=Edition.INCIDENT, is_newest=True, dataset__in=moment.keys)
    yield b"["
    for place, edition in enumerate(editions.order_by("subject").iterator(AT_A_TIME)):
        told = {
            "url": f"{settings.SITE_URL}/api/v1/incidents/{edition.subject}/",
            "edition": edition.number,
            "published_at": in_utc(edition.published_at),
            "sha256": edition.sha256,
            **edition.document,
        }
        yield (b",\n" if place else b"\n") + orjson.dumps(told)
    yield b"\n]\n"


def codebook(moment: Moment) -> Iterator[bytes]:
    yield as_json(
        {
            "columns": [column_entry(column) for column in COLUMNS],
            "vocabularies": [vocabulary_entry(vocabulary) for vocabulary in VOCABULARIES.values()],
        }
    )


def terms(moment: Moment) -> Iterator[bytes]:
    lines = [
        (vocabulary.name, term.code, term.label, term.definition, term.origin, _codes(term))
        for vocabulary in VOCABULARIES.values()
        for term in vocabulary.terms
    ]
    yield as_csv(TERMS, lines).encode()


def _codes(term: Term) -> str:
    return "; ".join(f"{publisher} {code}" for publisher, code in term.codes.items())


def crosswalks(moment: Moment) -> Iterator[bytes]:
    yield as_csv(LINE, map(astuple, LINES)).encode()


def reliability(moment: Moment) -> Iterator[bytes]:
    yield as_json(
        {
            "release": moment.name,
            "agreement_between_coders": None,
            "agreement_between_coders_missing": DOUBLE_CODING,
            "datasets": {dataset.key: _reliability(dataset.key) for dataset in moment.datasets},
        }
    )


def _reliability(dataset: str) -> dict:
    counts = {}
    for column in SURE:
        counted = f"SELECT {column}, count(*) FROM events_event WHERE dataset = %(dataset)s GROUP BY 1 ORDER BY 1"  # noqa: S608 – columns of ours
        counts[column] = {term or "not_stated": number for term, number in fetch(counted, {"dataset": dataset})}
    rated = dict(fetch(RATED, {"dataset": dataset}))
    return {"rows_by": counts, "sources_by_reliability": rated}


def as_json(document: dict) -> bytes:
    return orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_UTC_Z) + b"\n"

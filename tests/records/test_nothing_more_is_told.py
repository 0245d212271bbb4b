"""What must be in no answer at all: the names of private persons, and a sum that nobody reports."""

import json
import re

import pytest

from events.models import Edition
from tests.records.addresses import read_everything
from tests.records.reading import values_in
from tests.seeds.test_ledger import WITHHELD_NAMES, hashes_of_names

pytestmark = pytest.mark.django_db

NO_FIGURES = {"api/v1/schema/", "api/v1/codebook/", "api/v1/codebook/crosswalks/"}
NO_VICTIMS = {"paragraph", "id", "count", "position", "gleditsch_ward", "geonames_id"}
FREE_TEXT = {"title", "summary", "says", "note", "as_printed", "quote"}
SUMS = {22, 23, 24}
SUM_IN_WORDS = re.compile(r"\b(22|23|24|twenty[- ](two|three|four))\b", re.IGNORECASE)


@pytest.fixture
def answers(published, db):
    newest = Edition.objects.filter(is_newest=True)
    incidents = newest.filter(kind=Edition.INCIDENT)
    return read_everything(
        {
            "reference": sorted({str(each) for pair in newest.values_list("subject", "slug") for each in pair}),
            "number": ["1"],
            "public_id": [f"annals:{subject}" for subject in incidents.values_list("subject", flat=True)],
            "collection": ["annals"],
            "name": ["2026.1"],
            "file_name": ["events.csv"],
            "resource": ["gedevents", "organizedviolencecy"],
            "version": ["23.1"],
        }
    )


def test_withheld_names_are_in_no_answer(answers):
    told = [address for address, (_, _, body) in answers.items() if hashes_of_names(body.decode()) & WITHHELD_NAMES]

    assert told == []


def test_nobody_adds_nineteen_and_the_four_taliban(answers):
    figures = set()
    for address, (route, status, body) in answers.items():
        if status != 200 or route in NO_FIGURES or not body.startswith(b"{") or "format=ndjson" in address:
            continue
        for name, value in values_in(json.loads(body)):
            if isinstance(value, int) and name not in NO_VICTIMS:
                figures.add(value)
            if name in FREE_TEXT and value:
                assert not SUM_IN_WORDS.search(value), (address, name, value)

    assert {19, 4, 1, 3} <= figures
    assert not figures & SUMS

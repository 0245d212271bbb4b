"""Every release that is kept is a version of UCDP's API, and what it said stays as it was."""

import pytest

from actors.models import ActorIdentifier
from events.contracts.ucdp import pages
from events.models import Dataset
from tests.events.contracts.test_ucdp import walk
from tests.events.exchange.conftest import read_small
from tests.events.exchange.running import imported, written
from tests.events.factories import make_actor, make_dataset
from tests.events.histories import GED, bring_in

# Each release is a transaction of its own.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def kept(transactional_db):
    """23.1 has 1 to 12; in 24.1 the odd ones are others, 2 is gone and 13 is new; 25.0.6 has 13 alone changed."""
    make_dataset(GED, release="")
    side = make_actor("Government")
    ActorIdentifier.objects.create(actor=side, dataset="ucdp", code="116")

    def rows(numbers, title):
        return {
            str(number): {
                "title": title(number),
                "days": f"2013-01-{number:02}" if number > 1 else None,
                "country": "CAF" if number % 3 else "TCD",
                "latitude": 4.5,
                "longitude": float(number),
                "violence_type": "state_based" if number < 7 else "one_sided",
                "actors": [(side, "opposing_party")] if number < 5 else (),
            }
            for number in numbers
        }

    bring_in("23.1", rows(range(1, 13), lambda number: "as in 23.1"))
    later = rows((1, *range(3, 14)), lambda number: "as in 24.1" if number % 2 else "as in 23.1")
    bring_in("24.1", later)
    bring_in("25.0.6", later | {"13": later["13"] | {"title": "as in 25.0.6"}})


def told(read, version, **query):
    answer = read(f"gedevents/{version}", **query)
    assert answer.status_code == 200, answer.content
    return {event["id"]: event["dyad_name"] for event in answer.json()["Result"]}


def test_each_version_says_what_it_said(read, kept):
    assert told(read, "23.1") == dict.fromkeys(range(12, 0, -1), "as in 23.1")
    assert told(read, "24.1")[13] == "as in 24.1"
    assert 2 not in told(read, "24.1")
    assert told(read, "25.0.6") == told(read, "24.1") | {13: "as in 25.0.6"}


def test_a_past_version_is_walked_to_its_end(read, kept, monkeypatch):
    monkeypatch.setattr(pages, "STEP", 4)
    for version in ("23.1", "24.1", "25.0.6"):
        whole = list(told(read, version, pagesize="1000"))
        assert len(whole) == 12
        for size in (1, 3, 4, 5, 12):
            walked = walk(read, f"gedevents/{version}?pagesize={size}")
            assert [event["id"] for page in walked for event in page["Result"]] == whole, (version, size)
            assert {page["TotalCount"] for page in walked} == {12}


def test_filters_narrow_a_past_version(read, kept):
    asked = (
        ({"Id": "2,13"}, [2]),
        ({"Country": "483"}, [12, 9, 6, 3]),
        ({"Country": "9999"}, []),
        ({"Country": "9999,483", "TypeOfViolence": "9,1"}, [6, 3]),
        ({"Geography": "4 1,5 2.5"}, [2, 1]),
        ({"TypeOfViolence": "1", "Country": "482"}, [5, 4, 2, 1]),
        ({"StartDate": "2013-01-11"}, [12, 11]),
        ({"EndDate": "2013-01-02"}, [2]),
        ({"Actor": "116"}, [4, 3, 2, 1]),
        ({"Actor": "116", "pagesize": "1", "page": "2"}, [2]),
    )
    for query, found in asked:
        assert list(told(read, "23.1", **query)) == found, query


def test_a_version_has_the_cells_that_its_row_had(read, tmp_path):
    rows = read_small()
    imported("ucdp-ged", written(tmp_path / "old.csv", rows), "--release", "23.1")
    first = rows[0] | {"source_headline": "Six dead at Tibara", "code_status": "Check geography", "dyad_new_id": "9299"}
    imported("ucdp-ged", written(tmp_path / "new.csv", [first, *rows[1:]]), "--release", "24.1")

    (then,), (now,) = (read(f"gedevents/{version}", Id="900001").json()["Result"] for version in ("23.1", "24.1"))

    assert (then["source_headline"], then["code_status"], then["dyad_new_id"]) == (
        "Five dead at Tibara;Clash",
        "Clear",
        9201,
    )
    assert (now["source_headline"], now["code_status"], now["dyad_new_id"]) == (
        "Six dead at Tibara",
        "Check geography",
        9299,
    )
    assert (then["active_year"], then["deaths_a"], then["number_of_sources"], then["event_clarity"]) == (True, 1, 2, 1)
    assert (then["gwnoa"], then["gwnob"], then["conflict_dset_id"], then["conflict_name"]) == (
        "483",
        None,
        None,
        "Chad: Government",
    )
    assert 900001 in told(read, "23.1", Dyad="9201")
    assert 900001 not in told(read, "24.1", Dyad="9201")
    assert 900001 in told(read, "23.1", Conflict="9101")


def test_a_version_that_is_not_here_is_answered_with_those_that_are(read, kept):
    answer = read("gedevents/22.1")

    assert answer.status_code == 404
    assert answer.json()["detail"] == (
        "There is no version “22.1” of gedevents here. Expected one of: 23.1, 24.1, 25.0.6."
    )


def test_a_release_of_a_dataset_that_is_taken_back_is_told_nobody(read, kept):
    Dataset.objects.filter(key=GED).update(visibility="local_only")

    answers = [read(f"gedevents/{version}") for version in ("23.1", "25.0.6", "22.1")]

    assert {answer.status_code for answer in answers} == {404}
    assert not any("Expected" in answer.json()["detail"] for answer in answers)

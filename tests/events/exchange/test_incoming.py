"""Actors of foreign rows: by the publisher's ids or by its names, one a column, several, or none at all."""

from types import SimpleNamespace

import pytest

from events.exchange.copy_text import NULL
from events.exchange.incoming import IncomingActor, code_of, named
from events.exchange.participants import Actors
from events.exchange.readings import Cells, Text, read_row
from events.exchange.rows import Row
from events.exchange.understanding import Found, Understanding


def test_a_name_stands_for_an_id_that_can_be_read():
    assert code_of("Étoile du Nord (Chad)").startswith("etoile-du-nord-chad-")
    assert code_of("Northern Front") == code_of("Northern Front")


def test_names_that_are_not_written_alike_are_two_actors():
    assert code_of("Northern Front") != code_of("Northern front")
    assert code_of("Front (North)") != code_of("Front - North")


def test_a_long_name_or_one_without_latin_letters_has_a_code_that_fits_a_slug():
    assert len(code_of("front " * 100)) <= 73
    assert code_of("جبهة").isalnum()


def first(row: Row) -> tuple[IncomingActor | None]:
    return (named(row.text("first"), "opposing_party") if row.text("first") else None,)


def others(row: Row) -> tuple[tuple[IncomingActor, ...]]:
    if row.text("others") == "bad":
        row.refuse("others", "Bad.")
    return (tuple(named(name, "affected") for name in row.text("others").split("; ") if name),)


READINGS = (
    Text("source_id", "id"),
    Cells(("actors",), ("first",), first),
    Cells(("more_actors",), ("others",), others),
)
HEADER = ["id", "first", "others"]
CELLS = [["1", "A", "B; C"], ["2", "", "B"], ["3", "A", "bad"], ["4", "A", ""]]


def understand(readings, cells):
    found = Found(range(2, 2 + len(cells)), range(len(cells)), cells, is_text=True)
    return Understanding(SimpleNamespace(READINGS=readings), HEADER).understand(found)


def test_columns_with_several_actors_follow_those_with_one():
    understood = understand(READINGS, CELLS)

    names = [[actor and actor.name for actor in actors] for actors in understood.columns["actors"]]
    assert names == [["A", "B", "C"], [None, "B"], ["A"]]
    assert [row.number for row in understood.refused] == [4]


def test_a_row_alone_comes_to_the_same_actors():
    alone = [read_row(READINGS, Row(0, dict(zip(HEADER, cells, strict=True))))["actors"] for cells in CELLS]

    assert [alone[place] for place in (0, 1, 3)] == understand(READINGS, CELLS).columns["actors"]


def test_a_publisher_may_name_no_actors_at_all():
    understood = understand(READINGS[:1], CELLS)

    assert understood.columns["actors"] == [()] * 4
    assert understood.columns["source_id"] == ["1", "2", "3", "4"]


@pytest.mark.django_db
def test_who_says_that_it_did_it_is_listed_by_its_slug():
    actors = Actors("gtd", "gtd", lambda number: zip(range(1, number + 1), range(1, number + 1), strict=True))
    front, lake = named("Front", "perpetrator", claims=True), named("Lake", "perpetrator")

    participants = actors.take_part([(front, lake), (lake,), ()])

    assert participants.claimed_by == [f"{{gtd-{front.code}}}", NULL, NULL]

"""Of ACLED's monadic files no event is written with one of its two actors alone, because the other's row is refused."""

import pytest

from events.models import Event
from tests.events.exchange.running import imported, written
from tests.events.exchange.test_acled import ROW
from tests.events.exchange.test_acled_monadic import ALONE, counts, events, mirrored, one_sided, refused, without_second

pytestmark = pytest.mark.django_db

HALF = "Expected both rows of an event to be right: it is not written with one of its actors alone."


@pytest.fixture
def take(tmp_path):
    def import_rows(rows, *options, name="acled.csv"):
        return imported("acled", written(tmp_path / name, rows), *options)

    return import_rows


def pair(first=None, second=None, *, monadic=one_sided, others=({},)):
    """The rows of an event with cells changed, and those of others after them."""
    one, two, *more = monadic(events({}, *others))
    return [one | (first or {}), two | (second or {}), *more]


def ids():
    return sorted(Event.objects.values_list("source_id", flat=True))


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize(
    ("wrong", "column"),
    [({"actor1": ""}, "actor1"), ({"inter1": "Aliens"}, "inter1"), ({"fatalities": "x"}, "fatalities")],
)
def test_an_event_is_refused_whole_and_the_others_are_written(take, place, wrong, column):
    changed = [{}, {}]
    changed[place] = wrong

    outcome = take(pair(*changed), "--keep-good")

    assert outcome.counts() == counts(read=4, joined=1, new=1, refused=2)
    assert {line.partition(":")[0] for line in refused(outcome)} >= {
        f"Row {place + 2}, {column}",
        f"Row {3 - place}, event_id_cnty",
    }
    assert ids() == ["AFG900002"]


def test_the_good_row_is_told_with_the_one_that_is_not(take):
    outcome = take(pair(second={"actor1": ""}))

    assert refused(outcome) == [
        "Row 3, actor1: The cell is empty. Expected a name.",
        f"Row 2, event_id_cnty: “AFG900001” stands in row 3 too, which is refused. {HALF}",
    ]


def test_a_fault_in_both_rows_is_told_of_both_and_nothing_else_is(take):
    outcome = take(pair({"fatalities": "x"}, {"fatalities": "x"}))

    assert [line.partition(":")[0] for line in refused(outcome)] == ["Row 2, fatalities", "Row 3, fatalities"]
    assert outcome.counts()["refused"] == 2


def test_rows_that_contradict_each_other_are_no_event(take):
    outcome = take(pair(second={"location": "Kabul"}), "--keep-good")

    assert outcome.counts() == counts(read=4, joined=1, new=1, refused=2)
    assert [line.partition(":")[0] for line in refused(outcome)] == ["Row 3, event_id_cnty", "Row 2, event_id_cnty"]
    assert ids() == ["AFG900002"]


def test_what_a_row_is_wrong_with_is_told_with_what_contradicts_the_other(take):
    outcome = take(pair(second={"location": "Kabul", "actor1": ""}))

    assert outcome.counts()["refused"] == 2
    assert [line.partition(":")[0] for line in refused(outcome)] == [
        "Row 3, actor1",
        "Row 3, event_id_cnty",
        "Row 2, event_id_cnty",
    ]


def test_a_first_row_with_both_actors_is_an_event_by_itself(take):
    outcome = take(pair(second={"inter1": "Aliens"}, monadic=mirrored), "--keep-good")

    assert outcome.counts()["new"] == 2
    assert (Event.objects.get(source_id="AFG900001").actor_2) == "Military Forces of Afghanistan"


def test_a_second_row_with_both_actors_is_not_for_the_first_says_their_order(take):
    outcome = take(pair({"inter1": "Aliens"}, monadic=mirrored), "--keep-good")

    assert outcome.counts()["refused"] == 2
    assert ids() == ["AFG900002"]


def test_an_event_of_one_actor_stays_beside_a_row_that_repeats_it(take):
    row = events(ALONE)[0]

    outcome = take([row, row, row | {"fatalities": "x"}], "--keep-good")

    assert outcome.counts() == counts(read=3, new=1, refused=2)
    assert ids() == ["AFG900001"]


def test_a_third_row_that_is_refused_leaves_the_two(take):
    outcome = take([*one_sided(events({})), without_second(ROW | {"fatalities": "x"})], "--keep-good")

    assert outcome.counts() == counts(read=3, joined=1, new=1, refused=1)
    assert [line.partition(":")[0] for line in refused(outcome)] == ["Row 4, fatalities", "Row 4, event_id_cnty"]


def test_an_event_that_is_here_stays_as_it_was(take):
    take(pair())

    outcome = take(pair({"fatalities": "5"}, {"fatalities": "5", "actor1": ""}), "--keep-good")

    assert outcome.counts() == counts(read=4, joined=1, unchanged=1, refused=2)
    event = Event.objects.get(source_id="AFG900001")
    assert (event.killed_best, event.actor_2) == (3, "Military Forces of Afghanistan")


def test_halves_in_two_files_are_refused_with_both_names(tmp_path):
    first, second = one_sided(events({}))
    files = [written(tmp_path / "a.csv", [first]), written(tmp_path / "b.csv", [second])]

    outcome = imported("acled", *files, "--keep-good")

    assert f"{files[1]}, row 2, event_id_cnty: “AFG900001” stands in row 2 of {files[0]} already." in outcome.shown
    assert f"{files[0]}, row 2, event_id_cnty: “AFG900001” stands in row 2 of {files[1]} too," in outcome.shown
    assert not Event.objects.exists()


def test_an_event_in_another_country_than_before_is_warned_of_once(take):
    take(pair())

    outcome = take(pair(*[{"iso": "586", "country": "Pakistan"}] * 2))

    assert (outcome.counts()["joined"], outcome.counts()["warned"]) == (2, 1)

"""ACLED's monadic files by example: an event with a row for each actor comes in once, as a dyadic file gives it."""

import pytest

from actors.models import ActorIdentifier
from events.exchange import beside
from events.exchange.received_files import bytes_of, find_file, records_of
from events.models import Event, EventActor
from tests.events.exchange.running import imported, written
from tests.events.exchange.test_acled import AGAINST_CIVILIANS, ROW

pytestmark = pytest.mark.django_db

FIRST, SECOND = ("actor1", "assoc_actor_1", "inter1"), ("actor2", "assoc_actor_2", "inter2")
ALONE = {"actor1": "Protesters (Afghanistan)", "inter1": "Protesters", "assoc_actor_1": "", "event_type": "Protests"}
ALONE |= {"sub_event_type": "Peaceful protest", "interaction": "Protesters only", "actor2": "", "inter2": ""}
NEW_COLUMNS = ("disorder_type", "civilian_targeting", "tags")
NOT_SAID = {"id", "sort_key", "revision", "modified_at"}
OF_THE_EVENT = [field.attname for field in Event._meta.concrete_fields if field.attname not in NOT_SAID]


def events(*changes):
    return [ROW | {"event_id_cnty": f"AFG{900001 + nth}"} | change for nth, change in enumerate(changes)]


def without_new_columns(rows):
    return [{name: cell for name, cell in row.items() if name not in NEW_COLUMNS} for row in rows]


def as_before_march_2023(rows):
    """`data_id` numbers the rows and not the events."""
    return [
        {"data_id": str(nth), "event_id_no_cnty": row["event_id_cnty"][3:], **row, "iso3": "AFG"}
        for nth, row in enumerate(without_new_columns(rows))
    ]


def turned(row):
    first, second = ([row[name] for name in side] for side in (FIRST, SECOND))
    return row | dict(zip(FIRST + SECOND, second + first, strict=True))


def without_second(row):
    return row | dict.fromkeys(SECOND, "")


def mirrored(rows):
    return [each for row in rows for each in ((row, turned(row)) if row["actor2"] else (row,))]


def one_sided(rows):
    """As our own server writes them too."""
    return [without_second(each) for row in rows for each in ((row, turned(row)) if row["actor2"] else (row,))]


def far_apart(rows):
    """All first rows, then all second ones."""
    alone = [without_second(row) for row in rows]
    return alone + [without_second(turned(row)) for row in rows if row["actor2"]]


def without_columns(rows):
    return [{name: cell for name, cell in row.items() if name not in SECOND} for row in one_sided(rows)]


MONADIC = pytest.mark.parametrize("monadic", [mirrored, one_sided, far_apart, without_columns])


@pytest.fixture
def take(tmp_path):
    def import_rows(rows, *options, name="acled.csv"):
        return imported("acled", written(tmp_path / name, rows), *options)

    return import_rows


def told():
    """All that is said of each event, and who takes part."""
    rows = [{name: getattr(row, name) for name in OF_THE_EVENT} for row in Event.objects.order_by("source_id")]
    links = EventActor.objects.order_by("event__source_id", "actor__slug", "role")
    return rows, list(links.values_list("event__source_id", "actor__slug", "role", "country"))


def counts(**some):
    return dict.fromkeys(("read", "new", "changed", "unchanged", "warned", "refused"), 0) | some


def refused(outcome):
    return [line for line in outcome.shown.splitlines() if line.startswith("Row")]


@MONADIC
def test_an_event_comes_in_once_as_the_dyadic_file_gives_it(take, monadic):
    dyadic = events({}, ALONE, AGAINST_CIVILIANS)

    outcome = take(monadic(dyadic))
    found = told()
    afterwards = take(dyadic, name="dyadic.csv")

    assert outcome.counts() == counts(read=5, joined=2, new=3)
    assert afterwards.counts() == counts(read=3, unchanged=3)
    assert [len(row["actors"]) for row in found[0]] == [4, 1, 5]
    assert told() == found


@pytest.mark.parametrize("layout", [without_new_columns, as_before_march_2023])
@pytest.mark.parametrize("monadic", [mirrored, one_sided])
def test_older_columns_may_be_monadic_too(take, monadic, layout):
    rows = layout(monadic(events({}, ALONE)))

    assert take(rows).counts() == counts(read=3, joined=1, new=2)
    assert take(rows).counts() == counts(read=3, joined=1, unchanged=2)
    assert take(layout(events({}, ALONE))).counts() == counts(read=2, unchanged=2)


@MONADIC
def test_after_the_dyadic_file_nothing_is_changed(take, monadic):
    dyadic = events({}, ALONE, AGAINST_CIVILIANS)
    take(dyadic, name="dyadic.csv")
    found = told()

    outcome = take(monadic(dyadic))

    assert outcome.counts() == counts(read=5, joined=2, unchanged=3)
    assert outcome.said == "Every row was here already, as it is."
    assert told() == found


def test_the_order_of_an_event_that_is_here_stays_whichever_row_comes_first(take):
    dyadic = events({})
    take(dyadic, name="dyadic.csv")

    for monadic in (mirrored, one_sided):
        outcome = take(monadic(dyadic)[::-1], name=f"{monadic.__name__}.csv")
        assert outcome.counts() == counts(read=2, joined=1, unchanged=1)


@MONADIC
def test_the_same_monadic_file_again_changes_nothing(take, monadic):
    rows = monadic(events({}, ALONE, AGAINST_CIVILIANS))
    take(rows)
    found = told()

    outcome = take(rows)

    assert outcome.counts() == counts(read=5, joined=2, unchanged=3)
    assert outcome.said == "Every row was here already, as it is."
    assert told() == found


@MONADIC
def test_it_is_given_back_to_the_byte(take, monadic, tmp_path):
    take(monadic(events({}, ALONE)))

    assert b"".join(bytes_of(find_file("acled"))) == (tmp_path / "acled.csv").read_bytes()
    assert len(records_of(Event.objects.get(source_id="AFG900001").pk)) == 2


@pytest.mark.parametrize("monadic", [mirrored, one_sided])
def test_what_is_written_beside_the_events_is_joined_too(take, monadic, monkeypatch):
    monkeypatch.setattr(beside, "is_worth_it", lambda paths: True)

    outcome = take(monadic(events({}, AGAINST_CIVILIANS)))

    assert outcome.counts() == counts(read=4, joined=2, new=2)
    assert Event.objects.count() == 2


def test_a_dry_run_joins_too(take):
    outcome = take(one_sided(events({})), "--dry-run")

    assert outcome.counts() == counts(read=2, joined=1, new=1)
    assert not Event.objects.exists()


def test_a_second_row_that_comes_later_adds_its_actor(take):
    first, second = one_sided(events({}))
    take([first])

    outcome = take([first, second])

    assert outcome.counts() == counts(read=2, joined=1, changed=1)
    assert Event.objects.get().actor_2 == "Military Forces of Afghanistan"
    assert take([first]).counts() == counts(read=1, changed=1)
    assert Event.objects.get().actor_2 is None


def test_a_changed_figure_in_both_rows_changes_the_event_once(take):
    take(mirrored(events({})))

    outcome = take(mirrored(events({"fatalities": "5"})))

    assert outcome.counts() == counts(read=2, joined=1, changed=1)
    assert Event.objects.get().killed_best == 5


def test_a_complete_monadic_file_withdraws_what_it_lacks(take):
    take(events({}, {}), name="dyadic.csv")

    outcome = take(one_sided(events({})), "--complete")

    assert outcome.counts() == counts(read=2, joined=1, unchanged=1, withdrawn=1)


@pytest.mark.parametrize("monadic", [mirrored, one_sided])
def test_rows_that_contradict_each_other_are_refused_with_what_differs(take, monadic):
    first, second = monadic(events({}))

    outcome = take([first, second | {"fatalities": "4", "location": "Kabul"}])

    assert refused(outcome)[0] == (
        "Row 3, event_id_cnty: “AFG900001” stands in row 2 already. Expected every id once, or once for each of its two"
        " actors: location is “Kabul - District 10” there, location “Kabul” here;"
        " fatalities is “3” there, fatalities “4” here."
    )
    assert not Event.objects.exists()


def test_actors_that_are_not_each_others_are_refused(take):
    first, second = mirrored(events({}))

    outcome = take(
        [first, second | {"assoc_actor_2": "River Brigade"}, *events({}, {"event_id_cnty": "AFG900001"})[1:]]
    )

    begin = (
        "event_id_cnty: “AFG900001” stands in row 2 already. Expected every id once, or once for each of its two actors"
    )
    assert refused(outcome) == [
        f"Row 3, {begin}: assoc_actor_1 is “River Brigade; Hill Brigade” there, assoc_actor_2 “River Brigade” here.",
        f"Row 4, {begin}.",
    ]


def test_a_third_row_is_refused_and_the_others_kept_if_asked(take):
    first, second = one_sided(events({}))

    outcome = take([first, second, without_second(ROW | {"actor1": "Third Front"})], "--keep-good")

    assert outcome.counts() == counts(read=3, joined=1, new=1, refused=1)
    [sentence] = refused(outcome)
    assert sentence.startswith("Row 4, event_id_cnty: “AFG900001” stands in row 2 already.")
    assert (Event.objects.get().actor_1, Event.objects.get().actor_2) == (
        "Northern Front",
        "Military Forces of Afghanistan",
    )
    assert not ActorIdentifier.objects.filter(name_there="Third Front").exists()


@pytest.mark.parametrize(
    ("interaction", "joined"),
    [("Rebel group-Rebel group", 1), ("22", 1), ("Rebel group only", 0), ("20", 0), ("", 0)],
)
def test_two_sides_of_one_name_are_told_by_the_interaction(take, interaction, joined):
    row = without_second(ROW | {"interaction": interaction})

    outcome = take([row, row])

    assert (outcome.counts().get("joined", 0), outcome.counts()["refused"]) == (joined, 1 - joined)

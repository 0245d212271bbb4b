"""A batch of rows is understood as each row would be by itself: the same values, or the same faults."""

import tracemalloc

import pytest
from django.db.models import GeneratedField
from hypothesis import given, settings
from hypothesis import strategies as st

from events.exchange import MODULES, acled, ucdp_ged
from events.exchange.readings import Cells, read_row
from events.exchange.rows import Row
from events.exchange.understanding import Found, Understanding
from events.models import Event
from tests.events.exchange.conftest import read_small

HEADER = list(read_small()[0])
numbers = ["1", "2.0", "-1", "4", "483", "9999", "91", "-0.5", "1e3", "nan"]
days = ["2019-03-04", "2019-03-05T00:00:00", "1753-01-01", "2019-02-30"]
texts = ["", " ", "Government of Chad", "a" * 101, "a" * 201, "ﷺ" * 300, "x" * 10_001]
cells = st.one_of(st.sampled_from([*numbers, *days, *texts]), st.text(max_size=5))
changes = st.dictionaries(st.sampled_from([*ucdp_ged.COLUMNS, "where_description"]), cells, max_size=4)
batches = st.lists(st.tuples(st.sampled_from(read_small()), changes).map(lambda row: row[0] | row[1]), max_size=6)


@settings(max_examples=300, deadline=None)
@given(batches)
def test_a_batch_is_understood_as_its_rows_are(rows):
    numbers = range(2, len(rows) + 2)
    found = Found(numbers, numbers, [list(row.values()) for row in rows], is_text=True)
    alone = [Row(number, row) for number, row in zip(numbers, rows, strict=True)]
    values = [read_row(ucdp_ged.READINGS, row) for row in alone]

    understood = Understanding(ucdp_ged, HEADER).understand(found)

    kept = [value for row, value in zip(alone, values, strict=True) if not row.faults]
    assert [understood.row(place) for place in range(len(understood.numbers))] == kept
    assert [(row.number, row.faults) for row in understood.refused] == [
        (row.number, row.faults) for row in alone if row.faults
    ]


def test_what_one_batch_taught_does_not_mislead_the_next():
    understanding = Understanding(ucdp_ged, HEADER)
    row = read_small()[0]

    def understand(**changed):
        cells = [list((row | changed).values())]
        return understanding.understand(Found([2], [1], cells, is_text=True))

    assert [len(understand(best=best).refused) for best in ("5", "x", "5", "x", "6")] == [0, 1, 0, 1, 0]


@pytest.mark.parametrize("module", [module for module in MODULES.values() if hasattr(module, "ALWAYS")])
def test_a_reading_gives_columns_of_events_once(module):
    columns = {field.name for field in Event._meta.concrete_fields if not isinstance(field, GeneratedField)}
    names = [name for reading in module.READINGS for name in reading.names if name not in ("actors", "more_actors")]

    assert len(names) == len(set(names))
    assert set(names) | set(module.ALWAYS) <= columns | {"also_searched", "killed_of_sides"}
    assert not set(names) & set(module.ALWAYS)


@pytest.mark.parametrize("module", [module for module in MODULES.values() if hasattr(module, "ALWAYS")])
def test_what_a_module_says_of_missing_columns_is_in_the_codebook(module):
    for name, value in module.ALWAYS.items():
        assert value in dict(Event._meta.get_field(name).flatchoices)


def test_cells_that_are_read_together_are_not_all_remembered():
    """Each of those takes as much room as its cells, and a file has hundreds of thousands of them."""
    read = Cells(("title",), tuple("abcdef"), lambda row: (row.text("a"),)).in_batches()

    tracemalloc.start()
    for start in range(0, 100_000, 1000):
        read({column: [f"{column}{nth}" for nth in range(start, start + 1000)] for column in "abcdef"})
    left = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()

    assert left < 10_000_000


@pytest.mark.parametrize("cell", ["", " ", "AFG 1", "AFG1 ", "É1", "x" * 101, "AFG1\nAFG2", "AFG12345"])
def test_many_ids_of_acled_are_read_as_each_is(cell):
    (reading,) = (reading for reading in acled.READINGS if reading.names == ("source_id",))
    cells = ["UKR1", cell]
    rows = [Row(nth, {"event_id_cnty": text}) for nth, text in enumerate(cells)]
    alone = [reading.of_row(row)[0] for row in rows]

    (found,), wrong = reading.in_batches()({"event_id_cnty": cells})

    assert [place for place, row in enumerate(rows) if row.faults] == wrong
    assert [value for place, value in enumerate(found) if place not in wrong] == [
        value for place, value in enumerate(alone) if place not in wrong
    ]

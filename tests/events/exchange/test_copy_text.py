"""Whatever a value is, COPY takes in that value; what an import works out itself is what the database works out."""

from datetime import date

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from events.exchange.copy_text import write_arrays, write_days, write_numbers, write_texts
from events.models.row import sort_key_of
from events.taking_part import told_of

pytestmark = pytest.mark.django_db

texts = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), max_size=8) | st.sampled_from(
    ["\\N", "NULL", "{}", '"', "\\", "\t", "\r\n", "a,b", " "]
)


def come_back(kind, lines):
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMPORARY TABLE come_back (nth int, value {kind})")
        with cursor.copy("COPY come_back FROM STDIN") as copy:
            copy.write("".join(f"{nth}\t{line}\n" for nth, line in enumerate(lines)))
        cursor.execute("SELECT value FROM come_back ORDER BY nth")
        values = [value for (value,) in cursor]
        cursor.execute("DROP TABLE come_back")
    return values


@settings(max_examples=100, deadline=None)
@given(st.lists(texts | st.none(), max_size=4))
def test_texts_come_back(values):
    assert come_back("text", write_texts(values)) == values


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(texts, max_size=3) | st.none(), max_size=4))
def test_lists_of_texts_come_back(values):
    assert come_back("text[]", write_arrays(values)) == values


@settings(max_examples=100, deadline=None)
@given(st.lists(st.floats(-180, 180) | st.none(), max_size=4))
def test_numbers_come_back(values):
    assert come_back("double precision", write_numbers(values)) == values


def test_days_come_back():
    values = [date(1, 1, 1), None, date(2021, 11, 2), date(9999, 12, 31)]

    assert come_back("date", write_days(values)) == values


@pytest.mark.parametrize("day", [date(2021, 11, 2), date(1969, 12, 31), None])
def test_a_sort_key_is_that_of_the_database(day):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = 'events_event'::regclass"
            " AND adnum = (SELECT attnum FROM pg_attribute WHERE attrelid = adrelid AND attname = 'sort_key')"
        )
        [expression] = cursor.fetchone()
        cursor.execute(f"SELECT {expression} FROM (SELECT %s::date AS date_start, 42::bigint AS id) AS event", [day])

        assert sort_key_of(day, 42) == cursor.fetchone()[0]


@pytest.mark.parametrize(
    "links",
    [
        [],
        [(7, "perpetrator", "suspected"), (8, "target", "")],
        [(7, "", ""), (7, "perpetrator", "confirmed")],
        [(10, "opposing_party", ""), (9, "opposing_party", "")],
    ],
)
def test_ways_to_ask_are_those_of_the_database(links):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT ARRAY(SELECT DISTINCT unnest(events_taking_part(actor, role, certainty)) FROM"
            " unnest(%s::bigint[], %s::text[], %s::text[]) AS link (actor, role, certainty) ORDER BY 1)",
            [list(column) for column in zip(*links, strict=True)] or [[], [], []],
        )

        assert told_of(links) == cursor.fetchone()[0]

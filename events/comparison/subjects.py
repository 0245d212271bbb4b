"""What is compared of two releases: which columns, and SQL of all rows that stand in either of them.

The rows have `in_before` and `in_after`, and beside the compared columns `source_id`, `day`, `called`, `in_year` and
`is_mention`. A row is stored once while it does not change, so one that stands in both is the same in both: nothing is
joined to find that out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from events.columns import COLUMNS, Column
from events.country_year_columns import COUNTRY_YEAR
from events.query.past import Rows
from events.rollups.parts import NO_MENTIONS

# What tells a row, or changes with whatever changes in it.
NOT_COMPARED = {"id", "dataset", "release", "source_id", "modified_at", "country_gw", "year", "licence"}
EVENT = tuple(column for column in COLUMNS if column.name not in NOT_COMPARED - {"licence"})
YEAR = tuple(
    Column(name, kind, description) for name, (kind, description) in COUNTRY_YEAR.items() if name not in NOT_COMPARED
)
# Versions that are current, and those that have ended, with the tables that they are in.
STANDING = (("current", "events_event"), ("ended", "events_eventversion"))
NO_STONE = "(SELECT NULL::text AS reason, NULL::text AS merged_into) stone ON FALSE"
# The stone is of the last withdrawal; if the row stood later than the release, it is of another one.
STONE = """events_tombstone stone
    ON after.source_id IS NULL AND stone.dataset = %(dataset)s AND stone.source_id = before.source_id
    AND NOT EXISTS (
        SELECT FROM events_eventversion later
        WHERE later.dataset = stone.dataset AND later.source_id = stone.source_id AND later.revision > %(until)s
    )"""


@dataclass(frozen=True)
class Subject:
    """`differing` narrows the rows to those that may differ, `stone` joins why one is gone."""

    columns: tuple[Column, ...]
    rows: str
    differing: str
    stone: str
    values: Mapping[str, Any]
    is_of_events: bool = True

    @cached_property
    def kinds(self) -> dict[str, str]:
        """The kind of each column."""
        return {column.name: column.kind for column in self.columns}


def events(dataset: str, before: Rows, after: Rows, *, until: int) -> Subject:
    """`until`: the revision up to which the later one was written."""
    shared = ", ".join(f"event.{column.name}" for column in EVENT)
    told = f"""event.source_id, {shared}, event.date_start::text AS day,
        concat_ws(': ', coalesce(event.location, event.admin1, event.country_name), event.title) AS called,
        extract(year FROM event.date_start)::int AS in_year, NOT ({NO_MENTIONS}) AS is_mention"""
    parts = [_versions(told, before, after, *standing) for standing in STANDING]
    named = {
        f"{side}_{name}": value
        for side, rows in (("before", before), ("after", after))
        for name, value in rows.values.items()
    }
    values = {**named, "dataset": dataset, "until": until}
    return Subject(EVENT, " UNION ALL ".join(parts), "in_before <> in_after", STONE, values)


def _versions(told: str, before: Rows, after: Rows, standing: str, table: str) -> str:
    holds = (f"{_holds(rows, side, standing)} AS in_{side}" for rows, side in ((before, "before"), (after, "after")))
    return f"SELECT {told}, {', '.join(holds)} FROM {table} event WHERE event.dataset = %(dataset)s"


def country_years(dataset: str, before: str, after: str) -> Subject:
    """Of a table; each of its releases is kept as a whole."""
    shared = ", ".join(column.name for column in YEAR)
    rows = f"""SELECT country_gw || '-' || year AS source_id, {shared}, year::text AS day, country_name AS called,
            year::int AS in_year, FALSE AS is_mention,
            release = %(before_release)s AS in_before, release = %(after_release)s AS in_after
        FROM events_countryyear WHERE dataset = %(dataset)s AND release IN (%(before_release)s, %(after_release)s)"""
    values = {"dataset": dataset, "before_release": before, "after_release": after}
    return Subject(YEAR, rows, "TRUE", NO_STONE, values, is_of_events=False)


def _holds(rows: Rows, side: str, standing: str) -> str:
    """Whether a version stood on that side; what is not known of it, it does not do."""
    condition = getattr(rows.which, standing)
    for name in rows.values:
        condition = condition.replace(f"%({name})s", f"%({side}_{name})s")
    return f"coalesce({condition}, FALSE)"

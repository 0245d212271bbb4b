"""Rows that are gone, for those who keep a copy: their ids, and when they went."""

from collections.abc import Mapping
from typing import Any

from events.contracts.acled.columns import MOMENTS, TEXTS, Comparable
from events.contracts.acled.parameters import ROWS, Pages, comparisons_in, declared, faults_of
from events.filters.faults import Fault
from events.query.running import fetch
from events.query.visible import visible

DELETED = ("event_id_cnty", "deleted_timestamp")
COLUMNS = {"event_id_cnty": Comparable("text", TEXTS), "deleted_timestamp": Comparable("moment", MOMENTS)}
# As they were served: ACLED's own rows by its own id.
ID = "CASE stone.dataset WHEN 'acled' THEN '' ELSE stone.dataset || ':' END || stone.source_id"
OVER = {"event_id_cnty": ID, "deleted_timestamp": "floor(extract(epoch FROM stone.withdrawn_at))::bigint"}
SELECTED = ", ".join(OVER[name] for name in DELETED)
ROWS_OF = f"""
    SELECT {SELECTED} FROM events_tombstone stone WHERE {{}}
    ORDER BY stone.withdrawn_at DESC, stone.id DESC OFFSET %(skipped)s LIMIT %(limit)s
"""  # noqa: S608 – our own texts


class DeletedParameters(type("Columns", (Pages,), declared(COLUMNS))):
    """All of them."""

    @classmethod
    def compare(cls, values: Mapping[str, Any]) -> list[Fault]:
        return [fault for name, column in COLUMNS.items() for fault in faults_of(name, column, values)]


def read_deleted(values: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The latest first. Raises TooSlow."""
    public = visible({})
    told = [comparison.over(f"({OVER[comparison.column]})") for comparison in comparisons_in(values, COLUMNS)]
    where = " AND ".join([public.sql.replace("event.", "stone."), *(each.sql for each in told)])
    limit = values.get("limit", ROWS)
    asked = {"limit": limit or None, "skipped": (values.get("page", 1) - 1) * limit}
    for each in (public, *told):
        asked |= each.values
    return [dict(zip(DELETED, row, strict=True)) for row in fetch(ROWS_OF.format(where), asked, filters=DELETED)]

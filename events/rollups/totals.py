"""Adds up rows, or cells of a rollup, by keys: SQL, in which the keys stand first."""

from collections.abc import Iterable, Sequence

from events.models.rollup import Rollup
from events.query.past import NOW, Rows
from events.rollups.columns import GREATEST, KEYS, PARTED_BY, SUMS, keys_of

TABLES = ("events_event", "events_eventactor")

# Each actor of a row once; a row in which nobody takes part stays.
EACH_ACTOR = """
    LEFT JOIN LATERAL (SELECT DISTINCT actor_id FROM events_eventactor WHERE event_id = event.id) part ON TRUE
"""
# Past rows have no links; whoever takes part stands there in no particular role, too.
EACH_ACTOR_THEN = r"""
    LEFT JOIN LATERAL (
        SELECT left(way, -2)::bigint AS actor_id FROM unnest(event.taking_part) way WHERE way ~ '^\d+[|]{2}$'
    ) part ON TRUE
"""
EACH_ACTOR_OF_MANY = """
    LEFT JOIN (SELECT DISTINCT event_id, actor_id FROM {} link WHERE {}) part
    ON part.event_id = event.id
"""


def rows_for(rollup: type[Rollup], events: str, links: str, *, sign: str = "", tables: tuple[str, str] = TABLES) -> str:
    """What the rollup holds of these events. The conditions tell the same events, one over `event`, one over `link`."""
    keys = keys_of(rollup)
    totals = [f"{sign}({total})" for total in SUMS.values()]
    parts = EACH_ACTOR_OF_MANY.format(tables[1], links) if "actor_id" in PARTED_BY[rollup] else ""
    return _select(
        [KEYS[key] for key in keys],
        [*totals, *GREATEST.get(rollup, {}).values()],
        f"{tables[0]} event {parts} WHERE {events}",
    )


def totals_of_rows(keys: Sequence[str], sums: Sequence[str], where: str, *, sign: str = "", rows: Rows = NOW) -> str:
    """Of the rows, called `event`, that hold to `where`; with “-”, to be taken off from others."""
    each_actor = EACH_ACTOR_THEN if rows.are_past else EACH_ACTOR
    parts = each_actor if "actor_id" in keys else ""
    return _select(
        [f"{KEYS[key]} AS {key}" for key in keys],
        [f"{sign}({SUMS[name]}) AS {name}" for name in sums],
        f"{rows.sql} event {parts} WHERE {where}",
    )


def totals_of_cells(rollup: type[Rollup], keys: Sequence[str], sums: Sequence[str], where: str) -> str:
    """Of the cells of the rollup that hold to `where`, SQL over `cell`."""
    return _select(
        _of_cell(keys),
        [f"sum(cell.{name})::bigint AS {name}" for name in sums],
        f"{rollup._meta.db_table} cell WHERE {where}",
    )


def cells_as_they_are(rollup: type[Rollup], keys: Sequence[str], sums: Sequence[str], where: str) -> str:
    """The same where no two cells have the same keys; they can be read in the order of an index."""
    columns = [*_of_cell(keys), *(f"cell.{name}" for name in sums)]
    return f"SELECT {', '.join(columns)} FROM {rollup._meta.db_table} cell WHERE {where}"  # noqa: S608 – columns of our own models


def totals_of_totals(keys: Sequence[str], sums: Sequence[str], parts: Iterable[str]) -> str:
    """Of several of these. Where all was taken off again, there is nothing."""
    together = " UNION ALL ".join(parts)
    totals = [f"sum({name})::bigint AS {name}" for name in sums]
    return f"{_select(keys, totals, f'({together}) total')} HAVING sum(count) > 0"


def _of_cell(keys: Sequence[str]) -> list[str]:
    """Cells know their month; its year is told from that."""
    year = "date_trunc('year', cell.month::timestamp)::date AS year"
    return [year if key == "year" else f"cell.{key} AS {key}" for key in keys]


def _select(keys: Sequence[str], totals: Sequence[str], source: str) -> str:
    places = ", ".join(str(place) for place, _ in enumerate(keys, start=1))
    by = f"GROUP BY {places}" if keys else ""
    return f"SELECT {', '.join([*keys, *totals])} FROM {source} {by}"  # noqa: S608 – columns of our own models

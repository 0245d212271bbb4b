"""The SQL of a page, put together once for each shape of request: which columns, filters and order.

Several ways lead to the rows of a page. Most walk in the order of the list and stop when the page is full: along the
links of actors (`by_links`), dataset by dataset (`by_datasets`), along an index that PostgreSQL chooses, or by GiST
from the nearest rows of a small place (`walking`). One gathers whatever the filters let through, by the indexes, and
puts it in order (`gathering`): right for rare combinations, which a walk would look for through the whole table.
"""

from functools import lru_cache

from events.ordering import A_DAY, Part

MOST_KEPT = 2_000
# The sort key as the index of places has it. A distance is exact, see `events/ordering.py`.
IN_PLACES = "(event.sort_key + 0)"
NEAREST = f"{IN_PLACES} <-> %(nearest_to)s"


@lru_cache(MOST_KEPT)
def walking(columns: str, where: str, part: Part, *, backwards: bool, goes_on: bool, rows: str = "events_event") -> str:
    beyond = _beyond(part, "event", backwards=backwards) if goes_on else ""
    narrowed, order = f"{where} AND {part.within}{beyond}", _order(part, "event", backwards=backwards)
    if part.nearest:
        narrowed, order = narrowed.replace("event.sort_key", IN_PLACES), NEAREST
    return f"SELECT {columns} FROM {rows} event WHERE {narrowed} ORDER BY {order} LIMIT %(limit)s"


@lru_cache(MOST_KEPT)
def gathering(columns: str, where: str, part: Part, *, backwards: bool, goes_on: bool) -> str:
    """`OFFSET 0` keeps the limit out, so that PostgreSQL plans for all rows and not for the first few."""
    keys = ", ".join(f"event.{key}" for key in part.keys)
    return f"""
        SELECT {columns} FROM (
            SELECT found.sort_key FROM (
                SELECT {keys} FROM events_event event
                WHERE {where} AND {part.within}{_beyond(part, "event", backwards=backwards) if goes_on else ""}
                OFFSET 0
            ) found ORDER BY {_order(part, "found", backwards=backwards)} LIMIT %(limit)s
        ) page JOIN events_event event ON event.id = {_id_of("page")}
        ORDER BY {_order(part, "event", backwards=backwards)}
    """


@lru_cache(MOST_KEPT)
def sampling(where: str, part: Part, *, backwards: bool, goes_on: bool) -> str:
    """Of about a thousand rows: how many are asked for, how many lie before the first of those, and how many they are
    in all. The same rows whenever it is asked.
    """
    before, first = (">", "max") if part.descends(backwards=backwards) else ("<", "min")
    beyond = _beyond(part, "event", backwards=backwards) if goes_on else ""
    return f"""
        WITH seen AS MATERIALIZED (
            SELECT event.{part.keys[0]} AS place, {part.within}{beyond} AS is_here, {where} AS is_asked_for
            FROM events_event event TABLESAMPLE SYSTEM (%(percent)s) REPEATABLE (1)
        ), first AS (SELECT {first}(place) AS place FROM seen WHERE is_here AND is_asked_for)
        SELECT count(*) FILTER (WHERE is_here AND is_asked_for),
            count(*) FILTER (WHERE is_here AND seen.place {before} first.place),
            count(*)
        FROM seen, first
    """


@lru_cache(MOST_KEPT)
def by_links(columns: str, links: str, part: Part, *, backwards: bool, goes_on: bool) -> str:
    """Rows that the newest links of some actors lead to."""
    beyond = _beyond(part, "link", backwards=backwards) if goes_on else ""
    within = f"{links} AND {part.within.replace('event.', 'link.')}{beyond}"
    return f"""
        SELECT {columns} FROM ({newest_links(within, _order(part, "link", backwards=backwards))}) page
        JOIN events_event event ON event.id = {_id_of("page")}
        ORDER BY {_order(part, "event", backwards=backwards)}
    """


@lru_cache(MOST_KEPT)
def by_datasets(columns: str, part: Part, *, backwards: bool, goes_on: bool) -> str:
    """All rows of some datasets: a page of each, put together, however many rows of others lie between them."""
    order = _order(part, "event", backwards=backwards)
    return f"""
        SELECT {columns} FROM (
            SELECT newest.sort_key FROM unnest(%(datasets)s::text[]) asked (dataset) CROSS JOIN LATERAL (
                SELECT event.sort_key FROM events_event event
                WHERE event.dataset = asked.dataset
                    AND {part.within}{_beyond(part, "event", backwards=backwards) if goes_on else ""}
                ORDER BY {order} LIMIT %(limit)s
            ) newest ORDER BY {order.replace("event.", "newest.")} LIMIT %(limit)s
        ) page JOIN events_event event ON event.id = {_id_of("page")} ORDER BY {order}
    """


def newest_links(links: str, order: str) -> str:
    """The sort keys of the newest of each actor, put together: several links may lead to one row."""
    return f"""
        SELECT DISTINCT newest.sort_key FROM unnest(%(actors)s::bigint[]) asked (actor) CROSS JOIN LATERAL (
            SELECT DISTINCT link.sort_key FROM events_eventactor link
            WHERE link.actor_id = asked.actor AND {links}
            ORDER BY {order} LIMIT %(limit)s
        ) newest ORDER BY {order.replace("link.", "newest.")} LIMIT %(limit)s
    """


def at(part: Part, values: list) -> dict:
    """The values of where a page goes on."""
    return {f"at_{key}": value for key, value in zip(part.keys, values, strict=True)}


def _id_of(table: str) -> str:
    """The event's id in the lowest bits of its sort key."""
    return f"({table}.sort_key & {A_DAY - 1})"


def _order(part: Part, table: str, *, backwards: bool) -> str:
    direction = "DESC" if part.descends(backwards=backwards) else "ASC"
    return ", ".join(f"{table}.{key} {direction}" for key in part.keys)


def _beyond(part: Part, table: str, *, backwards: bool) -> str:
    side = "<" if part.descends(backwards=backwards) else ">"
    keys = ", ".join(f"{table}.{key}" for key in part.keys)
    position = ", ".join(f"%(at_{key})s" for key in part.keys)
    return f" AND ({keys}) {side} ({position})"

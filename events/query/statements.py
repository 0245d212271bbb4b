"""The SQL of a page, put together once for each shape of request: which columns, filters and order.

Four ways lead to the rows of a page. Three walk in the order of the list and stop when the page is full: along the
links of an actor (`by_links`, `along_links`), along an index that PostgreSQL chooses, or by GiST from the nearest rows
of a small place (`walking`). One gathers whatever the filters let through, by the indexes, and puts it in order
(`gathering`): right for rare combinations, which a walk would look for through the whole table.
"""

from functools import lru_cache

from events.ordering import Part

MOST_KEPT = 2_000


@lru_cache(MOST_KEPT)
def walking(columns: str, where: str, part: Part, *, backwards: bool, goes_on: bool) -> str:
    order = part.nearest if part.nearest and not backwards else _order(part, "event", backwards=backwards)
    return f"""
        SELECT {columns} FROM events_event event
        WHERE {where} AND {part.within}{_beyond(part, "event", backwards=backwards) if goes_on else ""}
        ORDER BY {order} LIMIT %(limit)s
    """  # noqa: S608 – columns, filters and orders of ours; values are given apart


@lru_cache(MOST_KEPT)
def gathering(columns: str, where: str, part: Part, *, backwards: bool, goes_on: bool) -> str:
    """`OFFSET 0` keeps the limit out, so that PostgreSQL plans for all rows and not for the first few."""
    keys = ", ".join(f"event.{key}" for key in part.keys)
    return f"""
        SELECT {columns} FROM (
            SELECT found.sort_key AS place FROM (
                SELECT {keys} FROM events_event event
                WHERE {where} AND {part.within}{_beyond(part, "event", backwards=backwards) if goes_on else ""}
                OFFSET 0
            ) found ORDER BY {_order(part, "found", backwards=backwards)} LIMIT %(limit)s
        ) page JOIN events_event event ON event.sort_key = page.place
        ORDER BY {_order(part, "event", backwards=backwards)}
    """  # noqa: S608


@lru_cache(MOST_KEPT)
def by_links(columns: str, links: str, part: Part, *, backwards: bool, goes_on: bool) -> str:
    """The newest links of each actor, put together; a row that several links lead to is one row."""
    beyond = _beyond(part, "link", backwards=backwards) if goes_on else ""
    within = part.within.replace("event.", "link.")
    direction = _order(part, "link", backwards=backwards)
    return f"""
        SELECT {columns} FROM (
            SELECT DISTINCT newest.sort_key FROM unnest(%(actors)s::bigint[]) asked (actor) CROSS JOIN LATERAL (
                SELECT DISTINCT link.sort_key FROM events_eventactor link
                WHERE link.actor_id = asked.actor AND {links} AND {within}{beyond}
                ORDER BY {direction} LIMIT %(limit)s
            ) newest ORDER BY {direction.replace("link.", "newest.")} LIMIT %(limit)s
        ) page JOIN events_event event ON event.sort_key = page.sort_key
        ORDER BY {_order(part, "event", backwards=backwards)}
    """  # noqa: S608


@lru_cache(MOST_KEPT)
def along_links(columns: str, links: str, where: str, part: Part, *, backwards: bool, goes_on: bool) -> str:
    """One actor's links one after the other, with a look at the row of each."""
    beyond = _beyond(part, "link", backwards=backwards) if goes_on else ""
    return f"""
        SELECT DISTINCT ON (link.sort_key) {columns}
        FROM events_eventactor link JOIN events_event event ON event.sort_key = link.sort_key
        WHERE link.actor_id = ANY(%(actors)s::bigint[]) AND {links} AND {where} AND {part.within}{beyond}
        ORDER BY {_order(part, "link", backwards=backwards)} LIMIT %(limit)s
    """  # noqa: S608


def at(part: Part, values: list) -> dict:
    """The values of where a page goes on."""
    return {f"at_{key}": value for key, value in zip(part.keys, values, strict=True)}


def _order(part: Part, table: str, *, backwards: bool) -> str:
    direction = "DESC" if part.descending != backwards else "ASC"
    return ", ".join(f"{table}.{key} {direction}" for key in part.keys)


def _beyond(part: Part, table: str, *, backwards: bool) -> str:
    side = "<" if part.descending != backwards else ">"
    keys = ", ".join(f"{table}.{key}" for key in part.keys)
    position = ", ".join(f"%(at_{key})s" for key in part.keys)
    return f" AND ({keys}) {side} ({position})"

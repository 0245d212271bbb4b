"""In which box and in which days the features of a collection lie."""

from datetime import date

from events.contracts.ogc.conformance import CRS84, GREGORIAN
from events.current import kept
from events.query.running import TooSlow, fetch
from events.query.visible import public_releases

EXTENTS = """
    SELECT event.dataset, min(event.longitude), min(event.latitude), max(event.longitude), max(event.latitude),
        min(event.date_start), max(event.date_end)
    FROM events_event event WHERE event.dataset = ANY(%(datasets)s) GROUP BY event.dataset
"""


def extents() -> dict[str, dict]:
    """By dataset, as the standard writes them. One look at all rows for each revision; where the database has no time
    for it, none are told.
    """
    return kept("ogc extents", _read)


def _read() -> dict[str, dict]:
    try:
        rows = fetch(EXTENTS, {"datasets": list(public_releases())})
    except TooSlow:
        return {}
    return {key: _extent(box, first, last) for key, *box, first, last in rows}


def _extent(box: list[float | None], first: date | None, last: date | None) -> dict:
    extent = {}
    if None not in box:
        extent["spatial"] = {"bbox": [box], "crs": CRS84}
    if first and last:
        extent["temporal"] = {"interval": [[_moment(first, "00:00:00"), _moment(last, "23:59:59")]], "trs": GREGORIAN}
    return extent


def _moment(day: date, clock: str) -> str:
    """The standard has moments as the ends of an extent: those of the first and the last day."""
    return f"{day.isoformat()}T{clock}Z"

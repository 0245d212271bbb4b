"""What each filter lets through and in which order, read from the rows one by one in plain Python: what the database
says is measured against it. Days are whole, names are those of the test's own cast.
"""

import math
from collections.abc import Mapping
from datetime import date, datetime

from codebook.folding import fold
from codebook.gleditsch_ward import number_of
from codebook.priogrid import cell_of
from events.models import Event

EARTH_RADIUS = 6371.0088
KINDS = (" city", " province")
# Taliban > Haqqani network in these days; Islamic State > IS-K always.
UNIT_DAYS = date(2021, 8, 15), date(2022, 1, 1)


def lets_through(event: Event, asked: Mapping[str, str], releases: Mapping[str, str]) -> bool:
    """`releases` are those of the public datasets."""
    if event.dataset_id not in releases:
        return False
    if "release" in asked and releases[event.dataset_id] not in asked["release"].split(","):
        return False
    if not takes_part(event, asked) or not is_in_time(event, asked):
        return False
    return all(PLAIN[name](event, value) for name, value in asked.items() if name in PLAIN)


def takes_part(event: Event, asked: Mapping[str, str]) -> bool:
    meant = [with_units(event, asked["actor"])] if "actor" in asked else []
    meant += [asked["exact_actor"].split(",")] if "exact_actor" in asked else []
    told = [name for name in ("role", "certainty") if name in asked]
    parts = [each for each in event.actors if all(each[name] in asked[name].split(",") for name in told)]
    if not meant:
        return bool(parts) or not told
    return all(any(part["slug"] in slugs for part in parts) for slugs in meant)


def with_units(event: Event, value: str) -> list[str]:
    """What has no day can have been on any."""
    slugs = value.split(",")
    can_be_then = event.date_start is None or touches(event, *UNIT_DAYS)
    units = {"islamic-state": "is-k"} | ({"taliban": "haqqani-network"} if can_be_then else {})
    return [*slugs, *(units[slug] for slug in slugs if slug in units)]


def is_in_time(event: Event, asked: Mapping[str, str]) -> bool:
    if not {"date_after", "date_before"} & asked.keys():
        return True
    first = date.fromisoformat(asked.get("date_after", "0001-01-01"))
    last = date.fromisoformat(asked.get("date_before", "9999-12-31"))
    if asked.get("date_match") == "certain":
        return event.date_start is not None and first <= event.date_start and event.date_end <= last
    return touches(event, first, last)


def touches(event: Event, first: date, last: date) -> bool:
    return event.date_start is not None and event.date_start <= last and event.date_end >= first


def lies_in(event: Event, value: str) -> bool:
    west, south, east, north = map(float, value.split(","))
    if event.latitude is None or not south <= event.latitude <= north:
        return False
    past_west, past_east = event.longitude >= west, event.longitude <= east
    return past_west and past_east if west <= east else past_west or past_east


def cell(event: Event) -> int | None:
    if event.latitude is None or event.location_precision in (None, "country", "sea_or_air"):
        return None
    return cell_of(event.latitude, event.longitude)


def is_near(event: Event, value: str) -> bool:
    """By the angle between two vectors."""
    latitude, longitude, km = map(float, value.split(","))
    if event.latitude is None:
        return False
    one, other = vector(latitude, longitude), vector(event.latitude, event.longitude)
    return EARTH_RADIUS * 2 * math.asin(min(1, math.dist(one, other) / 2)) <= km


def vector(latitude: float, longitude: float) -> tuple[float, float, float]:
    north, east = math.radians(latitude), math.radians(longitude)
    return math.cos(north) * math.cos(east), math.cos(north) * math.sin(east), math.sin(north)


def names(*places: str | None) -> set[str]:
    folded = {fold(place) for place in places if place}
    return folded | {name.removesuffix(kind) for name in folded for kind in KINDS}


def is_named(event: Event, value: str) -> bool:
    asked = set(map(fold, value.split(",")))
    return bool(names(event.location, event.admin1) & asked) or (event.country == "AFG" and "afghanistan" in asked)


def words(event: Event) -> str:
    texts = (event.title, event.location, event.admin1, *(actor["name"] for actor in event.actors), event.summary)
    return fold(" ".join(text for text in texts if text))


def holds(text: str, phrase: str) -> bool:
    return f" {phrase} " in f" {text} "


# Each with what it means.
QUERIES = {
    "hospital": lambda text: holds(text, "hospital"),
    "HOSPITAL bomb": lambda text: holds(text, "hospital") and holds(text, "bomb"),
    '"hospital bomb"': lambda text: holds(text, "hospital bomb"),
    "hospital -bomb": lambda text: holds(text, "hospital") and not holds(text, "bomb"),
    "-hospital": lambda text: not holds(text, "hospital"),
    '-"military hospital" bomb': lambda text: not holds(text, "military hospital") and holds(text, "bomb"),
    'zemio or "military hospital"': lambda text: holds(text, "zemio") or holds(text, "military hospital"),
    "is-k": lambda text: holds(text, "is k"),
}

PLAIN = {
    "claimed_by": lambda event, value: bool(set(with_units(event, value)) & set(event.claimed_by or ())),
    "country": lambda event, value: event.country in value.split(","),
    "admin1": lambda event, value: bool(names(event.admin1) & set(map(fold, value.split(",")))),
    "location": is_named,
    "bbox": lies_in,
    "near": is_near,
    "priogrid": lambda event, value: str(cell(event)) in value.split(","),
    "country_gw": lambda event, value: str(number_of(event.country, event.date_start)) in value.split(","),
    "violence_type": lambda event, value: event.violence_type in value.split(","),
    "coding_depth": lambda event, value: event.coding_depth in value.split(","),
    "tactic": lambda event, value: bool(set(event.tactic or ()) & set(value.split(","))),
    "killed_min": lambda event, value: event.killed_best is not None and event.killed_best >= int(value),
    "killed_max": lambda event, value: event.killed_best is not None and event.killed_best <= int(value),
    "source": lambda event, value: any(holds(fold(source), fold(value)) for source in event.sources),
    "modified_since": lambda event, value: event.modified_at >= datetime.fromisoformat(value),
    "q": lambda event, value: QUERIES[value](words(event)),
    "dataset": lambda event, value: event.dataset_id in value.split(","),
}


def in_order(events: list[Event], ordering: str) -> list[Event]:
    """Rows without a value last, the newest of them first; ties by day and then by when they came."""

    def age(event: Event) -> tuple:
        return event.date_start or date.min, event.id

    column, descending = ordering.removeprefix("-"), ordering.startswith("-")
    known = [event for event in events if getattr(event, column) is not None]
    unknown = [event for event in events if getattr(event, column) is None]
    known.sort(key=lambda event: (getattr(event, column), *age(event)), reverse=descending)
    unknown.sort(key=age, reverse=ordering != "date_start")
    return known + unknown

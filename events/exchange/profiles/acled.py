"""Rows in the 31 columns of the file that ACLED publishes since March 2023: one row an event."""

from collections.abc import Mapping

from codebook.actors import ACTOR_KIND
from codebook.country_codes import codes_of
from codebook.precision import DATE_PRECISION, LOCATION_PRECISION
from codebook.violence import EVENT_TYPE
from codebook.vocabulary import Vocabulary
from events.exchange.acled_codes import kind_of_actor
from events.exchange.profiles.acled_fates import DROPPED, FATES
from events.exchange.profiles.days import middle_of, seconds_of
from events.exchange.profiles.losses import Loss, told
from events.exchange.profiles.parties import Party, sides_in_order, sides_of
from events.exchange.profiles.places import country_of, settlement_of
from events.exchange.profiles.sub_events import EVENT_TYPE_OF, disorder_of, sub_event_of
from events.exchange.rows import BadCell

ACLED = "acled"
COLUMNS = (
    "event_id_cnty",
    "event_date",
    "year",
    "time_precision",
    "disorder_type",
    "event_type",
    "sub_event_type",
    "actor1",
    "assoc_actor_1",
    "inter1",
    "actor2",
    "assoc_actor_2",
    "inter2",
    "interaction",
    "civilian_targeting",
    "iso",
    "region",
    "country",
    "admin1",
    "admin2",
    "admin3",
    "location",
    "latitude",
    "longitude",
    "geo_precision",
    "source",
    "source_scale",
    "notes",
    "fatalities",
    "tags",
    "timestamp",
)

OWN = ACLED
AS_RECEIVED = ("inter1", "inter2", "interaction", "admin3", "source_scale", "tags")
KNOWN_BY = {"event_id_cnty": "source_id", "actor1": "actor_1"}

INTER = {
    1: "State forces",
    2: "Rebel group",
    3: "Political militia",
    4: "Identity militia",
    5: "Rioters",
    6: "Protesters",
    7: "Civilians",
    8: "External/Other forces",
}


def rows_of(event: Mapping, dossier: Mapping | None = None, pages: Mapping | None = None) -> list[dict]:
    day = middle_of(event)
    country = country_of(event)
    sides = sides_in_order(event, pages) if event["dataset"] == ACLED else sides_of(event, pages)
    event_type, sub_event = _code(EVENT_TYPE, event["event_type"]), _sub_event(event)
    received = event.get("received") or {}
    inter = (inter_of(sides.first[:1], event), inter_of(sides.second[:1], event, attacked=True))
    if received:
        inter = _number_of_kind(received["inter1"]), _number_of_kind(received["inter2"])
    return [
        {
            "event_id_cnty": _id(event),
            "event_date": day.isoformat() if day else None,
            "year": day.year if day else None,
            "time_precision": _number(DATE_PRECISION, event["date_precision"]),
            "disorder_type": disorder_of(event_type, sub_event),
            "event_type": event_type,
            "sub_event_type": sub_event,
            "actor1": sides.first[0].name if sides.first else None,
            "assoc_actor_1": _names(sides.first[1:]),
            "inter1": INTER.get(inter[0]),
            "actor2": sides.second[0].name if sides.second else None,
            "assoc_actor_2": _names(sides.second[1:]),
            "inter2": INTER.get(inter[1]),
            "interaction": _in_words(received.get("interaction"))
            or (interaction(*inter) if inter[0] and (inter[1] or not sides.second) else None),
            "civilian_targeting": "Civilians targeted" if _is_against_civilians(event) else None,
            "iso": country.numeric if country else None,
            "region": codes_of(event["country"]).acled_region,
            "country": event["country_name"],
            "admin1": event["admin1"],
            "admin2": event["admin2"],
            "admin3": received.get("admin3") or None,
            "location": settlement_of(event, dossier),
            "latitude": event["latitude"],
            "longitude": event["longitude"],
            "geo_precision": _number(LOCATION_PRECISION, event["location_precision"]),
            "source": "; ".join(event["sources"] or ()) or None,
            "source_scale": received.get("source_scale") or None,
            "notes": event["summary"],
            "fatalities": event["killed_best"] if event["killed_low"] is None else event["killed_low"],
            "tags": received.get("tags") or None,
            "timestamp": seconds_of(event["modified_at"]),
        }
    ]


def inter_of(first: tuple[Party, ...], event: Mapping, *, attacked: bool = False) -> int | None:
    """ACLED's number for what the first actor is; the attacked in one-sided violence are civilians by definition."""
    if not first:
        return None
    if first[0].kind is None and attacked and event["violence_type"] == "one_sided":
        return 7
    return _number(ACTOR_KIND, first[0].kind)


def interaction(one: int | None, other: int | None) -> str | None:
    """Both sides in words, the lower number first; only external forces stand before civilians, as ACLED writes it."""
    if one is None and other is None:
        return None
    if one is None or other is None:
        return f"{INTER[one or other]} only"
    low, high = sorted((one, other))
    return f"{INTER[high]}-{INTER[low]}" if (low, high) == (7, 8) else f"{INTER[low]}-{INTER[high]}"


def _number_of_kind(received: str) -> int | None:
    """Of a label or a number; 0 is nobody."""
    try:
        return int(kind_of_actor(received) or 0) or None
    except BadCell:
        return None


def _in_words(received: str | None) -> str | None:
    """None for a number, which older files have."""
    return received if received and not received[0].isdecimal() else None


def with_numbers(row: Mapping) -> dict:
    """The same row with inter1, inter2 and interaction as numbers, as ACLED's API gives them for `inter_num=1`."""
    numbers = {name: number for number, name in INTER.items()}
    one, other = numbers.get(row["inter1"]), numbers.get(row["inter2"])
    both = None
    if row["interaction"]:
        low, high = sorted(number for number in (one, other) if number) if one and other else (one or other, 0)
        both = 78 if (low, high) == (7, 8) else low * 10 + high
    return {**row, "inter1": one, "inter2": other, "interaction": both}


def _id(event: Mapping) -> str:
    """ACLED's own id for its own rows; for all others the permanent id that they have here."""
    return event["source_id"] if event["dataset"] == ACLED else event["id"]


def _sub_event(event: Mapping) -> str | None:
    """Of ACLED's own rows its own, with which their titles begin."""
    told = (event["title"] or "").partition(": ")[0] if event["dataset"] == ACLED else ""
    return told if told in EVENT_TYPE_OF else sub_event_of(event)


def _is_against_civilians(event: Mapping) -> bool:
    return event["violence_type"] == "one_sided" or event["event_type"] == "violence_against_civilians"


def _names(parties: tuple[Party, ...]) -> str | None:
    return "; ".join(party.name for party in parties) or None


def _code(vocabulary: Vocabulary, code: str | None) -> str | None:
    return vocabulary.term(code).codes.get("acled") if code else None


def _number(vocabulary: Vocabulary, code: str | None) -> int | None:
    found = _code(vocabulary, code)
    return int(found) if found else None


def losses() -> list[Loss]:
    return told(COLUMNS, FATES, DROPPED)

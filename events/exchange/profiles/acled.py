"""Rows in the 31 columns of the file that ACLED publishes since March 2023: one row an event."""

from collections.abc import Mapping

from codebook.actors import ACTOR_KIND
from codebook.country_codes import codes_of
from codebook.precision import DATE_PRECISION, LOCATION_PRECISION
from codebook.violence import EVENT_TYPE
from codebook.vocabulary import Vocabulary
from events.exchange.profiles.days import middle_of, seconds_of
from events.exchange.profiles.losses import Loss, told
from events.exchange.profiles.parties import Party, sides_of
from events.exchange.profiles.places import country_of, settlement_of
from events.exchange.profiles.sub_events import disorder_of, sub_event_of

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
    sides = sides_of(event, pages)
    event_type, sub_event = _code(EVENT_TYPE, event["event_type"]), sub_event_of(event)
    inter = (inter_of(sides.first[:1], event), inter_of(sides.second[:1], event, attacked=True))
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
            "interaction": interaction(*inter) if inter[0] and (inter[1] or not sides.second) else None,
            "civilian_targeting": "Civilians targeted" if _is_against_civilians(event) else None,
            "iso": country.numeric if country else None,
            "region": codes_of(event["country"]).acled_region,
            "country": event["country_name"],
            "admin1": event["admin1"],
            "admin2": event["admin2"],
            "admin3": None,
            "location": settlement_of(event, dossier),
            "latitude": event["latitude"],
            "longitude": event["longitude"],
            "geo_precision": _number(LOCATION_PRECISION, event["location_precision"]),
            "source": "; ".join(event["sources"] or ()) or None,
            "source_scale": None,
            "notes": event["summary"],
            "fatalities": event["killed_best"] if event["killed_low"] is None else event["killed_low"],
            "tags": None,
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
    return event["source_id"] if event["dataset"] == "acled" else event["id"]


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


FATES: dict[str, tuple] = {
    "event_id_cnty": (
        "invented by rule",
        "Rows that are not ACLED's have the permanent id that they have here, dataset and number, in its place.",
        "id",
        "source_id",
    ),
    "event_date": (
        "coarsened",
        "One day only: of several days the middle one, as ACLED does where only the week or the month is known.",
        "date_start",
        "date_end",
    ),
    "year": ("coarsened", "The year of that day.", "date_start", "date_end"),
    "time_precision": (
        "coarsened",
        "Three steps for our six: two to six days, a year and an open end have no number there, and the cell is empty.",
        "date_precision",
    ),
    "disorder_type": (
        "kept",
        "Follows from the type of event; of riots only where the sub-event is known, and it never is.",
        "event_type",
    ),
    "event_type": (
        "kept",
        "The six types are the same; a row whose publisher has none stays empty, for none is guessed.",
        "event_type",
    ),
    "sub_event_type": (
        "invented by rule",
        "The first in ACLED's order that a tactic or a weapon leads to by the crosswalk; a fight of which no change of"
        " ground is held is an Armed clash. Of protests, riots and developments it is not known.",
        "tactic",
        "weapon",
        "event_type",
    ),
    "actor1": (
        "coarsened",
        "The first actor in the spelling held here, which is not ACLED's; that it attacked, and how sure that is, is"
        " lost: ACLED's two sides carry no direction.",
        "actors",
        "actor_1",
    ),
    "assoc_actor_1": ("coarsened", "The others on that side, without their roles.", "actors"),
    "inter1": (
        "coarsened",
        "Eight kinds for our thirteen; empty where nothing says what the actor was on the day.",
        "actors",
    ),
    "actor2": (
        "coarsened",
        "The first actor of the other side: whom it was aimed at, else who answered; which of the two is lost.",
        "actors",
        "actor_2",
    ),
    "assoc_actor_2": ("coarsened", "The others on that side, without their roles.", "actors"),
    "inter2": (
        "coarsened",
        "As inter1; whoever is attacked in one-sided violence is civilian by its definition.",
        "actors",
        "violence_type",
    ),
    "interaction": ("coarsened", "Both numbers in words; empty where one of them is not known.", "actors"),
    "civilian_targeting": (
        "coarsened",
        "Written where the violence is one-sided or against civilians by its type; an empty cell is no finding that"
        " civilians were not the target.",
        "violence_type",
        "event_type",
    ),
    "iso": ("kept", "The number of ISO 3166-1 for the same country; none for Kosovo, which has none.", "country"),
    "region": ("kept", "The region that ACLED counts the country to.", "country"),
    "country": ("kept", "The English name held here, which may be spelt in another way than ACLED's.", "country_name"),
    "admin1": ("kept", "As the publisher of the row names it.", "admin1"),
    "admin2": ("kept", "As the publisher of the row names it.", "admin2"),
    "admin3": ("empty", "No third-order division is held."),
    "location": (
        "coarsened",
        "ACLED names the town; a building in it is written as the town where the dossier says in which it lies.",
        "location",
    ),
    "latitude": ("kept", "As held; ACLED gives four places.", "latitude"),
    "longitude": ("kept", "As held; ACLED gives four places.", "longitude"),
    "geo_precision": (
        "coarsened",
        "Three steps for our nine: building, quarter and town become 1; a whole country and the sea have no number"
        " there, and the cell is empty.",
        "location_precision",
    ),
    "source": ("kept", "The sources as the row names them, joined by “; ”.", "sources"),
    "source_scale": ("empty", "How far a source reaches is not coded here."),
    "notes": ("kept", "The summary; it does not begin with the date, as ACLED's notes do.", "summary"),
    "fatalities": (
        "coarsened",
        "One number for three: the lowest credible figure, else the one decided on. Unknown is an empty cell: ACLED"
        " writes 0 there, and its 0 means none or unknown; do not read the empty cell as 0.",
        "killed_low",
        "killed_best",
    ),
    "tags": ("empty", "Nothing of ours is a tag of ACLED's."),
    "timestamp": ("kept", "When the row last changed here, in seconds of Unix time.", "modified_at"),
}

DROPPED = {
    "killed_high": "One figure only: the upper end is lost.",
    "injured_best": "ACLED counts no injured.",
    "injured_low": "ACLED counts no injured.",
    "injured_high": "ACLED counts no injured.",
    "civilians_killed_best": "ACLED does not say who the dead were.",
    "killed_includes_attackers": "ACLED counts dead attackers too; whether this figure does is lost.",
    "claimed_by": "There is no column for who claimed it.",
    "attribution": "There is no column for how sure it is who did it.",
    "occurrence": "There is no column for how sure it is that it happened.",
    "figure_certainty": "There is no column for how sure the figures are.",
    "tactic": "Several tactics become one sub-event type, if any; the others are lost.",
    "weapon": "Weapons show through the sub-event type alone.",
    "target": "There is no column for what was attacked.",
    "date_basis": "How the days were got from the sources has no place.",
    "coding_depth": "A row that is a mere mention looks like any other.",
    "title": "The notes hold the summary alone.",
    "url": "There is no column for an address.",
    "release": "The file does not say in which release of its publisher a row stood.",
    "licence": "The file does not say under which licence a row may be used.",
    "…_missing": "Why a cell is empty is lost in every column.",
}

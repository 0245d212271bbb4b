"""Rows in the 135 columns of GTD: one row an event, with up to three attack types, three targets and four weapons."""

from collections.abc import Iterable, Mapping
from datetime import date

from codebook.country_codes import codes_of
from codebook.crosswalks import leading
from codebook.precision import LOCATION_PRECISION
from codebook.targets import TARGET_KIND
from codebook.weapons import WEAPON
from events.exchange.profiles.days import days_of
from events.exchange.profiles.figures import figure_of
from events.exchange.profiles.gtd_fates import DROPPED, FATES
from events.exchange.profiles.gtd_labels import (
    ATTACK_TYPES,
    ATTACK_TYPES_IN_ORDER,
    COLUMNS,
    REGIONS,
    TARGET_SUBTYPES,
    TARGET_TYPES,
    UNKNOWN_ATTACK,
    UNKNOWN_TARGET,
    UNKNOWN_WEAPON,
    WEAPON_SUBTYPES,
    WEAPON_TYPES,
)
from events.exchange.profiles.losses import Loss, told
from events.exchange.profiles.parties import sides_of
from events.exchange.profiles.places import settlement_of

__all__ = ["COLUMNS", "losses", "rows_of"]

ATTACK_TYPE_OF = {line.code: int(line.to_code) for line in leading("annals", "tactic", "gtd", "attacktype1")}
WEAPON_OF = {term.code: term.codes["gtd"] for term in WEAPON.terms if "gtd" in term.codes} | {
    line.code: line.to_code for line in leading("annals", "weapon", "gtd", "weaptype1/weapsubtype1")
}
TARGET_OF = {term.code: term.codes["gtd"] for term in TARGET_KIND.terms if "gtd" in term.codes}
MILITARY_TARGET = "4"
IN_THE_CITY = ("facility", "neighbourhood", "settlement")
# Nobody found it out; not: the publisher has no such column.
LOOKED_FOR = ("unknown", "not_reported")


def rows_of(event: Mapping, dossier: Mapping | None = None, pages: Mapping | None = None) -> list[dict]:
    return [
        dict.fromkeys(COLUMNS)
        | {"eventid": event["source_id"] if event["dataset"] == "gtd" else None, "dbsource": event["id"]}
        | _days(event)
        | _place(event, dossier)
        | _attack(event)
        | _targets(event, dossier)
        | _perpetrators(event, dossier, pages)
        | _weapons(event)
        | _harm(event, dossier)
        | _numbered("scite", event["sources"] or (), 3)
    ]


def _days(event: Mapping) -> dict:
    """GTD has one day, and 0 for a part that is not known; the span is told in words."""
    start, end = days_of(event)
    if not start or not end:
        return {}
    if event["date_precision"] == "day":
        return _day(start) | {"extended": int(start != end)}
    if event["date_precision"] == "open" and start == end:
        return _day(start) | {"extended": 1}
    month = start.month if (start.year, start.month) == (end.year, end.month) else 0
    return {"iyear": start.year, "imonth": month, "iday": 0, "approxdate": f"{start.isoformat()} to {end.isoformat()}"}


def _day(day: date) -> dict:
    return {"iyear": day.year, "imonth": day.month, "iday": day.day}


def _place(event: Mapping, dossier: Mapping | None) -> dict:
    country = codes_of(event["country"])
    precision = event["location_precision"]
    city = settlement_of(event, dossier)
    specificity = LOCATION_PRECISION.term(precision).codes.get("gtd") if precision else None
    vicinity = {"near_settlement": 1, **dict.fromkeys(IN_THE_CITY, 0)}.get(precision)
    return {
        "country": country.gtd,
        "country_txt": country.gtd_name or event["country_name"],
        "region": country.gtd_region,
        "region_txt": REGIONS.get(country.gtd_region),
        "provstate": event["admin1"],
        "city": city,
        "latitude": event["latitude"],
        "longitude": event["longitude"],
        "specificity": int(specificity) if specificity else None,
        "vicinity": vicinity,
        "location": event["location"] if event["location"] != city else None,
        "summary": event["summary"],
    }


def _attack(event: Mapping) -> dict:
    tactics = event["tactic"] or ()
    found = {ATTACK_TYPE_OF[tactic] for tactic in tactics if tactic in ATTACK_TYPE_OF}
    types = [number for number in ATTACK_TYPES_IN_ORDER if number in found]
    if not types and event["tactic_missing"] in LOOKED_FOR:
        types = [UNKNOWN_ATTACK]
    return {
        **_numbered("attacktype", types, 3),
        **_numbered("attacktype", map(ATTACK_TYPES.get, types), 3, "_txt"),
        "suicide": int("suicide" in tactics) if tactics else None,
        "ishostkid": 1 if {5, 6} & found else None,
    }


def _targets(event: Mapping, dossier: Mapping | None) -> dict:
    codes = [TARGET_OF[kind] for kind in event["target"] or () if kind in TARGET_OF]
    named = [(target["location"] or {}).get("name") for target in (dossier or {}).get("targets", ())]
    if any(target["operator"] == "military" for target in (dossier or {}).get("targets", ())):
        codes.append(MILITARY_TARGET)
    if not codes and event["target_missing"] in LOOKED_FOR:
        codes = [str(UNKNOWN_TARGET)]
    types, subtypes = _parts(list(dict.fromkeys(codes)))
    return {
        **_numbered("targtype", types, 3),
        **_numbered("targtype", map(TARGET_TYPES.get, types), 3, "_txt"),
        **_numbered("targsubtype", subtypes, 3),
        **_numbered("targsubtype", map(TARGET_SUBTYPES.get, subtypes), 3, "_txt"),
        **_numbered("target", [event["actor_2"]] if event["dataset"] == "gtd" else named if codes else (), 3),
    }


def _perpetrators(event: Mapping, dossier: Mapping | None, pages: Mapping | None) -> dict:
    groups = [party for party in sides_of(event, pages).first if "perpetrator" in party.roles][:3]
    certainty = {link["slug"]: link["certainty"] for link in event["actors"] or () if link["role"] == "perpetrator"}
    claimed = set((event["claimed_by"] or "").split("; "))
    row = {}
    for place, party in enumerate(groups, 1):
        first = "" if place > 1 else "ed"
        claim = f"claim{first or place}"
        row |= {
            f"gname{place if place > 1 else ''}": party.name,
            f"guncertain{place}": {"suspected": 1, "contested": None, "": None}.get(certainty[party.slug] or "", 0),
            claim: 1 if party.slug in claimed else None,
        }
    if not groups and event["attribution"] == "unattributed":
        row["gname"] = "Unknown"
    stances = ((dossier or {}).get("responsibility") or {}).get("claims", ())
    return row | {"compclaim": 1 if any(claim["stance"] == "contested" for claim in stances) else None}


def _weapons(event: Mapping) -> dict:
    """Explosives first, then firearms, as GTD writes them where both were used; the others as the row has them."""
    codes = [WEAPON_OF[weapon] for weapon in event["weapon"] or () if weapon in WEAPON_OF]
    codes.sort(key=lambda code: (not code.startswith("6"), code != "5"))
    if not codes and event["weapon_missing"] in LOOKED_FOR:
        codes = [str(UNKNOWN_WEAPON)]
    types, subtypes = _parts(codes)
    return {
        **_numbered("weaptype", types, 4),
        **_numbered("weaptype", map(WEAPON_TYPES.get, types), 4, "_txt"),
        **_numbered("weapsubtype", subtypes, 4),
        **_numbered("weapsubtype", map(WEAPON_SUBTYPES.get, subtypes), 4, "_txt"),
    }


def _harm(event: Mapping, dossier: Mapping | None) -> dict:
    damage = (dossier or {}).get("damage", ())
    return {
        "nkill": event["killed_best"],
        "nkillter": figure_of(dossier, "attackers", "killed"),
        "nwound": event["injured_best"],
        "nwoundte": figure_of(dossier, "attackers", "injured"),
        "property": 1 if damage else None,
        "propcomment": "; ".join(f"{row['object']}: {row['extent']}" for row in damage) or None,
    }


def _parts(codes: Iterable[str]) -> tuple[list[int], list[int | None]]:
    """Types and subtypes of codes such as 6/15; a code without a subtype has None for it."""
    pairs = [code.partition("/") for code in codes]
    return [int(whole) for whole, _, _ in pairs], [int(part) if part else None for _, _, part in pairs]


def _numbered(name: str, values: Iterable, most: int, ending: str = "") -> dict:
    return {f"{name}{place}{ending}": value for place, value in enumerate(list(values)[:most], 1)}


def losses() -> list[Loss]:
    return told(COLUMNS, FATES, DROPPED)

"""What ACLED's words say in ours: sub-event types as tactics and weapons, kinds of actors, and the days of a date."""

import calendar
import re
from datetime import date, timedelta

from codebook.quoting import quote
from codebook.tactics import TACTIC
from codebook.vocabulary import UnknownTerm
from codebook.weapons import WEAPON
from events.exchange.rows import BadCell, whole_number

# Every sub-event type. What has a code in the vocabularies is read there; here stands what follows from it besides.
SUB_EVENT_TYPES = (
    "Government regains territory",
    "Non-state actor overtakes territory",
    "Armed clash",
    "Excessive force against protesters",
    "Protest with intervention",
    "Peaceful protest",
    "Violent demonstration",
    "Mob violence",
    "Chemical weapon",
    "Air/drone strike",
    "Suicide bomb",
    "Shelling/artillery/missile attack",
    "Remote explosive/landmine/IED",
    "Grenade",
    "Sexual violence",
    "Attack",
    "Abduction/forced disappearance",
    "Agreement",
    "Arrests",
    "Change to group/activity",
    "Disrupted weapons use",
    "Headquarters or base established",
    "Looting/property destruction",
    "Non-violent transfer of territory",
    "Other",
)
ALSO_TACTICS = {
    "Suicide bomb": ("bombing",),
    "Remote explosive/landmine/IED": ("bombing",),
    "Grenade": ("bombing",),
}
# How the device was set off is not told: the type holds several kinds.
ALSO_WEAPONS = dict.fromkeys(("Suicide bomb", "Remote explosive/landmine/IED"), ("explosive_unspecified",))

KINDS = {
    "State forces": "1",
    "Rebel group": "2",
    "Political militia": "3",
    "Identity militia": "4",
    "Rioters": "5",
    "Protesters": "6",
    "Civilians": "7",
    "External/Other forces": "8",
}
UNARMED = {"6", "7"}

MONTHS = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name}
WRITTEN = (
    re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})"),
    re.compile(r"(?P<day>[0-9]{1,2})-(?P<month>[0-9]{1,2})-(?P<year>[0-9]{4})"),
    re.compile(r"(?P<day>[0-9]{1,2})[ -](?P<month>[A-Za-z]+)[ -](?P<year>[0-9]{4})"),
)
FIRST_YEAR = 1900
# The middle of the week is written for a week.
HALF_A_WEEK = timedelta(days=3)


def sub_event_type(text: str) -> str:
    """As it is spelt today."""
    spelt = text.replace("protestors", "protesters")
    if spelt not in SUB_EVENT_TYPES:
        raise BadCell(
            f"{quote(text)} is not a sub-event type of ACLED. Expected one of its {len(SUB_EVENT_TYPES)}, as in"
            " Armed clash."
        )
    return spelt


def tactics(kind: str) -> tuple[str, ...] | None:
    """None where the sub-event type does not tell."""
    return (*ALSO_TACTICS.get(kind, ()), *_coded(TACTIC, kind)) or None


def weapons(kind: str) -> tuple[str, ...] | None:
    return (*ALSO_WEAPONS.get(kind, ()), *_coded(WEAPON, kind)) or None


def kind_of_actor(text: str) -> str:
    """The number of a kind of actor, from the number or its label; empty for 0 and for nothing, which is nobody."""
    label = KINDS.get(text)
    if label or not text:
        return label or ""
    number = text.partition(".")[0]
    if number == "0":
        return ""
    if number not in KINDS.values() or str(whole_number(text)) != number:
        raise BadCell(f"{quote(text)} is not a kind of actor. Expected 0 to 8, or one of: {', '.join(KINDS)}.")
    return number


def written_day(text: str) -> date:
    """2021-11-02, 02 November 2021, and 02-11-2021, in which the day stands first."""
    for shape in WRITTEN:
        if found := shape.fullmatch(text):
            month = found["month"]
            number = int(month) if month.isdigit() else MONTHS.get(month.casefold(), 0)
            try:
                day = date(int(found["year"]), number, int(found["day"]))
            except ValueError:
                break
            if day.year >= FIRST_YEAR:
                return day
    raise BadCell(f"{quote(text)} is not a day. Expected YYYY-MM-DD, DD Month YYYY or DD-MM-YYYY.")


def days_of(day: date, precision: str) -> tuple[date, date]:
    """All days that a date stands for: itself, the week around it, or its month."""
    if precision == "week":
        return day - HALF_A_WEEK, min(day, date.max - HALF_A_WEEK) + HALF_A_WEEK
    if precision == "month":
        return day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])
    return day, day


def _coded(vocabulary, kind: str) -> tuple[str, ...]:
    try:
        return (vocabulary.from_code("acled", kind).code,)
    except UnknownTerm:
        return ()

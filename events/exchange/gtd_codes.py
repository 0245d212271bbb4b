"""Numbers that stand in the Global Terrorism Database and are not read by a vocabulary alone.

What is here was read in its codebook of October 2019; of its own numbers of countries, those that a name does not tell.
"""

from codebook.quoting import quote
from events.exchange.rows import BadCell, whole_number

# “Unknown”, and “not applicable or not coded”; never amounts.
SENTINELS = (-9, -99)

# Numbers of countries whose name is that of a past state, or another one today. None: several countries lie there.
COUNTRIES = {
    4: "AFG",
    200: "SYR",
    217: "USA",
    235: None,  # Yugoslavia
    236: None,  # Czechoslovakia
    359: None,  # Soviet Union
    362: "DEU",  # West Germany
    377: "YEM",  # North Yemen
    403: "ZWE",  # Rhodesia
    406: "YEM",  # South Yemen
    428: "VNM",  # South Vietnam
    499: "DEU",  # East Germany
    603: "GBR",
    604: "COD",  # Zaire
    1001: "SRB",
    1002: "MNE",
    1003: "XKX",
    1004: "SSD",
}

UNKNOWN_TACTIC = 9
UNKNOWN_WEAPON = 13
UNKNOWN_TARGET = 20

# Sub-types by the type that they belong to: later ones were numbered on, whatever their type.
WEAPON_SUBTYPES = {
    2: {1, 30},
    5: {2, 3, 4, 5, 6},
    6: {7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 28, 29, 31},
    8: {18, 19, 20},
    9: {21, 22, 23, 24, 25, 26, 27},
}
# As which code of ours a type is read, or a sub-type where it says more. A pressure trigger is set off by its victim.
WEAPONS = {
    **{kind: str(kind) for kind in (2, 5, 8, 9, 10, 12)},
    **dict.fromkeys((1, 3, 4, 7, 11), "12"),
    6: "6/16",
    (6, 10): "6/8",
    **{(6, kind): f"6/{kind}" for kind in (7, 8, 11, 12, 13, 15)},
}
# What is medical by its sub-type: medicine and pharmacies, clinics, and ambulances; and clinics for abortions.
MEDICAL_SUBTYPES = {6, 40, 63}
MEDICAL_TYPES = {5}


def number(text: str) -> int | None:
    """A number that is not negative; None for what stands for an unknown one."""
    found = whole_number(text)
    if found in SENTINELS:
        return None
    if found < 0:
        raise BadCell(f"{quote(text)} is not a number from 0. Expected one, or -9 or -99 for unknown.")
    return found


def flag(text: str) -> bool | None:
    found = number(text)
    if found not in (None, 0, 1):
        raise BadCell(f"{quote(text)} is neither yes nor no. Expected 1, 0, or -9 for unknown.")
    return None if found is None else found == 1


def weapon_code(kind: int, subtype: int | None) -> str:
    """The code that the vocabulary of weapons knows; raises BadCell for a sub-type of another type."""
    if kind not in WEAPONS:
        raise BadCell(f"{quote(kind)} is not a weapon type. Expected 1 to 13.")
    subtypes = WEAPON_SUBTYPES.get(kind, set())
    if subtype is not None and subtype not in subtypes:
        expected = ", ".join(map(str, sorted(subtypes))) or "none"
        raise BadCell(f"{quote(subtype)} is not a sub-type of weapon type {kind}. Expected one of: {expected}.")
    return WEAPONS.get((kind, subtype), WEAPONS[kind])


def target_code(kind: int, subtype: int | None) -> str:
    """The code that the vocabulary of targets knows."""
    return "1/6" if kind in MEDICAL_TYPES or subtype in MEDICAL_SUBTYPES else str(kind)

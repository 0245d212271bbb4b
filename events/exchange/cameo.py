"""What the codes of CAMEO say in our terms, as GDELT writes them: kinds of events, tactics and weapons.

CAMEO is a tree of codes: a root of two digits, and one or two more that say it more exactly. The longest beginning of a
code that stands in a table counts. What no table has is not told by the code.
"""

import re

from codebook.quoting import quote
from events.exchange.rows import BadCell

# In our words.
ROOTS = {
    "01": "Statement",
    "02": "Appeal",
    "03": "Offer to cooperate",
    "04": "Consultation",
    "05": "Diplomatic cooperation",
    "06": "Material cooperation",
    "07": "Aid",
    "08": "Concession",
    "09": "Investigation",
    "10": "Demand",
    "11": "Disapproval",
    "12": "Rejection",
    "13": "Threat",
    "14": "Protest",
    "15": "Show of force",
    "16": "Reduced relations",
    "17": "Coercion",
    "18": "Assault",
    "19": "Fighting",
    "20": "Mass violence",
}
# Where force was used, and somebody used it on somebody.
VIOLENT = {"18", "19", "20"}
MATERIAL_CONFLICT = {"14", "15", "16", *VIOLENT, "17"}

EVENT_TYPES = {
    "14": "protest",
    "145": "riot",
    "15": "strategic_development",
    "171": "strategic_development",
    "173": "strategic_development",
    "183": "explosion_remote_violence",
    "19": "battle",
    "191": "strategic_development",
    "194": "explosion_remote_violence",
    "195": "explosion_remote_violence",
    "201": "violence_against_civilians",
    "202": "violence_against_civilians",
    "203": "violence_against_civilians",
}
TACTICS = {
    "182": ("unarmed_assault",),
    "183": ("bombing",),
    "1831": ("bombing", "suicide"),
    "185": ("assassination",),
    "186": ("assassination",),
    "194": ("shelling",),
    "195": ("air_strike",),
}
WEAPONS = {
    "183": ("explosive_unspecified",),
    "1832": ("vehicle_borne",),
    "193": ("small_arms",),
    "194": ("projectile",),
    "195": ("air_delivered",),
}
# How GDELT writes that a row has no code, in its column of codes and in that of roots.
NO_CODE, NO_ROOT = "---", "--"
CODE = re.compile(r"(0[1-9]|1[0-9]|20)[0-9]{0,2}")


def code(text: str) -> str:
    """Refuses what lost the zero at its beginning, or never was a code."""
    if not CODE.fullmatch(text):
        raise BadCell(
            f"{quote(text)} is not a code of CAMEO. Expected two to four digits from 01 to 20…, as in 043 or 190."
        )
    return text


def event_type(of: str) -> tuple[str | None, str | None]:
    """The type, or why there is none: the code does not tell, or it is no conflict event."""
    found = _closest(EVENT_TYPES, of)
    if found:
        return found, None
    return None, "unknown" if of[:2] in MATERIAL_CONFLICT else "not_applicable"


def tactics(of: str) -> tuple[str, ...] | None:
    return _closest(TACTICS, of)


def weapons(of: str) -> tuple[str, ...] | None:
    return _closest(WEAPONS, of)


def _closest(table: dict, of: str):
    return next((table[of[:length]] for length in range(len(of), 1, -1) if of[:length] in table), None)

"""Licences of data, by their SPDX names, and which of them may stand together in one work.

What each one allows is told by its own text; here stands only what decides whether rows may be passed on with others.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Licence:
    """`adaptations`: whether rows may be passed on in another form."""

    name: str
    title: str
    url: str
    asks_for_credit: bool = True
    non_commercial: bool = False
    share_alike: bool = False
    adaptations: bool = True


_CC = "https://creativecommons.org"
LICENCES = {
    licence.name: licence
    for licence in (
        Licence("CC0-1.0", "CC0 1.0", f"{_CC}/publicdomain/zero/1.0/", asks_for_credit=False),
        Licence("PDDL-1.0", "PDDL 1.0", "https://opendatacommons.org/licenses/pddl/1-0/", asks_for_credit=False),
        Licence("CC-BY-3.0", "CC BY 3.0", f"{_CC}/licenses/by/3.0/"),
        Licence("CC-BY-3.0-IGO", "CC BY 3.0 IGO", f"{_CC}/licenses/by/3.0/igo/"),
        Licence("CC-BY-4.0", "CC BY 4.0", f"{_CC}/licenses/by/4.0/"),
        Licence("ODC-By-1.0", "ODC-By 1.0", "https://opendatacommons.org/licenses/by/1-0/"),
        Licence("CC-BY-SA-4.0", "CC BY-SA 4.0", f"{_CC}/licenses/by-sa/4.0/", share_alike=True),
        Licence("ODbL-1.0", "ODbL 1.0", "https://opendatacommons.org/licenses/odbl/1-0/", share_alike=True),
        Licence("CC-BY-NC-4.0", "CC BY-NC 4.0", f"{_CC}/licenses/by-nc/4.0/", non_commercial=True),
        Licence(
            "CC-BY-NC-SA-4.0",
            "CC BY-NC-SA 4.0",
            f"{_CC}/licenses/by-nc-sa/4.0/",
            non_commercial=True,
            share_alike=True,
        ),
        Licence("CC-BY-ND-4.0", "CC BY-ND 4.0", f"{_CC}/licenses/by-nd/4.0/", adaptations=False),
        Licence(
            "CC-BY-NC-ND-4.0",
            "CC BY-NC-ND 4.0",
            f"{_CC}/licenses/by-nc-nd/4.0/",
            non_commercial=True,
            adaptations=False,
        ),
    )
}


def why_not(rows: str, whole: str) -> str:
    """Why rows under one licence may not stand in a work under another; empty where they may. Both are SPDX names, the
    second one of those that are known here.
    """
    licence, work = LICENCES.get(rows), LICENCES[whole]
    if licence is None:
        return f"of {rows or 'no stated licence'} it is not known here that rows may be passed on"
    if not licence.adaptations:
        return f"{licence.title} does not allow to pass on rows in other columns"
    if licence.share_alike and licence.name != work.name:
        return f"{licence.title} asks that the whole is under {licence.title} as well"
    if licence.non_commercial and not work.non_commercial:
        return f"{licence.title} forbids commercial use, which {work.title} allows"
    if licence.asks_for_credit and not work.asks_for_credit:
        return f"{licence.title} asks for credit, which {work.title} does not"
    return ""

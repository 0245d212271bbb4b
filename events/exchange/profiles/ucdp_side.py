"""How UCDP numbers and names a party: the government of a state, or the group with all of its branches."""

from collections.abc import Mapping
from dataclasses import dataclass

from codebook.countries import Country
from codebook.ucdp_parties import government_of, state_of
from events.exchange.profiles.parties import Party

UPWARDS = ("part_of", "branch_of")
MOST_STEPS = 3


@dataclass(frozen=True)
class Side:
    """`number` is None where it is not known, `gw` where the side is no state."""

    name: str | None = None
    number: int | None = None
    gw: int | None = None


def side_of(party: Party | None, country: Country | None, pages: Mapping[str, Mapping]) -> Side:
    """UCDP's own number where somebody recorded it; else the country's government for whoever governs there; else what
    the actor is a part or a branch of.
    """
    if party is None:
        return Side()
    found = _number_of(pages.get(party.slug) or {})
    if found:
        here = country.gw if country and party.is_governing else None
        return Side(found[1] or party.name, found[0], state_of(found[0]) or here)
    government = government_of(country.gw) if country and party.is_governing else None
    if government:
        return Side(government[1], government[0], country.gw)
    return _above(party, pages) or Side(party.name)


def _above(party: Party, pages: Mapping[str, Mapping]) -> Side | None:
    slug = party.slug
    for _ in range(MOST_STEPS):
        relations = (pages.get(slug) or {}).get("relations", ())
        slug = next((row["other"]["slug"] for row in relations if row["kind"] in UPWARDS), "")
        found = _number_of(pages.get(slug) or {})
        if found:
            return Side(found[1] or pages[slug]["name"], found[0])
    return None


def _number_of(page: Mapping) -> tuple[int, str | None] | None:
    for row in page.get("identifiers", ()):
        if row["dataset"] == "ucdp" and row["code"].isdecimal():
            return int(row["code"]), row["name_there"]
    return None

"""Who stands on which side of an event, for formats that know two sides and no roles.

What an actor is (`kind`) and how publishers number it (`ids`) is in the actors' public pages; where a page is not at
hand, or says nothing for the day, it is unknown.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

FIRST = ("perpetrator", "supporter")
SECOND = ("target", "opposing_party", "responder")
STATES = ("government", "state_forces", "de_facto_authority", "external_forces")


@dataclass(frozen=True)
class Party:
    """`ids` are the numbers that publishers give it: {"ucdp": "234"}."""

    name: str
    slug: str = ""
    roles: tuple[str, ...] = ()
    kind: str | None = None
    ids: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_governing(self) -> bool:
        return self.kind in ("government", "state_forces", "de_facto_authority")


@dataclass(frozen=True)
class Sides:
    first: tuple[Party, ...]
    second: tuple[Party, ...]


def sides_of(event: Mapping, pages: Mapping[str, Mapping] | None = None) -> Sides:
    """Both sides, each with the actor first that the row names first; `pages` are public actor pages by slug."""
    parties = _parties(event, pages or {})
    first = _named(event["actor_1"], parties)
    second = [party for party in _named(event["actor_2"], parties) if party not in first]
    for party in parties:
        if party in first or party in second:
            continue
        if set(party.roles) & set(FIRST):
            first.append(party)
        elif set(party.roles) & set(SECOND):
            second.append(party)
    return Sides(tuple(first), tuple(second))


def sides_in_order(event: Mapping, pages: Mapping[str, Mapping] | None = None) -> Sides:
    """As ACLED's rows are read: first one side, then, from its actor on, the other, whatever the roles say."""
    parties = {party.slug: party for party in _parties(event, pages or {})}
    links = list(event["actors"] or ())
    turn = next((place for place, link in enumerate(links) if place and link["name"] == event["actor_2"]), len(links))
    first, second = (tuple(parties[link["slug"]] for link in side) for side in (links[:turn], links[turn:]))
    return Sides(first, second)


def _parties(event: Mapping, pages: Mapping[str, Mapping]) -> list[Party]:
    roles: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for link in event["actors"] or ():
        names[link["slug"]] = link["name"]
        roles.setdefault(link["slug"], []).append(link["role"])
    day = str(event["date_start"] or "")
    return [
        Party(
            name=name,
            slug=slug,
            roles=tuple(roles[slug]),
            kind=_kind_on(pages.get(slug) or {}, day),
            ids={row["dataset"]: row["code"] for row in (pages.get(slug) or {}).get("identifiers", ())},
        )
        for slug, name in names.items()
    ]


def _kind_on(page: Mapping, day: str) -> str | None:
    """What the actor was on the day; of several that a page gives, the first. Without a day only what always holds."""
    for row in page.get("kinds", ()):
        valid = row["valid"]
        if valid is None:
            return row["kind"]
        if day and (valid["start"] or day) <= day <= (valid["end"] or day):
            return row["kind"]
    return None


def _named(text: str | None, parties: list[Party]) -> list[Party]:
    """Those whom a cell names, alone or joined by “; ”; somebody without a link is a party of that name."""
    if not text:
        return []
    whole = [party for party in parties if party.name == text]
    if whole:
        return whole[:1]
    found = [next((party for party in parties if party.name == name), None) for name in text.split("; ")]
    return [party for party in found if party] if all(found) else [Party(text)]

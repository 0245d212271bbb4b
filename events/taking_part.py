"""Who takes part in an event, in every way to ask: by actor, role, certainty, and any two or all of them.

Publication and imports write these texts beside the links, filters ask for them.
"""

from collections.abc import Iterable
from itertools import product


def asked_for(actors: Iterable[int] = (), roles: Iterable[str] = (), certainties: Iterable[str] = ()) -> list[str]:
    """What the events have of whom one of each that is given holds; nothing given asks for nobody in particular."""
    given = product(list(actors) or [""], list(roles) or [""], list(certainties) or [""])
    return [f"{actor}|{role}|{certainty}" for actor, role, certainty in given]


def told_of(links: Iterable[tuple[int, str, str]]) -> list[str]:
    """Every way to ask for one of these: (actor, role, certainty)."""
    ways = {way for link in links for way in product(*((part, "") for part in link))}
    return sorted(f"{actor}|{role}|{certainty}" for actor, role, certainty in ways if actor or role or certainty)

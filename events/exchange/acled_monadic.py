"""ACLED's monadic files: an event has a row for each of its two actors, and all else stands in both.

The other actor is the `actor2` of each, or missing from both. Which of the rows comes first says who is `actor1`.
"""

from collections.abc import Iterable, Mapping

SIDES = (("actor1", "assoc_actor_1", "inter1"), ("actor2", "assoc_actor_2", "inter2"))
COLUMNS = SIDES[1]
# The first follows from the actors, the second is the number of the row and not of the event.
NOT_COMPARED = {*SIDES[0], *SIDES[1], "interaction", "data_id"}
EXPECTED = "Expected every id once, or once for each of its two actors"
WHOLE = "Expected both rows of an event to be right: it is not written with one of its actors alone."

Row = Mapping[str, str]
Side = tuple[str, ...]


def joined(first: Row, second: Row) -> dict[str, str] | None:
    """The cells of the first row that change as the second tells the other actor; None if it does not."""
    if any(first[name] != second[name] for name in first.keys() - NOT_COMPARED):
        return None
    (one, other), (mine, others) = _sides(first), _sides(second)
    if not _is_told(other) and not _is_told(others):
        if one == mine and not _has_two_sides(first.get("interaction", "")):
            return None
        return dict(zip(SIDES[1], mine, strict=True))
    if not _is_told(other):
        return dict(zip(SIDES[1], mine, strict=True)) if others == one else None
    is_mirrored = mine == other and (others == one or not _is_told(others))
    return {} if is_mirrored else None


def is_whole(row: Row, others: Iterable[Row]) -> bool:
    """Whether all actors of an event stand in this row of it, whatever is in the others."""
    mine, other = _sides(row)
    has_two_sides = _has_two_sides(row.get("interaction", "")) or any(_sides(each)[0] != mine for each in others)
    return _is_told(other) or not has_two_sides


def differing(first: Row, second: Row) -> list[tuple[str, str]]:
    """Why they are not joined: a column of the first, and the one of the second that should say the same."""
    there = [(name, name) for name in first if name not in NOT_COMPARED]
    if all(first[name] == second[name] for name, _ in there):
        crossed = first["actor1"] == second["actor2"] or first["actor2"] == second["actor1"] != ""
        sides = zip(SIDES, reversed(SIDES) if crossed else SIDES, strict=True)
        there = [pair for here, other in sides for pair in zip(here, other, strict=True)]
    return [(one, other) for one, other in there if first.get(one, "") != second.get(other, "")]


def _sides(row: Row) -> tuple[Side, Side]:
    first, second = (tuple(row.get(name, "") for name in side) for side in SIDES)
    return first, second


def _is_told(side: Side) -> bool:
    """Its kind may be 0, or the word for it, where nobody is."""
    return bool(side[0] or side[1])


def _has_two_sides(interaction: str) -> bool:
    """As in “Rebel group-Rebel group” or 22, for two actors that are written alike."""
    return "-" in interaction or (len(interaction) == 2 and interaction.isdigit() and "0" not in interaction)

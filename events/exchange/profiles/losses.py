"""What writing our rows in another publisher's columns keeps of them, and what it costs."""

from collections.abc import Mapping
from dataclasses import dataclass

FATES = {
    "kept": "The value as we hold it, in the publisher's code for it.",
    "coarsened": "The nearest thing the format can say; it says less than we hold, or says it less exactly.",
    "invented by rule": "A value that the format forces and no source states; the rule that gives it is told.",
    "as received": "What the publisher's own rows had there as they were received; of all other rows an empty cell.",
    "empty": "A column of the format for which we hold nothing; it stays an empty cell.",
    "dropped": "A column of ours that the format has no place for.",
}


@dataclass(frozen=True)
class Loss:
    """`column` is the format's; ours where the fate is “dropped”. `ours` are the columns it is made from."""

    column: str
    fate: str
    why: str
    ours: tuple[str, ...] = ()


def told(columns: tuple[str, ...], fates: Mapping[str, tuple], dropped: Mapping[str, str]) -> list[Loss]:
    """One loss for each column of the format, in its order, and one for each column of ours that has no place in it.

    `fates` has (fate, why, *ours) for the columns; one that is missing there raises KeyError.
    """
    there = [Loss(column, fates[column][0], fates[column][1], tuple(fates[column][2:])) for column in columns]
    return there + [Loss(column, "dropped", why) for column, why in dropped.items()]

"""Labels of a publisher, found in a cell that holds several of them. Labels may have commas in them, so the cell is
matched against those that are known, and never split.
"""

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from codebook.quoting import quote
from events.exchange.rows import BadCell

SPACE = re.compile(r"\s+")


def one_label(text: str, known: Sequence[str]) -> str:
    """The label that the cell is; raises BadCell with the nearest one, or all."""
    label = SPACE.sub(" ", text).strip()
    if label not in known:
        raise _unknown(label, known)
    return label


class Labels:
    """Reads cells like “Firearms, Aerial Bomb: Plane” into labels, in their order, each once."""

    def __init__(self, known: Iterable[str]):
        self.known = tuple(known)
        longest_first = sorted(self.known, key=len, reverse=True)
        self._label = re.compile(rf"(?:{'|'.join(map(re.escape, longest_first))})(?=\s*(?:,|$))")

    def read(self, text: str) -> tuple[str, ...]:
        """Raises BadCell with what stands where a label should begin."""
        left = SPACE.sub(" ", text).strip(" ,")
        found: dict[str, None] = {}
        while left:
            label = self._label.match(left)
            if label is None:
                raise _unknown(self._until_the_next(left), self.known)
            found[label[0]] = None
            left = left[label.end() :].lstrip(" ,")
        return tuple(found)

    def _until_the_next(self, text: str) -> str:
        """What comes before the next label that is known."""
        starts = (place.end() for place in re.finditer(r", *", text))
        end = next((start for start in starts if self._label.match(text, start)), len(text))
        return text[:end].rstrip(" ,")


def _unknown(label: str, known: Sequence[str]) -> BadCell:
    near = get_close_matches(label, known, n=1)
    expected = f"Is it {quote(near[0])}?" if near else f"Expected one of: {', '.join(known)}."
    return BadCell(f"{quote(label)} is not a known label. {expected}")

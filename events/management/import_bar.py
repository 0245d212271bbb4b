"""The bar of an import: how many rows are read, how many a second, and how long the others will take."""

from pathlib import Path
from typing import TextIO

from tqdm import tqdm

from events.exchange.opening import size_of
from events.exchange.report import Counts

READING, WRITING = "Reading", "Comparing and writing"
LOOKING = "Looking whether the file is here, {:,} of {:,} MB"
MEGABYTE = 1_000_000
# Shown anew after so many bytes that are only looked at.
STEP = 10 * MEGABYTE


class ImportBar:
    """As a context, and to be called with the size of each piece that is read. How many rows there are is judged by how
    long those were that are read. `hidden`: None where only a terminal shows it.
    """

    def __init__(self, files: list[Path], counts: Counts, *, hidden: bool | None = None, out: TextIO | None = None):
        self.size, self.counts = sum(map(size_of, files)), counts
        self._read = self._looked_at = 0
        self._bar = tqdm(desc=READING, unit=" rows", disable=hidden, leave=False, file=out)

    def __enter__(self) -> "ImportBar":
        return self

    def __exit__(self, *error) -> None:
        self._bar.close()

    def __call__(self, size: int, *, is_look: bool = False) -> None:
        """Before the rows of this piece are read, if they are."""
        if is_look:
            self._look(size)
            return
        if self._looked_at:
            self._looked_at = 0
            self._bar.set_description_str(READING)
        rows = self.counts.read
        if rows and self._read:
            self._bar.total = max(rows, round(rows * self.size / self._read))
        self._bar.update(rows - self._bar.n)
        self._read += size
        if self._read >= self.size:
            self._bar.set_description_str(WRITING)

    def _look(self, size: int) -> None:
        before, self._looked_at = self._looked_at, self._looked_at + size
        if not before or before // STEP != self._looked_at // STEP:
            self._bar.set_description_str(LOOKING.format(self._looked_at // MEGABYTE, self.size // MEGABYTE))

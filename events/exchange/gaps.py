"""Gets past a place where a file cannot be split into records, so that what is wrong after it is told too.

Such a file is only read to tell of it: what its rows are is not certain, and none of them is written.
"""

from csv import Error
from dataclasses import replace
from typing import NamedTuple

from events.exchange.records import BadRecord, Records
from events.exchange.rows import Fault

# In one file. Where there are more, the file is written in another way than it is read.
MOST_GAPS = 20
# Lines of one gap at which a record is looked for over several lines, each of which may lead to the longest cell.
MOST_TRIED = 1_000


class Gap(NamedTuple):
    """Where a file cannot be split; `row` is the first of those that are not certain."""

    row: int
    fault: Fault


class Gaps:
    """Of one file."""

    def __init__(self, records: Records):
        self.records = records
        self.count = 0
        # Nothing more is read.
        self.is_over = False

    def take_many(self) -> list[bytes]:
        """The next records of the file, until nothing more of it is read."""
        return [] if self.is_over else self.records.take_many()

    def take_instead(self, records: list[bytes]) -> tuple[list[tuple[list[str], bytes]], Gap | None]:
        """What really stands where these were taken for records, the cells and the text of each, as far as it can be
        split; and what is wrong after them.
        """
        rows: list[tuple[list[str], bytes]] = []
        try:
            rows.extend((cells, self.records.last) for cells in self.records.take_instead(records))
        except BadRecord as bad:
            return rows, Gap(bad.row, self._pass_by(bad))
        return rows, None

    def _pass_by(self, bad: BadRecord) -> Fault:
        """Each line that is passed by counts as a row. What is wrong, and how far it reaches."""
        self.count += 1
        told = [bad.fault.message]
        if self._find_next():
            if self.records.number > bad.row:
                lines = f"Rows {bad.row:,}–{self.records.number:,}, counted as one a line,"
                told.append(f"{lines} could not be read one by one.")
            if self.count == MOST_GAPS:
                self.is_over = True
                told.append(f"It is the {MOST_GAPS}th such place, and what follows was not read.")
        elif self.records.number > bad.row or self.is_over:
            told.append(f"What follows row {bad.row:,} could not be read.")
        return replace(bad.fault, message=" ".join(told))

    def _find_next(self) -> bool:
        """Whether there is one. It has as many cells as the header."""
        lines, comma = self.records.lines, self.records.written.delimiter.encode()
        commas, tried = len(self.records.header) - 1, 0
        self._drop_line()
        while ahead := lines.take_many():
            # At a glance: there may be millions of lines.
            may_begin = (nth for nth, line in enumerate(ahead) if b'"' in line or line.count(comma) == commas)
            place = next(may_begin, len(ahead)) if self.records.written.is_quoted else 0
            self.records.number += place
            lines.put_back(ahead[place:])
            if place == len(ahead):
                continue
            if self._is_record(ahead[place]) or self._begins_here():
                return True
            tried += 1
            if tried == MOST_TRIED:
                self.is_over = True
                return False
            self._drop_line()
        return False

    def _is_record(self, line: bytes) -> bool:
        """Also where it cannot be read: then it is the next place to tell of."""
        written = self.records.written
        return not written.is_quoted or len(written.beginning(line) or ()) == len(self.records.header)

    def _begins_here(self) -> bool:
        """Whether a record of several lines does."""
        try:
            cells = self.records.read()
        except Error:
            return False
        self.records.put_back_last()
        return cells is not None and len(cells) == len(self.records.header)

    def _drop_line(self) -> None:
        """One that is too long to be read at once comes in pieces."""
        while (line := self.records.lines.take()) and not line.endswith((b"\n", b"\r")):
            pass
        self.records.number += 1

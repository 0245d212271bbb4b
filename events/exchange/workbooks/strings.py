"""The texts that the cells of a workbook share: in a file that has no name, for there may be more than memory holds."""

import tempfile
from array import array
from collections.abc import Iterable

from events.exchange.lines import BadFile
from events.exchange.workbooks.cells import LONGEST_CELL, unescaped
from events.exchange.workbooks.xml import Part

SHORT = 200
MOST_REMEMBERED = 50_000
MOST = 20_000_000


class Strings:
    """By their number. Short ones, of which most cells are, are remembered."""

    def __init__(self):
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as the workbook is read
        self._ends = array("q", [0])
        self._too_long: set[int] = set()
        self._remembered: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self._ends) - 1

    def close(self) -> None:
        self._file.close()

    def add(self, text: str, *, is_too_long: bool) -> None:
        if is_too_long:
            self._too_long.add(len(self))
        self._ends.append(self._ends[-1] + self._file.write(text.encode()))

    def is_too_long(self, number: int) -> bool:
        return number in self._too_long

    def __getitem__(self, number: int) -> str:
        found = self._remembered.get(number)
        if found is None:
            start, end = self._ends[number], self._ends[number + 1]
            self._file.seek(start)
            found = self._file.read(end - start).decode()
            if len(found) <= SHORT:
                if len(self._remembered) >= MOST_REMEMBERED:
                    self._remembered.clear()
                self._remembered[number] = found
        return found


class StringsPart(Part):
    """Fills the strings. How letters sound, which is written beside some of them, is no part of a text."""

    def __init__(self, where: str, strings: Strings):
        super().__init__(where)
        self._strings = strings
        self._pieces: list[str] = []
        self._size = 0
        self._is_text = self._is_sound = False

    def read(self, pieces: Iterable[bytes]) -> None:
        for _ in self.parse(pieces):
            """Each piece is taken as it is parsed."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "si":
            self._pieces, self._size = [], 0
        elif name == "rPh":
            self._is_sound = True
        elif name == "t":
            self._is_text = not self._is_sound

    def end(self, name: str) -> None:
        if name == "t":
            self._is_text = False
        elif name == "rPh":
            self._is_sound = False
        elif name == "si":
            self._strings.add(unescaped("".join(self._pieces)), is_too_long=self._size > LONGEST_CELL)
            if len(self._strings) > MOST:
                raise BadFile(f"{self.where} has more than {MOST:,} texts. Expected fewer.")

    def text(self, text: str) -> None:
        if self._is_text:
            self._size += len(text)
            if self._size <= LONGEST_CELL:
                self._pieces.append(text)

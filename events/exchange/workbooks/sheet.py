"""The rows of one sheet, as they are parsed: every cell as text, and a sentence for each that cannot be read."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from codebook.quoting import quote
from events.exchange.lines import LONGEST_LINE, BadFile
from events.exchange.workbooks.cells import LONGEST_CELL, NotACell, date_text, number_text, unescaped
from events.exchange.workbooks.contents import Contents
from events.exchange.workbooks.strings import Strings
from events.exchange.workbooks.xml import Part, number_in

LAST_ROW = 1_048_576
LAST_COLUMN = 16_384
# A row must stay a line that may be read, with its commas and quotation marks.
LONGEST_ROW = LONGEST_LINE // 3
# Of the first row that is not empty: every other one becomes as wide, and there may be a million of them.
MOST_COLUMNS = 2_000
MOST_SHARED_FORMULAS = 1_000
# In bytes: in so few, not many rows can begin that are wide although nearly nothing stands in them.
PARSED_AT_ONCE = 4_096
COLLECTED = {"v", "f", "t"}
LETTERS = re.compile(r"[A-Z]{1,3}")
SHOWN = 200


@dataclass
class SheetRow:
    """`faults` by the place of their cell, from 0: what stands there, and what is wrong with it."""

    number: int
    cells: list[str] = field(default_factory=list)
    faults: dict[int, tuple[str, str]] = field(default_factory=dict)
    size: int = 0


class SheetPart(Part):
    """Rows in their order; those without a cell may be left out by the file, and are not made up."""

    def __init__(self, where: str, contents: Contents, strings: Strings, *, least: int = 0):
        """There are as many columns as the first row has that is not empty, and no fewer than `least`."""
        super().__init__(where)
        self._least, self._width = least, 0
        self._contents, self._strings = contents, strings
        self._places: dict[str, int] = {}
        self._formulas: dict[str, str] = {}
        self._rows: list[SheetRow] = []
        self._row = SheetRow(0)
        self._is_inside = self._is_in_a_row = self._is_sound = False
        self._kind, self._style, self._place = "n", "", -1
        self._value, self._formula, self._shared = "", None, ""
        self._collecting = ""
        self._number = 0
        self.formulas = 0
        self.first_formula: tuple[int, int] | None = None

    def rows(self, pieces: Iterable[bytes]) -> Iterator[SheetRow]:
        small = (piece[at : at + PARSED_AT_ONCE] for piece in pieces for at in range(0, len(piece), PARSED_AT_ONCE))
        for _ in self.parse(small):
            yield from self._rows
            self._rows.clear()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c" and self._is_inside:
            if not self._is_in_a_row:
                raise BadFile(f"{self.where} is damaged: a cell stands outside of the rows. Get it again.")
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
            self._place = self._place_of(attributes.get("r", ""))
            self._value, self._formula, self._shared = "", None, ""
        elif name in COLLECTED:
            self._collecting = "" if self._is_sound or not self._is_inside else name
            self._pieces: list[str] = []
            self._size = 0
            if name == "f":
                self._shared = attributes.get("si", "") if attributes.get("t") == "shared" else ""
        elif name == "row" and self._is_inside:
            self._begin_row(attributes.get("r", ""))
        elif name == "sheetData":
            self._is_inside = True
        elif name == "rPh":
            self._is_sound = True

    def text(self, text: str) -> None:
        if self._collecting:
            self._size += len(text)
            if self._size <= LONGEST_CELL:
                self._pieces.append(text)

    def end(self, name: str) -> None:
        if name == "c" and self._is_inside:
            self._end_cell()
        elif name in COLLECTED and self._collecting == name:
            self._collecting = ""
            text = "".join(self._pieces)
            if self._size > LONGEST_CELL:
                self._kind, text = "too long", text[:SHOWN]
            if name == "f":
                self._formula = self._formula_text(text)
            else:
                self._value += text
        elif name == "row" and self._is_inside:
            if not self._width and self._row.cells:
                self._width = max(self._least, len(self._row.cells))
            self._rows.append(self._row)
            self._is_in_a_row = False
        elif name == "rPh":
            self._is_sound = False
        elif name == "sheetData":
            self._is_inside = False

    def _begin_row(self, written: str) -> None:
        number = number_in(written)
        if number < 0:
            number = self._number + 1
        if not self._number < number <= LAST_ROW:
            follows = f"row {number:,} stands after row {self._number:,}"
            raise BadFile(f"{self.where} is damaged: {follows}. Expected a later one, {LAST_ROW:,} at most.")
        self._number = number
        self._row, self._is_in_a_row = SheetRow(number), True
        self._place = -1

    def _place_of(self, reference: str) -> int:
        """Of its column, from 0. A cell may leave it out, and is the next one then."""
        letters = reference.rstrip("0123456789")
        if not letters:
            place = self._place + 1
        else:
            place = self._places.get(letters, -1)
            if place < 0:
                place = self._places[letters] = _place(letters)
        if not self._place < place < LAST_COLUMN:
            where = f"{self.where}, row {self._number}"
            raise BadFile(f"{where} is damaged: the cell {quote(reference)} cannot follow there. Get it again.")
        return place

    def _end_cell(self) -> None:
        row = self._row
        try:
            text = self._cell_text()
        except NotACell as wrong:
            text = wrong.text[:SHOWN]
            row.faults[self._place] = (text, str(wrong))
        row.size += len(text)
        if row.size > LONGEST_ROW:
            sentence = f"The row has more than {LONGEST_ROW:,} characters. Expected fewer."
            row.faults[self._place] = (text[:SHOWN], sentence)
            row.size -= len(text)
            text = ""
        # A sheet may have a million empty cells in its last column, or one value there in each row.
        if not text and self._place not in row.faults:
            return
        if self._place >= (self._width or MOST_COLUMNS):
            self._refuse_beyond(text)
        else:
            row.cells.extend([""] * (self._place - len(row.cells)))
            row.cells.append(text)

    def _refuse_beyond(self, text: str) -> None:
        """Cells beyond the columns are told once a row, and not made: to the last column they would be 16,384."""
        if not self._width:
            where = f"{self.where}, row {self._number} has a value in column {self._place + 1:,}"
            raise BadFile(f"{where}. Expected {MOST_COLUMNS:,} columns at most.")
        if any(place >= self._width for place in self._row.faults if place != self._place):
            self._row.faults.pop(self._place, None)
            return
        sentence = f"The row has {quote(text)} in column {self._place + 1:,}. Expected {self._width:,} columns."
        self._row.faults[self._place] = (text[:SHOWN], sentence)

    def _cell_text(self) -> str:
        kind, value = self._kind, self._value
        if kind == "too long":
            raise _too_long(value)
        if self._formula is not None:
            self.formulas += 1
            self.first_formula = self.first_formula or (self._number, self._place)
            return self._formula
        if kind == "s":
            return self._shared_text(value)
        if kind == "n":
            return self._number_text(value) if value else ""
        if kind == "e":
            raise NotACell(value, f"{quote(value)} is an error, not a value. Expected a value or an empty cell.")
        if kind == "b":
            return {"1": "TRUE", "0": "FALSE"}.get(value, value)
        return unescaped(value)

    def _shared_text(self, value: str) -> str:
        number = number_in(value)
        if not 0 <= number < len(self._strings):
            raise NotACell(value, f"{quote(value)} is the number of a text that the workbook has not. Get it again.")
        if self._strings.is_too_long(number):
            raise _too_long(self._strings[number])
        return self._strings[number]

    def _number_text(self, value: str) -> str:
        styles = self._contents.styles
        style = number_in(self._style)
        read_as = styles[style] if 0 <= style < len(styles) else ""
        if not read_as:
            return number_text(value)
        return date_text(value, has_days=read_as == "date", counts_from_1904=self._contents.counts_from_1904)

    def _formula_text(self, text: str) -> str:
        """One that several cells share is written with the first of them alone."""
        if self._shared and not text:
            return self._formulas.get(self._shared, "=")
        if self._shared and len(self._formulas) < MOST_SHARED_FORMULAS:
            self._formulas[self._shared] = f"={text}"
        return f"={unescaped(text)}"


def _place(letters: str) -> int:
    if not LETTERS.fullmatch(letters):
        return LAST_COLUMN
    place = 0
    for letter in letters:
        place = 26 * place + ord(letter) - 64
    return place - 1


def _too_long(text: str) -> NotACell:
    return NotACell(text, f"{quote(text)} has more than {LONGEST_CELL:,} characters. Expected fewer.")

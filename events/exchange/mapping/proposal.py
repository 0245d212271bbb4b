"""Proposes a mapping for a spreadsheet, from the names of its columns and from what stands in its first rows.

The same file gives the same proposal. What somebody should look at stands in a comment that begins with CHECK.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType

from events.exchange.incoming import NO_WORD
from events.exchange.mapping.entries import FIELDS
from events.exchange.mapping.guesses import (
    Guess,
    guess_count,
    guess_country,
    guess_days,
    guess_degrees,
    guess_terms,
    split_of,
)
from events.exchange.mapping.names import ACTORS, NAMES, plain
from events.exchange.mapping.sample import Sample, sample_of
from events.models import Event

PLAIN = re.compile(r"[A-Za-z0-9_]([A-Za-z0-9_. -]*[A-Za-z0-9_.])?")
LETTERS = re.compile(r"[A-Za-z]")


def propose(path: Path, modules: Mapping[str, ModuleType], *, sheet: str = "") -> str:
    """YAML. Raises BadFile."""
    return Proposal(path, sample_of(path, sheet), modules).text()


class Proposal:
    def __init__(self, path: Path, sample: Sample, modules: Mapping[str, ModuleType]):
        self.path, self.sample, self.modules = path, sample, modules
        self.left = dict.fromkeys(sample.columns)
        self.found: dict[str, tuple[str, Guess]] = {}
        self.actors: list[tuple[str, str]] = []
        self._find_id()
        self._find_by_name()
        self._find_by_cells()

    def text(self) -> str:
        return "\n".join(self._lines()) + "\n"

    def _find_id(self) -> None:
        """A column whose cells are all there and all different: by its name, else the first without white space."""
        unique = [name for name in self.left if self._is_unique(name)]
        named = [name for wanted in NAMES["source_id"] for name in unique if plain(name) == wanted]
        unnamed = [name for name in unique if not any(" " in cell for cell in self.sample.columns[name])]
        for name in [*named, *unnamed][:1]:
            is_named = bool(named)
            self._take(
                "source_id", name, Guess(checks=[] if is_named else ["does it stay the same for the same event?"])
            )

    def _is_unique(self, name: str) -> bool:
        cells = self.sample.columns[name]
        longest = Event._meta.get_field("source_id").max_length
        return all(cells) and len(set(cells)) == len(cells) and max(map(len, cells)) <= longest

    def _find_by_name(self) -> None:
        for field, names in NAMES.items():
            for name in (name for wanted in names for name in list(self.left) if plain(name) == wanted):
                if field in self.found or field == "source_id" or name not in self.left:
                    continue
                guess = self._guess(field, name)
                if guess is not None:
                    self._take(field, name, guess)
        for role, names in ACTORS.items():
            for name in [name for name in self.left if plain(name) in names]:
                if any(map(LETTERS.search, self.sample.filled(name))):
                    self.actors.append((name, role))
                    del self.left[name]

    def _find_by_cells(self) -> None:
        """Days and countries are told by their cells alone."""
        for field in ("date_start", "country"):
            for name in list(self.left):
                cells = self.sample.filled(name)
                if field in self.found or not cells or all(cell.isdigit() for cell in cells):
                    continue
                guess = self._guess(field, name)
                if guess is not None and not guess.options.get("terms"):
                    guess.checks.append("told by its cells, not by its name")
                    self._take(field, name, guess)

    def _guess(self, field: str, name: str) -> Guess | None:
        cells = self.sample.filled(name)
        column = FIELDS[field]
        if not cells:
            return None
        if column.kind == "date":
            return guess_days(cells)
        if column.kind == "number":
            return guess_degrees(field, cells)
        if column.kind == "integer":
            return guess_count(cells)
        if field == "country":
            return guess_country(name, cells)
        if column.vocabulary:
            return guess_terms(column.vocabulary, cells, several=column.kind == "terms")
        if column.kind == "texts":
            split = split_of(cells)
            return Guess({"split": split} if split else {})
        longest = Event._meta.get_field(field).max_length
        return Guess() if not longest or max(map(len, cells)) <= longest else None

    def _take(self, field: str, name: str, guess: Guess) -> None:
        self.found[field] = (name, guess)
        del self.left[name]

    def _lines(self) -> Iterator[str]:
        rows = f"all {self.sample.rows:,} rows" if self.sample.is_whole else f"the first {self.sample.rows:,} rows"
        yield f"# How the columns of {_in_comment(self.path.name)} become ours, proposed from its header and {rows}."
        yield "# Go through what is marked with CHECK, then: import_events THIS.yaml FILE.csv --dry-run"
        for key, module in self.modules.items():
            if set(module.COLUMNS) <= set(self.sample.columns):
                yield f"# CHECK: these are the columns of {key}. It needs no mapping: import_events {key} FILE.csv"
        yield from self._dataset()
        yield from self._file()
        yield "columns:"
        if "source_id" not in self.found:
            yield "  # CHECK: no column has another value in each row. Add one to the file, and name it here."
            yield "  # source_id: ID"
        for field in [field for field in FIELDS if field in self.found]:
            yield from _column(field, *self.found[field])
        yield from self._actors()
        yield from self._rest()

    def _dataset(self) -> Iterator[str]:
        key = NO_WORD.sub("-", plain(self.path.stem)).strip("-")[:40] or "spreadsheet"
        key = f"{key}-own" if key in {*self.modules, "annals"} else key
        yield "dataset:"
        yield f"  key: {key}  # CHECK: a part of every id, never to be changed"
        yield f"  title: {_scalar(self.path.stem[:200])}"
        yield "  visibility: local_only  # or public, and then with licence: too"

    def _file(self) -> Iterator[str]:
        said = {"delimiter": self.sample.delimiter, "encodings": self.sample.encoding, "sheet": self.sample.sheet}
        usual = {"delimiter": ",", "encodings": "utf-8", "sheet": ""}
        if said != usual:
            yield "file:"
            yield from (f"  {name}: {json.dumps(value)}" for name, value in said.items() if value != usual[name])

    def _actors(self) -> Iterator[str]:
        if self.actors:
            yield "actors:  # CHECK: the roles, see participation_role in the codebook"
        for name, role in self.actors:
            split = split_of(self.sample.filled(name))
            yield f"  - {{column: {_scalar(name)}, role: {role}" + (f", split: {_scalar(split)}}}" if split else "}")

    def _rest(self) -> Iterator[str]:
        yield "# constants:  # what every row has"
        yield "#   violence_type: one_sided"
        if self.left:
            yield f"# Not mapped: {', '.join(map(_in_comment, self.left))}"


def _column(field: str, name: str, guess: Guess) -> Iterator[str]:
    yield from (f"  # CHECK {field}: {_in_comment(check)}" for check in guess.checks)
    options = dict(guess.options)
    terms = options.pop("terms", None)
    if not options and not terms:
        yield f"  {field}: {_scalar(name)}"
        return
    yield f"  {field}:"
    yield f"    column: {_scalar(name)}"
    for option, value in options.items():
        shown = f"[{', '.join(map(_scalar, value))}]" if isinstance(value, list) else _scalar(str(value))
        yield f"    {option}: {shown}"
    if terms:
        yield "    terms:"
        yield from (f"      {_scalar(written)}: {_scalar(term)}" for written, term in terms.items())


def _scalar(text: str) -> str:
    return text if PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=not text.isprintable())


def _in_comment(text: str) -> str:
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())

"""A spreadsheet of one's own: a mapping in YAML says which column is which of ours, and stands for a module.

`docs/how-to/import-your-own-spreadsheet.md` shows one; what may stand in it is checked in `mapping/checks.py`.
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from codebook.quoting import quote
from events.columns import Column
from events.exchange.incoming import IncomingActor, named
from events.exchange.mapping.checks import problems
from events.exchange.mapping.entries import FIELDS, NUMBERS, REASONS
from events.exchange.mapping.file import BadMapping, as_list, read_mapping
from events.exchange.mapping.values import Entry, days, reader_of
from events.exchange.readings import Cells, Reading
from events.exchange.rows import LONGEST_NAME, BadCell, Row, count, day
from events.exchange.shape import Shape
from events.models import Event

SUFFIXES = (".yaml", ".yml")
OUR_OWN = "annals"
LONGEST_LIST = 100_000


def is_mapping(name: str) -> bool:
    return name.endswith(SUFFIXES)


def module_of(path: Path, taken: set[str]) -> SimpleNamespace:
    """What a module of a publisher has, made of a mapping. Raises BadMapping.

    `taken` are the keys of datasets that have modules.
    """
    mapping = read_mapping(path)
    if found := list(problems(mapping, taken | {OUR_OWN})):
        raise BadMapping(path, found)

    dataset = {"publisher": "", "licence": "", **mapping["dataset"]}
    until = dataset.pop("coded_until", "")
    entries = {name: _entry(entry) for name, entry in mapping["columns"].items()}
    actors = [{**actor, "missing": tuple(as_list(actor.get("missing")))} for actor in mapping.get("actors") or []]
    searched = as_list(mapping.get("searched"))
    readings = _readings(entries, actors, searched)
    return SimpleNamespace(
        DATASET=dataset | {"licence": dataset["licence"] or "LicenseRef-not-stated"},
        RELEASE=mapping.get("release") or "1",
        ACTOR_IDS=dataset["key"],
        SHAPE=_shape(mapping.get("file") or {}),
        COLUMNS=tuple(dict.fromkeys(column for reading in readings for column in reading.columns)),
        READINGS=readings,
        ALWAYS=_always(entries, mapping.get("constants") or {}),
        # How cells are read depends on it, as it does on the code of a module.
        READ_AS=json.dumps(mapping, sort_keys=True),
        coded_until=lambda release: day(until) if until else None,
    )


def _entry(given: str | Mapping[str, Any]) -> Entry:
    if isinstance(given, str):
        return Entry(given)
    names = {"column", "terms", "split", "missing_reason", "decimal"}
    return Entry(
        **{name: value for name, value in given.items() if name in names and value},
        format=tuple(as_list(given.get("format"))),
        missing=tuple(as_list(given.get("missing"))),
        country=given.get("as", ""),
    )


def _shape(given: Mapping[str, Any]) -> Shape:
    return Shape(
        delimiter=given.get("delimiter", ","),
        header=tuple(as_list(given.get("header"))),
        encodings=tuple(as_list(given.get("encodings"))) or ("utf-8",),
        sheet=given.get("sheet", ""),
    )


def _readings(entries: dict[str, Entry], actors: list[dict], searched: list[str]) -> tuple[Reading, ...]:
    readings: list[Reading] = []
    if "date_start" in entries or "date_end" in entries:
        readings.append(_days(entries))
    readings += [_one(FIELDS[name], entry) for name, entry in entries.items() if FIELDS[name].kind != "date"]
    readings += [_actors(actor) for actor in actors]
    if searched:
        readings.append(
            Cells(("also_searched",), tuple(searched), lambda row: (" ".join(row.text(name) for name in searched),))
        )
    return tuple(readings)


def _one(column: Column, entry: Entry) -> Cells:
    """A column of ours, with the reason beside it where it has one."""
    read_cell = reader_of(column, entry)
    is_text = column.kind == "text" and not column.vocabulary and column.name != "country"
    at_most = Event._meta.get_field(column.name).max_length if is_text else None

    def read(row: Row) -> tuple:
        text = row.text(entry.column, at_most=LONGEST_LIST)
        value = None
        if column.kind == "texts":
            value = tuple(entry.parts(text))
        elif text and text not in entry.missing:
            value = _read(row, entry.column, text, read_cell, at_most)
        if column.name == "source_id" and not text:
            row.refuse(entry.column, "The cell is empty. Expected a value.")
        reason = entry.missing_reason if value is None else None
        return (value, reason) if column.missing else (value,)

    names = (column.name, f"{column.name}_missing") if column.missing else (column.name,)
    return Cells(names, (entry.column,), read)


def _read(row: Row, column: str, text: str, reader: Callable[[str], Any], at_most: int | None) -> Any:
    if at_most and len(text) > at_most:
        row.refuse(column, f"{quote(text)} has {len(text):,} characters. Expected at most {at_most:,}.")
        return None
    try:
        return reader(text)
    except BadCell as bad:
        row.refuse(column, str(bad))
        return None


def _days(entries: dict[str, Entry]) -> Cells:
    """Both ends from one column where there is one, or where the last day is empty. Unless it is mapped, the precision
    follows from how much of a date is written.
    """
    start = entries.get("date_start") or entries["date_end"]
    end = entries.get("date_end") or start
    names = ("date_start", "date_end") if "date_precision" in entries else ("date_start", "date_end", "date_precision")

    def read(row: Row) -> tuple:
        first = _range(row, start)
        last = first if end is start or not row.text(end.column) else _range(row, end)
        if first is None or last is None:
            if last is not None and not row.text(start.column):
                row.refuse(start.column, "The cell is empty and the last day is not. Expected the first day.")
            return (None,) * len(names)
        if last.end < first.start:
            row.refuse(end.column, f"{quote(last.end)} lies before the first day, {quote(first.start)}.")
            return (None,) * len(names)
        span = days(f"{first.start}..{last.end}", ())
        return (span.start, span.end, span.precision)[: len(names)]

    return Cells(names, tuple(dict.fromkeys((start.column, end.column))), read)


def _range(row: Row, entry: Entry):
    text = row.text(entry.column)
    return (
        None
        if not text or text in entry.missing
        else _read(row, entry.column, text, lambda t: days(t, entry.format), None)
    )


def _actors(actor: Mapping[str, Any]) -> Cells:
    column, role, entry = actor["column"], actor["role"], Entry(actor["column"])
    entry = Entry(column, split=actor.get("split", ""), missing=actor["missing"])

    def read(row: Row) -> tuple[tuple[IncomingActor, ...]]:
        names = entry.parts(row.text(column))
        for name in names:
            Row(row.number, {column: name}, row.faults).name(column)
        return (tuple(named(name, role) for name in names if len(name) <= LONGEST_NAME),)

    return Cells(("more_actors",), (column,), read)


def _always(entries: dict[str, Entry], constants: Mapping[str, Any]) -> dict[str, Any]:
    """The constants, and for every column that is neither mapped nor constant, that it was not collected."""
    found = {name: _constant(name, value) for name, value in constants.items()}
    if "date_start" in found and "date_end" not in found:
        found["date_end"] = found["date_start"]
    for reason, column in REASONS.items():
        if not {column.name, reason} & {*entries, *found}:
            found[reason] = "not_collected"
    figures = ("killed_best", "killed_low", "killed_high", "injured_best", "injured_low", "injured_high")
    if "killed_includes_attackers" not in {*entries, *found} and {*figures} & {*entries}:
        found["killed_includes_attackers"] = "unknown"
    return found


def _constant(name: str, value: Any) -> Any:
    column = FIELDS.get(name)
    if column is None:
        return value
    if column.kind in ("terms", "texts"):
        return tuple(as_list(value))
    readers: dict[str, Callable[[str], Any]] = {"integer": count, "date": day, "number": NUMBERS.get(name, float)}
    return readers.get(column.kind, str)(value)

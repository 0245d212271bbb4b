"""Checks what a mapping says of our columns, of actors, and of what every row has."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from codebook import VOCABULARIES, countries
from codebook.actors import PARTICIPATION_ROLE
from codebook.evidence import MISSING_REASON
from codebook.quoting import quote
from codebook.vocabulary import UnknownTerm, Vocabulary
from events.columns import CONTENT, Column
from events.exchange.mapping.file import as_list, is_flat, unknown
from events.exchange.mapping.values import COUNTRIES, is_format
from events.exchange.rows import BadCell, count, day, latitude, longitude

# What the site itself gives to a row or makes of it, and `actors`, which has a section of its own.
NOT_MAPPED = {
    *("id", "dataset", "release", "url", "actors", "claimed_by", "modified_at", "licence"),
    *("country_gw", "priogrid_gid", "actor_ucdp_ids"),
}
FIELDS = {column.name: column for column in CONTENT if column.name not in NOT_MAPPED}
REASONS = {f"{column.name}_missing": column for column in CONTENT if column.missing}
OF_COLUMN = ("column", "format", "terms", "split", "missing", "missing_reason", "as", "decimal")
OF_ACTOR = ("column", "role", "split", "missing")
FORMATS = "Expected one made of %d, %m, %b, %B, %Y and %y, as %d/%m/%Y."
NUMBERS: dict[str, Callable] = {"latitude": latitude, "longitude": longitude}


def columns(given: object) -> Iterator[str]:
    if not isinstance(given, Mapping):
        yield "columns: expected our columns, each with the column of the file that it is read from."
        return
    if "source_id" not in given:
        yield "columns.source_id: it is missing. Expected the column of the file that has an id of its own in each row."
    for name, entry in given.items():
        if name not in FIELDS:
            yield f"columns: {unknown(name, FIELDS, what='a column of an event')}"
            continue
        yield from _entry(f"columns.{name}", FIELDS[name], entry)


def _entry(where: str, column: Column, entry: object) -> Iterator[str]:
    if isinstance(entry, str) and entry:
        return
    if not isinstance(entry, Mapping) or not entry.get("column") or not isinstance(entry["column"], str):
        yield f"{where}: no column of the file is named. Expected its name, or column: and its name."
        return
    allowed = _options(column)
    for name in entry:
        if name not in OF_COLUMN:
            yield f"{where}: {unknown(name, OF_COLUMN, what='known of a column')}"
        elif name not in allowed:
            yield f"{where}.{name}: it means nothing for {column.name}. Expected {', '.join(allowed)} alone."
    for each in as_list(entry.get("format")):
        if not isinstance(each, str) or not is_format(each):
            yield f"{where}.format: {quote(each)} is not a format of days. {FORMATS}"
    yield from _terms(where, column, entry.get("terms", {}))
    yield from texts(f"{where}.missing", entry.get("missing") or [])
    if entry.get("missing_reason"):
        yield from is_term(f"{where}.missing_reason", entry["missing_reason"], MISSING_REASON)
    if entry.get("as") and str(entry["as"]) not in COUNTRIES:
        yield f"{where}.as: {unknown(str(entry['as']), COUNTRIES, what='a way to write a country')}"
    if entry.get("decimal", ".") not in (".", ","):
        yield f"{where}.decimal: {quote(entry['decimal'])} is no decimal sign. Expected “.” or “,”."
    if not isinstance(entry.get("split", ""), str):
        yield f"{where}.split: expected the text between two values, as ;."


def _options(column: Column) -> list[str]:
    """What may be said of a column besides where it is read from."""
    if column.name == "source_id":
        return ["column"]
    if column.kind == "date":
        return ["column", "format", "missing"]
    options = ["column", "missing"]
    if column.vocabulary or column.name == "country":
        options.append("terms")
    if column.kind in ("terms", "texts"):
        options.append("split")
    if column.missing:
        options.append("missing_reason")
    if column.name == "country":
        options.append("as")
    if column.kind == "number":
        options.append("decimal")
    return options


def _terms(where: str, column: Column, terms: object) -> Iterator[str]:
    if not is_flat(terms):
        yield f"{where}.terms: expected what stands in the cells, each with a term of ours."
        return
    for written, code in terms.items():
        if not code:
            continue
        if column.name == "country":
            yield from is_country(f"{where}.terms, {quote(written)}", code)
        elif column.vocabulary:
            yield from is_term(f"{where}.terms, {quote(written)}", code, VOCABULARIES[column.vocabulary])


def actors(given: object) -> Iterator[str]:
    if not isinstance(given, list):
        yield "actors: expected a list, each with column: and role:."
        return
    for number, actor in enumerate(given, start=1):
        where = f"actors, number {number}"
        if not is_flat({k: v for k, v in actor.items() if k != "missing"} if isinstance(actor, Mapping) else None):
            yield f"{where}: expected column: and role:."
            continue
        for name in actor:
            if name not in OF_ACTOR:
                yield f"{where}: {unknown(name, OF_ACTOR, what='known of an actor')}"
        if not actor.get("column"):
            yield f"{where}: no column of the file is named."
        yield from is_term(f"{where}, role", actor.get("role", ""), PARTICIPATION_ROLE)
        yield from texts(f"{where}, missing", actor.get("missing") or [])


def constants(mapping: Mapping[str, Any]) -> Iterator[str]:
    given = mapping.get("constants") or {}
    if not isinstance(given, Mapping):
        yield "constants: expected our columns, each with the value that every row has."
        return
    known = [*(name for name in FIELDS if name != "source_id"), *REASONS]
    columns = mapping.get("columns")
    for name, value in given.items():
        if name not in known:
            yield f"constants: {unknown(name, known, what='a column of an event')}"
        elif isinstance(columns, Mapping) and (name in columns or name.removesuffix("_missing") in columns):
            yield f"constants.{name}: it is read from the file too. Expected it once."
        elif name in REASONS:
            yield from is_term(f"constants.{name}", value, MISSING_REASON)
        else:
            yield from _constant(f"constants.{name}", FIELDS[name], value)


def _constant(where: str, column: Column, value: object) -> Iterator[str]:
    if column.kind in ("terms", "texts"):
        for each in as_list(value):
            if column.vocabulary:
                yield from is_term(where, each, VOCABULARIES[column.vocabulary])
    elif not isinstance(value, str) or not value:
        yield f"{where}: expected one value."
    elif column.vocabulary:
        yield from is_term(where, value, VOCABULARIES[column.vocabulary])
    elif column.name == "country":
        yield from is_country(where, value)
    elif column.kind == "date":
        yield from is_read(where, value, day)
    elif column.kind in ("integer", "number"):
        yield from is_read(where, value, NUMBERS.get(column.name, count))


def is_term(where: str, code: object, vocabulary: Vocabulary) -> Iterator[str]:
    try:
        vocabulary.term(code)
    except UnknownTerm as error:
        yield f"{where}: {error}"


def is_country(where: str, code: str) -> Iterator[str]:
    try:
        countries.by_alpha3(code)
    except countries.UnknownCountry as error:
        yield f"{where}: {error}"


def is_read(where: str, text: str, reader: Callable[[str], Any]) -> Iterator[str]:
    try:
        reader(text)
    except BadCell as error:
        yield f"{where}: {error}"


def texts(where: str, given: object) -> Iterator[str]:
    if not all(isinstance(each, str) for each in as_list(given)):
        yield f"{where}: expected a list of texts."

"""Checks a mapping before a row is read: everything that is wrong with it, a sentence each."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from codebook.publication import DATASET_VISIBILITY
from codebook.quoting import quote
from events.exchange.mapping.entries import actors, columns, constants, is_read, is_term, texts
from events.exchange.mapping.file import as_list, is_flat, unknown
from events.exchange.rows import day
from events.models import Dataset

SECTIONS = ("dataset", "release", "file", "columns", "actors", "constants", "searched")
OF_DATASET = (
    "key",
    "title",
    "publisher",
    "licence",
    "licence_url",
    "citation",
    "homepage",
    "event_url",
    "visibility",
    "coded_until",
)
OF_FILE = ("delimiter", "encodings", "sheet", "header")
KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def problems(mapping: Mapping[str, Any], taken: set[str]) -> Iterator[str]:
    """`taken` are the keys of datasets that have modules of their own."""
    for name in mapping:
        if name not in SECTIONS:
            yield unknown(name, SECTIONS, what="a section of a mapping")
    yield from _dataset(mapping.get("dataset"), taken)
    yield from _file(mapping.get("file") or {})
    yield from columns(mapping.get("columns"))
    yield from actors(mapping.get("actors") or [])
    yield from constants(mapping)
    yield from texts("searched", mapping.get("searched") or [])
    if not isinstance(mapping.get("release", ""), str) or len(mapping.get("release", "")) > 40:
        yield "release: it is no name of a release. Expected at most 40 characters."


def _dataset(given: object, taken: set[str]) -> Iterator[str]:
    if not is_flat(given):
        yield "dataset: expected key, title and what else is known of the dataset, each a text."
        return
    for name in given:
        if name not in OF_DATASET:
            yield f"dataset: {unknown(name, OF_DATASET, what='known of a dataset')}"
    for name in ("key", "title"):
        if not given.get(name):
            yield f"dataset.{name}: it is missing. Expected a text."
    key = given.get("key", "")
    if key and not KEY.fullmatch(key):
        yield f"dataset.key: {quote(key)} is not a key. Expected small letters, digits and hyphens, as in my-incidents."
    if key in taken:
        yield f"dataset.key: {quote(key)} is the key of another dataset. Expected one of your own."
    for name in set(given) & set(OF_DATASET) - {"coded_until"}:
        at_most = Dataset._meta.get_field(name).max_length
        if at_most and len(given[name]) > at_most:
            yield f"dataset.{name}: it has {len(given[name])} characters. Expected at most {at_most}."
    if given.get("visibility"):
        yield from is_term("dataset.visibility", given["visibility"], DATASET_VISIBILITY)
    if given.get("visibility") == "public" and not given.get("licence"):
        yield "dataset.licence: it is missing. Expected the licence that lets anybody see a public dataset."
    if given.get("coded_until"):
        yield from is_read("dataset.coded_until", given["coded_until"], day)


def _file(given: object) -> Iterator[str]:
    if not isinstance(given, Mapping):
        yield "file: expected how the file is written, as delimiter."
        return
    for name, value in given.items():
        if name not in OF_FILE:
            yield f"file: {unknown(name, OF_FILE, what='known of a file')}"
        elif name in ("encodings", "header"):
            yield from texts(f"file.{name}", value)
        elif not isinstance(value, str):
            yield f"file.{name}: expected a text."
    if isinstance(given.get("delimiter", ","), str) and len(given.get("delimiter", ",")) != 1:
        yield f'file.delimiter: {quote(given["delimiter"])} is not one character. Expected one, as ; or "\\t".'
    for encoding in as_list(given.get("encodings")):
        if isinstance(encoding, str) and not _is_encoding(encoding):
            yield f"file.encodings: {quote(encoding)} is not an encoding. Expected one as utf-8 or windows-1252."


def _is_encoding(name: str) -> bool:
    try:
        return "é".encode(name).decode(name) == "é"
    except (LookupError, UnicodeError):
        return False

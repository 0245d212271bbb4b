"""Columns of values as PostgreSQL's COPY takes them in: a text for each value, with NULL and its signs written out."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import Field, FloatField, IntegerField

NULL = r"\N"
SIGNS = "\\\t\n\r"
WRITTEN_OUT = str.maketrans({"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"})

Writer = Callable[[Sequence], list[str]]


def writer_of(field: Field) -> Writer:
    """What writes the values of a model's field."""
    if isinstance(field, ArrayField):
        return write_arrays
    if isinstance(field, IntegerField | FloatField):
        return write_numbers
    return write_days if field.get_internal_type() == "DateField" else write_texts


def write_texts(values: Sequence[str | None]) -> list[str]:
    """What has no sign in it, which is nearly all, is taken as it is."""
    if _has_signs(values):
        return [NULL if value is None else value.translate(WRITTEN_OUT) for value in values]
    return [NULL if value is None else value for value in values] if None in values else list(values)


def write_arrays(values: Sequence[Sequence[str] | None]) -> list[str]:
    if any(_has_signs(texts) for texts in values if texts):
        return write_texts([None if texts is None else array_text(texts) for texts in values])
    # Only quotation marks are left to be written out, once for the array and once for COPY.
    return [
        NULL if texts is None else "{" + ",".join(['"' + text.replace('"', r'\\"') + '"' for text in texts]) + "}"
        for texts in values
    ]


def write_numbers(values: Sequence[float | None]) -> list[str]:
    return _written(values, str)


def write_days(values: Sequence[date | None]) -> list[str]:
    return _written(values, date.isoformat)


def array_text(texts: Iterable[str]) -> str:
    """The texts as PostgreSQL writes an array, before COPY."""
    quoted = (text.replace("\\", "\\\\").replace('"', '\\"') for text in texts)
    return "{" + ",".join(f'"{text}"' for text in quoted) + "}"


def _written(values: Sequence, write: Callable[[Any], str]) -> list[str]:
    """Mostly every value is known."""
    return [NULL if value is None else write(value) for value in values] if None in values else list(map(write, values))


def _has_signs(values: Iterable[str | None]) -> bool:
    known = "".join(filter(None, values))
    return any(sign in known for sign in SIGNS)

"""Reads events as plain tuples of public columns, without an object a row."""

from collections.abc import Callable, Iterable, Sequence

from django.conf import settings

from events.columns import Column

Row = tuple

EVERY_ROW_HAS = ("dataset", "source_id")


def fields_of(columns: Sequence[Column]) -> tuple[str, ...]:
    """The model fields that `outward` needs, in its order."""
    named = (column.name for column in columns if column.name not in ("id", *EVERY_ROW_HAS))
    return (*EVERY_ROW_HAS, *("dataset__release" if name == "release" else name for name in named))


def outward(columns: Sequence[Column]) -> Callable[[Iterable[Row]], Iterable[Row]]:
    """What turns rows of `fields_of(columns)` into rows of `columns`: empty text and empty unknown lists are None.

    An address on this site is made whole here, for the site may move after the row was written.
    """
    fields = fields_of(columns)
    place_of = {"id": len(fields), "release": fields.index("dataset__release") if "dataset__release" in fields else 0}
    places = [place_of[column.name] if column.name in place_of else fields.index(column.name) for column in columns]
    emptied = [fields.index(column.name) for column in columns if column.kind == "terms"]
    addresses = [fields.index(column.name) for column in columns if column.kind == "address"]
    joined = [fields.index(column.name) for column in columns if column.kind == "joined"]

    def read(rows: Iterable[Row]) -> Iterable[Row]:
        for raw in rows:
            row = [None if value == "" else value for value in raw[: len(fields)]]
            for place in emptied:
                row[place] = row[place] or None
            for place in addresses:
                if row[place] and row[place].startswith("/"):
                    row[place] = f"{settings.SITE_URL}{row[place]}"
            for place in joined:
                row[place] = "; ".join(row[place] or []) or None
            row.append(f"{row[0]}:{row[1]}")
            yield tuple([row[place] for place in places])

    return read

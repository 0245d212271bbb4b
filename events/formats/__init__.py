"""The formats in which rows go out as a file, one module each. PostgreSQL writes the rows, with COPY.

A module has MEDIA_TYPE, NEEDS (columns that it cannot do without), BROKEN_OFF (what makes a file that the database cut
short unreadable, so that nobody takes it for a whole one), COMPRESSES (whether it is worth it on the way),
`copied(columns, found, release)`, the COPY of the rows in `found`, and `written(columns, pieces, about)`, which makes
the file of what the COPY sends, piece by piece; `about` says of what the rows are and under which licence they may be
used. One that cannot hold any number of rows says so with MOST_ROWS.
"""

from events.formats import csv, geojson, ndjson, parquet, xlsx

FILES = {"csv": csv, "ndjson": ndjson, "geojson": geojson, "parquet": parquet, "xlsx": xlsx}
FORMATS = ("json", *FILES)


def most_rows(name: str) -> int | None:
    """That a file of the format holds; None where it holds any number."""
    return getattr(FILES[name], "MOST_ROWS", None)

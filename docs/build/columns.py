"""The page of public columns, from `events/columns.py`."""

from docs.build.markdown import table
from events.columns import COLUMNS, KINDS, Column

INTRODUCTION = """# Columns

Every event is one row with these columns, whoever published it. They have the same names in JSON, CSV, NDJSON, Parquet
and in GeoJSON's properties, in this order; `fields=` picks some. A column never gets another meaning.

Empty (`null` in JSON) is unknown, and the column `…_missing` says why where it is known. 0 is counted and none.
"""


def page() -> str:
    return f"{INTRODUCTION}\n{table(('column', 'holds', 'what it says'), map(row, COLUMNS))}\n"


def row(column: Column) -> tuple[str, str, str]:
    terms = f": [{column.vocabulary}](vocabularies.md#{column.vocabulary})" if column.vocabulary else ""
    return f"`{column.name}`", f"{KINDS[column.kind]}{terms}", column.description

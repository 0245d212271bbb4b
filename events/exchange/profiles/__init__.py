"""Our rows in the columns of other publishers: one module for each format, with

- `COLUMNS`, the columns in the publisher's order,
- `losses()`, what becomes of each of them and of each of ours,
- `OWN`, the dataset of the publisher's own rows, where cells of theirs are written as they were received,
- `AS_RECEIVED` and `KNOWN_BY`, where these come from the rows as received, and not from `more_cells` of the events: the
  columns, and what tells that a row is that of an event (column: column of ours),
- `TAGS`, only where the second row of a file holds HXL tags,
- `rows_of(event, dossier, pages)`, the rows that an event becomes: values by column, None where nothing is known.

`event` has the public columns (`events/columns.py`) as JSON has them, and as `received` those cells where they are
known. `dossier` is the newest edition of an incident of our own, None for a foreign row. `pages` are the public pages
of the row's actors by slug, as far as they are at hand.
"""

from types import ModuleType

from events.exchange.profiles import acled, ged, gtd, hxl

PROFILES: dict[str, ModuleType] = {
    "acled": acled,
    "ged": ged,
    "gtd": gtd,
    "hxl": hxl,
}

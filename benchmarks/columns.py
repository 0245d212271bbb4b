"""The columns that the API tells of an event, in SQL, for the floor and for the tables of the competitors."""

from psycopg.sql import SQL, Identifier

from events.columns import COLUMNS

ID = SQL("dataset || ':' || source_id")
RELEASE = SQL("(SELECT release FROM events_dataset WHERE key = dataset)")
NAMES = [column.name for column in COLUMNS]
KINDS = {column.name: column.kind for column in COLUMNS}
WRITTEN = {"id": ID, "release": RELEASE}

ROW = SQL(", ").join(
    SQL("{} AS {}").format(WRITTEN[name], Identifier(name)) if name in WRITTEN else Identifier(name) for name in NAMES
)
# The same of many rows, where a join costs less than a look for each.
JOINED = SQL(
    "(SELECT event.*, events_dataset.release FROM events_event event JOIN events_dataset ON key = dataset) event"
)
ROW_OF_JOINED = SQL(", ").join(SQL("{} AS id").format(ID) if name == "id" else Identifier(name) for name in NAMES)

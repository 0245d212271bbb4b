"""The schema that PostGraphile publishes: the events as a view over the site's own table, with its indexes, and a
function for each question that needs more than the equality of a column, as PostGraphile's documentation advises.
"""

import psycopg
from psycopg.sql import SQL, Identifier

from benchmarks.columns import ROW
from benchmarks.floor.statements import NEWEST_IN_PLACES

SCHEMA = "graph"
EVENT = SQL("SELECT events_event.id AS number, sort_key, {} FROM events_event").format(ROW)
BOX = SQL("west float, south float, east float, north float")
IN_BOX = SQL("latitude BETWEEN south AND north AND longitude BETWEEN west AND east")
IN_TIME = SQL("date_start <= until AND date_end >= since")
LINK = SQL(
    """
    JOIN (
        SELECT event_id, events_eventactor.sort_key AS newest FROM events_eventactor WHERE actor_id = actor
    ) link ON events_event.id = event_id
    """
)
VIEW = SQL(
    """
    CREATE SCHEMA graph;
    CREATE VIEW graph.event AS {event};
    COMMENT ON VIEW graph.event IS E'@primaryKey number\\n@unique sort_key';
    COMMENT ON COLUMN graph.event.sort_key IS '@notNull';
    CREATE FUNCTION graph.number_of_events(code text) RETURNS bigint LANGUAGE sql STABLE AS $$
        SELECT count(*) FROM events_event WHERE country = code
    $$
    """
)
FUNCTION = SQL(
    "CREATE FUNCTION graph.{name} ({takes}) RETURNS SETOF graph.event LANGUAGE sql STABLE AS $$ {event} {rest} $$"
)
FUNCTIONS = {
    "events_of_actor": ("actor bigint", "{link} ORDER BY newest DESC"),
    "events_of_actor_in_box": (
        "actor bigint, {box}, since date, until date",
        "{link} WHERE {in_box} AND {in_time} ORDER BY newest DESC",
    ),
    "events_in_box": ("{box}", "WHERE {in_box} ORDER BY {newest}"),
    "events_of_country_between": (
        "code text, since date, until date",
        "WHERE country = code AND {in_time} ORDER BY sort_key DESC",
    ),
    "events_with_word": (
        "word text",
        "WHERE search @@ to_tsquery('simple', word || ':A') ORDER BY sort_key DESC",
    ),
}
PARTS = {"box": BOX, "in_box": IN_BOX, "in_time": IN_TIME, "link": LINK, "newest": NEWEST_IN_PLACES}


def make_schema(server: psycopg.Connection) -> None:
    server.execute(VIEW.format(event=EVENT))
    for name, (takes, rest) in FUNCTIONS.items():
        server.execute(
            FUNCTION.format(
                name=SQL(name), takes=SQL(takes).format(**PARTS), event=EVENT, rest=SQL(rest).format(**PARTS)
            )
        )


def drop_schema(server: psycopg.Connection) -> None:
    """Nobody is asked for it any more: what hangs on a table keeps an import from putting another in its place."""
    server.execute(SQL("DROP SCHEMA IF EXISTS {} CASCADE").format(Identifier(SCHEMA)))

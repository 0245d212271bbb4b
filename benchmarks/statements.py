"""The floor's hand-written SQL: for each question one statement that takes the best access path there is.

Values come as text from the query string, and PostgreSQL reads them as what they are compared with.
"""

from psycopg.sql import SQL, Identifier, Literal

from events.columns import COLUMNS

# The sort key of a day far ahead: the nearest ones to it are the newest. Distances to it are exact in a float.
FAR_AHEAD = Literal(47_482 << 36)

ID = SQL("dataset || ':' || source_id AS id")
ROW = SQL(", ").join([ID, *(Identifier(column.name) for column in COLUMNS if column.name != "id")])

ACTOR = SQL("actor_id = (SELECT id FROM actors_actor WHERE slug = %(actor)s)")
OF_ACTOR = SQL(
    """
    SELECT {row} FROM events_event JOIN (
        SELECT DISTINCT ON (sort_key) event_id, sort_key AS newest FROM events_eventactor
        WHERE {actor} ORDER BY sort_key DESC LIMIT %(limit)s
    ) link ON id = event_id ORDER BY newest DESC
    """
).format(row=ROW, actor=ACTOR)

ROWS = {
    "actor": OF_ACTOR,
    "actor_counted": OF_ACTOR,
    "box": SQL(
        """
        SELECT {row} FROM events_event
        WHERE latitude BETWEEN %(south)s AND %(north)s AND longitude BETWEEN %(west)s AND %(east)s
        ORDER BY sort_key <-> {far_ahead} LIMIT %(limit)s
        """
    ).format(row=ROW, far_ahead=FAR_AHEAD),
    "country_year": SQL(
        """
        SELECT {row} FROM events_event
        WHERE country = %(country)s AND date_end >= make_date(%(year)s, 1, 1)
            AND sort_key < (make_date(%(year)s + 1, 1, 1) - date '1970-01-01')::bigint * 68719476736
        ORDER BY sort_key DESC LIMIT %(limit)s
        """
    ).format(row=ROW),
    "words": SQL(
        """
        SELECT {row} FROM events_event WHERE search @@ phraseto_tsquery('simple', %(word)s)
        ORDER BY sort_key DESC LIMIT %(limit)s
        """
    ).format(row=ROW),
    "after": SQL(
        "SELECT {row} FROM events_event WHERE sort_key < %(after)s ORDER BY sort_key DESC LIMIT %(limit)s"
    ).format(row=ROW),
    "country_counted": SQL(
        "SELECT {id} FROM events_event WHERE country = %(country)s ORDER BY sort_key DESC LIMIT %(limit)s"
    ).format(id=ID),
    "event": SQL("SELECT {row} FROM events_event WHERE dataset = %(dataset)s AND source_id = %(source_id)s").format(
        row=ROW
    ),
    "aggregate": SQL(
        """
        SELECT dataset, to_char(month, 'YYYY-MM') AS month, country, killed_best, killed_best_missing, spanning
        FROM (
            SELECT dataset, date_trunc('month', date_start::timestamp) AS month, country,
                sum(killed_best) AS killed_best, count(*) FILTER (WHERE killed_best IS NULL) AS killed_best_missing,
                count(*) FILTER (WHERE date_trunc('month', date_end::timestamp)
                    <> date_trunc('month', date_start::timestamp)) AS spanning
            FROM events_event WHERE coding_depth <> 'mention' GROUP BY 1, 2, 3
        ) cell ORDER BY dataset, month, country
        """
    ),
}

COUNTS = {
    "actor_counted": SQL(
        "SELECT count(*) FROM (SELECT DISTINCT event_id FROM events_eventactor WHERE {actor} LIMIT 10001) found"
    ).format(actor=ACTOR),
    "country_counted": SQL(
        "SELECT count(*) FROM (SELECT FROM events_event WHERE country = %(country)s LIMIT 10001) found"
    ),
}

# PostgreSQL takes every box for a small one, and would read all of it and sort.
PLANNER = {"box": "-c enable_bitmapscan=off -c enable_sort=off"}

DOSSIER = SQL("SELECT document FROM events_edition WHERE kind = 'incident' AND slug = %(slug)s AND is_newest")

CSV = SQL(
    """
    COPY (SELECT {row} FROM events_event WHERE country = %(country)s ORDER BY sort_key DESC)
    TO STDOUT (FORMAT csv, HEADER)
    """
).format(row=ROW)

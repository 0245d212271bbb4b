"""The floor's hand-written SQL: for each question one statement that takes the best access path there is.

Values come as text from the query string, and PostgreSQL reads them as what they are compared with.
"""

from psycopg.sql import SQL, Composed, Literal

from benchmarks.columns import ID, JOINED, ROW, ROW_OF_JOINED
from benchmarks.rows import LONGEST
from config.postgres.base import PLANNER

# In the index of places, the nearest to a day far ahead are the newest. Distances to it are exact in a float.
NEWEST_IN_PLACES = SQL("sort_key + 0 <-> {}").format(Literal(47_482 << 36))
OF_ACTOR = SQL("actor_id = (SELECT id FROM actors_actor WHERE slug = %(actor)s)")
IN_BOX = SQL("latitude BETWEEN %(south)s AND %(north)s AND longitude BETWEEN %(west)s AND %(east)s")


# The lower bits of the sort key, so that an actor's links need not be looked up for it.
ID_OF_NEWEST = SQL("newest & 68719476735")


def select(after: str, **parts) -> Composed:
    """The columns of the API, from what comes after."""
    return SQL(f"SELECT {{row}} FROM {after}").format(row=ROW, id_of_newest=ID_OF_NEWEST, **parts)


def sort_key(day: str) -> SQL:
    """The least sort key of a day, which is given in SQL."""
    return SQL(f"(({day}) - date '1970-01-01')::bigint * 68719476736")


YEAR_ENDS = sort_key("make_date(%(year)s + 1, 1, 1)")
# What began before the year can reach into it, but for no longer than events last here.
YEAR_BEGINS = sort_key(f"make_date(%(year)s, 1, 1) - {LONGEST}")

ROWS = {
    "actor": select(
        """
        events_event JOIN (
            SELECT DISTINCT sort_key AS newest FROM events_eventactor
            WHERE {of_actor} ORDER BY sort_key DESC LIMIT %(limit)s
        ) link ON id = {id_of_newest} ORDER BY newest DESC
        """,
        of_actor=OF_ACTOR,
    ),
    # A unit that belonged to the actor only for a time counts for what can have happened in it.
    "units": select(
        """
        events_event JOIN (
            SELECT DISTINCT link.sort_key AS newest
            FROM (
                SELECT id AS member, NULL::daterange AS valid FROM actors_actor WHERE slug = %(actor)s
                UNION ALL SELECT unit_id, valid FROM events_actorunit WHERE {of_actor}
            ) belongs, LATERAL (
                SELECT sort_key FROM events_eventactor link
                WHERE link.actor_id = member AND (valid IS NULL OR sort_key < {its_end} AND EXISTS (
                    SELECT FROM events_event event WHERE event.id = link.event_id AND dates && valid
                ))
                ORDER BY sort_key DESC LIMIT %(limit)s
            ) link ORDER BY newest DESC LIMIT %(limit)s
        ) link ON id = {id_of_newest} ORDER BY newest DESC
        """,
        of_actor=OF_ACTOR,
        its_end=sort_key("coalesce(upper(valid), date '2100-01-01')"),
    ),
    "box": select("events_event WHERE {box} ORDER BY {newest} LIMIT %(limit)s", box=IN_BOX, newest=NEWEST_IN_PLACES),
    "circle": select(
        """
        events_event WHERE {box} AND 2 * 6371.0088 * asin(least(1.0, sqrt(
            power(sin((radians(latitude) - radians(%(lat)s)) / 2), 2)
            + cos(radians(latitude)) * cos(radians(%(lat)s))
            * power(sin((radians(longitude) - radians(%(lon)s)) / 2), 2)
        ))) <= %(km)s ORDER BY {newest} LIMIT %(limit)s
        """,
        box=IN_BOX,
        newest=NEWEST_IN_PLACES,
    ),
    "country_year": select(
        """
        events_event WHERE country = %(country)s AND sort_key < {end} AND sort_key >= {start}
            AND date_end >= make_date(%(year)s, 1, 1)
        ORDER BY sort_key DESC LIMIT %(limit)s
        """,
        start=YEAR_BEGINS,
        end=YEAR_ENDS,
    ),
    "words": select(
        """
        events_event WHERE search @@ to_tsquery('simple', %(word)s || ':A')
        ORDER BY sort_key DESC LIMIT %(limit)s
        """
    ),
    "actor_box_year": select(
        """
        events_event JOIN (
            SELECT DISTINCT sort_key AS newest FROM events_eventactor
            WHERE {of_actor} AND {box} AND sort_key < {end} AND sort_key >= {start}
                AND date_end >= make_date(%(year)s, 1, 1)
            ORDER BY sort_key DESC LIMIT %(limit)s
        ) link ON id = {id_of_newest} ORDER BY newest DESC
        """,
        of_actor=OF_ACTOR,
        box=IN_BOX,
        start=YEAR_BEGINS,
        end=YEAR_ENDS,
    ),
    "after": select("events_event WHERE sort_key < %(after)s ORDER BY sort_key DESC LIMIT %(limit)s"),
    "count": SQL(
        "SELECT {id} AS id FROM events_event WHERE country = %(country)s ORDER BY sort_key DESC LIMIT 1"
    ).format(id=ID),
    "event": select("events_event WHERE dataset = %(dataset)s AND source_id = %(source_id)s"),
}


def months(where: str) -> SQL:
    """From the sums that are kept with the rows."""
    return SQL(
        f"""
        SELECT dataset, left(month::text, 7) AS month, country,
            CASE WHEN count > killed_best_missing THEN killed_best END AS killed_best,
            killed_best_missing, spanning_month AS spanning
        FROM events_monthincountry cell WHERE NOT is_mention {where} ORDER BY dataset, cell.month, country
        """
    )


ROWS |= {"months": months(""), "months_of_one": months("AND country = %(country)s")}

COUNTS = {
    "count": SQL("SELECT count(*) FROM (SELECT FROM events_event WHERE country = %(country)s LIMIT 10001) found"),
}

# PostgreSQL takes every box and every actor for a small one, and would read all of it and sort.
NEWEST_FIRST = f"{PLANNER} -c enable_bitmapscan=off -c enable_sort=off"
OPTIONS = dict.fromkeys(["actor", "units", "actor_box_year", "box", "circle"], NEWEST_FIRST)

DOSSIER = SQL("SELECT document FROM events_edition WHERE kind = 'incident' AND slug = %(slug)s AND is_newest")


def csv(where: str) -> Composed:
    """In the order in which the rows lie."""
    return SQL(f"COPY (SELECT {{row}} FROM {{joined}} {where}) TO STDOUT (FORMAT csv, HEADER)").format(
        row=ROW_OF_JOINED, joined=JOINED
    )


FILES = {"csv_of_one": csv("WHERE country = %(country)s"), "csv": csv("")}

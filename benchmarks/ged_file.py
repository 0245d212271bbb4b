"""Writes events as a CSV file shaped like a release of UCDP GED, for the importer to read; and a plain table for it."""

from pathlib import Path

import orjson
import psycopg
from psycopg.sql import SQL, Composed, Literal

from codebook.countries import COUNTRIES
from codebook.precision import DATE_PRECISION, LOCATION_PRECISION
from codebook.violence import VIOLENCE_TYPE
from codebook.vocabulary import Vocabulary

TABLE = "ged"
# One row in so many is another one in the file that is said to have changed.
CHANGED = 10
ROWS = """
    SELECT id, {violence_type} AS type_of_violence, 'About nothing' AS conflict_name, title AS dyad_name,
        actors->0->>'id' AS side_a_new_id, actor_1 AS side_a, actors->1->>'id' AS side_b_new_id, actor_2 AS side_b,
        sources[1] AS source_article, {location_precision} AS where_prec, location AS where_coordinates,
        summary AS where_description, admin1 AS adm_1, admin2 AS adm_2, latitude, longitude, country_name AS country,
        {country} AS country_id, {date_precision} AS date_prec, date_start, date_end,
        civilians_killed_best AS deaths_civilians,
        killed_best + {changed} AS best, killed_high + {changed} AS high, killed_low AS low
    FROM events_event WHERE dataset = {dataset} AND id <= {rows} ORDER BY id
"""


def write_file(path: Path, server: psycopg.Connection, *, dataset: str, rows: int, changed: bool = False) -> None:
    statement = SQL("COPY ({}) TO STDOUT (FORMAT csv, HEADER)").format(_rows(dataset, rows, changed))
    with path.open("wb") as file, server.cursor().copy(statement) as copy:
        for piece in copy:
            file.write(piece)


def make_plain_table(server: psycopg.Connection, dataset: str) -> None:
    """With the columns of the file, and neither key nor index."""
    server.execute(SQL("CREATE TABLE {} AS {} LIMIT 0").format(SQL(TABLE), _rows(dataset, 0, changed=False)))


def copy_in(path: Path, server: psycopg.Connection) -> None:
    with path.open("rb") as file, server.cursor().copy(f"COPY {TABLE} FROM STDIN (FORMAT csv, HEADER)") as copy:
        while piece := file.read(1 << 20):
            copy.write(piece)


def _rows(dataset: str, rows: int, changed: bool) -> Composed:
    return SQL(ROWS).format(
        violence_type=_codes("violence_type", _of_ucdp(VIOLENCE_TYPE)),
        location_precision=_codes("location_precision", _of_ucdp(LOCATION_PRECISION)),
        date_precision=_codes("date_precision", _of_ucdp(DATE_PRECISION)),
        country=_codes("country", {country.alpha3: country.gw for country in COUNTRIES if country.gw}),
        changed=SQL("(id % {} = 0)::int").format(Literal(CHANGED)) if changed else SQL("0"),
        dataset=Literal(dataset),
        rows=Literal(rows),
    )


def _of_ucdp(vocabulary: Vocabulary) -> dict[str, int]:
    return {term.code: int(term.codes["ucdp"]) for term in vocabulary.terms if "ucdp" in term.codes}


def _codes(column: str, codes: dict[str, int]) -> Composed:
    """A term as the publisher's number."""
    return SQL("({}::jsonb->>{})::int").format(Literal(orjson.dumps(codes).decode()), SQL(column))

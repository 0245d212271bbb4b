"""The files of a release. A new one is a line here; the metadata describe it from there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from codebook.crosswalks import COLUMNS as LINE
from events.columns import COLUMNS
from events.formats import FILES
from events.frozen import records, tables
from events.frozen.moment import Moment


@dataclass(frozen=True)
class Part:
    """`columns`: (name, kind, description) of a table that is CSV."""

    name: str
    media_type: str
    description: str
    write: Callable[[Moment], Iterator[bytes]]
    columns: tuple[tuple[str, str, str], ...] = ()
    key: tuple[str, ...] = ()


EVENTS = tuple((column.name, column.kind, column.description) for column in COLUMNS)
FIGURES = tuple((name, kind, description) for name, (kind, description) in tables.FIGURES.items())
TERMS = tuple((name, "text", name.replace("_", " ").capitalize() + ".") for name in records.TERMS)
CROSSWALKS = tuple((name, "text", name.replace("_", " ").capitalize() + ".") for name in LINE)

PARTS = (
    Part(
        "events.csv",
        FILES["csv"].MEDIA_TYPE,
        "Every event, one row each; an empty cell is unknown, and a column beside it says why.",
        partial(tables.events_as, "csv"),
        EVENTS,
        ("id",),
    ),
    Part("events.parquet", FILES["parquet"].MEDIA_TYPE, "The same, typed.", partial(tables.events_as, "parquet")),
    Part(
        "events.geojson",
        FILES["geojson"].MEDIA_TYPE,
        "The same as points; an event without a point has no geometry.",
        partial(tables.events_as, "geojson"),
    ),
    Part(
        "figures.csv",
        FILES["csv"].MEDIA_TYPE,
        "One row for each figure that a source or a publisher gave. They are not to be added up: several count the"
        " same people.",
        tables.figures,
        FIGURES,
    ),
    Part(
        "incidents.json",
        "application/json",
        "The incidents of our own dataset with phases, actors, reports, statements, sources and the words behind every"
        " value, as they were published.",
        records.incidents,
    ),
    Part("codebook.json", "application/json", "Every column and every term, with its definition.", records.codebook),
    Part("terms.csv", FILES["csv"].MEDIA_TYPE, "The terms as a table.", records.terms, TERMS, ("vocabulary", "code")),
    Part(
        "crosswalks.csv",
        FILES["csv"].MEDIA_TYPE,
        "How our terms, ACLED's, UCDP's and GTD's stand to one another, with conditions and origins.",
        records.crosswalks,
        CROSSWALKS,
    ),
    Part("reliability.json", "application/json", "How sure the rows are, counted.", records.reliability),
)

"""The parameters of the events: each filter with its help, declared once for lists, counts, sums and downloads."""

from collections.abc import Callable, Mapping
from typing import Any

from events.columns import COLUMN, COLUMNS
from events.filters.actors import Actors
from events.filters.conditions import Maker, at_least, at_most, one_of, overlapping
from events.filters.datasets import EventDatasets, Releases, several_of_a_dataset
from events.filters.days import FirstDay, LastDay, Moment
from events.filters.faults import Fault
from events.filters.fields import Looked, Names, OneOf, SomeOf, Terms, WholeNumber, Words
from events.filters.ids import Cells, States, in_cells, in_states
from events.filters.moments import RevisionAt
from events.filters.parameters import Parameter, Parameters
from events.filters.places import Box, Circle, find_country, in_box, in_circle, in_division, in_place
from events.filters.words import SearchWords, SourceWords, found_by_words
from events.formats import FORMATS
from events.ordering import ORDERS

SEVERAL = "Repeat it or separate with commas for OR."


def terms(column: str, text: str, *, where: Callable[[str], Maker] = one_of) -> Parameter:
    return Parameter(Terms(COLUMN[column].vocabulary), where=where(column), help_text=f"{text} {SEVERAL}")


class HappeningFilters(Parameters):
    """What picks out what happened, in whatever dataset. `events/query.py` puts together those that belong together."""

    actor = Parameter(
        Actors(),
        help_text=(
            "Rows in which one of these actors, or a unit that belonged to it on those days, takes part: id, slug, or "
            "any recorded name in any script. A name of several actors means all; `actors_matched` lists them. "
            + SEVERAL
        ),
    )
    exact_actor = Parameter(Actors(), help_text=f"As `actor`, without the units that belong to it. {SEVERAL}")
    role = Parameter(
        Terms("participation_role"),
        help_text=f"What the actor of `actor` or `exact_actor` did; without them, what anybody did. {SEVERAL}",
    )
    certainty = Parameter(Terms("attribution"), help_text=f"How sure that actor's part in that role is. {SEVERAL}")
    claimed_by = Parameter(
        Actors(), help_text=f"Rows that one of these actors, or a unit of it, itself claims to have done. {SEVERAL}"
    )

    date_after = Parameter(FirstDay(), help_text="On or after this day; a month or a year means its first day.")
    date_before = Parameter(LastDay(), help_text="On or before this day; a month or a year means its last day.")
    date_match = Parameter(
        OneOf(("possible", "certain"), default="possible"),
        help_text="`possible`: the days of the row touch the dates asked for. `certain`: they lie wholly within.",
    )

    country = Parameter(
        Looked(find_country),
        where=one_of("country"),
        help_text=f"ISO alpha-3 or alpha-2 code or English name. {SEVERAL}",
    )
    admin1 = Parameter(
        Names(), where=in_division, help_text=f"First-order division, in any capitals and accents. {SEVERAL}"
    )
    location = Parameter(
        Names(),
        where=in_place,
        help_text=(
            "Whole name of the place or of one that it lies in, its country included, in any capitals and accents. "
            + SEVERAL
        ),
    )
    bbox = Parameter(
        Box(), where=in_box, help_text="`west,south,east,north` in degrees; west greater than east crosses 180°."
    )
    near = Parameter(Circle(), where=in_circle, help_text="`lat,lon,km`: points within so many kilometres.")
    priogrid = Parameter(
        Cells(), where=in_cells, help_text=f"Number of the PRIO-GRID cell in which the point lies. {SEVERAL}"
    )
    country_gw = Parameter(
        States(), where=in_states, help_text=f"Gleditsch–Ward number of the state on the day of the row. {SEVERAL}"
    )

    violence_type = terms("violence_type", "Between whom the violence was.")
    event_type = terms("event_type", "What kind of event it was.")
    tactic = terms("tactic", "Rows with one of these tactics.", where=overlapping)
    weapon = terms("weapon", "Rows with one of these weapons.", where=overlapping)
    target = terms("target", "Rows with one of these targets.", where=overlapping)
    occurrence = terms("occurrence", "How sure it is that it happened.")
    attribution = terms("attribution", "How sure it is who did it.")
    figure_certainty = terms("figure_certainty", "How sure the figures are.")
    coding_depth = terms("coding_depth", "How fully the row was coded.")
    date_precision = terms("date_precision", "How exactly the days are known.")
    location_precision = terms("location_precision", "How exactly the place is known.")

    killed_min = Parameter(
        WholeNumber(), where=at_least("killed_best"), help_text="`killed_best` is known and at least this."
    )
    killed_max = Parameter(
        WholeNumber(), where=at_most("killed_best"), help_text="`killed_best` is known and at most this."
    )

    source = Parameter(
        SourceWords(),
        where=found_by_words,
        help_text=(
            "Rows one of whose `sources` holds these words next to one another, in any capitals and accents; for our "
            "own incidents also the key of a source from sources/. Repeat it for OR; a comma is part of the words."
        ),
    )
    modified_since = Parameter(
        Moment(), where=at_least("modified_at"), help_text="Changed here at or after this moment or day (UTC)."
    )
    q = Parameter(
        SearchWords(),
        where=found_by_words,
        help_text='Words of title, place, actors, summary; all are needed; `"a phrase"`, `-without`, `this or that`.',
    )

    @classmethod
    def compare(cls, values: Mapping[str, Any]) -> list[Fault]:
        faults = []
        if {"date_after", "date_before"} <= values.keys() and values["date_after"] > values["date_before"]:
            faults.append(Fault("date_after", "reversed", "It is later than date_before, so no day can be meant."))
        if {"killed_min", "killed_max"} <= values.keys() and values["killed_min"] > values["killed_max"]:
            faults.append(Fault("killed_min", "reversed", "It is greater than killed_max, so no number can be meant."))
        return faults


class RowFilters(HappeningFilters):
    """What picks rows out."""

    dataset = Parameter(
        EventDatasets(),
        help_text=f"Key of the dataset; see datasets/. Publishers' tables hold no events and are refused. {SEVERAL}",
    )
    release = Parameter(
        Releases(),
        help_text=(
            "Rows as they stand in this release of their publisher, current or past; `datasets/` lists those kept "
            f"here. Of each dataset one. {SEVERAL}"
        ),
    )
    as_of = Parameter(
        RevisionAt(),
        help_text=(
            "Rows as the public saw them at this moment, at the end of this day (UTC), or when this revision was the "
            "newest."
        ),
    )

    @classmethod
    def compare(cls, values: Mapping[str, Any]) -> list[Fault]:
        faults = super().compare(values)
        if {"release", "as_of"} <= values.keys():
            detail = "`as_of` tells which release was current then. Expected one of release and as_of."
            faults.append(Fault("release", "contradictory", detail))
        return faults + [Fault("release", "ambiguous", detail) for detail in several_of_a_dataset(values)]


class Paging(Parameters):
    """What every list takes."""

    limit = Parameter(WholeNumber(1, 1000, default=100), help_text="Rows a page.")
    cursor = Parameter(Words(), help_text="Where a page starts: follow `next` and `previous`, do not make one up.")
    count = Parameter(
        OneOf(("none", "exact")),
        help_text=(
            "`none` leaves out `count` and `count_is`, which cost time; `exact` counts on where it would stop at a "
            "bound."
        ),
    )


def ordering() -> Parameter:
    return Parameter(
        OneOf(ORDERS, "an order of this list", default="-date_start"),
        help_text="The column to order by, `-` for the greatest first. Rows without a value come last.",
    )


class EventFilters(RowFilters, Paging):
    """The list of events and its downloads."""

    fields = Parameter(
        SomeOf([column.name for column in COLUMNS], "a column"),
        help_text="Only these columns, in this order. Separate with commas.",
    )
    ordering = ordering()
    format = Parameter(
        OneOf(FORMATS, "a format", default="json"),
        help_text=(
            "Beside json, the whole list as a file, in no particular order without `ordering`; one page of it when "
            "`limit` is given. The Accept header does the same."
        ),
    )


class EventFields(Parameters):
    """One event."""

    fields = EventFilters.declared_filters["fields"]
    release = RowFilters.declared_filters["release"]
    as_of = RowFilters.declared_filters["as_of"]

    @classmethod
    def compare(cls, values: Mapping[str, Any]) -> list[Fault]:
        return RowFilters.compare(values)

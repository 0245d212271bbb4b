"""The parameters of `acled/read`, read as strictly as those of our own API: what is not understood is refused."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.http import QueryDict

from codebook.quoting import quote
from events.contracts.acled.columns import COMPARABLE, HELD_BY_NO_ROW, Comparable, is_country
from events.contracts.acled.comparisons import BETWEEN, EQUAL, LIKE, OPERATORS, Comparison
from events.contracts.acled.values import Values
from events.exchange.profiles import acled
from events.filters.faults import Fault, all_unknown
from events.filters.fields import OneOf, ParameterField, WholeNumber, Words
from events.filters.parameters import Parameter, Parameters
from events.filters.places import COUNTRY_NAMES

ROWS = 5_000
MOST = 2_000_000_000
YES = ("true", "TRUE", "1")
# How many people live around the place; none of it is held here, so the cells are null.
POPULATIONS = ("population_1km", "population_2km", "population_5km", "population_best")
POPULATION = {"TRUE": POPULATIONS[-1:], "true": POPULATIONS[-1:], "full": POPULATIONS}
KNOWN = (*acled.COLUMNS, *POPULATIONS)
OLD_LOGIN = "Sent by clients that know the login of before 2025; not read."


class Columns(ParameterField):
    def read(self, text: str) -> tuple[str, ...]:
        names = [name.strip() for name in text.split("|")]
        if faults := all_unknown([name for name in names if name not in KNOWN], "a column", KNOWN):
            raise ValidationError(faults)
        return tuple(dict.fromkeys(names))


class Pages(Parameters):
    """What both addresses take."""

    limit = Parameter(WholeNumber(0, MOST, default=ROWS), help_text="Rows of a page; 0 is all of them.")
    page = Parameter(WholeNumber(1, MOST), help_text="Number of the page, from 1.")
    _format = Parameter(OneOf(("json", "csv")), help_text="json unless csv is asked for.")
    key = Parameter(Words(), help_text=OLD_LOGIN)
    email = Parameter(Words(), help_text=OLD_LOGIN)
    terms = Parameter(Words(), help_text=OLD_LOGIN)


class Controls(Pages):
    """How the answer is given."""

    fields = Parameter(Columns(), help_text="Only these columns, joined by “|”.")
    cursor = Parameter(Words(), help_text="0, then the `next_cursor` of each answer.")
    with_total = Parameter(OneOf((*YES, "false", "FALSE", "0")), help_text="Adds `total_count`.")
    export_type = Parameter(OneOf(("dyadic", "monadic")), help_text="monadic: one row for each of the two actors.")
    inter_num = Parameter(OneOf(("0", "1")), help_text="1: inter1, inter2 and interaction as numbers.")
    population = Parameter(OneOf(tuple(POPULATION)), help_text="Adds columns that are null, for none is held here.")


@dataclass(frozen=True)
class Asked:
    """A request: which rows, and how."""

    comparisons: tuple[Comparison, ...]
    columns: tuple[str, ...]
    limit: int
    page: int | None
    cursor: str | None
    with_total: bool
    is_monadic: bool
    has_numbers: bool
    format: str
    messages: tuple[str, ...] = ()


def declared(columns: Mapping[str, Comparable]) -> dict[str, Parameter]:
    """Each column, and how it is compared."""
    both: dict[str, Parameter] = {}
    for name, column in columns.items():
        both[name] = Parameter(Values(column.kind), help_text="Compared with the column.")
        both[f"{name}_where"] = Parameter(OneOf(OPERATORS), help_text=f"{column.operators[0]} unless given.")
    return both


def comparisons_in(values: Mapping[str, Any], columns: Mapping[str, Comparable]) -> tuple[Comparison, ...]:
    return tuple(
        Comparison(name, values.get(f"{name}_where", column.operators[0]), values[name])
        for name, column in columns.items()
        if name in values
    )


class AcledParameters(type("Columns", (Controls,), declared(COMPARABLE))):
    """All of them."""

    @classmethod
    def read(cls, query: QueryDict) -> dict[str, Any]:
        """A client in R begins what it appends with a question mark of its own: `&?export_type=monadic`."""
        plain = QueryDict(mutable=True)
        for name, given in query.lists():
            plain.setlist(name.removeprefix("?") or name, [*plain.getlist(name.removeprefix("?")), *given])
        return super().read(plain)

    @classmethod
    def compare(cls, values: Mapping[str, Any]) -> list[Fault]:
        faults = [fault for name in COMPARABLE for fault in faults_of(name, COMPARABLE[name], values)]
        if {"page", "cursor"} <= values.keys():
            faults.append(Fault("page", "contradictory", "page and cursor are two ways to go on. Give one of them."))
        if values.get("limit") == 0 and values.get("page", 1) > 1:
            faults.append(Fault("page", "contradictory", "limit=0 gives everything at once; there are no other pages."))
        return faults


def asked_in(values: Mapping[str, Any]) -> Asked:
    comparisons = comparisons_in(values, COMPARABLE)
    return Asked(
        comparisons=comparisons,
        columns=values.get("fields", (*acled.COLUMNS, *POPULATION.get(values.get("population"), ()))),
        limit=values.get("limit", ROWS),
        page=values.get("page"),
        cursor=values.get("cursor"),
        with_total=values.get("with_total") in YES,
        is_monadic=values.get("export_type") == "monadic",
        has_numbers=values.get("inter_num") == "1",
        format=values.get("_format", "json"),
        messages=tuple(_messages(comparisons)),
    )


def faults_of(name: str, column: Comparable, values: Mapping[str, Any]) -> list[Fault]:
    own, where = values.get(name), values.get(f"{name}_where")
    if own is None:
        alone = f"It says how {name} is compared, and there is no value of {name} to compare with."
        return [Fault(f"{name}_where", "alone", alone)] if where else []
    where = where or column.operators[0]
    if where not in column.operators:
        detail = f"{name} is not compared by {where}. Expected one of: {', '.join(column.operators)}."
        return [Fault(f"{name}_where", "unknown", detail)]
    if where == BETWEEN and len(own) != 2:
        return [Fault(name, "invalid", f"BETWEEN takes two values, joined by “|”, not {len(own)}.")]
    if where == BETWEEN and own[0] > own[1]:
        return [Fault(name, "reversed", "The first of the two values is greater than the second, so none is between.")]
    if where not in (EQUAL, LIKE, BETWEEN) and len(own) > 1:
        return [Fault(name, "too_many", f"{where} takes one value, not {len(own)}.")]
    if name == "country" and where == EQUAL and not any(map(is_country, own)):
        return [Fault(name, "unknown", each.message) for each in all_unknown(own, "a country", COUNTRY_NAMES)]
    return []


def _messages(comparisons: Iterable[Comparison]) -> Iterator[str]:
    """Clients ask for all countries by the names that ACLED has for them; not each is known here by that name. Where
    nothing is found because no row has the column, they are told so.
    """
    for each in comparisons:
        if COMPARABLE[each.column] is HELD_BY_NO_ROW:
            yield f"No row here has {each.column}, so none fits."
        if each.column == "country" and each.operator == EQUAL:
            for name in each.values:
                if not is_country(name):
                    yield f"{quote(name)} is no country that is known here; no row has it."

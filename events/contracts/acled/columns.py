"""How each column of ACLED can be asked for: what its values are, how they are compared, and what of ours tells it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from codebook.countries import COUNTRIES, UnknownCountry, by_name
from codebook.precision import DATE_PRECISION, LOCATION_PRECISION
from codebook.violence import EVENT_TYPE
from codebook.vocabulary import Vocabulary
from events.contracts.acled.comparisons import BETWEEN, EQUAL, IN_ORDER, LIKE, Comparison
from events.contracts.acled.days import on_days, on_years
from events.filters.conditions import NOTHING, Condition, either

TEXTS, CODES = (LIKE, EQUAL), (EQUAL,)
NUMBERS = (EQUAL, *IN_ORDER, BETWEEN)
# Clients ask for what is new since a moment, and leave the operator out.
MOMENTS = (">=", EQUAL, ">", "<", "<=", BETWEEN)
Where = Callable[[Comparison], Condition]


@dataclass(frozen=True)
class Comparable:
    """How a column can be asked for. `kind` says how values are read (`values.py`); of `operators` the first is meant
    where none is given. `where` is SQL over `events_event event` that every row fulfils whose served value fits, and
    no other one if `tells_all`; None where only the served row knows.
    """

    kind: str
    operators: tuple[str, ...]
    where: Where | None = None
    tells_all: bool = True


def over(expression: str) -> Where:
    return lambda comparison: comparison.over(expression)


def coded(column: str, vocabulary: Vocabulary) -> Where:
    """Our terms whose code of ACLED fits."""

    def where(comparison: Comparison) -> Condition:
        kind = str if comparison.is_of_texts else int
        codes = {term.code: term.codes.get("acled") for term in vocabulary.terms}
        terms = [term for term, code in codes.items() if code and comparison.holds(kind(code))]
        return _one_of(column, comparison, terms)

    return where


def in_country(comparison: Comparison) -> Condition:
    """By the country's name, as anybody may write it; parts of names are those that the rows have."""
    if comparison.operator == LIKE:
        return comparison.over("event.country_name")
    return _one_of("country", comparison, [by_name(name).alpha3 for name in comparison.values if is_country(name)])


def is_country(name: str) -> bool:
    """Whether that name is known here."""
    try:
        by_name(name)
    except UnknownCountry:
        return False
    return True


def of_iso(comparison: Comparison) -> Condition:
    fitting = [each.alpha3 for each in COUNTRIES if each.numeric and comparison.holds(each.numeric)]
    return _one_of("country", comparison, fitting)


def with_id(comparison: Comparison) -> Condition:
    """An id as a whole is looked up; a part of one is not, and takes longer."""
    if comparison.operator == LIKE:
        return comparison.over(
            "CASE event.dataset WHEN 'acled' THEN '' ELSE event.dataset || ':' END || event.source_id"
        )
    named = [("acled", each) for each in comparison.values]
    for dataset, _, own in (each.partition(":") for each in comparison.values):
        if dataset != "acled":
            named.append((dataset, own))
    values = {"event_id_dataset": [dataset for dataset, _ in named], "event_id": [own for _, own in named]}
    pairs = "SELECT * FROM unnest(%(event_id_dataset)s::text[], %(event_id)s::text[])"
    return Condition(f"(event.dataset, event.source_id) IN ({pairs})", values)


def naming(comparison: Comparison) -> Condition:
    """Rows that name such an actor on whichever side."""
    names = ("event.actor_1", "event.actor_2", "side ->> 'name'")
    one, other, linked = (comparison.over(name).sql for name in names)
    sides = f"EXISTS (SELECT FROM jsonb_array_elements(event.actors) side WHERE {linked})"
    return Condition(f"({one} OR {other} OR {sides})", comparison.over("").values)


def nowhere(comparison: Comparison) -> Condition:
    """In a column that no row here has a value of."""
    return NOTHING


def at_place(comparison: Comparison) -> Condition:
    """Our own rows may be served with the town that their place lies in."""
    return either([comparison.over("event.location"), Condition("event.dataset = 'annals'")])


def changed(comparison: Comparison) -> Condition:
    """Whole seconds of Unix time: moments from the beginning of the first to the end of the last one."""
    name, moments = comparison.column, [datetime.fromtimestamp(second, UTC) for second in comparison.values]
    after = [datetime.fromtimestamp(second + 1, UTC) for second in comparison.values]
    at_least, less = f"event.modified_at >= %({name})s", f"event.modified_at < %({name}_end)s"
    match comparison.operator:
        case ">=":
            return Condition(at_least, {name: moments[0]})
        case ">":
            return Condition(at_least, {name: after[0]})
        case "<":
            return Condition(less, {f"{name}_end": moments[0]})
        case "<=":
            return Condition(less, {f"{name}_end": after[0]})
        case "BETWEEN":
            return Condition(f"{at_least} AND {less}", {name: moments[0], f"{name}_end": after[1]})
    return Condition(f"date_trunc('second', event.modified_at) = ANY(%({name})s)", {name: moments})


def _one_of(column: str, comparison: Comparison, codes: list[str]) -> Condition:
    if not codes:
        return NOTHING
    return Condition(f"event.{column} = ANY(%({comparison.column})s)", {comparison.column: codes})


ACTOR = Comparable("text", TEXTS, naming, tells_all=False)
PARTY = Comparable("code", CODES)
HELD_BY_NO_ROW = Comparable("text", TEXTS, nowhere)
COMPARABLE: dict[str, Comparable] = {
    "event_id_cnty": Comparable("text", TEXTS, with_id),
    "event_date": Comparable("day", NUMBERS, on_days),
    "year": Comparable("whole number", NUMBERS, on_years),
    "time_precision": Comparable("whole number", NUMBERS, coded("date_precision", DATE_PRECISION)),
    "disorder_type": Comparable("text", TEXTS),
    "event_type": Comparable("text", TEXTS, coded("event_type", EVENT_TYPE)),
    "sub_event_type": Comparable("text", TEXTS),
    "actor1": ACTOR,
    "assoc_actor_1": ACTOR,
    "inter1": PARTY,
    "actor2": ACTOR,
    "assoc_actor_2": ACTOR,
    "inter2": PARTY,
    "interaction": PARTY,
    "civilian_targeting": Comparable("text", TEXTS),
    "iso": Comparable("whole number", NUMBERS, of_iso),
    "region": Comparable("code", CODES),
    "country": Comparable("text", (EQUAL, LIKE), in_country),
    "admin1": Comparable("text", TEXTS, over("event.admin1")),
    "admin2": Comparable("text", TEXTS, over("event.admin2")),
    "admin3": HELD_BY_NO_ROW,
    "location": Comparable("text", TEXTS, at_place, tells_all=False),
    "latitude": Comparable("number", NUMBERS, over("event.latitude")),
    "longitude": Comparable("number", NUMBERS, over("event.longitude")),
    "geo_precision": Comparable("whole number", NUMBERS, coded("location_precision", LOCATION_PRECISION)),
    "source": Comparable("text", TEXTS, over("array_to_string(event.sources, '; ')")),
    "source_scale": HELD_BY_NO_ROW,
    "notes": Comparable("text", TEXTS, over("event.summary")),
    "fatalities": Comparable("whole number", NUMBERS, over("coalesce(event.killed_low, event.killed_best)")),
    "tags": HELD_BY_NO_ROW,
    "timestamp": Comparable("moment", MOMENTS, changed),
}

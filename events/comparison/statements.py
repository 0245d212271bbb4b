"""The SQL of a comparison: pairs of a row before and the same row after, of which one may lack."""

from events.columns import Column
from events.comparison.subjects import Subject
from events.formats.cells import IN_CSV, cell

ESTIMATES = ("best", "low", "high")
# Whose texts in a cell may be the same where they themselves are not: it is then shown as it is stored.
SHORTENED = {"actors", "joined", "terms", "texts"}
KIND = """CASE WHEN before.source_id IS NULL THEN 'added' WHEN after.source_id IS NULL THEN 'withdrawn'
    ELSE 'changed' END"""
# By how much the figure moved; this puts changes in order and adds nothing up, so unknown may count as none.
SIZE = "abs(coalesce(after.killed_best, 0)::bigint - coalesce(before.killed_best, 0))"
REASON = "CASE WHEN after.source_id IS NULL THEN coalesce(nullif(stone.reason, ''), %(not_there)s) END"
ID = "coalesce(after.source_id, before.source_id)"
ORDER = f"{SIZE} DESC, {ID}"


def counted(subject: Subject) -> str:
    """How many were added, withdrawn and changed, and in how many each column changed: one row."""
    both = "before.source_id IS NOT NULL AND after.source_id IS NOT NULL"
    fields = [f"count(*) FILTER (WHERE {both} AND {_differ(column)})" for column in subject.columns]
    kinds = ["before.source_id IS NULL", "after.source_id IS NULL", both]
    kinds = [f"count(*) FILTER (WHERE {kind})" for kind in kinds]
    return f"{_differing(subject)} SELECT {', '.join([*kinds, *fields])} {_pairs(subject)}"


def years(subject: Subject) -> str:
    """By country and year what both came to; rows that a source only mentions are counted and not added up."""
    sums = [
        f"{total} FILTER (WHERE {side})"
        for side in ("in_before", "in_after")
        for total in ("count(*)", "count(killed_best)", *(f"sum(killed_{name})" for name in ESTIMATES))
    ]
    return f"""SELECT country, in_year, is_mention, {", ".join(sums)} FROM ({subject.rows}) row
        WHERE in_before OR in_after GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"""


def changes(subject: Subject, *, goes_on: bool = False) -> str:
    """What moved the figures most comes first. `goes_on`: those after the one that moved %(moved)s and has %(id)s."""
    told = [KIND, *(_either(name) for name in ("source_id", "country", "day", "called")), REASON]
    fields = f"""(SELECT jsonb_agg(jsonb_build_array(cell.field, cell.before, cell.after) ORDER BY cell.place)
        FROM {_cells(subject)} WHERE {_told()})"""
    onwards = f"AND ({SIZE} < %(moved)s OR ({SIZE} = %(moved)s AND {ID} > %(id)s))" if goes_on else ""
    return f"""{_differing(subject)} SELECT {", ".join(told)}, stone.merged_into, {SIZE}, {fields}
        {_pairs(subject)} {onwards} ORDER BY {ORDER}"""


def lines(subject: Subject) -> str:
    """The same for a file: a line for each field of a row that changed, and one for every other row."""
    told = {"dataset": "%(dataset)s::text", "change": KIND, "id": _either("source_id"), "country": _either("country")}
    told |= {"day": _either("day"), "field": "cell.field", "before": "cell.before", "after": "cell.after"}
    told |= {"reason": REASON, "merged_into": "nullif(stone.merged_into, '')"}
    selected = ", ".join(f"{expression} AS {name}" for name, expression in told.items())
    return f"""{_differing(subject)} SELECT {selected} {_pairs(subject, cells=f"CROSS JOIN LATERAL {_cells(subject)}")}
        AND {_told()} ORDER BY {ORDER}, cell.place"""


def _differing(subject: Subject) -> str:
    return f"WITH differing AS MATERIALIZED (SELECT * FROM ({subject.rows}) row WHERE {subject.differing})"


def _pairs(subject: Subject, *, cells: str = "") -> str:
    """A version that ended and came again as it was is no change."""
    before, after = (", ".join(f"{side}.{column.name}" for column in subject.columns) for side in ("before", "after"))
    return f"""FROM (SELECT * FROM differing WHERE in_before) before
        FULL JOIN (SELECT * FROM differing WHERE in_after) after ON after.source_id = before.source_id
        LEFT JOIN {subject.stone} {cells}
        WHERE (before.source_id IS NULL OR after.source_id IS NULL OR ({before}) IS DISTINCT FROM ({after}))"""


def _told() -> str:
    """Of a row that stands in one of them alone its figure is told, so that the figures of a file add up."""
    return f"CASE WHEN {KIND} = 'changed' THEN cell.differs ELSE cell.field = 'killed_best' END"


def _cells(subject: Subject) -> str:
    rows = ", ".join(_cell(place, column) for place, column in enumerate(subject.columns))
    return f"(VALUES {rows}) cell (place, field, before, after, differs)"


def _cell(place: int, column: Column) -> str:
    before, after = (f"({cell(column, IN_CSV).replace('event.', f'{side}.')})::text" for side in ("before", "after"))
    if column.kind in SHORTENED:
        shown = before, after
        before, after = (
            f"CASE WHEN {shown[0]} = {shown[1]} THEN {side}.{column.name}::text ELSE {text} END"
            for side, text in zip(("before", "after"), shown, strict=True)
        )
    return f"({place}, '{column.name}', {before}, {after}, {_differ(column)})"


def _differ(column: Column) -> str:
    return f"before.{column.name} IS DISTINCT FROM after.{column.name}"


def _either(name: str) -> str:
    """As it is told after, and of a row that is gone as it was told before."""
    return f"CASE WHEN after.source_id IS NULL THEN before.{name} ELSE after.{name} END"

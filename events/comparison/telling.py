"""A comparison in sentences for a terminal: counts, fields, years that moved, and changes."""

from collections.abc import Iterable, Iterator

from codebook.quoting import quote
from events.comparison.finding import Change, Comparison, Sums, Year
from events.comparison.statements import ESTIMATES

NUMBERS = {"integer", "number"}


def summary(found: Comparison) -> Iterator[str]:
    pair = found.pair
    yield f"{pair.dataset.key} from {pair.before} to {pair.after}"
    for name in ("added", "changed", "withdrawn", "unchanged"):
        yield f"{name:>9} {getattr(found, name):,}"
    yield from pair.remarks
    if found.fields:
        yield f"Fields that changed: {', '.join(f'{name} {number:,}' for name, number in found.fields.items())}"
    if any(found.mentions):
        yield f"Only mentioned, and in no sum: {found.mentions[0]:,} rows before, {found.mentions[1]:,} after."


def years(found: Comparison, *, most: int | None = None) -> Iterator[str]:
    """Those that moved, the ones in which the figure moved most first where there are too many."""
    moved = found.moved
    if not moved:
        yield "In no year of any country did the killed move."
        return
    shown = moved if most is None or len(moved) <= most else largest(moved)[:most]
    yield f"Killed by country and year: {len(moved):,} of {len(found.years):,} moved"
    for year in shown:
        yield f"{place_of(year)}: {', '.join(moves(year))}"
    if len(shown) < len(moved):
        yield f"… {len(moved) - len(shown):,} more"


def largest(moved: Iterable[Year]) -> list[Year]:
    return sorted(moved, key=lambda year: -abs((year.after.best or 0) - (year.before.best or 0)))


def place_of(year: Year) -> str:
    return f"{year.country or 'no country'} {year.year or 'no year'}"


def moves(year: Year) -> Iterator[str]:
    """What of it moved: `best 744 → 745 (+1)`."""
    before, after = year.before, year.after
    for name in ESTIMATES:
        if getattr(before, name) != getattr(after, name):
            yield f"{name} {figure(before, name)} → {figure(after, name)}{difference(before, after, name)}"
    for name, what in (("unknown", "of unknown number"), ("rows", "rows")):
        if getattr(before, name) != getattr(after, name):
            yield f"{what} {getattr(before, name):,} → {getattr(after, name):,}"


def figure(sums: Sums, name: str = "best") -> str:
    value = getattr(sums, name)
    if value is not None:
        return f"{value:,}"
    return "unknown" if sums.rows else "no row"


def difference(before: Sums, after: Sums, name: str = "best") -> str:
    """Nothing where one of them is not known."""
    one, other = getattr(before, name), getattr(after, name)
    return "" if one is None or other is None else f" ({other - one:+,})"


def change(told: Change, found: Comparison) -> Iterator[str]:
    where = ", ".join(part for part in (told.day, told.country, told.called and quote(told.called)) if part)
    yield f"{told.kind} {found.pair.dataset.key}:{told.source_id}{f' {where}' if where else ''}"
    if told.reason is not None:
        yield f"  {told.reason}{f' It is told by {told.merged_into} now.' if told.merged_into else ''}"
    kinds = found.pair.subject.kinds
    for name, before, after in told.fields:
        if told.kind == "changed":
            yield f"  {name}: {value(before, kinds[name])} → {value(after, kinds[name])}"
        else:
            yield f"  {name}: {value(after if told.kind == 'added' else before, kinds[name])}"


def value(text: str | None, kind: str) -> str:
    if text is None:
        return missing(kind)
    return text if kind in NUMBERS else quote(text)


def missing(kind: str) -> str:
    """How it is said that a column of that kind has no value."""
    return "unknown" if kind in NUMBERS else "nothing"

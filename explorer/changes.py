"""Changes and years as the page of a comparison shows them: short, and with an address where there is one."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from events.comparison.finding import Change, Comparison, Year
from events.comparison.telling import difference, figure, missing

LONGEST = 300
BEFORE_IT = 60  # characters that are left before the first that differs


@dataclass(frozen=True)
class ShownChange:
    """`fields`: (name, before, after); what is None is not shown, for the row was not there."""

    kind: str
    name: str
    address: str
    where: str
    called: str
    reason: str
    merged_into: str
    fields: list[tuple[str, str | None, str | None]]


@dataclass(frozen=True)
class ShownYear:
    country: str
    year: str
    before: str
    after: str
    difference: str
    rows: str
    unknown: str
    moved: bool


def shown_change(change: Change, found: Comparison) -> ShownChange:
    kinds = found.pair.subject.kinds
    fields = []
    for name, before, after in change.fields:
        shown = _where_they_differ(before or "", after or "")
        texts = [missing(kinds[name]) if text is None else shown(text) for text in (before, after)]
        absent = {"added": 0, "withdrawn": 1}.get(change.kind)
        if absent is not None:
            texts[absent] = None
        fields.append((name, *texts))
    return ShownChange(
        change.kind,
        f"{found.pair.dataset.key}:{change.source_id}",
        _address(change, found),
        ", ".join(part for part in (change.day, change.country) if part),
        _short(change.called or ""),
        change.reason or "",
        f"{found.pair.dataset.key}:{change.merged_into}" if change.merged_into else "",
        fields,
    )


def shown_year(year: Year) -> ShownYear:
    before, after = year.before, year.after
    return ShownYear(
        year.country or "no country",
        str(year.year or "no year"),
        figure(before),
        figure(after),
        difference(before, after).strip(" ()").replace("-", "−"),
        _both(before.rows, after.rows),
        _both(before.unknown, after.unknown),
        year.moved,
    )


def _both(before: int, after: int) -> str:
    return f"{after:,}" if before == after else f"{before:,} → {after:,}"


def _address(change: Change, found: Comparison) -> str:
    pair = found.pair
    asked = pair.asked[0] if change.kind == "withdrawn" else pair.asked[1]
    if not pair.subject.is_of_events:
        return f"/api/v1/country-years/?{urlencode({'country': change.country, 'year': change.day})}&{asked}"
    return f"/api/v1/events/{quote(f'{pair.dataset.key}:{change.source_id}')}/?{asked}"


def _where_they_differ(before: str, after: str) -> Callable[[str], str]:
    """How both are shortened: what is the same in their beginnings would fill the room of long ones."""
    differing = (place for place, (one, other) in enumerate(zip(before, after, strict=False)) if one != other)
    same = next(differing, min(len(before), len(after)))
    start = same - BEFORE_IT if max(len(before), len(after)) > LONGEST and same > BEFORE_IT else 0
    return lambda text: _short(f"…{text[start:].lstrip()}" if start else text)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST].rstrip() + "…"

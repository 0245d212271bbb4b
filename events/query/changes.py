"""What has changed since a revision, in the order of revisions: rows as they are now, and rows that are gone.

Each row is told once, where it changed last. A row that changes while somebody reads moves behind what they have read,
so whoever follows the pages to the end misses nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from events.query.counts import EXACT_UP_TO
from events.query.plans import Plan
from events.query.running import fetch

# A row is new if none of that id stood at the revision since which changes are asked for.
STOOD = """EXISTS (
    SELECT FROM events_eventversion earlier
    WHERE earlier.dataset = event.dataset AND earlier.source_id = event.source_id
        AND earlier.revision <= %(since)s AND earlier.ended_revision > %(since)s
)"""
WRITTEN = """
    SELECT event.revision, event.id FROM events_event event
    WHERE {where} AND event.revision > %(since)s AND (event.revision, event.id) > (%(at_revision)s, %(at_id)s)
    ORDER BY event.revision, event.id LIMIT %(limit)s
"""
# Rows that the filters let through before, and not any more.
GONE = """
    SELECT max(event.ended_revision) AS revision, max(event.event_id) AS id, event.dataset, event.source_id
    FROM events_eventversion event
    WHERE {where} AND event.ended_revision > %(since)s AND event.ended_revision >= %(at_revision)s
        AND NOT EXISTS (
            SELECT FROM events_event now
            WHERE now.dataset = event.dataset AND now.source_id = event.source_id AND {where_now}
        )
    GROUP BY event.dataset, event.source_id
    HAVING (max(event.ended_revision), max(event.event_id)) > (%(at_revision)s, %(at_id)s)
    ORDER BY 1, 2 LIMIT %(limit)s
"""
PAGE = """
    WITH written AS ({written}), gone AS ({gone}), page AS (
        SELECT revision, id, NULL AS dataset, NULL AS source_id FROM written
        UNION ALL SELECT revision, id, dataset, source_id FROM gone
        ORDER BY revision, id LIMIT %(limit)s
    )
    SELECT page.revision, page.id, coalesce(page.dataset, event.dataset), coalesce(page.source_id, event.source_id),
        CASE
            WHEN page.dataset IS NULL THEN CASE WHEN {stood} THEN 'changed' ELSE 'added' END
            WHEN EXISTS (
                SELECT FROM events_event now WHERE now.dataset = page.dataset AND now.source_id = page.source_id
            ) THEN 'left' ELSE 'withdrawn'
        END,
        (SELECT made_at FROM events_revision WHERE number = page.revision),
        stone.reason, stone.withdrawn_at, stone.merged_into, {columns}
    FROM page LEFT JOIN events_event event ON page.dataset IS NULL AND event.id = page.id
    LEFT JOIN events_tombstone stone ON stone.dataset = page.dataset AND stone.source_id = page.source_id
    ORDER BY page.revision, page.id
"""
COUNTED = """
    SELECT (SELECT count(*) FROM ({written}) written) + (SELECT count(*) FROM ({gone}) gone)
"""
FIRST = (0, 0)


@dataclass(frozen=True)
class Change:
    """`kind`: added, changed, withdrawn, or left where the row is there still and the filters let it through no more.
    `row` has the columns that were selected, of one that is added or changed.
    """

    revision: int
    id: int
    dataset: str
    source_id: str
    kind: str
    made_at: object
    reason: str | None
    withdrawn_at: object
    merged_into: str | None
    row: tuple

    @property
    def is_there(self) -> bool:
        return self.kind in ("added", "changed")


def read_changes(plan: Plan, since: int, columns: str, limit: int, at: Sequence[int] | None) -> list[Change]:
    """Those after the position `at`, (revision, id)."""
    position = dict(zip(("at_revision", "at_id"), at or FIRST, strict=True))
    statement = PAGE.format(**_parts(plan), stood=STOOD, columns=columns)
    rows = fetch(statement, {**plan.values, **position, "since": since, "limit": limit}, filters=plan.filters)
    return [Change(*row[:9], row[9:]) for row in rows]


def count_changes(plan: Plan, since: int) -> tuple[int, str]:
    limit = EXACT_UP_TO + 1
    values = {**plan.values, "since": since, "limit": limit, "at_revision": 0, "at_id": 0}
    [(number,)] = fetch(COUNTED.format(**_parts(plan)), values, filters=plan.filters)
    return (EXACT_UP_TO, "at_least") if number > EXACT_UP_TO else (number, "exact")


def _parts(plan: Plan) -> dict[str, str]:
    where_now = plan.where.replace("event.", "now.")
    return {
        "written": WRITTEN.format(where=plan.where),
        "gone": GONE.format(where=plan.where, where_now=where_now),
    }

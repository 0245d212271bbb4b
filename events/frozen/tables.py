"""The tables of a release, written by PostgreSQL: the events, wide, and one row for each figure that somebody gave."""

from collections.abc import Iterator
from contextlib import closing

from django.conf import settings

from events.api.downloads import told_about
from events.columns import COLUMNS
from events.formats import FILES
from events.frozen.moment import Moment
from events.query.copying import copy_out

# The same rows come in the same order wherever they are kept.
EVENTS = """
    events_event event WHERE event.dataset = ANY(%(datasets)s)
    ORDER BY event.dataset COLLATE "C", event.date_start, event.source_id COLLATE "C"
"""

# What each column of the figures holds, and its kind.
FIGURES: dict[str, tuple[str, str]] = {
    "event_id": ("text", "Id of the event, as in the table of events."),
    "dataset": ("text", "Key of the dataset."),
    "source_key": ("text", "Key of the source that gives it, as in the incidents; empty: the dataset's publisher."),
    "speaker": ("text", "Who says so, as far as the source tells."),
    "kind": ("text", "`report`: what one source says. `published`: what the publisher of the dataset gives."),
    "key": ("text", "Key of the report in its incident."),
    "group": ("text", "Whom it counts."),
    "outcome": ("text", "What became of them."),
    "quantifier": ("text", "Whether it is exact, a bound or about so many."),
    "low": ("integer", "The lowest number; empty: none is given."),
    "best": ("integer", "The number given as such; empty: none is given."),
    "high": ("integer", "The highest number; empty: none is given."),
    "includes_attackers": ("text", "Whether attackers who died are counted."),
    "certainty": ("text", "How sure the reading of the source is."),
    "licence": ("text", "SPDX name of the licence of this row."),
}
FIGURES_SQL = """
    SELECT * FROM (
        SELECT event.dataset || ':' || event.source_id AS event_id, event.dataset AS dataset,
            told.body #>> '{passage,source}' AS source_key, told.body #>> '{speaker,label}' AS speaker,
            'report' AS kind, told.body ->> 'key' AS key, told.body ->> 'group' AS "group",
            told.body ->> 'outcome' AS outcome, told.body ->> 'quantifier' AS quantifier,
            (told.body ->> 'low')::bigint AS low, (told.body ->> 'best')::bigint AS best,
            (told.body ->> 'high')::bigint AS high, told.body ->> 'includes_attackers' AS includes_attackers,
            told.body ->> 'certainty' AS certainty, event.licence
        FROM events_editionpart part
        JOIN events_edition edition ON edition.id = part.edition_id AND edition.is_newest
        JOIN events_event event ON event.dataset = edition.dataset AND event.source_id = part.incident::text
        CROSS JOIN LATERAL (SELECT part.body::jsonb AS body) told
        WHERE part.kind = 'casualty' AND told.body ->> 'type' = 'report'
        UNION ALL
        SELECT event.dataset || ':' || event.source_id, event.dataset, NULL, NULL, 'published', NULL,
            figure.of_whom, figure.outcome, NULL, figure.low, figure.best, figure.high,
            event.killed_includes_attackers, NULL, event.licence
        FROM events_event event CROSS JOIN LATERAL (VALUES
            ('people', 'killed', event.killed_low, event.killed_best, event.killed_high),
            ('civilians', 'killed', NULL, event.civilians_killed_best, NULL),
            ('people', 'injured', event.injured_low, event.injured_best, event.injured_high)
        ) figure (of_whom, outcome, low, best, high)
        WHERE NOT EXISTS (
            SELECT FROM events_edition edition WHERE edition.dataset = event.dataset AND edition.kind = 'incident'
        )
            AND num_nonnulls(figure.low, figure.best, figure.high) > 0
    ) figures WHERE dataset = ANY(%(datasets)s)
    ORDER BY dataset COLLATE "C", event_id COLLATE "C", kind, key COLLATE "C", outcome, "group"
"""


def events_as(name: str, moment: Moment) -> Iterator[bytes]:
    """Without the revision, which the README has: the same rows are the same file in each release."""
    writer = FILES[name]
    about = {key: text for key, text in told_about(moment.keys).items() if key != "revision"}
    with closing(_copy(writer.copied(COLUMNS, [EVENTS]), moment)) as pieces:
        yield from writer.written(COLUMNS, pieces, about)


def figures(moment: Moment) -> Iterator[bytes]:
    yield from _copy(f"COPY ({FIGURES_SQL}) TO STDOUT (FORMAT csv, HEADER)", moment)


def _copy(statement: str, moment: Moment) -> Iterator[bytes]:
    return copy_out(statement, {"datasets": moment.keys, "site": settings.SITE_URL})

"""Of a module with `FILES_SHARE_IDS`, an id may stand in several files: each tells of the same event, the last as it
is now. Every row is kept as it was received, and known as one of its event.
"""

from types import ModuleType

from events.exchange.staging import Tables
from events.exchange.statements import execute, fetch

# Twice in one file stays a fault: only the first row of an earlier file is taken out. One that is refused is no row of
# the event, but another one of its file is not the first.
STANDING = """
    CREATE TEMPORARY TABLE standing_row ON COMMIT DROP AS
    SELECT source_id, file, row, staged.id, NULL::bigint AS event_id, fingerprint, record, FALSE AS is_refused
    FROM {events} staged JOIN matched USING (id)
    UNION ALL
    SELECT event.source_id, file, row, NULL, event_id, fingerprint, record, FALSE
    FROM known_row JOIN events_event event ON event.id = known_row.event_id
    UNION ALL
    SELECT source_id, file, row, NULL, NULL, NULL, record, TRUE FROM refused_row;
    CREATE INDEX ON standing_row (source_id, file, row);
    ANALYZE standing_row;
    CREATE TEMPORARY TABLE earlier_row ON COMMIT DROP AS
    SELECT earlier.*, later.id AS later_id, later.event_id AS later_event_id,
        earlier.fingerprint = later.fingerprint AS is_same
    FROM (
        SELECT *, max(file) FILTER (WHERE NOT is_refused) OVER (PARTITION BY source_id) AS last_file,
            row_number() OVER (PARTITION BY source_id, file ORDER BY row) AS nth
        FROM standing_row
    ) AS earlier
    CROSS JOIN LATERAL (
        SELECT * FROM standing_row WHERE source_id = earlier.source_id AND file = last_file AND NOT is_refused
        ORDER BY row LIMIT 1
    ) AS later
    WHERE earlier.file < last_file AND nth = 1 AND NOT earlier.is_refused;
"""
TAKE_OUT = """
    INSERT INTO second_row SELECT later_id, later_event_id, fingerprint, record FROM earlier_row WHERE NOT is_same;
    DELETE FROM {events} staged USING earlier_row WHERE staged.id = earlier_row.id;
    DELETE FROM {links} link USING earlier_row WHERE link.event_id = earlier_row.id;
    DELETE FROM matched USING earlier_row WHERE matched.id = earlier_row.id;
    DELETE FROM known_row USING earlier_row WHERE (known_row.file, known_row.row) = (earlier_row.file, earlier_row.row);
"""


def files_share_ids(module: ModuleType) -> bool:
    return getattr(module, "FILES_SHARE_IDS", False)


def join_files(module: ModuleType, tables: Tables) -> int:
    """Rows are matched already; afterwards those of the last files stand. How many were taken out."""
    if not files_share_ids(module):
        return 0
    execute(STANDING, events=tables.events)
    execute(TAKE_OUT, **tables._asdict())
    [(joined,)] = fetch("SELECT count(*) FROM earlier_row")
    return joined

"""Knows a file again that is kept here to the byte: its rows are known by their places in it, and only those are looked
at that have to be read again.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from events.exchange.lines import PIECE
from events.exchange.opening import open_received, size_of
from events.exchange.receiving import Read
from events.exchange.records import Records, split
from events.exchange.records_kept import Kept
from events.exchange.staging import Staging

# A file with more rows that have to be read again is read like any other.
MOST_UNKNOWN = 5_000
# As many rows are passed in the time in which one is looked up. A smaller file is read like any other.
PASSED = 50

KEPT = """
    SELECT file.id, sha256, records, head, line_end
    FROM events_receivedfile file JOIN events_release release ON release.id = release_id
    WHERE release.dataset = %s AND size = %s AND encoding = %s
        AND records * %s >= (SELECT reltuples FROM pg_class WHERE oid = 'events_readrow'::regclass)
"""
ROWS = """
    WITH piece AS (
        SELECT records, sum(cardinality(records)) OVER (ORDER BY number) - cardinality(records) AS before
        FROM events_receivedpiece WHERE file_id = %(kept)s
    ), row AS (
        SELECT %(first)s + before + nth - 1 AS row, record
        FROM piece, unnest(records) WITH ORDINALITY AS listed (record, nth)
    )
"""
KNOW = f"""
    {ROWS}, known AS (
        INSERT INTO known_row SELECT event_id, %(file)s, row, fingerprint, record
        FROM row JOIN events_readrow USING (record)
        WHERE read_as = %(read_as)s AND event_id IS NOT NULL RETURNING row
    )
    SELECT count(*) FROM known
"""  # noqa: S608 – texts of our own
UNKNOWN = f"""
    {ROWS} SELECT row, record FROM row
    WHERE NOT EXISTS (SELECT FROM known_row WHERE known_row.file = %(file)s AND known_row.row = row.row) ORDER BY row
"""  # noqa: S608 – texts of our own
PIECES = """
    INSERT INTO incoming_piece SELECT %(file)s, number, records, line_ends
    FROM events_receivedpiece WHERE file_id = %(kept)s RETURNING number
"""
BLOCK = "SELECT data FROM events_recordblock WHERE id = %s"


@dataclass
class Run:
    """Rows that have to be read again, one after the other; `first` is the number of the first."""

    first: int
    records: list[bytes]
    references: list[int]


@dataclass(frozen=True)
class KnownFile:
    """`known` is how many of its rows need not be read; `runs` are the others."""

    read: Read
    known: int
    runs: list[Run]


def know_file(
    staging: Staging, dataset: str, records: Records, *, file: int, path: Path, read_as: int
) -> KnownFile | None:
    """Of the file that was opened as `records`. None if it is not kept here, or has to be read all the same."""
    kept = None if staging.is_new else _find(staging, dataset, records, path)
    if kept is None:
        return None
    number, read = kept
    where = {"kept": number, "file": file, "first": records.number + 1, "read_as": read_as}
    [(known,)] = staging.ask(KNOW, where)
    runs = _runs(staging, where) if read.records - known <= MOST_UNKNOWN else None
    if runs is None or split([record for run in runs for record in run.records if record], records.written) is None:
        staging.forget(file, 0)
        return None
    staging.ask(PIECES, where)
    return KnownFile(read, known, runs)


def _find(staging: Staging, dataset: str, records: Records, path: Path) -> tuple[int, Read] | None:
    """The number of the same file here, and what is to be said of it."""
    size, encoding = size_of(path), records.written.encoding
    kept = staging.ask(KEPT, [dataset, size, encoding, PASSED]) if records.lines.is_as_received else []
    sha256 = _sha256(path) if kept else ""
    for number, kept_sha256, count, head, line_end in kept:
        if kept_sha256 == sha256:
            return number, Read(records.lines.name, sha256, size, count, encoding, bytes(head), bytes(line_end))
    return None


def _runs(staging: Staging, where: dict) -> list[Run]:
    kept = Kept(lambda number: staging.ask(BLOCK, [number])[0][0])
    runs: list[Run] = []
    for row, reference in staging.ask(UNKNOWN, where):
        if not runs or row != runs[-1].first + len(runs[-1].records):
            runs.append(Run(row, [], []))
        runs[-1].records.append(kept.record(reference))
        runs[-1].references.append(reference)
    return runs


def _sha256(path: Path) -> str:
    found = hashlib.sha256()
    with open_received(path) as file:
        while piece := file.read(PIECE):
            found.update(piece)
    return found.hexdigest()

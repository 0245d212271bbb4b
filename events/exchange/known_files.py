"""Knows a file again that is kept here to the byte: its rows are known by their places in it, and only those are looked
at that have to be read again.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from events.exchange.lines import PIECE, Progress, reading
from events.exchange.opening import open_received, size_of
from events.exchange.receiving import Read
from events.exchange.records import Records, split
from events.exchange.records_kept import Kept
from events.exchange.staging import Staging

# A file with more rows that have to be read again is read like any other.
MOST_UNKNOWN = 5_000
# Of the rows that are read again, in bytes, so many are in memory at once; or a single one that is longer.
MOST_AT_ONCE = 4_000_000
# As many rows are passed in the time in which one is looked up. A smaller file is read like any other.
PASSED = 50

KEPT = """
    SELECT file.id, sha256, records, line_end
    FROM events_receivedfile file JOIN events_release release ON release.id = release_id
    WHERE release.dataset = %s AND size = %s AND encoding = %s AND head = %s
        AND records * %s >= (SELECT reltuples FROM pg_class WHERE oid = 'events_readrow'::regclass)
"""
# Joined as a whole, and only then asked: PostgreSQL may think that nothing was read in this way, and would look through
# the file for each row of the table.
KNOW = """
    WITH piece AS (
        SELECT records, sum(cardinality(records)) OVER (ORDER BY number) - cardinality(records) AS before
        FROM events_receivedpiece WHERE file_id = %(kept)s
    ), listed AS MATERIALIZED (
        SELECT %(first)s + before + nth - 1 AS row, record
        FROM piece, unnest(records) WITH ORDINALITY AS listed (record, nth)
    ), asked AS MATERIALIZED (
        SELECT row, record, event_id, fingerprint, (read_as = %(read_as)s AND event_id IS NOT NULL) IS TRUE AS is_known
        FROM listed LEFT JOIN events_readrow USING (record)
    ), known AS (
        INSERT INTO known_row SELECT event_id, %(file)s, row, fingerprint, record FROM asked
        WHERE is_known AND (SELECT count(*) FROM asked WHERE NOT is_known) <= %(most)s
    )
    SELECT row, record FROM asked WHERE NOT is_known ORDER BY row LIMIT %(most)s + 1
"""
PIECES = """
    INSERT INTO incoming_piece SELECT %(file)s, number, records, line_ends
    FROM events_receivedpiece WHERE file_id = %(kept)s
"""
BLOCK = "SELECT data FROM events_recordblock WHERE id = %s"


@dataclass(frozen=True)
class UnknownRows:
    """Numbers of rows, what refers to each, and their texts."""

    numbers: list[int]
    references: list[int]
    texts: list[bytes]


@dataclass(frozen=True)
class KnownFile:
    """`known` is how many of its rows need not be read, `unknown` are (number, what refers to it) of the others."""

    read: Read
    known: int
    unknown: list[tuple[int, int]]
    kept: Kept

    def batches(self) -> Iterator[UnknownRows]:
        """The rows that have to be read, in their order."""
        batch, size = UnknownRows([], [], []), 0
        for number, reference in self.unknown:
            text = self.kept.record(reference)
            if batch.texts and size + len(text) > MOST_AT_ONCE:
                yield batch
                batch, size = UnknownRows([], [], []), 0
            batch.numbers.append(number)
            batch.references.append(reference)
            batch.texts.append(text)
            size += len(text)
        if batch.texts:
            yield batch


def know_file(
    staging: Staging,
    dataset: str,
    records: Records,
    *,
    file: int,
    path: Path,
    read_as: int,
    progress: Progress | None = None,
) -> KnownFile | None:
    """Of the file that was opened as `records`. None if it is not kept here, or has to be read all the same. Raises
    BadFile.
    """
    found = None if staging.is_new else _find(staging, dataset, records, path, progress)
    if found is None:
        return None
    number, read = found
    where = {"kept": number, "file": file, "first": records.number + 1, "read_as": read_as, "most": MOST_UNKNOWN}
    unknown = staging.ask(KNOW, where)
    if len(unknown) > MOST_UNKNOWN:
        return None
    kept = Kept(lambda number: staging.ask(BLOCK, [number])[0][0])
    known = KnownFile(read, read.records - len(unknown), unknown, kept)
    if any(split(list(filter(None, batch.texts)), records.written) is None for batch in known.batches()):
        staging.forget(file, 0)
        return None
    staging.ask(PIECES, where)
    return known


def _find(
    staging: Staging, dataset: str, records: Records, path: Path, progress: Progress | None
) -> tuple[int, Read] | None:
    """The number of the same file here, and what is to be said of it."""
    if not records.lines.is_as_received:
        return None
    size, encoding, head = size_of(path), records.written.encoding, records.head
    kept = staging.ask(KEPT, [dataset, size, encoding, head, PASSED])
    sha256 = _sha256(path, progress) if kept else ""
    for number, kept_sha256, count, line_end in kept:
        if kept_sha256 == sha256:
            return number, Read(records.lines.name, sha256, size, count, encoding, head, bytes(line_end))
    return None


def _sha256(path: Path, progress: Progress | None) -> str:
    found = hashlib.sha256()
    with open_received(path) as file, reading(path):
        while piece := file.read(PIECE):
            found.update(piece)
            if progress:
                progress(len(piece), is_look=True)
    return found.hexdigest()

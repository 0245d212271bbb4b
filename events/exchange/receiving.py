"""Keeps foreign files as they are received, while they are read: new records in blocks, and the order of all."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from events.exchange.numbers import Numbers
from events.exchange.records import END_OF_LINE, Records, end_of
from events.exchange.records_kept import Block
from events.exchange.staging import Staging

RECORDS_IN_A_PIECE = 8192
# Of the records that are new in an import; the same one again, later than this, is kept twice.
MOST_REMEMBERED = 200_000


@dataclass(frozen=True)
class Read:
    """A file that was read to its end."""

    name: str
    sha256: str
    size: int
    records: int
    encoding: str
    head: bytes
    line_end: bytes


class Store:
    """Of the records of one import."""

    def __init__(self, numbers: Numbers, staging: Staging):
        self._numbers, self._staging = numbers, staging
        self._block: Block | None = None
        self._new: dict[str, int] = {}

    def refer(self, texts: Sequence[bytes], fingerprints: Sequence[str], known: Sequence[int | None]) -> list[int]:
        """What refers to each record. Those that are not known are kept."""
        if None not in known:
            return list(known)
        if len(self._new) > MOST_REMEMBERED:
            self._new.clear()
        references = []
        for text, fingerprint, reference in zip(texts, fingerprints, known, strict=True):
            if reference is None:
                reference = self._new.get(fingerprint)
            if reference is None:
                reference = self._new[fingerprint] = self._keep(text)
            references.append(reference)
        return references

    def finish(self) -> None:
        if self._block and self._block.records:
            self._staging.add_block(self._block.number, self._block.records)
        self._block = None

    def _keep(self, text: bytes) -> int:
        if self._block is None:
            self._block = Block(self._numbers.block())
        reference = self._block.add(text)
        if self._block.is_full:
            self.finish()
        return reference


class Receiving:
    """Of one file."""

    def __init__(self, file: int, staging: Staging):
        self.file, self._staging = file, staging
        self._line_end: bytes | None = None
        self._references, self._ends = array("q"), bytearray()
        self._pieces = self._records = 0
        self._size = 0

    def add(self, records: Sequence[bytes], references: Sequence[int]) -> None:
        """The next records, with their line ends."""
        if self._line_end is None:
            self._line_end = end_of(records[0])
        self._size += sum(map(len, records))
        self._references.extend(references)
        self._ends.extend([END_OF_LINE.index(end_of(record)) for record in records])
        while len(self._references) >= RECORDS_IN_A_PIECE:
            self._send(RECORDS_IN_A_PIECE)

    def finish(self, name: str, records: Records) -> Read:
        """What was kept is all that was read, or this is a fault of ours."""
        while self._references:
            self._send(RECORDS_IN_A_PIECE)
        lines = records.lines
        if lines.is_as_received and len(records.head) + self._size != lines.size:
            raise AssertionError(f"{len(records.head) + self._size} of {lines.size} bytes of {name} were kept.")
        line_end = self._line_end or b""
        digest = lines.sha256.hexdigest()
        return Read(name, digest, lines.size, self._records, records.written.encoding, records.head, line_end)

    def _send(self, size: int) -> None:
        references, ends = self._references[:size], bytes(self._ends[:size])
        del self._references[:size], self._ends[:size]
        usual = bytes([END_OF_LINE.index(self._line_end or b"")]) * len(ends)
        self._staging.add_piece(self.file, self._pieces, references, b"" if ends == usual else ends)
        self._pieces += 1
        self._records += len(references)

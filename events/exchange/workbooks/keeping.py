"""Keeps a workbook as it was received: its bytes, whole, for its rows are only texts that we made of them."""

import hashlib
from collections.abc import Sequence

from events.exchange.lines import BadFile, reading
from events.exchange.numbers import Numbers
from events.exchange.receiving import Read
from events.exchange.records import Records
from events.exchange.records_kept import PLACES
from events.exchange.staging import Staging

PIECE = 256_000
PIECES_AT_ONCE = 512
WRITTEN_AS = "xlsx"
PIECES_OF = """
    SELECT records FROM events_receivedpiece
    WHERE file_id = (SELECT min(id) FROM events_receivedfile WHERE sha256 = %s AND encoding = %s) ORDER BY number
"""


class KeepingWhole:
    """In the place of `Receiving`. A workbook that is here already, in whatever release, is referred to."""

    def __init__(self, file: int, staging: Staging, numbers: Numbers):
        self.file, self._staging, self._numbers = file, staging, numbers
        self._records = 0

    def add(self, records: Sequence[bytes], references: Sequence[int]) -> None:
        """The rows are found again by their events; the file is not made of them."""
        self._records += len(records)

    def finish(self, name: str, records: Records) -> Read:
        lines = records.lines
        digest = lines.sha256.hexdigest()
        kept = [records for (records,) in self._staging.ask(PIECES_OF, [digest, WRITTEN_AS])] or self._keep(lines)
        for number, references in enumerate(kept):
            self._staging.add_piece(self.file, number, references, b"")
        return Read(name, digest, lines.size, self._records, WRITTEN_AS, b"", b"")

    def _keep(self, lines) -> list[list[int]]:
        lines.file.seek(0)
        again = hashlib.sha256()
        references: list[int] = []
        while piece := self._piece(lines):
            again.update(piece)
            number = self._numbers.block()
            self._staging.add_block(number, [piece])
            references.append(number * PLACES)
        if again.digest() != lines.sha256.digest():
            raise BadFile(f"{lines.path} was changed while it was read. Import it again.")
        return [references[at : at + PIECES_AT_ONCE] for at in range(0, len(references), PIECES_AT_ONCE)]

    def _piece(self, lines) -> bytes:
        with reading(lines.path):
            return lines.file.read(PIECE)

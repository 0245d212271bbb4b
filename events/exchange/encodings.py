"""In which of the encodings that a publisher has used a file is written: the first one in which all of it is text."""

import codecs
from collections.abc import Sequence
from pathlib import Path

from events.exchange.lines import reading
from events.exchange.opening import open_received

PIECE = 1 << 20


def encoding_of(path: Path, encodings: Sequence[str]) -> str:
    """Where it is written in none of them, the first: what is no text is then told cell by cell. Raises BadFile."""
    if len(encodings) == 1:
        return encodings[0]
    return next((encoding for encoding in encodings if _is_written_in(path, encoding)), encodings[0])


def _is_written_in(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    with open_received(path) as file:
        try:
            with reading(path):
                while piece := file.read(PIECE):
                    decoder.decode(piece)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True

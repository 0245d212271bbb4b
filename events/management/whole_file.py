"""A file that is written whole or not at all: until its last byte is there, its name keeps what it had."""

import io
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

OF_THE_NAME = 50  # characters; a draft's name is longer than the file's, and names have an end


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """To be written to in the block. However that ends, nothing else is left. What is there and no file, as a pipe, is
    written to as it is. Raises OSError, which names this file.
    """
    if path.exists() and not path.is_file():
        with path.open("wb") as target:
            yield target
        return
    there = path.resolve()  # what a link leads to, not the link
    draft = there.with_name(f".{there.name[:OF_THE_NAME]}.{os.getpid()}.part")
    try:
        with draft.open("wb") as target:
            yield target
        if there.exists():
            shutil.copymode(there, draft)
        draft.replace(there)
    except OSError as error:
        if error.filename in (str(draft), draft):
            raise OSError(error.errno, error.strerror, str(path)) from error
        raise
    finally:
        draft.unlink(missing_ok=True)


@contextmanager
def whole_text(path: Path) -> Iterator[TextIO]:
    """The same for text, with the line ends that it brings."""
    with whole_file(path) as file, io.TextIOWrapper(file, encoding="utf-8", newline="") as text:
        yield text

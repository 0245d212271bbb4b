"""A file that is written whole or not at all: until its last byte is there, its name keeps what it had."""

import errno
import io
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, TextIO


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """To be written to in the block; if that fails or is interrupted, nothing of it is left. What is there and no file,
    as a pipe, is written to as it is. Raises OSError, which names this file.
    """
    if path.exists() and not path.is_file():
        with path.open("wb") as target:
            yield target
        return
    there = path.resolve()  # what a link leads to, not the link
    draft = _draft_beside(there, path)
    try:
        with draft.open("wb") as target:
            yield target
        _give_away(draft, there)
        draft.replace(there)
    except OSError as error:
        if error.filename not in (None, str(draft), draft):
            raise
        raise OSError(error.errno, error.strerror, str(path)) from error
    finally:
        draft.unlink(missing_ok=True)


@contextmanager
def whole_text(path: Path) -> Iterator[TextIO]:
    """The same for text, with the line ends that it brings."""
    with whole_file(path) as file, io.TextIOWrapper(file, encoding="utf-8", newline="") as text:
        yield text


def _draft_beside(there: Path, path: Path) -> Path:
    """A file of its own that nobody else may read."""
    if there.exists() and not os.access(there, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    try:
        number, name = tempfile.mkstemp(dir=there.parent, prefix=".", suffix=".part")
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    os.close(number)
    return Path(name)


def _give_away(draft: Path, there: Path) -> None:
    """To whoever has the file that is there, or as any new file."""
    if there.exists():
        known = there.stat()
        with suppress(PermissionError):
            os.chown(draft, known.st_uid, known.st_gid)
        draft.chmod(stat.S_IMODE(known.st_mode))
        return
    mask = os.umask(0)
    os.umask(mask)
    draft.chmod(0o666 & ~mask)

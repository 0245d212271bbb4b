"""Gives out a file of a release, if its bytes are still those that were released."""

import hashlib
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from events.models import FrozenFile


class NotWhatItWas(Exception):
    """A file was changed or lost since it was released."""


def path_of(file: FrozenFile) -> Path:
    """Raises NotWhatItWas. Its hash is taken anew whenever the file looks different from the last time, in each process
    once.
    """
    path = settings.RELEASES_DIR / file.release.name / file.name
    try:
        stat = path.stat()
        digest = _digest(path, stat.st_ino, stat.st_mtime_ns, stat.st_size)
    except OSError as error:
        raise NotWhatItWas(f"{path} cannot be read: {error.strerror}.") from error
    if digest != file.sha256:
        raise NotWhatItWas(f"{path} is not the file that was released: its SHA-256 is {digest}.")
    return path


@lru_cache(2_000)
def _digest(path: Path, *looks: int) -> str:
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

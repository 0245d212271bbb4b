"""Makes a release: all files, of one moment, in a folder beside the others, which takes its name when all is there."""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from events.frozen.contents import PARTS
from events.frozen.metadata import DESCRIPTIONS
from events.frozen.moment import CannotRelease, Moment, this_moment
from events.frozen.names import refuse_name
from events.models import FrozenFile, FrozenRelease
from events.query.running import one_snapshot

SUMS = "SHA256SUMS"
UNDER_WAY = ".{}.under-way"
RELEASES = 7_203_117  # beside the hash of a name, a number that no other advisory lock of this database has

Say = Callable[[str], None]
# The name of a file that is begun, and the size of each piece of it.
Wrote = Callable[[str, int], None]


def make(
    name: str,
    *,
    datasets: Sequence[str] = (),
    licence: str,
    say: Say = lambda line: None,
    wrote: Wrote = lambda name, size: None,
) -> FrozenRelease:
    """Raises CannotRelease; then, and when it is interrupted, nothing is left behind."""
    refuse_name(name)
    with _nobody_else_makes(name):
        if FrozenRelease.objects.filter(name=name).exists():
            raise CannotRelease(f"Release {name} was made already, and a release never changes. Expected another name.")
        _refuse_folder_without_a_row(settings.RELEASES_DIR / name)
        return _make(name, datasets, licence, say, wrote)


@contextmanager
def _nobody_else_makes(name: str) -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, hashtext(%s))", [RELEASES, name])
        if not cursor.fetchone()[0]:
            raise CannotRelease(f"Release {name} is being made by another command. Wait for it, or take another name.")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s, hashtext(%s))", [RELEASES, name])


def _refuse_folder_without_a_row(there: Path) -> None:
    """It may be all that is left of a release: what is on the disk is not ours to remove."""
    if there.exists():
        raise CannotRelease(
            f"{there} is there, but the database knows no release {there.name}; it may have been restored from an older"
            " backup. Restore a newer one, move the folder away, or take another name."
        )


def _make(name: str, datasets: Sequence[str], licence: str, say: Say, wrote: Wrote) -> FrozenRelease:
    folder = settings.RELEASES_DIR / UNDER_WAY.format(name)
    shutil.rmtree(folder, ignore_errors=True)  # of a command that was killed
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise CannotRelease(f"{folder} cannot be made: {error.strerror}. RELEASES_DIR says where.") from error
    try:
        with one_snapshot():
            moment = this_moment(name, datasets, licence)
            files = write_files(moment, folder, say, wrote)
        return _freeze(moment, files, folder)
    except OSError as error:
        raise CannotRelease(f"{folder} cannot be written: {error.strerror}. Nothing is left of it.") from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def write_files(moment: Moment, folder: Path, say: Say, wrote: Wrote = lambda name, size: None) -> list[FrozenFile]:
    """The same bytes for the same moment, however often."""
    files = []
    for part in PARTS:
        pieces = _told_of(part.write(moment), part.name, wrote)
        files.append(_write(folder, part.name, part.media_type, part.description, pieces))
        say(f"{part.name}: {files[-1].size:,} bytes")
    for description in DESCRIPTIONS:
        text = description.describe(moment, files)
        files.append(_write(folder, description.NAME, description.MEDIA_TYPE, description.DESCRIPTION, iter([text])))
    sums = "".join(f"{file.sha256}  {file.name}\n" for file in sorted(files, key=lambda file: file.name))
    files.append(_write(folder, SUMS, "text/plain", "Of each file its SHA-256: sha256sum -c.", iter([sums.encode()])))
    return files


def _told_of(pieces: Iterator[bytes], name: str, wrote: Wrote) -> Iterator[bytes]:
    wrote(name, 0)
    for piece in pieces:
        yield piece
        wrote(name, len(piece))


def _write(folder: Path, name: str, media_type: str, description: str, pieces: Iterator[bytes]) -> FrozenFile:
    digest, size = hashlib.sha256(), 0
    with open(folder / name, "wb") as file:
        for piece in pieces:
            file.write(piece)
            digest.update(piece)
            size += len(piece)
        file.flush()
        os.fsync(file.fileno())
    (folder / name).chmod(0o444)
    return FrozenFile(name=name, media_type=media_type, description=description, size=size, sha256=digest.hexdigest())


@transaction.atomic
def _freeze(moment: Moment, files: list[FrozenFile], folder: Path) -> FrozenRelease:
    """The folder takes its name as the last thing: without it nothing was made, and without a row it is none."""
    release = FrozenRelease.objects.create(
        name=moment.name,
        revision=moment.revision,
        as_of=moment.as_of,
        licence=moment.licence.name,
        datasets=moment.keys,
    )
    for file in files:
        file.release = release
    FrozenFile.objects.bulk_create(files)
    there = settings.RELEASES_DIR / moment.name
    _refuse_folder_without_a_row(there)
    folder.rename(there)
    return release

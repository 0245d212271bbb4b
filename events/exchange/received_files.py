"""The files of a release as they were received: what an import writes of them, and their bytes again."""

from collections.abc import Iterator, Sequence

from django.db.models import Max
from django.utils import timezone

from codebook.quoting import quote
from events.exchange.receiving import Read
from events.exchange.records import END_OF_LINE
from events.exchange.records_kept import Kept
from events.exchange.statements import execute
from events.models import Dataset, ReadRow, ReceivedFile, ReceivedPiece

KEEP_PIECES = """
    INSERT INTO events_receivedpiece (file_id, number, records, line_ends)
    SELECT %s, number, records, line_ends FROM incoming_piece WHERE file = %s ORDER BY number
"""


class NotReceived(ValueError):
    """There is no such file; the message says which there are."""


def find_file(dataset: str, *, release: str = "", number: int | None = None) -> ReceivedFile:
    """The one file of a release, the current one unless named; `number` tells it from others. Raises NotReceived."""
    name = release or Dataset.objects.filter(key=dataset).values_list("release", flat=True).first()
    if not name:
        raise NotReceived(f"Nothing of {dataset} was imported yet. Import a file with: import_events {dataset} FILE")
    of_dataset = ReceivedFile.objects.filter(release__dataset=dataset, is_current=True)
    files = list(of_dataset.filter(release__name=name).order_by("number"))
    if not files:
        others = ", ".join(of_dataset.order_by("release__position").values_list("release__name", flat=True).distinct())
        raise NotReceived(
            f"No file of release {quote(name)} of {dataset} is kept here. Expected one of: {others or '–'}."
        )
    if number is None and len(files) == 1:
        return files[0]
    for file in files:
        if file.number == number:
            return file
    listed = ", ".join(f"{file.number} ({file.name})" for file in files)
    raise NotReceived(f"Release {name} of {dataset} has {len(files):,} files. Choose with --file one of: {listed}.")


def are_here(release_id: int, files: Sequence[Read]) -> bool:
    """Whether each of them belongs to the release already."""
    known = set(_current(release_id).values_list("sha256", "name"))
    return known >= {(file.sha256, file.name) for file in files}


def keep_files(release_id: int, files: Sequence[Read], *, is_complete: bool) -> None:
    """They follow those that the release has, and replace those of the same names, or all if they are complete."""
    for place, file in enumerate(files):
        current = _current(release_id)
        if current.filter(sha256=file.sha256, name=file.name).exists():
            continue
        current.filter(name=file.name).update(is_current=False)
        number = ReceivedFile.objects.filter(release=release_id).aggregate(last=Max("number"))["last"] or 0
        kept = ReceivedFile.objects.create(
            release_id=release_id, number=number + 1, received_at=timezone.now(), **vars(file)
        )
        execute(KEEP_PIECES, [kept.pk, place])
    if is_complete:
        _current(release_id).exclude(sha256__in=[file.sha256 for file in files]).update(is_current=False)


def bytes_of(file: ReceivedFile) -> Iterator[bytes]:
    """As they were received, in pieces. Memory does not grow with the file."""
    kept = Kept()
    yield bytes(file.head)
    for piece in ReceivedPiece.objects.filter(file=file).order_by("number").iterator(chunk_size=4):
        records = map(kept.record, piece.records)
        ends = piece.line_ends
        if ends:
            yield b"".join([record + END_OF_LINE[end] for record, end in zip(records, bytes(ends), strict=True)])
        else:
            end = bytes(file.line_end)
            yield b"".join([record + end for record in records])


def _current(release_id: int):
    return ReceivedFile.objects.filter(release=release_id, is_current=True)


def records_of(event_id: int) -> list[bytes]:
    """Every row as received that ever told of an event, without line ends; also of one that is gone."""
    kept = Kept()
    references = ReadRow.objects.filter(event_id=event_id).order_by("record").values_list("record", flat=True)
    return [kept.record(reference) for reference in references]

"""Takes the rows of foreign files into the staging tables: known ones by their fingerprints, the others understood."""

from dataclasses import dataclass
from functools import partial
from operator import itemgetter
from pathlib import Path
from types import ModuleType

from events.exchange.copy_text import NULL
from events.exchange.fingerprints import Fingerprinter, fingerprinter
from events.exchange.lines import Progress
from events.exchange.numbers import Numbers
from events.exchange.participants import Actors
from events.exchange.reading import open_records
from events.exchange.records import Records, is_text, split
from events.exchange.report import Place, Report
from events.exchange.row_text import RowText
from events.exchange.staging import Staging
from events.exchange.understanding import Found, Understanding, Understood
from events.models import Dataset

BLANK = {b"\n", b"\r\n", b"\r"}


@dataclass(frozen=True)
class Batch:
    """Rows that follow one another, as they stand in their file; `first` is the number of the first."""

    first: int
    records: list[bytes]
    fingerprints: list[str]


class Intake:
    """Of all the files of one import."""

    def __init__(
        self,
        module: ModuleType,
        dataset: Dataset,
        *,
        numbers: Numbers,
        actors: Actors,
        row_text: RowText,
        staging: Staging,
        report: Report,
    ):
        self.module, self.dataset = module, dataset
        self.numbers, self.actors, self.row_text = numbers, actors, row_text
        self.staging, self.report = staging, report
        self.staged = 0

    def take_in(self, file: int, path: Path, *, progress: Progress | None = None) -> None:
        """While rows are understood, the next ones are looked up and those before them copied. Raises BadFile."""
        with open_records(path, self.module.COLUMNS, progress=progress) as records:
            understanding = Understanding(self.module, records.header)
            fingerprint = fingerprinter(self.dataset, records.header)
            batch = _take(records, fingerprint)
            unknown = batch and self.staging.look_up(file, batch.first, batch.fingerprints)
            while batch:
                following = _take(records, fingerprint)
                found = self._unknown(batch, unknown.result())
                if found is None:
                    records.put_back(following.records if following else [])
                    found = self._exactly(file, batch, records)
                    following = _take(records, fingerprint)
                unknown = following and self.staging.look_up(file, following.first, following.fingerprints)
                if found.cells:
                    self._keep(file, path, understanding.understand(found))
                batch = following

    def _unknown(self, batch: Batch, unknown: list[int]) -> Found | None:
        """None if not each of them is a record."""
        places = [place for place in unknown if batch.records[place] not in BLANK]
        records = [batch.records[place] for place in places]
        cells = split(records)
        if cells is None:
            return None
        self.report.counts.read += len(batch.records) - len(unknown) + len(places)
        return Found(
            [batch.first + place for place in places],
            self.numbers.events(len(places)),
            [batch.fingerprints[place] for place in places],
            cells,
            is_text(records),
        )

    def _exactly(self, file: int, batch: Batch, records: Records) -> Found:
        """What really stands where the batch was taken for records. Nothing was known of it."""
        self.staging.forget(file, batch.first)
        rows = []
        for cells in records.take_instead(batch.records):
            if cells:
                rows.append((records.number, cells))
        self.report.counts.read += len(rows)
        return Found(
            [number for number, _ in rows],
            self.numbers.events(len(rows)),
            [None] * len(rows),
            [cells for _, cells in rows],
        )

    def _keep(self, file: int, path: Path, rows: Understood) -> None:
        self._tell(path, rows)
        if rows.numbers:
            self.staged += len(rows.numbers)
            participants = self.actors.take_part(rows.columns["actors"])
            self.staging.add(*self.row_text.write(rows, participants), _places(file, rows))

    def _tell(self, path: Path, rows: Understood) -> None:
        """In the order of the rows."""
        told = [
            (row.number, partial(self.report.refuse, Place(str(path), row.number, row.cells.get("id", "")), row.faults))
            for row in rows.refused
        ]
        for place, rules in rows.warned.items():
            values = rows.row(place)
            where = Place(str(path), rows.numbers[place], values["source_id"])
            told.append((rows.numbers[place], partial(self.report.warn, where, rules, values)))
        for _, tell in sorted(told, key=itemgetter(0)):
            tell()


def _take(records: Records, fingerprint: Fingerprinter) -> Batch | None:
    first = records.number + 1
    taken = records.take_many()
    return Batch(first, taken, fingerprint(record.rstrip(b"\r\n") for record in taken)) if taken else None


def _places(file: int, rows: Understood) -> str:
    """What will be warned of again has to be read again, and has no fingerprint."""
    fingerprints = [None if place in rows.warned else known for place, known in enumerate(rows.fingerprints)]
    places = zip(rows.ids, rows.numbers, fingerprints, strict=True)
    return "".join([f"{event}\t{file}\t{row}\t{fingerprint or NULL}\n" for event, row, fingerprint in places])

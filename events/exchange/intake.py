"""Takes the rows of foreign files into the staging tables: known ones by their fingerprints, the others understood."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from operator import itemgetter
from pathlib import Path
from types import ModuleType

from events.exchange.copy_text import NULL, write_texts
from events.exchange.fingerprints import fingerprinter, reading_of
from events.exchange.gaps import Gaps
from events.exchange.known_files import KnownFile, know_file
from events.exchange.lines import Progress
from events.exchange.numbers import Numbers
from events.exchange.participants import Actors
from events.exchange.reading import open_records
from events.exchange.readings import id_column
from events.exchange.receiving import Read, Receiving, Store
from events.exchange.records import Records, Written, end_of, is_text, split
from events.exchange.report import Place, Report
from events.exchange.row_text import RowText
from events.exchange.rows import Fault
from events.exchange.shape import shape_of
from events.exchange.staging import LookedUp, Staging
from events.exchange.understanding import Found, Understanding, Understood
from events.exchange.workbooks.keeping import KeepingWhole
from events.models import Dataset


@dataclass(frozen=True)
class Batch:
    """Rows as they stand in their file, in its order. `texts` are the records without their line ends, `read_as` stands
    for how they are read. It is None where they are not records by themselves, so that they will not be known again.
    """

    numbers: Sequence[int]
    records: list[bytes]
    texts: list[bytes]
    fingerprints: list[str]
    read_as: int | None


Refusal = tuple[Place, list[Fault]]


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
        self.module, self.dataset, self.id_column = module, dataset, id_column(module.READINGS)
        self.numbers, self.actors, self.row_text = numbers, actors, row_text
        self.staging, self.report = staging, report
        self.store = Store(numbers, staging)
        self.fingerprint = fingerprinter(dataset)
        self.files: list[Read] = []
        self.layouts: list[tuple[list[str], Written]] = []
        self.staged = 0

    def take_in(self, file: int, path: Path, *, progress: Progress | None = None) -> None:
        """While rows are understood, the next ones are looked up and those before them copied. Raises BadFile."""
        with open_records(path, self.module.COLUMNS, shape=shape_of(self.module), progress=progress) as records:
            self.file, self.path = file, path
            self.faults = records.lines.faults
            self.layouts.append((records.header, records.written))
            self.read_as = reading_of(self.module, self.dataset, records)
            understanding = Understanding(self.module, records.header)
            where = {"file": file, "path": path, "read_as": self.read_as, "progress": progress}
            if known := know_file(self.staging, self.dataset.key, records, **where):
                self._take_in_known(known, records, understanding)
                if progress:
                    progress(known.read.size - records.lines.size)
                return
            self.receiving = self._keeping_of(file, records)
            self.gaps = Gaps(records)
            self._take_in(records, understanding)
            if self.gaps.count:
                self.report.is_broken = True
            else:
                self.files.append(self.receiving.finish(records.lines.name, records))
            self.report.notices += records.lines.notices

    def finish(self) -> None:
        self.store.finish()
        self.staging.finish()

    def _take_in_known(self, known: KnownFile, records: Records, understanding: Understanding) -> None:
        """What was told of its rows is told again."""
        for rows in known.batches():
            batch = self._batch(rows.numbers, rows.texts, self.read_as)
            looked_up = LookedUp(range(len(rows.numbers)), rows.references)
            found = self._unknown(batch, looked_up.unknown, records)
            self._keep(batch, rows.references, looked_up, understanding.understand(found) if found.cells else None)
        self.report.counts.read += known.known
        self.files.append(known.read)

    def _keeping_of(self, file: int, records: Records) -> Receiving | KeepingWhole:
        if records.lines.is_as_received:
            return Receiving(file, self.staging)
        return KeepingWhole(file, self.staging, self.numbers)

    def _take_in(self, records: Records, understanding: Understanding) -> None:
        batch = self._take(records)
        asked = batch and self._look_up(batch)
        while batch:
            following = self._take(records)
            looked_up = asked.result()
            found = self._unknown(batch, looked_up.unknown, records)
            gap = None
            if found is None:
                records.put_back(following.records if following else [])
                batch, looked_up, found, gap = self._exactly(batch, records)
                following = self._take(records)
            asked = following and self._look_up(following)
            if batch.records:
                references = self.store.refer(batch.texts, batch.fingerprints, looked_up.records)
                self.receiving.add(batch.records, references)
                self._keep(batch, references, looked_up, understanding.understand(found) if found.cells else None)
            if gap:
                self.report.refuse(*gap)
            batch = following

    def _take(self, records: Records) -> Batch | None:
        first = records.number + 1
        taken = self.gaps.take_many()
        return self._batch(range(first, first + len(taken)), taken, self.read_as) if taken else None

    def _batch(self, numbers: Sequence[int], records: list[bytes], read_as: int | None) -> Batch:
        texts = [record.removesuffix(end_of(record)) for record in records]
        return Batch(numbers, records, texts, self.fingerprint(texts), read_as)

    def _look_up(self, batch: Batch) -> Future[LookedUp]:
        return self.staging.look_up(self.file, batch.numbers[0], batch.fingerprints, batch.read_as)

    def _unknown(self, batch: Batch, unknown: Sequence[int], records: Records) -> Found | None:
        """None if not each of them is a record."""
        places = [place for place in unknown if batch.texts[place]]
        found = [batch.records[place] for place in places]
        cells = split(found, records.written)
        if cells is None:
            return None
        self.report.counts.read += len(batch.records) - len(unknown) + len(places)
        numbers = [batch.numbers[place] for place in places]
        is_plain = is_text(found, records.written.encoding)
        return Found(numbers, self.numbers.events(len(places)), cells, is_plain, self._faults_of(numbers))

    def _faults_of(self, numbers: Sequence[int]) -> dict[int, list[Fault]]:
        return {number: self.faults.pop(number) for number in numbers if number in self.faults} if self.faults else {}

    def _exactly(self, batch: Batch, records: Records) -> tuple[Batch, LookedUp, Found, Refusal | None]:
        """What really stands where the batch was taken for records, as far as it can be split, and what is wrong there.
        Nothing was known of it.
        """
        first = batch.numbers[0]
        self.staging.forget(self.file, first)
        rows, gap = self.gaps.take_instead(batch.records)
        batch = self._batch(range(first, first + len(rows)), [record for _, record in rows], None)
        numbers = [number for number, (cells, _) in zip(batch.numbers, rows, strict=True) if cells]
        self.report.counts.read += len(numbers) + bool(gap)
        cells = [cells for cells, _ in rows if cells]
        found = Found(numbers, self.numbers.events(len(numbers)), cells, faults=self._faults_of(numbers))
        looked_up = self._look_up(batch).result() if rows else LookedUp([], [])
        return batch, looked_up, found, gap and (Place(str(self.path), gap.row, ""), [gap.fault])

    def _keep(self, batch: Batch, references: list[int], looked_up: LookedUp, rows: Understood | None) -> None:
        """`rows` are those of the batch that were read."""
        eventless = looked_up.unknown
        written = {}
        if rows:
            self._tell(rows)
            written["refused"] = self._refused(batch, references, rows)
            with_event = set(map(batch.numbers.index, rows.numbers))
            eventless = [place for place in eventless if place not in with_event]
        if eventless:
            written["eventless"] = _eventless(batch, references, eventless)
        if rows and rows.numbers:
            self.staged += len(rows.numbers)
            participants = self.actors.take_part(rows.columns["actors"])
            lines, links = self.row_text.write(rows, participants)
            written |= {"rows": lines, "links": links, "places": self._places(batch, references, rows)}
        if any(written.values()):
            self.staging.add(**written)

    def _refused(self, batch: Batch, references: list[int], rows: Understood) -> str:
        """Those of which it is known whose they are: no other row of that id may be taken for the only one."""
        named = [row for row in rows.refused if row.source_id]
        ids = write_texts([row.source_id for row in named])
        there = (f"{self.file}\t{row.number}\t{references[batch.numbers.index(row.number)]}\n" for row in named)
        return "".join(map("\t".join, zip(ids, there, strict=True)))

    def _places(self, batch: Batch, references: list[int], rows: Understood) -> str:
        """What will be warned of again has to be read again."""
        lines = []
        for place, (event, number) in enumerate(zip(rows.ids, rows.numbers, strict=True)):
            there = batch.numbers.index(number)
            read_as = NULL if place in rows.warned or batch.read_as is None else batch.read_as
            lines.append(
                f"{event}\t{self.file}\t{number}\t{batch.fingerprints[there]}\t{references[there]}\t{read_as}\n"
            )
        return "".join(lines)

    def _tell(self, rows: Understood) -> None:
        """In the order of the rows."""
        told = []
        for row in rows.refused:
            where = Place(str(self.path), row.number, row.cells.get(self.id_column, ""))
            told.append((row.number, partial(self.report.refuse, where, row.faults)))
        for place, rules in rows.warned.items():
            values = rows.row(place)
            where = Place(str(self.path), rows.numbers[place], values["source_id"])
            told.append((rows.numbers[place], partial(self.report.warn, where, rules, values)))
        for _, tell in sorted(told, key=itemgetter(0)):
            tell()


def _eventless(batch: Batch, references: list[int], places: Sequence[int]) -> str:
    return "".join([f"{batch.fingerprints[place]}\t{references[place]}\n" for place in places])

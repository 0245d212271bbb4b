"""Joins rows of a file that tell of one event, where a module has `TELLINGS`, which says how two rows become one.

It is done when all is read, so that they may stand anywhere in the file. Rows of one id that do not join are refused,
and so is what would be a part of an event without them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from types import ModuleType

from codebook.quoting import quote
from events.exchange.copy_text import NULL
from events.exchange.intake import Intake
from events.exchange.matching import stands_already
from events.exchange.records import split
from events.exchange.records_kept import Kept
from events.exchange.repeated_ids import Telling, find_repeated, repeated
from events.exchange.report import Place
from events.exchange.rows import Fault
from events.exchange.staging import Tables
from events.exchange.statements import execute
from events.exchange.understanding import Found, Understanding

NOTED = "CREATE TEMPORARY TABLE joined_row (id bigint, file int, row int) ON COMMIT DROP"
TAKE = "INSERT INTO joined_row SELECT * FROM unnest(%s::bigint[], %s::int[], %s::int[])"
TELL_AGAIN = "INSERT INTO second_row SELECT * FROM unnest(%s::bigint[], %s::bigint[], %s::uuid[], %s::bigint[])"
NO_EVENT = "INSERT INTO eventless_row SELECT * FROM unnest(%s::uuid[], %s::bigint[])"
TAKE_OUT = """
    ANALYZE joined_row;
    DELETE FROM {events} staged USING joined_row WHERE staged.id = joined_row.id;
    DELETE FROM {links} link USING joined_row WHERE link.event_id = joined_row.id;
    DELETE FROM incoming_row USING joined_row WHERE incoming_row.id = joined_row.id;
    DELETE FROM known_row USING joined_row WHERE (known_row.file, known_row.row) = (joined_row.file, joined_row.row);
"""


@dataclass(frozen=True, eq=False)
class Joined:
    """Two rows of one event: `cells` are those of both, or None where the first has them all."""

    first: Telling
    second: Telling
    cells: list[str] | None


def tellings_of(module: ModuleType) -> ModuleType | None:
    return getattr(module, "TELLINGS", None)


def join_tellings(intake: Intake, tables: Tables, paths: Sequence[Path]) -> None:
    """Everything is staged, and nothing is being sent. Afterwards every id stands in one row."""
    if not find_repeated(tables, intake.dataset.key):
        return
    execute(NOTED)
    joining = Joining(intake, paths)
    for tellings in repeated():
        joining.join(tellings)
    execute(TAKE_OUT, **tables._asdict())


class Joining:
    """Of one import. What it takes out is noted, and what it makes of two rows is staged anew."""

    def __init__(self, intake: Intake, paths: Sequence[Path]):
        self.intake, self.paths = intake, paths
        self.how = tellings_of(intake.module)
        self._kept = Kept()
        self._headers = [
            [*header, *(name for name in self.how.COLUMNS if name not in header)] for header, _ in intake.layouts
        ]
        self._understandings = [Understanding(intake.module, list(dict.fromkeys(header))) for header in self._headers]

    def join(self, tellings: Sequence[Telling]) -> None:
        """All the rows of some ids."""
        joined: list[Joined] = []
        refused: list[Telling] = []
        for _, of_id in groupby(tellings, attrgetter("number")):
            self._join_one(list(of_id), joined, refused)
        ids = self._stage([pair for pair in joined if pair.cells])
        self._note(joined, ids, refused)
        self.intake.report.counts.joined += len(joined)

    def _join_one(self, tellings: list[Telling], joined: list[Joined], refused: list[Telling]) -> None:
        """Of the rows of one id the first stays, with the one that joins it, if they are all of the event."""
        first, *others = tellings
        there, *rows = [self._by_column(telling) for telling in tellings]
        pair, partner, wrong = None, None, [telling for telling in tellings if telling.is_refused]
        for telling, row in zip(others, rows, strict=True):
            found = None if pair or telling.file != first.file else self._pair(first, there, telling, row)
            if found:
                pair, partner = found, telling
                continue
            wrong.append(telling)
            self._refuse_other(telling, row, first, there)
        refused += [telling for telling in others if telling is not partner]
        if pair and not (first.is_refused or partner.is_refused):
            joined.append(pair)
            return
        stays = not first.is_refused and self.how.is_whole(there, rows)
        for telling in filter(None, (None if stays else first, partner)):
            refused.append(telling)
            if not telling.is_refused:
                self._refuse(telling, self._stands_with(telling, wrong[0]))

    def _pair(self, first: Telling, there: dict[str, str], second: Telling, here: dict[str, str]) -> Joined | None:
        """In the order that the event has already, if it is one of the two."""
        if first.actor_1 and first.actor_1 == here["actor1"] != there["actor1"]:
            first, there, second, here = second, here, first, there
        changes = self.how.joined(there, here)
        if changes is None:
            return None
        return Joined(first, second, list((there | changes).values()) if changes else None)

    def _by_column(self, telling: Telling) -> dict[str, str]:
        [cells] = split([self._kept.record(telling.record)], self.intake.layouts[telling.file][1])
        header = self._headers[telling.file]
        cells += [""] * (len(header) - len(cells))
        return {name: cell.strip() for name, cell in zip(header, cells, strict=True)}

    def _refuse_other(self, telling: Telling, row: dict[str, str], first: Telling, there: dict[str, str]) -> None:
        """One that does not join the first."""
        other_file = None if telling.file == first.file else self.paths[first.file]
        differing = "; ".join(
            f"{one} is {quote(there.get(one, ''))} there, {other} {quote(row.get(other, ''))} here"
            for one, other in self.how.differing(there, row)
        )
        message = f"{stands_already(telling.source_id, first.row, other_file)} {self.how.EXPECTED}"
        self._refuse(telling, f"{message}{f': {differing}' if differing else ''}.")

    def _stands_with(self, telling: Telling, wrong: Telling) -> str:
        other_file = "" if telling.file == wrong.file else f" of {self.paths[wrong.file]}"
        return (
            f"{quote(telling.source_id)} stands in row {wrong.row}{other_file} too, which is refused. {self.how.WHOLE}"
        )

    def _refuse(self, telling: Telling, message: str) -> None:
        place = Place(str(self.paths[telling.file]), telling.row, telling.source_id)
        fault = Fault(self.intake.id_column, telling.source_id, message)
        self.intake.report.refuse(place, [fault], again=telling.is_refused)

    def _stage(self, pairs: list[Joined]) -> dict[Joined, int]:
        """The ids of what two rows become. What is odd about them was told of each row already."""
        intake = self.intake
        ids = dict(zip(pairs, intake.numbers.events(len(pairs)), strict=True))
        for file, of_file in groupby(pairs, lambda pair: pair.first.file):
            of_file = list(of_file)
            numbers = [pair.first.row for pair in of_file]
            found = Found(numbers, [ids[pair] for pair in of_file], [pair.cells for pair in of_file], is_text=True)
            rows = self._understandings[file].understand(found)
            if rows.refused:
                raise AssertionError(f"{rows.refused[0]}: two rows that could be read became one that cannot.")
            lines, links = intake.row_text.write(rows, intake.actors.take_part(rows.columns["actors"]))
            intake.staging.add(rows=lines, links=links, places="".join(map(_place, of_file, rows.ids)))
        intake.staging.finish()
        return ids

    def _note(self, joined: list[Joined], ids: dict[Joined, int], refused: list[Telling]) -> None:
        gone = [*(pair.second for pair in joined), *(pair.first for pair in ids)]
        self.intake.staged += len(ids) - sum(telling.id is not None for telling in gone)
        gone += refused
        execute(TAKE, _columns([(telling.id, telling.file, telling.row) for telling in gone], 3))
        again = [
            (ids.get(pair, pair.first.id), pair.first.event_id, pair.second.fingerprint, pair.second.record)
            for pair in joined
        ]
        execute(TELL_AGAIN, _columns(again, 4))
        no_event = [(telling.fingerprint, telling.record) for telling in refused if telling.id is not None]
        execute(NO_EVENT, _columns(no_event, 2))


def _place(pair: Joined, event: int) -> str:
    """Alone, neither of the rows says what the event is: they are read whenever they come."""
    first = pair.first
    return f"{event}\t{first.file}\t{first.row}\t{first.fingerprint}\t{first.record}\t{NULL}\n"


def _columns(rows: Iterable[tuple], size: int) -> list[list]:
    """One for each array of a statement."""
    return list(map(list, zip(*rows, strict=True))) or [[] for _ in range(size)]

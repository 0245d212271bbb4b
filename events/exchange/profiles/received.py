"""What a publisher's own rows said in columns that no event has, from the rows as they were received.

Only what surely stands in the row that the event was read from: where two layouts or two rows say different things, or
the row was never kept under a header that fits, nothing is told.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import ModuleType
from typing import Any

from events.exchange import MODULES
from events.exchange.lines import BYTE_ORDER_MARK
from events.exchange.profiles.more_cells import MoreCells
from events.exchange.records import Written, split
from events.exchange.records_kept import Kept
from events.exchange.shape import Shape, shape_of
from events.models import Dataset, ReceivedFile
from events.query.running import fetch

Cells = dict[str, str]

# Of the rows that ever told of an event, the one that it stands here as; all of them where none is known to be that,
# as of events that were made of two rows.
RECORDS = """
    SELECT event_id, coalesce(array_agg(record) FILTER (WHERE read_as IS NOT NULL), array_agg(record))
    FROM events_readrow WHERE event_id = ANY(%(events)s) GROUP BY event_id
"""


class ReceivedCells:
    """Of the events of a dataset whose own columns a profile has."""

    def __init__(self, profile: ModuleType):
        self._profile = profile
        self._kept = Kept()
        self._layouts = _layouts(profile)

    def add_to(self, events: Iterable[dict[str, Any]], ids: Sequence[int]) -> None:
        """As `received`, to those of which it is known. Queries."""
        records = dict(fetch(RECORDS, {"events": list(ids)}))
        # In the order in which they are kept, whatever that of the events: block by block.
        in_order = sorted({record for of_event in records.values() for record in of_event})
        texts = {record: self._kept.record(record) for record in in_order}
        for event, key in zip(events, ids, strict=True):
            if found := self._cells(event, [texts[record] for record in records.get(key, ())]):
                event["received"] = found

    def _cells(self, event: Mapping[str, Any], texts: Iterable[bytes]) -> Cells | None:
        told = [cells for text in texts for cells in self._readings(text) if self._is_of(event, cells)]
        wanted = [{name: cells.get(name, "") for name in self._profile.AS_RECEIVED} for cells in told]
        return wanted[0] if wanted and all(each == wanted[0] for each in wanted) else None

    def _readings(self, text: bytes) -> Iterable[Cells]:
        """Of a row, under each header that has as many columns."""
        for header, written in self._layouts:
            cells = split([text], written)
            if cells and len(cells[0]) == len(header):
                yield {name: cell.strip() for name, cell in zip(header, cells[0], strict=True)}

    def _is_of(self, event: Mapping[str, Any], cells: Cells) -> bool:
        return all(cells.get(theirs, "") == (event[ours] or "") for theirs, ours in self._profile.KNOWN_BY.items())


def received_cells(profile: ModuleType, dataset: Dataset) -> ReceivedCells | MoreCells | None:
    """None where the rows are not those of the profile's own publisher."""
    if dataset.key != getattr(profile, "OWN", None):
        return None
    return ReceivedCells(profile) if hasattr(profile, "AS_RECEIVED") else MoreCells()


def _layouts(profile: ModuleType) -> list[tuple[tuple[str, ...], Written]]:
    """The headers that the files had; the usual one stands for workbooks, of which no header is kept."""
    shape = shape_of(MODULES[profile.OWN])
    files = ReceivedFile.objects.filter(release__dataset=profile.OWN)
    heads = {(bytes(head), encoding) for head, encoding in files.values_list("head", "encoding").distinct()}
    found = [_layout(head, Written(shape.delimiter, encoding), shape) for head, encoding in sorted(heads) if head]
    return list(dict.fromkeys([*found, (profile.COLUMNS, Written())]))


def _layout(head: bytes, written: Written, shape: Shape) -> tuple[tuple[str, ...], Written]:
    names = next(written.cells(head.removeprefix(BYTE_ORDER_MARK).splitlines(keepends=True)), [])
    return tuple(shape.aliases.get(name, name) for name in map(str.strip, names)), written

"""What UCDP GED's own rows said in columns that no event has, from the texts that its events keep of them."""

from collections.abc import Iterable, Sequence
from typing import Any

from events.exchange.rows import WHOLE_NUMBER
from events.exchange.ucdp_ged import MORE_CELLS
from events.query.running import fetch

# An event that was read before these texts were kept has none.
KEPT = """
    SELECT id, conflict_id, dyad_id, more_cells FROM events_event
    WHERE id = ANY(%(events)s) AND more_cells IS NOT NULL
"""


class MoreCells:
    def add_to(self, events: Iterable[dict[str, Any]], ids: Sequence[int]) -> None:
        """As `received`, to those of which it is known. Queries."""
        kept = {key: cells for key, *cells in fetch(KEPT, {"events": list(ids)})}
        for event, key in zip(events, ids, strict=True):
            if key in kept:
                event["received"] = cells_of(*kept[key])


def cells_of(conflict: int | None, dyad: int | None, texts: Sequence[str]) -> dict[str, int | str | None]:
    """By UCDP's columns; None where the cell was empty. Exports of data frames write 2.0 for 2."""
    plain = (text.partition(".")[0] if WHOLE_NUMBER.fullmatch(text) else text for text in texts)
    cells = {column: text or None for column, text in zip(MORE_CELLS, plain, strict=False)}
    return cells | {"conflict_new_id": conflict, "dyad_new_id": dyad}

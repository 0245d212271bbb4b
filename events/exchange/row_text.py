"""Batches of understood rows as texts for COPY: the events, and the links of their actors."""

from collections.abc import Sequence
from itertools import repeat
from types import ModuleType

from events.exchange.copy_text import NULL, write_texts, writer_of
from events.exchange.found_by import FoundBy
from events.exchange.participants import Participants
from events.exchange.understanding import Understood
from events.models import Dataset, Event
from events.models.event import NARROWING
from events.models.row import sort_key_of

NO_COLUMNS = {"actors", "more_actors", "also_searched", "killed_of_sides"}
LINK = ("event_id", "sort_key", *NARROWING, "actor_id", "dataset", "role", "certainty")
ADDED = ("id", "places_folded", "search", "actors", "actor_ucdp_ids", "taking_part")


class RowText:
    """Of one import, always in the same columns: first those that differ from row to row, then the others."""

    def __init__(self, module: ModuleType, dataset: Dataset, release_id: int):
        self.url = dataset.event_url
        self.read = [name for reading in module.READINGS for name in reading.names if name not in NO_COLUMNS]
        self._writers = [(name, writer_of(Event._meta.get_field(name))) for name in self.read]
        self._found_by = FoundBy()
        # Whoever says why nobody claims an event also tells who does.
        self.claims = ["claimed_by"] if "claimed_by_missing" in self.read else []
        same = {"sources": ()} | module.ALWAYS | {"dataset": dataset.key, "licence": dataset.licence}
        same = {name: value for name, value in same.items() if name not in self.read}
        written = {name: writer_of(Event._meta.get_field(name))([value])[0] for name, value in same.items()}
        self._end = "\t".join(["", *written.values(), str(release_id)]) + "\n"
        self._same = written
        self.columns = [*self.read, *(["url"] if self.url else []), *ADDED, *self.claims, *same, "first_release_id"]

    def write(self, understood: Understood, participants: Participants) -> tuple[str, str]:
        """The lines of the events, and of their links."""
        columns = understood.columns
        found = self._found_by.found(columns)
        texts = [write(columns[name]) for name, write in self._writers]
        if self.url:
            texts.append(write_texts([self.url.replace("{source_id}", source) for source in columns["source_id"]]))
        texts += [
            list(map(str, understood.ids)),
            found.places,
            found.words,
            participants.shown,
            participants.ucdp_ids,
            participants.taking_part,
            *([participants.claimed_by] if self.claims else []),
        ]
        rows = self._end.join([*map("\t".join, zip(*texts, strict=True)), ""])
        return rows, self._links(understood, dict(zip(self.read, texts, strict=False)), participants.links)

    def _links(self, understood: Understood, texts: dict[str, Sequence[str]], links: list[list[str]]) -> str:
        """They repeat what narrows of their event."""
        days = understood.columns.get("date_start") or repeat(None)
        keys = map(str, map(sort_key_of, days, understood.ids))
        narrowing = [texts.get(name) or repeat(self._same.get(name, NULL)) for name in NARROWING]
        events = map("\t".join, zip(map(str, understood.ids), keys, *narrowing, strict=False))
        return "".join([f"{event}\t{link}\n" for event, of_row in zip(events, links, strict=True) for link in of_row])

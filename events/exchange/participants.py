"""The actors of foreign rows as ours: what the row shows of them, how they are asked for, and their links."""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import NamedTuple

import orjson

from actors.models import ActorIdentifier
from events.actor_ids import UCDP, as_id, ucdp_ids
from events.exchange.copy_text import NULL, write_texts
from events.exchange.incoming import IncomingActor
from events.exchange.memory import MOST_TOGETHER, Memory
from events.taking_part import told_of

NO_ID = "NULL"


class Known(NamedTuple):
    """An actor here; `number` is its public id."""

    pk: int
    number: int
    slug: str


class Participant(NamedTuple):
    """An actor in its role as texts for COPY: as it is shown, each way to ask for it, its link to the event, which is
    `once` in a row, its slug if it claims the event, and UCDP's id of it.
    """

    shown: str
    ways: tuple[str, ...]
    once: tuple[int, str]
    link: str
    claimed_by: str
    ucdp_id: str


class Participants(NamedTuple):
    """Of many rows: in each, those that it shows, every way to ask for them, their links, who claims it, and UCDP's ids
    of those that it shows.
    """

    shown: Sequence[str] = ()
    taking_part: Sequence[str] = ()
    links: Sequence[list[str]] = ()
    claimed_by: Sequence[str] = ()
    ucdp_ids: Sequence[str] = ()


class Actors:
    """A publisher's actors by its codes. Whom it has not met is given the ids that `reserve` makes (so many pairs of
    primary key and public number); whoever writes the rows makes these actors.
    """

    def __init__(self, actor_ids: str, dataset: str, reserve: Callable[[int], Iterable[tuple[int, int]]]):
        self.actor_ids, self.dataset, self.reserve = actor_ids, dataset, reserve
        self.known: dict[str, Known] = {}
        self.new: dict[str, Known] = {}
        self.unnumbered: dict[str, Known] = {}
        self.names: dict[str, str] = {}
        self._memory = Memory(self._take_part)
        self._ucdp_ids = {} if actor_ids == UCDP else ucdp_ids(_known_to_ucdp(actor_ids))
        # The same meet again and again.
        self._together = Memory(self._take_part_together, most=MOST_TOGETHER)
        identifiers = ActorIdentifier.objects.filter(dataset=actor_ids)
        found = identifiers.values_list("code", "actor_id", "actor__number_row__number", "actor__slug")
        for code, pk, number, slug in found:
            (self.known if number else self.unnumbered)[code] = Known(pk, number, slug)

    def take_part(self, rows: Sequence[tuple[IncomingActor | None, ...]]) -> Participants:
        """`names` has afterwards what each actor was called last."""
        names = {actor.code: actor.name for actor in chain.from_iterable(rows) if actor}
        self._meet([code for code in names if code not in self.known])
        self.names |= names
        self._memory.make_room()
        return Participants(*map(list, zip(*self._together.of(rows), strict=True)))

    def is_still(self, code: str, identifier: ActorIdentifier | None) -> bool:
        """Whether the identifier, or that there is none, is what was found before rows were read."""
        if identifier is None:
            return code in self.new and code not in self.unnumbered
        is_numbered = hasattr(identifier.actor, "number_row")
        return identifier.actor_id == self.known[code].pk and is_numbered == (code not in self.new)

    def _meet(self, codes: list[str]) -> None:
        for code, (pk, number) in zip(codes, self.reserve(len(codes)) if codes else (), strict=True):
            there = self.unnumbered.get(code, Known(pk, number, f"{self.actor_ids}-{code}"))
            self.known[code] = self.new[code] = there._replace(number=number)

    def _take_part_together(self, actors: tuple[IncomingActor | None, ...]) -> tuple[str, str, list[str], str, str]:
        parts = [self._memory[actor] for actor in actors if actor]
        shown, ways, once, links, claims, ids = zip(*parts, strict=True) if parts else ((),) * 6
        claims = ",".join(dict.fromkeys(filter(None, claims)))
        return (
            f"[{','.join(shown)}]",
            f"{{{','.join(sorted(set().union(*ways)))}}}",
            list(dict(zip(once, links, strict=True)).values()),
            f"{{{claims}}}" if claims else NULL,
            f"{{{','.join(ids)}}}" if any(number != NO_ID for number in ids) else NULL,
        )

    def _take_part(self, actor: IncomingActor) -> Participant:
        there = self.known[actor.code]
        shown = {
            "id": there.number,
            "slug": there.slug,
            "name": actor.name,
            "role": actor.role,
            "certainty": actor.certainty or None,
        }
        ways = told_of([(there.pk, actor.role, actor.certainty)])
        return Participant(
            *write_texts([orjson.dumps(shown).decode()]),
            tuple(f'"{way}"' for way in ways),
            (there.pk, actor.role),
            f"{there.pk}\t{self.dataset}\t{actor.role}\t{actor.certainty}",
            there.slug if actor.claims else "",
            str(self._ucdp_id(actor.code, there) or NO_ID),
        )

    def _ucdp_id(self, code: str, there: Known) -> int | None:
        return as_id(code) if self.actor_ids == UCDP else self._ucdp_ids.get(there.slug)


def _known_to_ucdp(actor_ids: str) -> list[str]:
    """Slugs of the publisher's actors that have an id of UCDP besides."""
    twice = ActorIdentifier.objects.filter(dataset=UCDP, actor__identifiers__dataset=actor_ids)
    return list(twice.values_list("actor__slug", flat=True))

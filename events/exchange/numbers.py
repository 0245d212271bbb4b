"""Ids for what will be written, on a connection of their own: to take one is no part of a transaction, so they are at
hand while rows are being copied.
"""

from django.db import connection

EVENTS = "SELECT nextval('events_event_id_seq') FROM generate_series(1, %s)"
BLOCKS = "SELECT nextval('events_recordblock_id_seq') FROM generate_series(1, %s)"
ACTORS = "SELECT nextval('actors_actor_id_seq'), nextval('actors_actornumber_number_seq') FROM generate_series(1, %s)"
TAKEN_AT_ONCE = 1_000
BLOCKS_TAKEN_AT_ONCE = 20


class Numbers:
    """As a context, it ends with its connection."""

    def __enter__(self) -> "Numbers":
        self._connection = connection.copy()
        self._events: list[int] = []
        self._blocks: list[int] = []
        return self

    def __exit__(self, *error) -> None:
        self._connection.close()

    def events(self, number: int) -> list[int]:
        """Ids that grow."""
        if number > len(self._events):
            self._events += [event for (event,) in self._take(EVENTS, max(number, TAKEN_AT_ONCE))]
        events, self._events = self._events[:number], self._events[number:]
        return events

    def block(self) -> int:
        if not self._blocks:
            self._blocks = sorted((block for (block,) in self._take(BLOCKS, BLOCKS_TAKEN_AT_ONCE)), reverse=True)
        return self._blocks.pop()

    def actors(self, number: int) -> list[tuple[int, int]]:
        """Primary keys, and public numbers."""
        return self._take(ACTORS, number)

    def _take(self, statement: str, number: int) -> list[tuple]:
        with self._connection.cursor() as cursor:
            cursor.execute(statement, [number])
            return cursor.fetchall()

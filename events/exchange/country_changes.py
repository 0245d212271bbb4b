"""Tells of rows whose event lay in another country before: a correction of the publisher, or an id used for another
event. Which of them it is, only a person can say; the row is kept and warned of.
"""

from collections.abc import Iterator
from pathlib import Path

from events.exchange.report import Place
from events.exchange.staging import Tables
from events.exchange.statements import fetch
from events.rules import Rule

MOVED = """
    SELECT matched.file, matched.row, staged.source_id, event.country, staged.country
    FROM matched JOIN {events} staged USING (id) JOIN events_event event ON event.id = matched.event_id
    WHERE matched.state = 'changed' AND event.country <> staged.country ORDER BY matched.file, matched.row
"""


def rows_in_another_country(tables: Tables, paths: list[Path]) -> Iterator[tuple[Place, Rule, str]]:
    """Of those that are matched: where they stand, what is odd about them, and their country now."""
    for file, row, source_id, before, now in fetch(MOVED, events=tables.events):
        message = f"This id was an event in {before} and is now one in {now}. Is it the same event?"
        yield Place(str(paths[file]), row, source_id), Rule("id_changes_country", "country", message, (), bool), now

"""Writes the events of a dataset in our own columns, as the API gives them, local ones too."""

from collections.abc import Iterator
from contextlib import closing

from django.conf import settings

from events.api.downloads import told_about
from events.columns import COLUMNS
from events.formats import FILES, most_rows
from events.models import Dataset, Event
from events.query.copying import copy_out

EVENTS = "events_event event WHERE event.dataset = %(dataset)s ORDER BY event.date_start, event.source_id"


def are_too_many(name: str, dataset: Dataset) -> bool:
    """For a file of that format."""
    most = most_rows(name)
    return most is not None and Event.objects.filter(dataset=dataset.key).count() > most


def write_in_format(name: str, dataset: Dataset) -> Iterator[bytes]:
    """The current rows, piece by piece, in the order of their days. `name` is one of FILES."""
    writer = FILES[name]
    values = {"dataset": dataset.key, "site": settings.SITE_URL}
    with closing(copy_out(writer.copied(COLUMNS, [EVENTS]), values)) as pieces:
        yield from writer.written(COLUMNS, pieces, told_about([dataset.key]))

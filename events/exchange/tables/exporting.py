"""Writes a publisher's table as it was received, byte for byte."""

from collections.abc import Iterator
from types import ModuleType

from codebook.quoting import quote
from events.models import Dataset, Table, TableWorkbook


class NotHere(ValueError):
    """There is no such table; the message says which there are."""


def export_table(module: ModuleType, *, release: str = "") -> Iterator[bytes]:
    """The file of a release, the current one unless given. Raises NotHere."""
    key = module.DATASET["key"]
    releases = list(Table.objects.filter(dataset=key).order_by("release").values_list("release", flat=True))
    wanted = release or Dataset.objects.filter(key=key).values_list("release", flat=True).first()
    if wanted not in releases:
        here = f"There is {', '.join(releases)}." if releases else "Nothing of it was imported yet."
        raise NotHere(f"{quote(wanted or key)} is no release of {key} here. {here}")
    table = Table.objects.get(dataset=key, release=wanted)
    workbook = TableWorkbook.objects.filter(table=table).values_list("data", flat=True).first()
    if workbook is not None:
        yield bytes(workbook)
        return
    yield table.beginning.encode()
    for received in table.rows.order_by("place").values_list("received", flat=True).iterator():
        yield received.encode()

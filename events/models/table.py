"""A publisher's table that holds no events, as received: the file's beginning, and each row as it stands."""

import csv

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.dataset import Dataset
from events.models.revision import MakesARevision


class Table(models.Model):
    """One file. There is one for each release, and all of them stay."""

    dataset = models.ForeignKey(Dataset, models.PROTECT, db_column="dataset", related_name="tables", db_index=False)
    release = models.CharField(max_length=40)
    beginning = models.TextField(help_text=_("What stands before the first row: byte order mark, header, line ends."))
    sha256 = models.CharField(max_length=64, help_text=_("Of the whole file."))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dataset", "release"], name="table_is_kept_once_for_each_release"),
        ]
        triggers = [MakesARevision(name="table_makes_a_revision")]

    def __str__(self):
        return f"{self.dataset_id} {self.release}"


class TableWorkbook(models.Model):
    """The file of a table that came as a workbook, whose rows are texts that we made of it."""

    table = models.OneToOneField(Table, models.CASCADE, primary_key=True, related_name="workbook")
    data = models.BinaryField(help_text="As it was received.")

    def __str__(self):
        return str(self.table_id)


class TableRow(models.Model):
    """One row. The texts of all rows after the beginning are the file again, if that was no workbook."""

    table = models.ForeignKey(Table, models.CASCADE, related_name="rows", db_index=False)
    place = models.PositiveIntegerField(help_text=_("Its row in the file; the header is row 1."))
    code = models.CharField(max_length=100, help_text=_("What the publisher tells it by: its id, or its keys joined."))
    received = models.TextField(help_text=_("As it stands in the file, with the line end and blank lines after it."))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["table", "place"], name="tablerow_has_its_place"),
            models.UniqueConstraint(fields=["table", "code"], name="tablerow_code_is_unique_in_its_table"),
        ]

    def __str__(self):
        return self.code

    def cells(self) -> dict[str, str]:
        """Texts as received, by the columns of the file. Asks for the table if it is not at hand."""
        header, row = (
            next(csv.reader(text.splitlines(keepends=True)))
            for text in (self.table.beginning.removeprefix("\ufeff"), self.received)
        )
        return dict(zip(header, row, strict=True))

"""Foreign files as they were received: each record once, and each file as a list of records."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.release import Release


class RecordBlock(models.Model):
    """Some hundred records, as bytes without their line ends. What refers to one is block × 4096 + place, from 0."""

    PLACES = 4096

    data = models.BinaryField(help_text="zstd: the number of records, their lengths (all uint32), the records.")

    def __str__(self):
        return str(self.pk)


class ReceivedFile(models.Model):
    """A file of a release. `head` and the records of its pieces, in their order and with their ends, are its bytes."""

    release = models.ForeignKey(Release, models.PROTECT, related_name="files")
    number = models.PositiveIntegerField(help_text=_("Which file of the release, from 1."))
    name = models.CharField(max_length=255, help_text=_("As it was named when it was imported, without folders."))
    sha256 = models.CharField(max_length=64, help_text=_("Of the file as it was received."))
    size = models.BigIntegerField(help_text=_("Of the file as it was received, in bytes."))
    records = models.BigIntegerField(help_text=_("Blank lines are among them, header and tags are not."))
    encoding = models.CharField(max_length=20)
    head = models.BinaryField(help_text=_("What stands before the first record: byte order mark, header, tags."))
    line_end = models.BinaryField(help_text=_("Of nearly all records."))
    is_current = models.BooleanField(
        default=True, help_text=_("No: a later file of the same name, or a complete one, has taken its place.")
    )
    received_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["release", "number"], name="receivedfile_number_is_unique_in_its_release"),
        ]

    def __str__(self):
        return f"{self.name} ({self.release})"


class ReceivedPiece(models.Model):
    """Some thousand records of a file, one after the other."""

    file = models.ForeignKey(ReceivedFile, models.CASCADE, related_name="pieces", db_index=False)
    number = models.IntegerField()
    records = ArrayField(models.BigIntegerField())
    line_ends = models.BinaryField(
        help_text="Empty: all are that of the file. Otherwise a byte for each record: its place among the four ends."
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["file", "number"], name="receivedpiece_number_is_unique_in_its_file"),
        ]

    def __str__(self):
        return f"{self.file_id}:{self.number}"

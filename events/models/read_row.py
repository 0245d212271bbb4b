"""What an import remembers of the rows that it has read."""

from django.db import models


class ReadRow(models.Model):
    """The text of a foreign row, in whatever files it stands: where it is kept, and of which event it tells. If it
    comes again and would be read in the same way, nothing is read or compared.
    """

    fingerprint = models.UUIDField(primary_key=True, help_text="Of the dataset and the text.")
    record = models.BigIntegerField(help_text="Its block and its place there: see RecordBlock.")
    event_id = models.BigIntegerField(
        null=True, db_index=True, help_text="NULL: the row was refused, or is blank. The event may be gone since."
    )
    read_as = models.BigIntegerField(
        null=True, help_text="Stands for code, header and licence, if the event stands here as they read the text."
    )

    def __str__(self):
        return str(self.fingerprint)

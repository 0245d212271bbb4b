"""What an import remembers of the rows that it has read."""

from django.db import models


class ReadRow(models.Model):
    """A foreign row whose event stands here as the row was read. If its text comes again, the fingerprint says so, and
    nothing is read or compared.
    """

    fingerprint = models.UUIDField(primary_key=True)
    event_id = models.BigIntegerField()

    def __str__(self):
        return str(self.fingerprint)

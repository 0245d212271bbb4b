"""Revisions: one number for each transaction that changed anything that the public reads."""

import pgtrigger
from django.db import models
from django.db.models import Func
from django.utils.translation import gettext_lazy as _


class ThisRevision(Func):
    """The number of the transaction's revision, which is made when it is first asked for."""

    function = "events_revision"
    template = "%(function)s()"
    output_field = models.BigIntegerField()


class MakesARevision(pgtrigger.Trigger):
    """Nothing that the public reads changes without a new revision, by whatever way it changes. It is made before a row
    is locked: whoever waits for another one's revision holds nothing that the other one needs.
    """

    level = pgtrigger.Statement
    when = pgtrigger.Before
    operation = pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete
    func = "PERFORM events_revision(); RETURN NULL;"


class Revision(models.Model):
    """A transaction that changed what the public reads. Numbers are given under a lock that is held until it commits,
    so whoever sees one sees all before it.
    """

    number = models.BigIntegerField(primary_key=True)
    made_at = models.DateTimeField(help_text=_("Later than that of every earlier revision."))
    transaction = models.BigIntegerField(help_text=_("PostgreSQL's id of the transaction."))

    def __str__(self):
        return str(self.number)

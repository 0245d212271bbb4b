"""Releases of this site: files that were made once, and never change again."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.revision import MakesARevision


class FrozenRelease(models.Model):
    """What the public could read in one revision, as files under one name."""

    name = models.CharField(max_length=40, unique=True, help_text=_("2026.1: how it is cited."))
    revision = models.BigIntegerField(help_text=_("What the files hold is what the public read then."))
    as_of = models.DateTimeField(help_text=_("When that revision was made."))
    licence = models.CharField(max_length=60, help_text=_("Of the whole; each row has its own."))
    datasets = ArrayField(models.CharField(max_length=60))

    class Meta:
        ordering = ("-as_of", "-name")
        triggers = [
            pgtrigger.Protect(name="frozen_release_never_changes", operation=pgtrigger.Update | pgtrigger.Delete),
            MakesARevision(name="frozen_release_makes_a_revision"),
        ]

    def __str__(self):
        return self.name


class FrozenFile(models.Model):
    """One file of a release. Its bytes are those of the hash, or it is not served."""

    release = models.ForeignKey(FrozenRelease, models.PROTECT, related_name="files")
    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=100)
    description = models.CharField(max_length=500)
    size = models.BigIntegerField(help_text=_("In bytes."))
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ("name",)
        constraints = [models.UniqueConstraint(fields=["release", "name"], name="frozenfile_name_is_unique")]
        triggers = [
            pgtrigger.Protect(name="frozen_file_never_changes", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self):
        return f"{self.release_id}/{self.name}"

"""A dataset: whose rows these are, under which licence, who may see them, up to which day they are coded."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from codebook import choices
from events.models.revision import MakesARevision


class DatasetQuerySet(models.QuerySet):
    def public(self):
        """What anybody may see; everything else is for this site alone."""
        return self.filter(visibility="public")

    def public_keys(self) -> list[str]:
        """Their keys. Queries, so that what is narrowed to them is planned with constants and joins nothing."""
        return list(self.public().values_list("key", flat=True))

    def actor_ids_kept_here(self) -> set[str]:
        """Names under which actors are numbered by datasets of this site alone, and by no public one."""
        told: dict[bool, set[str]] = {True: {""}, False: set()}
        for key, actor_ids, visibility in self.values_list("key", "actor_ids", "visibility"):
            told[visibility == "public"] |= {key, actor_ids}
        return told[False] - told[True]


class Dataset(models.Model):
    key = models.SlugField(max_length=60, primary_key=True, help_text=_("annals, ucdp-ged, acled, …"))
    title = models.CharField(max_length=200)
    publisher = models.CharField(max_length=200)
    licence = models.CharField(max_length=60, help_text=_("SPDX name: CC-BY-4.0."))
    licence_url = models.URLField(max_length=300, blank=True)
    citation = models.TextField(blank=True, help_text=_("How the publisher asks to be cited."))
    homepage = models.URLField(max_length=300, blank=True)
    event_url = models.CharField(
        max_length=300,
        blank=True,
        help_text=_("Address of one row; {source_id} stands for its id. Empty: there is none."),
    )
    actor_ids = models.CharField(
        max_length=60,
        blank=True,
        help_text=_(
            "Under which name the publisher numbers actors, for all of its datasets: ucdp. Empty: it does not."
        ),
    )
    visibility = models.CharField(
        max_length=20,
        choices=choices.dataset_visibility,
        default="local_only",
        help_text=_("Local only until its licence is known to allow passing rows on."),
    )
    release = models.CharField(max_length=40, blank=True, help_text=_("The publisher's release that is current here."))
    coded_until = models.DateField(
        null=True, blank=True, help_text=_("Last day the rows can speak of; empty: not known.")
    )

    objects = DatasetQuerySet.as_manager()

    class Meta:
        triggers = [MakesARevision(name="dataset_makes_a_revision")]

    def __str__(self):
        return self.title

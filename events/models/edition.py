"""What the public reads: immutable, numbered editions of an incident's dossier or an actor's page, and their parts.

`events` never looks into the working record; `incidents` writes editions here when something is published.
"""

import json

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from events.models.dataset import Dataset
from events.models.revision import MakesARevision


class JSONTextField(models.TextField):
    """JSON kept as the very text that was hashed, in the order in which it was written."""

    def from_db_value(self, value, expression, connection):
        return None if value is None else json.loads(value)

    def get_prep_value(self, value):
        return None if value is None else canonical_json(value)

    def to_python(self, value):
        return json.loads(value) if isinstance(value, str) else value

    def value_to_string(self, obj):
        return canonical_json(self.value_from_object(obj))


def canonical_json(document) -> str:
    """The text that an edition's `sha256` is taken over: no white space, keys in their order, UTF-8."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


class Edition(models.Model):
    """One publication of a subject. `subject` is its public number; the document holds what may be shown, and
    only that.
    """

    INCIDENT, ACTOR = "incident", "actor"

    kind = models.CharField(max_length=10, choices=[(INCIDENT, "incident"), (ACTOR, "actor")])
    subject = models.BigIntegerField()
    slug = models.SlugField(max_length=120)
    number = models.PositiveIntegerField()
    dataset = models.ForeignKey(Dataset, models.PROTECT, db_column="dataset", related_name="+")
    document = JSONTextField()
    sha256 = models.CharField(max_length=64)
    published_at = models.DateTimeField()
    published_by = models.CharField(max_length=150, blank=True)
    reason = models.CharField(max_length=500, blank=True)
    brought_by = models.BigIntegerField(
        null=True, help_text="For an actor: number of the incident whose publication brought it; null: its own."
    )
    is_newest = models.BooleanField(default=True, help_text="False for older editions and after a withdrawal.")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "subject", "number"], name="edition_number_is_unique"),
            models.UniqueConstraint(
                fields=["kind", "subject"], condition=Q(is_newest=True), name="edition_newest_is_one_for_a_subject"
            ),
        ]
        indexes = [models.Index(fields=["kind", "slug"], name="edition_slug")]
        triggers = [
            pgtrigger.Protect(
                name="edition_is_immutable",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange(exclude=["is_newest"]),
            ),
            pgtrigger.Protect(name="edition_never_goes", operation=pgtrigger.Delete),
            MakesARevision(name="edition_makes_a_revision"),
        ]

    def __str__(self):
        return f"{self.kind} {self.subject}, edition {self.number}"


class EditionPart(models.Model):
    """One report, statement, evidence row, relation, source or place of a newest edition, with the columns it is
    filtered by.
    """

    CASUALTY, STATEMENT, EVIDENCE, RELATION = "casualty", "statement", "evidence", "relation"
    SOURCE, LOCATION = "source", "location"
    KINDS = (CASUALTY, STATEMENT, EVIDENCE, RELATION, SOURCE, LOCATION)

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="parts")
    kind = models.CharField(max_length=10, choices=[(kind, kind) for kind in KINDS])
    key = models.CharField(
        max_length=200, help_text="Key of the part; a source or place has the same in every edition."
    )
    body = JSONTextField()

    incident = models.BigIntegerField(null=True)
    incident_slug = models.SlugField(max_length=120, blank=True)
    about = ArrayField(models.CharField(max_length=120), default=list)
    speaker = models.CharField(max_length=120, blank=True)
    source = models.CharField(max_length=120, blank=True)
    term = models.CharField(
        max_length=60, blank=True, help_text="Kind of the statement, field of the evidence, outcome."
    )
    group = models.CharField(max_length=60, blank=True)
    words_folded = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["edition", "kind", "key"], name="editionpart_key_is_unique_in_its_edition"),
        ]
        indexes = [
            models.Index(fields=["kind", "incident"], name="editionpart_incident"),
            models.Index(fields=["kind", "source"], name="editionpart_source"),
            GinIndex(fields=["about"], name="editionpart_about"),
        ]

    def __str__(self):
        return f"{self.kind} {self.key}"

"""Rows of any model, for tests that walk all of them: what is required gets a plain value, a key a row of its own."""

from datetime import UTC, date, datetime
from itertools import count

from django.contrib.postgres.fields import ArrayField
from django.db import models

from incidents.models import Incident, Statement
from sources.models import Passage, Sourced, Speaker

NUMBERS = {"low": 1, "high": 3}
SPECIAL = {
    "Location": {"kind": "settlement"},
    "Incident": {"occurrence": "confirmed", "coding_depth": "full"},
    "StrengthEstimate": NUMBERS,
    "CasualtyReport": {**NUMBERS, "best": 2, "quantifier": "exact"},
    "CodedFigure": {**NUMBERS, "best": 2, "rule": "single_source"},
    "DamageReport": {**NUMBERS, "best": 2, "quantifier": "exact"},
    "LocationEvidence": {"field": "parent"},
    "ActorEvidence": {"field": "exists"},
    "IncidentEvidence": {"field": "dates"},
    "PhaseEvidence": {"field": "dates"},
    "Edition": {"kind": "incident", "document": {}},
    "EditionPart": {"body": {}},
    "Review": {"status": "draft"},
    "EventVersion": {"revision": 1, "ended_revision": 2},
}
PLAIN = {  # the narrower kind before the wider
    ArrayField: [],
    models.DateTimeField: datetime(2020, 5, 4, tzinfo=UTC),
    models.DateField: date(2020, 5, 4),
    models.BooleanField: False,
    models.BinaryField: b"x",
}
_numbers = count(1)


def make_row(model: type[models.Model], **given) -> models.Model:
    number = next(_numbers)
    values = {**SPECIAL.get(model.__name__, {}), **_of_its_own(model), **given}
    for field in model._meta.concrete_fields:
        if field.name not in values and not _fills_itself(field):
            values[field.name] = _key_to(field, values) if field.is_relation else _value(field, number)
    return model.objects.create(**values)


def _key_to(field, values) -> models.Model:
    """Parts that meet in one row are parts of one incident."""
    parts = (value for value in values.values() if hasattr(value, "incident"))
    incident = values.get("incident") or next((part.incident for part in parts), None)
    is_part = incident and hasattr(field.related_model, "incident")
    return make_row(field.related_model, **({"incident": incident} if is_part else {}))


def _of_its_own(model) -> dict:
    """What a row needs although no single column demands it."""
    if issubclass(model, Sourced):
        passage = make_row(Passage)
        speaker = make_row(Speaker, source=passage.source)
        owner = {"incident": make_row(Incident)} if model is Statement else {}
        return {"passage": passage, "speaker": speaker, **owner}
    return {}


def _fills_itself(field) -> bool:
    is_number_given_by_the_database = field.primary_key and isinstance(field, models.AutoField)
    has_default = field.has_default() or field.has_db_default()
    return field.null or field.blank or field.generated or has_default or is_number_given_by_the_database


def _value(field, number):
    if field.choices:
        return field.choices[0][0]
    for kind, value in PLAIN.items():
        if isinstance(field, kind):
            return value
    return number if isinstance(field, models.IntegerField) else f"{field.name}-{number}"[: field.max_length]

"""What a record requires is told in sentences, at the field that can mend it."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db.models import CheckConstraint

from incidents.models import Incident
from sources.models import Requirement
from tests.incidents.factories import days

DESK = ("sources", "locations", "actors", "incidents")
REQUIRED = [
    (model, constraint)
    for app in DESK
    for model in apps.get_app_config(app).get_models()
    for constraint in model._meta.constraints
    if isinstance(constraint, CheckConstraint)
]


@pytest.mark.parametrize(("model", "constraint"), REQUIRED, ids=lambda value: getattr(value, "name", None))
def test_every_check_of_a_record_has_a_sentence_at_one_of_its_fields(model, constraint):
    assert isinstance(constraint, Requirement)
    assert str(constraint.says).endswith(".")
    assert constraint.at in constraint.speaks_of(model)


@pytest.mark.django_db
def test_days_without_a_precision_are_refused_in_a_sentence():
    incident = Incident(key="a", slug="a", title="A", occurrence="confirmed", coding_depth="full", dates=days("2017"))

    with pytest.raises(ValidationError) as caught:
        incident.full_clean()

    assert caught.value.message_dict == {
        "dates": ["Days, their precision and their basis go together. Give all three, or leave all three empty."]
    }


def test_migrations_see_a_plain_check():
    constraint = next(rule for _, rule in REQUIRED)

    path, _, arguments = constraint.deconstruct()

    assert path == "django.db.models.CheckConstraint"
    assert set(arguments) == {"condition", "name"}

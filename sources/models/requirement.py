"""A check constraint that explains itself: beside its condition stands the sentence for whoever breaks it.

The database and the migrations see a plain `CheckConstraint`, so a sentence can be reworded without a migration.
"""

from django.core.exceptions import ValidationError
from django.db import DEFAULT_DB_ALIAS, models
from django.db.models import CheckConstraint, Q


class Requirement(CheckConstraint):
    """`says` what is expected, shown at the field `at`."""

    def __init__(self, *, at: str, says: str, **kwargs):
        super().__init__(**kwargs)
        self.at, self.says = at, says

    def deconstruct(self):
        _, args, kwargs = super().deconstruct()
        return "django.db.models.CheckConstraint", args, kwargs

    def clone(self):
        _, args, kwargs = self.deconstruct()
        return type(self)(*args, at=self.at, says=self.says, **kwargs)

    def validate(self, model: type[models.Model], instance, exclude=None, using=DEFAULT_DB_ALIAS):
        """Raises ValidationError at the field. A condition written in SQL is left to the database."""
        if not isinstance(self.condition, Q):
            return
        try:
            super().validate(model, instance, exclude=exclude, using=using)
        except ValidationError as exc:
            raise ValidationError({self.at: self.says}) from exc

    def speaks_of(self, model: type[models.Model]) -> set[str]:
        """The fields in its condition."""
        return {name for name, *_ in model._get_expr_references(self.condition)}

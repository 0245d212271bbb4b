"""Rows that fixtures can name: a natural key reads like a sentence and never changes.

A model lists the lookups that make its key in `natural_lookups`; `("incident__key", "key")` names a part of an
incident.
"""

from functools import reduce
from typing import ClassVar

from django.db import models


class NaturalKeyQuerySet(models.QuerySet):
    def get_by_natural_key(self, *values):
        return self.get(**dict(zip(self.model.natural_lookups, values, strict=True)))


class NaturallyKeyed(models.Model):
    natural_lookups: ClassVar[tuple[str, ...]] = ("key",)

    objects = NaturalKeyQuerySet.as_manager()

    class Meta:
        abstract = True

    def natural_key(self) -> tuple:
        """The values of `natural_lookups`; follows foreign keys, so it may query."""
        return tuple(reduce(getattr, lookup.split("__"), self) for lookup in self.natural_lookups)


def key_field(within: str) -> models.SlugField:
    """The short, permanent `key` of a row, unique within its parent."""
    return models.SlugField(
        max_length=80,
        help_text=f"Short permanent name, unique in its {within}; fixtures and evidence point at it. Never change it.",
    )

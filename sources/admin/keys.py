"""Permanent keys in forms: fixed once given, and made from the row's own words when a coder leaves the box empty."""

from itertools import count

from django.db import models
from django.utils.text import slugify

LONGEST_MADE_KEY = 60


def permanent_field(model: type[models.Model]) -> str | None:
    """The name of the slug that names a row in fixtures: `key`, an actor's `slug`; None where there is none."""
    lookups = getattr(model, "natural_lookups", ())
    if not lookups or "__" in lookups[-1]:
        return None
    return lookups[-1] if isinstance(model._meta.get_field(lookups[-1]), models.SlugField) else None


def made_key(row: models.Model, fields: tuple[str, ...]) -> str:
    """`killed-people`, or `killed-people-2` where that is taken within the row's parent. One query a try."""
    words = slugify(" ".join(_words(getattr(row, field)) for field in fields))[:LONGEST_MADE_KEY].strip("-")
    stem = words or row._meta.model_name
    name = permanent_field(type(row))
    parents = {lookup.split("__")[0] for lookup in row.natural_lookups[:-1]}
    siblings = type(row).objects.filter(**{parent: getattr(row, parent) for parent in parents}).exclude(pk=row.pk)
    tries = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
    return next(key for key in tries if not siblings.filter(**{name: key}).exists())


def _words(value) -> str:
    if isinstance(value, models.Model):
        name = permanent_field(type(value))
        return getattr(value, name) if name else str(value)
    return "" if value is None else str(value).replace("_", "-")

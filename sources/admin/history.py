"""What the triggers kept of a record and its parts: who changed which field from what to what, when and why."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db import models

Step = tuple[models.Model | None, models.Model]
Rows = dict[type[models.Model], dict[int, models.Model]]

NEWEST = 300
LONGEST_VALUE = 300


@dataclass(frozen=True)
class Change:
    """One insert, update or delete of one row; `fields` holds (name, before, after)."""

    made_at: datetime
    made_by: str
    reason: str
    action: str
    row: str
    fields: list[tuple[str, str, str]]


def changes_of(model: type[models.Model], pk) -> list[Change]:
    """The newest changes first, of the row and of the parts that are removed with it. One query a table."""
    try:
        pk = model._meta.pk.to_python(pk)
    except ValidationError:
        return []
    steps = _steps(model, pgh_obj_id=pk)
    for relation in model._meta.related_objects:
        if relation.on_delete is models.CASCADE:
            steps += _steps(relation.related_model, **{f"{relation.field.name}_id": pk})
    steps.sort(key=lambda step: (step[1].pgh_created_at, step[1].pgh_id), reverse=True)
    steps = steps[:NEWEST]
    users, rows = _names_of_users(steps), _rows_pointed_at(steps)
    return [_change(before, after, users, rows) for before, after in steps]


def _steps(model, **of) -> list[Step]:
    """Every kept state with the state of the same row before it."""
    history = getattr(model, "pgh_event_model", None)
    if history is None:
        return []
    states = list(history.objects.filter(**of).select_related("pgh_context").order_by("pgh_obj_id", "pgh_id"))
    return [
        (before if before and before.pgh_obj_id == after.pgh_obj_id else None, after)
        for before, after in pairwise([None, *states])
    ]


def _change(before, after, users: dict[int, str], rows: Rows) -> Change:
    context = (after.pgh_context and after.pgh_context.metadata) or {}
    name = getattr(after, "key", getattr(after, "slug", after.pgh_obj_id))
    return Change(
        made_at=after.pgh_created_at,
        made_by=users.get(context.get("user"), ""),
        reason=context.get("reason", ""),
        action=after.pgh_label,
        row=f"{after.pgh_tracked_model._meta.verbose_name} {name}",
        fields=[] if after.pgh_label == "delete" else _differences(before, after, rows),
    )


def _differences(before, after, rows: Rows) -> list[tuple[str, str, str]]:
    found = []
    for field in after.pgh_tracked_model._meta.concrete_fields:
        old, new = (_shown(state, field, rows) for state in (before, after))
        if old != new and not field.primary_key:
            found.append((field.verbose_name, old, new))
    return found


def _shown(state, field, rows: Rows) -> str:
    value = state and getattr(state, field.attname)
    if value in (None, "", [], {}):
        return ""
    if field.is_relation:
        return str(rows[field.related_model].get(value, f"#{value}"))[:LONGEST_VALUE]
    return str(field.value_to_string(state))[:LONGEST_VALUE]


def _rows_pointed_at(steps: list[Step]) -> Rows:
    """The rows that any of the states has a key to, one query a table; those that are gone are missing."""
    ids = defaultdict(set)
    for before, after in steps:
        for field in after.pgh_tracked_model._meta.concrete_fields:
            if field.is_relation:
                keys = {getattr(state, field.attname) for state in (before, after) if state}
                ids[field.related_model] |= keys - {None}
    return {model: model.objects.select_related().in_bulk(pks) for model, pks in ids.items()}


def _names_of_users(steps: list[Step]) -> dict[int, str]:
    metadata = [after.pgh_context.metadata for _, after in steps if after.pgh_context]
    users = get_user_model().objects.filter(pk__in={entry["user"] for entry in metadata if entry.get("user")})
    return {user.pk: user.get_full_name() or user.get_username() for user in users}

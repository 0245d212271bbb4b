"""What the triggers kept of a record and its parts: who changed which field from what to what, when and why."""

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db import models

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
    found = _read(model, pgh_obj_id=pk)
    for relation in model._meta.related_objects:
        if relation.on_delete is models.CASCADE:
            found += _read(relation.related_model, **{f"{relation.field.name}_id": pk})
    found.sort(key=lambda step: (step[1].pgh_created_at, step[1].pgh_id), reverse=True)
    found = found[:NEWEST]
    names = _names_of_users(found)
    return [_change(before, after, names) for before, after in found]


def _read(model, **of) -> list[tuple[models.Model | None, models.Model]]:
    """Every kept state with the state of the same row before it."""
    history = getattr(model, "pgh_event_model", None)
    if history is None:
        return []
    states = list(history.objects.filter(**of).select_related("pgh_context").order_by("pgh_obj_id", "pgh_id"))
    return [
        (before if before and before.pgh_obj_id == after.pgh_obj_id else None, after)
        for before, after in pairwise([None, *states])
    ]


def _change(before, after, names: dict[int, str]) -> Change:
    context = (after.pgh_context and after.pgh_context.metadata) or {}
    model = after.pgh_tracked_model
    return Change(
        made_at=after.pgh_created_at,
        made_by=names.get(context.get("user"), ""),
        reason=context.get("reason", ""),
        action=after.pgh_label,
        row=f"{model._meta.verbose_name} {getattr(after, 'key', getattr(after, 'slug', after.pgh_obj_id))}",
        fields=[] if after.pgh_label == "delete" else _differences(before, after),
    )


def _differences(before, after) -> list[tuple[str, str, str]]:
    found = []
    for field in after.pgh_tracked_model._meta.concrete_fields:
        old, new = (_shown(state, field) for state in (before, after))
        if old != new and not field.primary_key:
            found.append((field.verbose_name, old, new))
    return found


def _shown(state, field) -> str:
    if state is None:
        return ""
    value = field.value_to_string(state) if not field.is_relation else getattr(state, field.attname)
    return "" if value in (None, "", [], {}) else str(value)[:LONGEST_VALUE]


def _names_of_users(found) -> dict[int, str]:
    metadata = [after.pgh_context.metadata for _, after in found if after.pgh_context]
    users = get_user_model().objects.filter(pk__in={entry["user"] for entry in metadata if entry.get("user")})
    return {user.pk: user.get_full_name() or user.get_username() for user in users}

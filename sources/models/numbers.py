"""Numbers that a source gives, half gives or does not give: missing is never zero, and an open end is never a
number.
"""

from django.db import models
from django.db.models import F, Q
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from codebook import choices
from sources.models.requirement import Requirement


def count_field(help_text="") -> models.PositiveIntegerField:
    return models.PositiveIntegerField(null=True, blank=True, help_text=help_text)


def missing_field() -> models.CharField:
    """Why the number beside it is empty."""
    return models.CharField(max_length=30, choices=choices.missing_reason, blank=True)


def given_or_missing(*fields: str) -> list[Requirement]:
    """One constraint a field: it has a value, or `<field>_missing` has the reason, never both."""
    return [
        Requirement(
            condition=Q(**{f"{field}__isnull": True}) & ~Q(**{f"{field}_missing": ""})
            | Q(**{f"{field}__isnull": False, f"{field}_missing": ""}),
            name=f"%(class)s_{field}_is_given_or_missing_for_a_reason",
            at=f"{field}_missing",
            says=format_lazy(
                _("“{field}” has either a number or a reason why it is missing, never both."), field=field
            ),
        )
        for field in fields
    ]


def in_order(*fields: str) -> Requirement:
    """`low ≤ best ≤ high` between those that are given."""
    pairs = [(low, high) for i, low in enumerate(fields) for high in fields[i + 1 :]]
    condition = Q()
    for low, high in pairs:
        condition &= Q(**{f"{low}__isnull": True}) | Q(**{f"{high}__isnull": True}) | Q(**{f"{low}__lte": F(high)})
    return Requirement(
        condition=condition,
        name=f"%(class)s_{'_'.join(fields)}_are_in_order",
        at=fields[-1],
        says=format_lazy(
            _("Expected {fields}: none may be greater than the next."),
            fields=" ≤ ".join(field.replace("_", " ") for field in fields),
        ),
    )

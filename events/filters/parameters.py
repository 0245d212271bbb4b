"""A set of query parameters, declared in django-filter's manner and read strictly.

What is not declared is refused, and every fault of a request is told, not the first one. Fields keep no state, so they
are built once and shared; no form is made for a request.
"""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote_plus

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import QueryDict
from django_filters import Filter, FilterSet

from events.filters.conditions import Maker
from events.filters.faults import BadParameters, Fault, unknown_parameter
from events.filters.fields import ParameterField

# A request line has at most 8,190 characters for the web server; a `next` link, which is the longer one, must fit too.
LONGEST_QUERY = 7_500
LONGEST_CHARACTER = 12  # as it is sent: four bytes, three characters each


def too_long(query: QueryDict) -> list[Fault]:
    """The fault of a request that could not be gone on with; told of the parameter that takes most room."""
    characters = sum(len(text) + len(name) + 2 for name, given in query.lists() for text in given)
    if LONGEST_CHARACTER * characters <= LONGEST_QUERY:
        return []
    room = {name: sum(len(quote_plus(text)) + len(name) + 2 for text in given) for name, given in query.lists()}
    room.pop("cursor", None)
    if sum(room.values()) <= LONGEST_QUERY:
        return []
    detail = (
        f"The parameters are longer than {LONGEST_QUERY:,} characters as they are sent. Ask for fewer values at once."
    )
    return [Fault(max(room, key=room.get), "too_long", detail)]


class Parameter(Filter):
    """One query parameter. It narrows rows by `field_name__lookup_expr`, or by `condition(value)`, or not at all;
    events by the SQL of `where(name, value)`.
    """

    def __init__(
        self,
        field: ParameterField,
        field_name: str | None = None,
        lookup_expr: str = "exact",
        *,
        condition: Callable[[Any], Q] | None = None,
        where: Maker | None = None,
        help_text: str,
    ):
        super().__init__(field_name=field_name, lookup_expr=lookup_expr, help_text=help_text)
        self.reads = field
        self.lookup = f"{field_name}__{lookup_expr}" if field_name else ""
        self.condition = condition
        self.where = where

    @property
    def field(self) -> ParameterField:
        return self.reads

    def narrow(self, value: Any) -> Q:
        """The rows that `value` lets through; all of them for a parameter that does not filter by itself."""
        if self.condition:
            return self.condition(value)
        return Q(**{self.lookup: value}) if self.lookup else Q()


class Parameters(FilterSet):
    """Base of every set. A subclass declares its parameters and, in `compare`, what they must be to one another."""

    @classmethod
    def read(cls, query: QueryDict) -> dict[str, Any]:
        """The given parameters as Python values. Raises BadParameters with every fault."""
        values, faults = {}, []
        for name, given in query.lists():
            if name not in cls.base_filters:
                faults.append(unknown_parameter(name, cls.names()))
                continue
            try:
                values[name] = cls.base_filters[name].field.read_all(given)
            except ValidationError as error:
                faults += [Fault(name, each.code, each.message) for each in error.error_list]
        faults += cls.compare(values)
        if faults or (faults := too_long(query)):
            raise BadParameters(faults)
        return values

    @classmethod
    def names(cls) -> list[str]:
        return list(cls.base_filters)

    @classmethod
    def compare(cls, values: Mapping[str, Any]) -> list[Fault]:
        """What is wrong between parameters that are each right by themselves."""
        return []

    @classmethod
    def conditions(cls, values: Mapping[str, Any]) -> list[Q]:
        narrowed = (cls.base_filters[name].narrow(value) for name, value in values.items())
        return [condition for condition in narrowed if condition != Q()]

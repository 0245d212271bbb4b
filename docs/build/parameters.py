"""The page of query parameters, from the views under `/api/v1/` and the filters they declare."""

import re
from collections import defaultdict

from django.urls import URLPattern

from docs.build.markdown import table
from events.columns import COLUMN
from events.filters.fields import OneOf, ParameterField, Terms, WholeNumber
from events.filters.parameters import Parameter
from events.urls import version_1

INTRODUCTION = """# Parameters

Every parameter of every address, and what it takes. One that is not listed for an address is refused there, and so is a
value that is not understood; the answer names all faults at once. Addresses that are not listed take none.
"""


def page() -> str:
    return "\n".join([INTRODUCTION, *(section(paths, rows) for paths, rows in parameters().items())])


def parameters() -> dict[tuple[str, ...], list[tuple[str, Parameter]]]:
    """{addresses: the parameters that mean the same at all of them}, in the order in which they are declared."""
    paths = defaultdict(list)
    found = {}
    for address in version_1:
        declared = getattr(getattr(address.callback, "cls", None), "parameters", None)
        for name, parameter in (declared.base_filters if declared else {}).items():
            same = (name, parameter.extra["help_text"])
            found.setdefault(same, parameter)
            paths[same].append(readable(address))

    grouped = defaultdict(list)
    for same, parameter in found.items():
        grouped[tuple(paths[same])].append((same[0], parameter))
    return dict(grouped)


def readable(address: URLPattern) -> str:
    """`events/{public_id}/` instead of `events/<path:public_id>/`."""
    return re.sub(r"<\w+:(\w+)>", r"{\1}", str(address.pattern))


def section(paths: tuple[str, ...], rows: list[tuple[str, Parameter]]) -> str:
    told = [(f"`{name}`", takes(parameter.field), parameter.extra["help_text"]) for name, parameter in rows]
    return f"## {', '.join(f'`{path}`' for path in paths)}\n{table(('parameter', 'takes', 'what it does'), told)}\n"


def takes(field: ParameterField) -> str:
    if isinstance(field, Terms):
        return f"[{field.vocabulary}](vocabularies.md#{field.vocabulary})"
    if isinstance(field, OneOf):
        allowed = "[columns](columns.md)" if set(field.allowed) <= set(COLUMN) else quoted(field.allowed)
        return f"{allowed}; without it `{field.default}`" if field.default else allowed
    if isinstance(field, WholeNumber):
        default = f"; without it {field.default}" if field.default is not None else ""
        return f"a whole number, {field.lowest} to {field.highest:,}{default}"
    return quoted(field.describe().get("examples", ()), between=" or ") or "text"


def quoted(values, between=", ") -> str:
    return between.join(f"`{value}`" for value in values)

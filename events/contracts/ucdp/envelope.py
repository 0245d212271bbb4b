"""The envelope of UCDP's API: pages by number, with the addresses of their neighbours, empty texts at the ends."""

import math
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest

from codebook.quoting import quote
from events.kept_releases import kept_datasets

PAGE = "page"


def enclosed(request: HttpRequest, *, number: int, size: int, count: int, found: Sequence[dict]) -> dict[str, Any]:
    """`found` are on page `number` of `count` in all."""
    pages = math.ceil(count / size)
    before = min(number, pages) - 1
    return {
        "TotalCount": count,
        "TotalPages": pages,
        "PreviousPageUrl": _address(request, before) if before >= 0 else "",
        "NextPageUrl": _address(request, number + 1) if number + 1 < pages else "",
        "Result": found,
    }


def refuse_unknown(version: str, dataset: str, resource: str) -> None:
    """Every release that is kept is a version; where the dataset is not public, there is none, as where it is not
    here. Raises Http404.
    """
    there = kept_datasets().get(dataset)
    names = there.names if there else []
    if version not in names:
        listed = f" Expected one of: {', '.join(names)}." if names else ""
        raise Http404(f"There is no version {quote(version)} of {resource} here.{listed}")


def _address(request: HttpRequest, number: int) -> str:
    """The same request for another page."""
    given = [(name, text) for name, texts in request.GET.lists() for text in texts if name.casefold() != PAGE]
    return request.build_absolute_uri(f"{request.path}?{urlencode([*given, (PAGE, number)])}")

"""Every public address of the site, taken from the URLconf: one that is added is asked too, or a test says what lacks.

A part of a path is filled in by its name; a view's query parameters are asked as far as `ASKED` has words for them, and
together where one alone asks for nothing.
"""

import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.urls import URLResolver, get_resolver
from pyarrow.parquet import read_table

from accounts.models import User
from accounts.tokens import Kind, make_token
from events.filters.parameters import Parameters
from events.formats import FORMATS, parquet, xlsx

NOT_PUBLIC = ("admin/",)
ANYTHING_ELSE = "^.*$"
ASKED = {
    "format": list(FORMATS),
    "limit": ["1000"],
    "q": ["kestrelwing"],
    **{name: ["kestrelwing", "kestrelwin", "IS-K"] for name in ("actor", "exact_actor", "claimed_by", "about")},
    **{name: ["kestrelwing", "kestrelwin"] for name in ("incident", "source", "location", "admin1", "speaker")},
    "field": ["title"],
    "date_after": ["2020-01-01"],
    "date_before": ["2020-12-31"],
    "killed_min": ["0"],
    "bbox": ["19,9,21,11"],
    "near": ["10,20,50"],
    "by": ["month,country,admin1"],
    "measure": ["count,killed_best"],
    "fields": ["title,summary,actors,location,sources"],
}
BETWEEN = {"before": "2026.1", "after": "2026.2"}  # as `published` makes them
BETWEEN_THEM = [BETWEEN, {**BETWEEN, "within": "annals"}, {**BETWEEN, "within": "secret"}]
SECRETS = {"dataset": "secret", "before": "localmarker", "after": "kestrelwing"}
TOGETHER = {
    "api/v1/releases/compare/": [*BETWEEN_THEM, {**BETWEEN, "limit": 1}, SECRETS],
    "releases/compare/": [
        *BETWEEN_THEM,
        *({**BETWEEN, "within": "annals", "csv": name} for name in ("changes", "years")),
        SECRETS,
    ],
}

# Files are in no particular order. Statistics that are gathered between two readings must not give them another one.
ALWAYS_IN_THE_ORDER_OF_THE_TABLE = """
    SET LOCAL enable_indexscan = off; SET LOCAL enable_indexonlyscan = off; SET LOCAL enable_bitmapscan = off
"""


@dataclass(frozen=True)
class Route:
    path: str
    parameters: frozenset[str]

    @property
    def parts(self) -> list[str]:
        return re.findall(r"<(?:\w+:)?(\w+)>", self.path)


def public_routes() -> list[Route]:
    return [route for route in _routes(get_resolver().url_patterns, "") if not route.path.startswith(NOT_PUBLIC)]


def addresses_of(route: Route, filled: Mapping[str, Iterable[str]]) -> list[str]:
    """The route's addresses, plain and with each parameter that it takes. Fails when a part of its path is new."""
    missing = set(route.parts) - set(filled)
    assert not missing, f"Say in the tests what stands for {', '.join(missing)} in {route.path}."
    paths = ["/" + route.path.replace(ANYTHING_ELSE, "nothing/")]
    for part in route.parts:
        paths = [re.sub(rf"<(\w+:)?{part}>", value, path) for path in paths for value in filled[part]]
    asked = [{name: value} for name in sorted(route.parameters & set(ASKED)) for value in ASKED[name]]
    asked += TOGETHER.get(route.path, [])
    return [address for path in paths for address in (path, *(f"{path}?{urlencode(each)}" for each in asked))]


def read_everything(filled: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, int, bytes]]:
    """address: (route, status, body), for every public address; whoever asks is nobody in particular, but has an
    account where one is needed to ask at all.
    """
    with connection.cursor() as cursor:
        cursor.execute(ALWAYS_IN_THE_ORDER_OF_THE_TABLE)
    reader, _ = User.objects.get_or_create(username="reader")
    client = Client(headers={"Authorization": f"Bearer {make_token(reader, Kind.ACCESS)}"})
    answers = {}
    for route in public_routes():
        cache.clear()  # the count of requests made
        for address in addresses_of(route, filled):
            response = client.get(address)
            body = b"".join(response.streaming_content) if response.streaming else response.content
            if response["Content-Type"] == parquet.MEDIA_TYPE:
                body = text_of(body)
            if response["Content-Type"] == xlsx.MEDIA_TYPE and response.status_code == 200:
                body = sheets_of(body)
            answers[address] = (route.path, response.status_code, body)
    return answers


def text_of(file: bytes) -> bytes:
    """What a Parquet file says, but for the number of the revision, which tells only that anything was written."""
    table = read_table(io.BytesIO(file))
    told = {name: value.decode() for name, value in table.schema.metadata.items() if name != b"revision"}
    return json.dumps([str(told), table.to_pylist()], default=str, ensure_ascii=False).encode()


def sheets_of(file: bytes) -> bytes:
    """What a workbook says, without its revision, which stands in the second row of its last sheet."""
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/")]
    return b"".join(re.sub(rb"<t[^>]*>revision</t>.*?</row>", b"", sheet) for sheet in sheets)


def _routes(patterns, before: str) -> Iterator[Route]:
    for pattern in patterns:
        path = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _routes(pattern.url_patterns, path)
        else:
            view = getattr(pattern.callback, "view_class", None) or getattr(pattern.callback, "cls", None)
            taken = getattr(view, "parameters", Parameters)
            yield Route(path, frozenset(taken.base_filters))

"""What is asked: of the site by an address that anybody could write, of the floor by the name of a statement."""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import orjson

from benchmarks.generate import DATASET, Sample

API = "/api/v1"
MOST_COUNTED = 10_000


@dataclass(frozen=True)
class Question:
    """`told` reads from either answer what both must agree on. `page` is reached by following `next`."""

    name: str
    ours: str
    floor: str
    told: Callable[[bytes], Any]
    page: int = 1


def questions(sample: Sample, *, dossier: str, page: int, after: int, limit: int) -> list[Question]:
    """`after` is the sort key of the last row before that page."""
    west, south, east, north = sample.box
    listed = {"limit": limit, "count": "none"}

    def rows(name: str, ours: dict, floor: str, values: dict | None = None, **more) -> Question:
        asked = _address(f"{API}/events/", ours | listed)
        return Question(name, asked, _address(f"/{floor}", (values or ours) | {"limit": limit}), ids, **more)

    def counted(name: str, ours: dict, floor: str, values: dict) -> Question:
        return Question(name, _address(f"{API}/events/", ours), _address(f"/{floor}", values), ids_and_count)

    frequent, country = {"actor": sample.frequent_actor}, {"country": sample.country}
    year = {"date_after": sample.year, "date_before": sample.year}
    box = {"west": west, "south": south, "east": east, "north": north}
    cells = {"by": "month,country", "measure": "killed_best"}
    file = {"country": sample.small_country}
    return [
        rows("newest of a frequent actor", frequent, "actor"),
        counted("the same, with its count", frequent | {"limit": limit}, "actor_counted", frequent | {"limit": limit}),
        rows("newest of a rare actor", {"actor": sample.rare_actor}, "actor"),
        rows("newest in a box", {"bbox": f"{west},{south},{east},{north}"}, "box", box),
        rows("country and year", country | year, "country_year", country | {"year": sample.year}),
        rows("a rare word", {"q": sample.rare_word}, "words", {"word": sample.rare_word}),
        rows("a common word", {"q": sample.common_word}, "words", {"word": sample.common_word}),
        rows(f"page {page} of all", {}, "after", {"after": after}, page=page),
        counted(
            "count of a country", country | {"fields": "id", "limit": 1}, "country_counted", country | {"limit": 1}
        ),
        Question("month × country", _address(f"{API}/events/aggregate/", cells), "/aggregate", results),
        Question(
            "one event",
            f"{API}/events/{DATASET}:{sample.source_id}/",
            _address("/event", {"dataset": DATASET, "source_id": sample.source_id}),
            its_id,
        ),
        Question("one dossier", f"{API}/incidents/{dossier}/", _address("/dossier", {"slug": dossier}), its_id),
        Question(
            "CSV of a country",
            _address(f"{API}/events/", file | {"format": "csv"}),
            _address("/csv", file),
            ids_in_file,
        ),
    ]


def ids(body: bytes) -> list[str]:
    return [row["id"] for row in results(body)]


def ids_and_count(body: bytes) -> tuple[list[str], int]:
    return ids(body), min(orjson.loads(body)["count"], MOST_COUNTED)


def results(body: bytes) -> list[dict]:
    return orjson.loads(body)["results"]


def its_id(body: bytes) -> Any:
    answer = orjson.loads(body)
    return answer.get("id") or answer["results"][0]["id"]


def ids_in_file(body: bytes) -> list[str]:
    return [row["id"] for row in csv.DictReader(io.StringIO(body.decode(), newline=""))]


def _address(path: str, values: dict) -> str:
    return f"{path}?{urlencode(values)}"

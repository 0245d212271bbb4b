"""How Datasette is asked: filters of the table in the address, and queries that its owner wrote for the rest. It has no
circles, no units of actors and no dossiers.
"""

from collections.abc import Callable
from urllib.parse import urlencode

import orjson

from benchmarks import questions
from benchmarks.asking import Asked, Request
from benchmarks.floor.asked import box
from benchmarks.questions import MOST_COUNTED
from benchmarks.sample import Sample
from benchmarks.told import Cells, as_cells

# Nothing that the question does not ask for.
BARE = {"_shape": "array", "_nocount": 1, "_nofacet": 1, "_nosuggest": 1}


def asked(sample: Sample, get: Callable[[Request], bytes] | None = None) -> dict[str, Asked]:
    west, south, east, north = sample.dense_box
    year = {"date_end__gte": f"{sample.year}-01-01", "date_start__lte": f"{sample.year}-12-31"}
    in_box = box(sample.dense_box) | {"date_after": f"{sample.year}-01-01", "date_before": f"{sample.year}-12-31"}
    return {
        questions.FREQUENT_ACTOR: Asked(_query("newest_of_actor", {"actor": sample.frequent_actor}), ids),
        questions.RARE_ACTOR: Asked(_query("newest_of_actor", {"actor": sample.rare_actor}), ids),
        questions.DENSE_BOX: Asked(_rows(sample, _in_box(west, south, east, north)), ids),
        questions.EMPTY_BOX: Asked(_rows(sample, _in_box(*sample.empty_box)), ids),
        questions.COUNTRY_YEAR: Asked(_rows(sample, {"country": sample.country, **year}), ids),
        questions.RARE_WORD: Asked(_rows(sample, {"_search": sample.rare_word}), ids),
        questions.COMMON_WORD: Asked(_rows(sample, {"_search": sample.common_word}), ids),
        questions.ACTOR_BOX_YEAR: Asked(_query("actor_in_box", {"actor": sample.frequent_actor, **in_box}), ids),
        questions.DEEP_PAGE: Asked(_rows(sample, {"_next": sample.before_page}), ids),
        questions.COUNT: Asked(_query("count_of_country", {"country": sample.country}), counted),
        questions.MONTHS: Asked(_query("months", {}), cells),
        questions.MONTHS_OF_ONE: Asked(_query("months_of_country", {"country": sample.small_country}), cells),
        questions.EVENT: Asked(_rows(sample, {"id": f"{sample.dataset}:{sample.number}"}), its_id),
    }


def files(sample: Sample) -> dict[str, Request]:
    values = {"country": sample.small_country, "_stream": "on"}
    return {questions.CSV_OF_ONE: Request(f"/events/events.csv?{urlencode(values)}")}


def ids(body: bytes) -> list[str]:
    return [row["id"] for row in orjson.loads(body)]


def counted(body: bytes) -> int:
    return min(orjson.loads(body)[0]["count"], MOST_COUNTED)


def cells(body: bytes) -> Cells:
    return as_cells(orjson.loads(body))


def its_id(body: bytes) -> str:
    return orjson.loads(body)[0]["id"]


def _in_box(west: float, south: float, east: float, north: float) -> dict:
    return {"longitude__gte": west, "latitude__gte": south, "longitude__lte": east, "latitude__lte": north}


def _rows(sample: Sample, filters: dict) -> Request:
    values = {**filters, "_size": sample.limit, **BARE}
    return Request(f"/events/events.json?{urlencode(values)}")


def _query(name: str, values: dict) -> Request:
    return Request(f"/events/{name}.json?{urlencode(values | {'_shape': 'array'})}")

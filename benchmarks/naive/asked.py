"""How the naive project is asked, and what its answers tell: it has no units, no dossiers and no small files."""

from collections.abc import Callable
from urllib.parse import urlencode

import orjson

from benchmarks import questions
from benchmarks.asking import Asked, Request
from benchmarks.floor.asked import box
from benchmarks.sample import Sample
from benchmarks.told import as_cells, counted, results


def asked(sample: Sample, get: Callable[[Request], bytes] | None = None) -> dict[str, Asked]:
    year = {"date_after": f"{sample.year}-01-01", "date_before": f"{sample.year}-12-31"}
    frequent, dense = {"actor": sample.frequent_name}, box(sample.dense_box)
    pages = {
        questions.FREQUENT_ACTOR: frequent,
        questions.RARE_ACTOR: {"actor": sample.rare_name},
        questions.DENSE_BOX: dense,
        questions.EMPTY_BOX: box(sample.empty_box),
        questions.CIRCLE: {"near": ",".join(map(str, sample.circle))},
        questions.COUNTRY_YEAR: {"country": sample.country, **year},
        questions.RARE_WORD: {"q": sample.rare_word},
        questions.COMMON_WORD: {"q": sample.common_word},
        questions.ACTOR_BOX_YEAR: {**frequent, **dense, **year},
        questions.DEEP_PAGE: {"offset": sample.before_page},
    }
    answers = {name: Asked(_request("", {**values, "limit": sample.limit}), ids) for name, values in pages.items()}
    return answers | {
        questions.COUNT: Asked(_request("", {"country": sample.country, "limit": 1}), counted),
        questions.MONTHS: Asked(_request("months/", {}), cells),
        questions.MONTHS_OF_ONE: Asked(_request("months/", {"country": sample.small_country}), cells),
        questions.EVENT: Asked(_request(f"{sample.number}/", {}), its_id),
    }


def files(sample: Sample) -> dict[str, Request]:
    return {
        questions.CSV_OF_ONE: _request("csv/", {"country": sample.small_country}),
        questions.CSV_OF_ALL: _request("csv/", {}),
    }


def ids(body: bytes) -> list[str]:
    return [_id(row) for row in results(body)]


def its_id(body: bytes) -> str:
    return _id(orjson.loads(body))


def cells(body: bytes):
    return as_cells([{**row, "month": row["month"] and row["month"][:7]} for row in orjson.loads(body)])


def _id(row: dict) -> str:
    return f"{row['dataset']}:{row['source_id']}"


def _request(under: str, values: dict) -> Request:
    return Request(f"/events/{under}?{urlencode(values)}")

"""How the site is asked: by addresses that anybody could write."""

from collections.abc import Callable
from urllib.parse import urlencode, urlsplit

import orjson

from benchmarks import questions
from benchmarks.asking import Asked, Request
from benchmarks.sample import Sample
from benchmarks.told import cells, counted, ids, its_id

EVENTS = "/api/v1/events/"
# Whatever its size is, a page belongs to the same list: going on in large ones comes sooner to a deep one.
LARGEST_PAGE = 1_000


def asked(sample: Sample, get: Callable[[Request], bytes]) -> dict[str, Asked]:
    """`get` is only used to go on to the page that is asked for."""
    pages = {name: Asked(_page(sample, values), ids) for name, values in filters(sample).items()}
    months = {"by": "month,country", "measure": "killed_best"}
    return pages | {
        questions.DEEP_PAGE: Asked(_deep_page(sample, get), ids),
        questions.COUNT: Asked(_events({"country": sample.country, "fields": "id", "limit": 1}), counted),
        questions.MONTHS: Asked(_events(months, "aggregate/"), cells),
        questions.MONTHS_OF_ONE: Asked(_events(months | {"country": sample.small_country}, "aggregate/"), cells),
        questions.EVENT: Asked(Request(f"{EVENTS}{sample.dataset}:{sample.number}/"), its_id),
        questions.DOSSIER: Asked(Request(f"/api/v1/incidents/{sample.dossier}/"), its_id),
    }


def filters(sample: Sample) -> dict[str, dict]:
    """The parameters of each page but the deep one."""
    year = {"date_after": sample.year, "date_before": sample.year}
    box = ",".join(map(str, sample.dense_box))
    return {
        questions.FREQUENT_ACTOR: {"actor": sample.frequent_actor},
        questions.RARE_ACTOR: {"actor": sample.rare_actor},
        questions.ACTOR_WITH_UNITS: {"actor": sample.actor_with_units},
        questions.DENSE_BOX: {"bbox": box},
        questions.EMPTY_BOX: {"bbox": ",".join(map(str, sample.empty_box))},
        questions.CIRCLE: {"near": ",".join(map(str, sample.circle))},
        questions.COUNTRY_YEAR: {"country": sample.country, **year},
        questions.RARE_WORD: {"q": sample.rare_word},
        questions.COMMON_WORD: {"q": sample.common_word},
        questions.ACTOR_BOX_YEAR: {"actor": sample.frequent_actor, "bbox": box, **year},
    }


def files(sample: Sample) -> dict[str, Request]:
    one = {"country": sample.small_country}
    return {
        questions.CSV_OF_ONE: _events(one | {"format": "csv"}),
        questions.NDJSON_OF_ONE: _events(one | {"format": "ndjson"}),
        questions.PARQUET_OF_ONE: _events(one | {"format": "parquet"}),
        questions.CSV_OF_ALL: _events({"format": "csv"}),
        questions.NDJSON_OF_ALL: _events({"format": "ndjson"}),
        questions.PARQUET_OF_ALL: _events({"format": "parquet"}),
    }


def page(values: dict, limit: int) -> Request:
    """A page without its count, as competitors give it."""
    return _events({**values, "limit": limit, "count": "none"})


def _page(sample: Sample, values: dict) -> Request:
    return page(values, sample.limit)


def _deep_page(sample: Sample, get: Callable[[Request], bytes]) -> Request:
    left = sample.before_page
    request = page({}, min(left, LARGEST_PAGE))
    while left:
        left -= min(left, LARGEST_PAGE)
        following = urlsplit(orjson.loads(get(request))["next"])
        cursor = dict(pair.split("=") for pair in following.query.split("&"))["cursor"]
        size = min(left, LARGEST_PAGE) or sample.limit
        request = Request(f"{EVENTS}?limit={size}&count=none&cursor={cursor}")
    return request


def _events(values: dict, under: str = "") -> Request:
    return Request(f"{EVENTS}{under}?{urlencode(values)}")

"""How the floor is asked: by the name of a statement, with the values already read."""

import math
from collections.abc import Callable
from urllib.parse import urlencode

from benchmarks import questions
from benchmarks.asking import Asked, Request
from benchmarks.sample import Sample
from benchmarks.told import cells, counted, ids, its_id

KILOMETRES_A_DEGREE = 111.0


def asked(sample: Sample, get: Callable[[Request], bytes] | None = None) -> dict[str, Asked]:
    frequent, country = {"actor": sample.frequent_actor}, {"country": sample.country}
    small = {"country": sample.small_country}
    dense = box(sample.dense_box)
    pages = {
        questions.FREQUENT_ACTOR: ("actor", frequent),
        questions.RARE_ACTOR: ("actor", {"actor": sample.rare_actor}),
        questions.ACTOR_WITH_UNITS: ("units", {"actor": sample.actor_with_units}),
        questions.DENSE_BOX: ("box", dense),
        questions.EMPTY_BOX: ("box", box(sample.empty_box)),
        questions.CIRCLE: ("circle", circle(*sample.circle)),
        questions.COUNTRY_YEAR: ("country_year", country | {"year": sample.year}),
        questions.RARE_WORD: ("words", {"word": sample.rare_word}),
        questions.COMMON_WORD: ("words", {"word": sample.common_word}),
        questions.ACTOR_BOX_YEAR: ("actor_box_year", frequent | dense | {"year": sample.year}),
        questions.DEEP_PAGE: ("after", {"after": sample.after}),
    }
    answers = {
        name: Asked(_request(statement, values | {"limit": sample.limit}), ids)
        for name, (statement, values) in pages.items()
    }
    return answers | {
        questions.COUNT: Asked(_request("count", country), counted),
        questions.MONTHS: Asked(_request("months", {}), cells),
        questions.MONTHS_OF_ONE: Asked(_request("months_of_one", small), cells),
        questions.EVENT: Asked(_request("event", {"dataset": sample.dataset, "source_id": sample.number}), its_id),
        questions.DOSSIER: Asked(_request("dossier", {"slug": sample.dossier}), its_id),
    }


def files(sample: Sample) -> dict[str, Request]:
    return {
        questions.CSV_OF_ONE: _request("csv_of_one", {"country": sample.small_country}),
        questions.CSV_OF_ALL: _request("csv", {}),
    }


def box(sides: tuple[float, float, float, float]) -> dict[str, float]:
    return dict(zip(("west", "south", "east", "north"), sides, strict=True))


def circle(latitude: float, longitude: float, km: float) -> dict[str, float]:
    """With a box around it that is a little too large; far from the poles and from 180°."""
    reach = km / KILOMETRES_A_DEGREE
    sideways = reach / math.cos(math.radians(abs(latitude) + reach))
    around = box((longitude - sideways, latitude - reach, longitude + sideways, latitude + reach))
    return {"lat": latitude, "lon": longitude, "km": km, **around}


def _request(statement: str, values: dict) -> Request:
    return Request(f"/{statement}?{urlencode(values)}")

"""Random combinations of two and three filters in every order: how long the worst of them takes, that none hangs."""

from collections.abc import Callable
from dataclasses import asdict
from random import Random
from typing import Any

from django.db import connection

from benchmarks import questions
from benchmarks.effort import Size
from benchmarks.ours.asked import page
from benchmarks.rows import DATASET, PLACED, PRECISIONS, ROLES
from benchmarks.sample import LIMIT, Sample
from benchmarks.servers import Standing
from benchmarks.times import summed_up
from events.ordering import ORDERS

SEED = 20261125
TIMES_OF_ONE = 40
WORST = 10
TOO_SLOW = 503


def of_filters(server: Standing, sample: Sample, size: Size, say: Callable[[str], None]) -> dict[str, Any]:
    """Beside them `one_filter`, the p50 of a page with one filter."""
    _read_all_rows()
    client = server.client
    one = server.asked[questions.FREQUENT_ACTOR]
    measured, failed = [], []
    for asked in combinations(sample, size.combinations):
        answers = [client.ask(page(asked, LIMIT)) for _ in range(size.times_of_each)]
        wrong = [answer.status for answer in answers if answer.status != 200]
        if wrong:
            failed.append({"asked": _written(asked), "status": wrong[0]})
            say(f"  {wrong[0]}: {_written(asked)}")
            continue
        # The first time a part of the indexes may still be on the disk.
        times = summed_up([answer.seconds for answer in answers[1:]])
        measured.append({"asked": _written(asked), "first": answers[0].seconds, **asdict(times)})
    worst = sorted(measured, key=lambda told: told["p95"], reverse=True)[:WORST]
    say(f"  the worst of {size.combinations}: {worst[0]['p95'] * 1000:.0f} ms, {worst[0]['asked']}")
    return {
        "number": size.combinations,
        "timed_out": sum(each["status"] == TOO_SLOW for each in failed),
        "failed": failed,
        "one_filter": summed_up([client.take(one) for _ in range(TIMES_OF_ONE)]).p50,
        "p50": summed_up([told["p50"] for told in measured]).p50,
        "worst": worst,
    }


def _read_all_rows() -> None:
    """So that they lie in memory, as those of a site in use do: other servers have read their own since."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(title) FROM events_event")


def combinations(sample: Sample, number: int) -> list[dict[str, Any]]:
    """Always the same for the same sample."""
    random = Random(SEED)  # noqa: S311 – nothing secret is drawn
    values = values_of(sample, random)
    made = []
    for _ in range(number):
        names = random.sample(list(values), random.choice((2, 3)))
        filters = {parameter: value for name in names for parameter, value in random.choice(values[name]).items()}
        made.append({**filters, "ordering": random.choice(list(ORDERS))})
    return made


def values_of(sample: Sample, random: Random) -> dict[str, list[dict[str, Any]]]:
    """By name, what to ask for: much, little and nothing of what is in the rows."""
    years = [{"date_after": year, "date_before": year + length} for year in (1991, 2005, 2016) for length in (0, 5)]
    days = [
        {"date_after": "2019-03-01", "date_before": "2019-03-07"},
        {"date_before": "1990"},
        {"date_after": "2024-12"},
    ]
    boxes = [sample.dense_box, sample.empty_box, (25.0, 20.0, 60.0, 45.0), (-180.0, -90.0, 180.0, 90.0)]
    latitude, longitude, _ = sample.circle
    several = [f"benchmark-{random.randrange(3, 300)}" for _ in range(4)]
    actors = [sample.frequent_actor, sample.rare_actor, sample.actor_with_units, ",".join(several), *several]
    return {
        "actor": _each("actor", actors),
        "exact_actor": _each("exact_actor", [sample.actor_with_units, sample.frequent_actor]),
        "role": _each("role", sorted({role for roles, _ in ROLES.values() for role in roles})),
        "claimed_by": _each("claimed_by", [sample.frequent_actor]),
        "country": _each("country", [sample.country, sample.small_country, "TCD", "ISL", "SYR,AFG,IND"]),
        "admin1": _each("admin1", [sample.admin1, "Nowhere"]),
        "location": _each("location", [sample.town, "Reykjavik"]),
        "box": _each("bbox", [",".join(map(str, box)) for box in boxes]),
        "circle": _each("near", [f"{latitude},{longitude},{km}" for km in (5, 100, 2_000)]),
        "days": years + days,
        "violence_type": _each("violence_type", list(ROLES)),
        "event_type": _each("event_type", ["battle"]),
        "killed": [
            *_each("killed_min", [1, 25, 5_000]),
            *_each("killed_max", [0, 2]),
            {"killed_min": 2, "killed_max": 9},
        ],
        "date_precision": _each("date_precision", list(PRECISIONS)),
        "location_precision": _each("location_precision", list(PLACED)),
        "dataset": _each("dataset", [DATASET, "annals"]),
        "source": _each("source", ["Agency 7", "Nobody's"]),
        "modified_since": _each("modified_since", ["2025-01-02", "2025-01-19"]),
        "q": _each("q", [sample.common_word, sample.rare_word, f"-{sample.common_word} {sample.rare_word}", "front"]),
    }


def _each(name: str, values: list) -> list[dict[str, Any]]:
    return [{name: value} for value in values]


def _written(asked: dict[str, Any]) -> str:
    return " ".join(f"{name}={value}" for name, value in asked.items())

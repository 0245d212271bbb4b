"""How PostGraphile is asked: in GraphQL, for the columns of the API. It has no circles, no sums and no files."""

from collections.abc import Callable
from typing import Any

import orjson

from benchmarks import questions
from benchmarks.asking import Asked, Request
from benchmarks.columns import NAMES
from benchmarks.floor.asked import box
from benchmarks.questions import MOST_COUNTED
from benchmarks.sample import Sample


def asked(sample: Sample, get: Callable[[Request], bytes]) -> dict[str, Asked]:
    """`get` is only used to find where the deep page begins."""
    time = {"since": f"{sample.year}-01-01", "until": f"{sample.year}-12-31"}
    dense, actor = box(sample.dense_box), {"actor": str(sample.frequent_key)}
    pages = {
        questions.FREQUENT_ACTOR: _call("eventsOfActor", actor),
        questions.RARE_ACTOR: _call("eventsOfActor", {"actor": str(sample.rare_key)}),
        questions.DENSE_BOX: _call("eventsInBox", dense),
        questions.EMPTY_BOX: _call("eventsInBox", box(sample.empty_box)),
        questions.COUNTRY_YEAR: _call("eventsOfCountryBetween", {"code": sample.country, **time}),
        questions.RARE_WORD: _call("eventsWithWord", {"word": sample.rare_word}),
        questions.COMMON_WORD: _call("eventsWithWord", {"word": sample.common_word}),
        questions.ACTOR_BOX_YEAR: _call("eventsOfActorInBox", {**actor, **dense, **time}),
        questions.DEEP_PAGE: _newest(f"after: {_written(_place(sample, get))}"),
    }
    answers = {name: Asked(_page(f"{call}, first: {sample.limit})"), ids) for name, call in pages.items()}
    return answers | {
        questions.COUNT: Asked(_ask(f"answer: {_call('numberOfEvents', {'code': sample.country})})"), counted),
        questions.EVENT: Asked(_ask(f'answer: eventByNumber(number: "{sample.number}") {{{COLUMNS}}}'), its_id),
    }


def files(sample: Sample) -> dict[str, Request]:
    return {}


def ids(body: bytes) -> list[str]:
    return [row["rowId"] for row in _answer(body)["nodes"]]


def counted(body: bytes) -> int:
    return min(int(_answer(body)), MOST_COUNTED)


def its_id(body: bytes) -> str:
    return _answer(body)["rowId"]


def _answer(body: bytes) -> Any:
    return orjson.loads(body)["data"]["answer"]


def _place(sample: Sample, get: Callable[[Request], bytes]) -> str:
    """The cursor of the last row before the deep page, which a reader would have from the page before."""
    skipped = _newest(f"offset: {sample.before_page - 1}, first: 1")
    return _answer(get(_ask(f"answer: {skipped}) {{pageInfo {{endCursor}}}}")))["pageInfo"]["endCursor"]


def _newest(place: str) -> str:
    return f"allEvents(orderBy: [SORT_KEY_DESC], {place}"


def _call(function: str, values: dict) -> str:
    """Up to the parenthesis that closes it."""
    return f"{function}({', '.join(f'{name}: {_written(value)}' for name, value in values.items())}"


def _written(value: Any) -> str:
    return orjson.dumps(value).decode()


def _page(call: str) -> Request:
    return _ask(f"answer: {call} {{nodes {{{COLUMNS}}} pageInfo {{hasNextPage endCursor}}}}")


def _ask(query: str) -> Request:
    return Request("/graphql", orjson.dumps({"query": f"{{{query}}}"}))


def _in_graphql(name: str) -> str:
    """PostGraphile gives `id` a meaning of its own."""
    first, *others = ["row", "id"] if name == "id" else name.split("_")
    return first + "".join(word.capitalize() for word in others)


COLUMNS = " ".join(map(_in_graphql, NAMES))

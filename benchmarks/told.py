"""What two answers have in common whatever server gave them; also the shape of what the floor tells."""

from typing import Any

import orjson

from benchmarks.questions import MOST_COUNTED

Cells = dict[tuple[str, str | None, str | None], int | None]


def results(body: bytes) -> list[dict]:
    return orjson.loads(body)["results"]


def ids(body: bytes) -> list[str]:
    return [row["id"] for row in results(body)]


def counted(body: bytes) -> int:
    """Ours counts exactly up to a bound, the others to the end."""
    return min(orjson.loads(body)["count"], MOST_COUNTED)


def cells(body: bytes) -> Cells:
    return as_cells(results(body))


def as_cells(rows: list[dict]) -> Cells:
    return {(row["dataset"], row["month"], row["country"] or None): row["killed_best"] for row in rows}


def its_id(body: bytes) -> Any:
    answer = orjson.loads(body)
    return answer.get("id") or answer["results"][0]["id"]

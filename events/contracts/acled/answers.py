"""What clients get: rows in ACLED's envelope or as CSV, and what is wrong in the words that they look for."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

import orjson
from django.http import HttpResponse
from rest_framework.views import exception_handler

from events.current import current
from events.filters import BadParameters
from events.query.running import TooSlow

AN_HOUR = 3_600
MEDIA_TYPES = {"json": "application/json", "csv": "text/csv; charset=utf-8"}
TOO_SLOW = (
    "The database could not answer in the time that a request has. Ask for less, by country, event_date or limit."
)


def in_json(rows: Iterable[dict], messages: Sequence[str], after: dict[str, Any], *, name: str) -> Iterator[bytes]:
    """`after` is told behind the rows, when it is known: it may be filled while they are read."""
    about = {"status": 200, "success": True, "last_update": hours_since_the_last_update(), "messages": messages}
    yield orjson.dumps(about)[:-1] + b',"data":['
    count = 0
    for count, row in enumerate(rows, 1):
        yield (b"," if count > 1 else b"") + orjson.dumps(row)
    told = {"count": count, **after, "filename": name, "data_query_restrictions": {}}
    yield b"]," + orjson.dumps(told)[1:]


def in_csv(rows: Iterable[dict], columns: Sequence[str]) -> Iterator[bytes]:
    line = io.StringIO()
    writer = csv.DictWriter(line, columns, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow(row)
        yield line.getvalue().encode()
        line.seek(0)
        line.truncate()
    yield line.getvalue().encode()


def hours_since_the_last_update() -> int | None:
    made_at = current().made_at
    return int((datetime.now(UTC) - made_at).total_seconds() // AN_HOUR) if made_at else None


def answer_error(error: Exception, context: dict) -> HttpResponse | None:
    """DRF's exception handler for the contract. None lets the error reach the log, and `config.errors`."""
    if isinstance(error, BadParameters):
        return failure(400, [f"{fault.parameter}: {fault.detail}" for fault in error.faults])
    if isinstance(error, TooSlow):
        return failure(503, [TOO_SLOW])
    response = exception_handler(error, context)
    if response is None:
        return None
    answer = failure(response.status_code, [str(getattr(error, "detail", error))])
    for header in ("Allow", "Retry-After", "WWW-Authenticate"):
        if header in response:
            answer[header] = response[header]
    return answer


def failure(status: int, sentences: Sequence[str]) -> HttpResponse:
    """Some clients read the list, some the message, some only the status."""
    told = {
        "status": status,
        "success": False,
        "message": " ".join(sentences),
        "error": [{"status": status, "message": sentence} for sentence in sentences],
    }
    return HttpResponse(orjson.dumps(told), MEDIA_TYPES["json"], status=status)

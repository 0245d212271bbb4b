"""Errors as problem details (RFC 9457): what went wrong, in words for the person who can act.

Everything under /api/ and /ogc/ answers so, an address that does not exist included; `problems/` tells what each type
means.
"""

import orjson
from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.http import Http404, HttpResponse
from rest_framework import exceptions
from rest_framework.views import exception_handler

from events.filters import BadParameters
from events.moments import in_utc
from events.query.running import TooSlow

TITLES = {
    400: "Bad request",
    404: "Not found",
    405: "Method not allowed",
    406: "Not acceptable",
    410: "Withdrawn",
    429: "Too many requests",
    500: "Server error",
    503: "Too slow",
}
MEANINGS = {
    400: "It cannot be answered as it stands; `errors` names each parameter, what is wrong and what is allowed.",
    404: "There is nothing at this address, and nobody has taken anything away from it.",
    405: "The address can be read only.",
    406: "None of the formats that the client accepts is served here.",
    410: "The record was public and has been taken back; `detail` says why, `withdrawn_at` when.",
    429: "Wait for the seconds in `Retry-After`, then go on.",
    500: "Something is wrong here, not in the request; it has been logged.",
    503: "The database could not answer in the time a request has; `detail` says how to ask for less.",
}


# What narrows a request most, for one that is too slow.
NARROWING = ("country", "actor", "date_after", "date_before", "bbox")


class Withdrawn(exceptions.APIException):
    """The record was public; its tombstone says when and why it went."""

    status_code = 410

    def __init__(self, tombstone):
        super().__init__(tombstone.reason or "It was withdrawn without a stated reason.")
        self.withdrawn_at = in_utc(tombstone.withdrawn_at)


def problem(status: int, detail: str, **more) -> HttpResponse:
    title = TITLES.get(status, "Error")
    address = f"{settings.SITE_URL}/api/v1/problems/#{title.lower().replace(' ', '-')}"
    body = {"type": address, "title": title, "status": status, "detail": detail, **more}
    return HttpResponse(orjson.dumps(body), "application/problem+json", status=status)


def answer_problem(error: Exception, context: dict) -> HttpResponse | None:
    """DRF's exception handler. None lets the error reach the log, and `config.errors`."""
    if isinstance(error, BadParameters):
        faults = [{"parameter": fault.parameter, "code": fault.code, "detail": fault.detail} for fault in error.faults]
        several = f"{len(faults)} things are wrong with the parameters." if len(faults) > 1 else faults[0]["detail"]
        return problem(400, several, errors=faults)
    if isinstance(error, Withdrawn):
        return problem(410, str(error.detail), withdrawn_at=error.withdrawn_at)
    if isinstance(error, TooSlow):
        return problem(503, _ask_for_less(error.filters))
    if isinstance(error, SuspiciousOperation):
        return problem(400, "The request is not one that can be read.")

    if isinstance(error, exceptions.NotAcceptable):
        served = ", ".join(renderer.media_type for renderer in context["view"].renderer_classes)
        return problem(406, f"None of the formats in the Accept header is served here. Expected one of: {served}.")

    response = exception_handler(error, context)
    if response is None:
        return None
    detail = str(error) if isinstance(error, Http404) else str(getattr(error, "detail", error))
    answer = problem(response.status_code, detail or TITLES[404])
    for name in ("Allow", "Retry-After"):
        if name in response:
            answer[name] = response[name]
    return answer


def _ask_for_less(filters: list[str]) -> str:
    given = f" together with {', '.join(filters)}" if filters else ""
    missing = [name for name in NARROWING if name not in filters]
    return (
        "The database could not answer in the time that a request has."
        f" Add one of {', '.join(missing)}{given}, or leave out the count with count=none."
    )

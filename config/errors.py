"""Errors that no view answers: as problem details under /api/ and /ogc/, as pages elsewhere."""

from django.http import HttpRequest, HttpResponse
from django.views import defaults

from events.api.problems import problem

API = ("/api/", "/ogc/")


def answer_bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if request.path.startswith(API):
        return problem(400, "The request is not one that can be read.")
    return defaults.bad_request(request, exception)


def answer_server_error(request: HttpRequest) -> HttpResponse:
    if request.path.startswith(API):
        return problem(500, "Something went wrong here. It has been logged; please try again later.")
    return defaults.server_error(request)

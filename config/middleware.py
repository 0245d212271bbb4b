"""What Django does around a request for people who have an account: past it go reads of data that bring no cookie, for
their answers depend on no session.
"""

from collections.abc import Callable
from functools import lru_cache

from django.http import HttpRequest, HttpResponseBase
from django.urls import Resolver404, ResolverMatch, get_urlconf, resolve

from config.errors import API

Answer = Callable[[HttpRequest], HttpResponseBase]
MOST_KEPT, LONGEST_KEPT = 1_000, 200  # addresses, characters of one


class Reads:
    """Has the view answer them. What stands behind it in the settings is for all other requests, and for addresses at
    which there is nothing.
    """

    def __init__(self, get_response: Answer):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        found = _view_at(request.path_info) if is_read_by_anybody(request) else None
        if found is None:
            return self.get_response(request)
        request.get_host()  # raises DisallowedHost
        request.resolver_match = found
        answer = found.func(request, *found.args, **found.kwargs)
        if hasattr(answer, "render"):
            answer = answer.render()
        if not answer.streaming and not answer.has_header("Content-Length"):
            answer["Content-Length"] = len(answer.content)
        return answer


def is_read_by_anybody(request: HttpRequest) -> bool:
    return (
        request.method in ("GET", "HEAD") and request.path_info.startswith(API) and not request.META.get("HTTP_COOKIE")
    )


def _view_at(path: str) -> ResolverMatch | None:
    find = _found if len(path) <= LONGEST_KEPT else resolve
    try:
        return find(path, get_urlconf())
    except Resolver404:
        return None


_found = lru_cache(MOST_KEPT)(resolve)

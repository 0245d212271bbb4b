"""What Django does around a request for people who have an account: past it go reads of data that bring no cookie, for
their answers depend on nobody.
"""

from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string

from config.errors import API


def for_people(path: str) -> type:
    """The middleware of that name, for all other requests."""
    middleware = import_string(path)

    class ForPeople(middleware):
        def __call__(self, request: HttpRequest) -> HttpResponse:
            if is_read_by_anybody(request):
                return self.get_response(request)
            return super().__call__(request)

    return ForPeople


def is_read_by_anybody(request: HttpRequest) -> bool:
    return (
        request.method in ("GET", "HEAD") and request.path_info.startswith(API) and not request.META.get("HTTP_COOKIE")
    )


class Session(for_people("django.contrib.sessions.middleware.SessionMiddleware")):
    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """What a proxy may keep for anybody takes nobody's cookie away, as the end of a session would."""
        if "public" in response.get("Cache-Control", ""):
            return response
        return super().process_response(request, response)


Authentication = for_people("django.contrib.auth.middleware.AuthenticationMiddleware")
Message = for_people("django.contrib.messages.middleware.MessageMiddleware")

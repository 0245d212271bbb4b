"""The base of every view here: reads its parameters strictly, before anything else.

A view says in attributes what the OpenAPI text needs to know of it; its docstring is the summary there.
"""

from typing import Any

from django.http import Http404, HttpResponse
from rest_framework.response import Response
from rest_framework.views import APIView

from codebook.quoting import quote
from events.api.caching import etag_of, mark, not_modified
from events.api.renderers import RENDERERS, JSONRenderer
from events.current import Current, in_one_moment, one_moment
from events.filters import Parameters
from events.filters.fields import CONTROL

LIST_PROBLEMS = (400, 406, 429)
ONE_PROBLEMS = (*LIST_PROBLEMS, 404)
RECORD_PROBLEMS = (*ONE_PROBLEMS, 410)
JSON = JSONRenderer()
ANYTHING = "*/*"
PLAIN = {ANYTHING, JSON.media_type}


class ReadView(APIView):
    parameters: type[Parameters] = Parameters
    answers = "Object"
    problems: tuple[int, ...] = LIST_PROBLEMS
    renderer_classes = RENDERERS
    http_method_names = ["get", "head", "options"]
    values: dict[str, Any]

    def dispatch(self, request, *args, **kwargs):
        if request.method in ("GET", "HEAD"):
            return in_one_moment(lambda now: self.answer(now, request, *args, **kwargs))
        with one_moment():
            return super().dispatch(request, *args, **kwargs)

    def answer(self, now: Current, request, *args, **kwargs) -> HttpResponse:
        etag = etag_of(request, now)
        answer = not_modified(request, etag) or self.respond(request, *args, **kwargs)
        self.let_go_of(answer)
        return mark(answer, etag, now)

    def respond(self, request, *args, **kwargs) -> HttpResponse:
        """Mostly a program asks for JSON, and nothing need be found out about it that DRF would: who asks, what is
        accepted, which version.
        """
        is_plain = request.META.get("HTTP_ACCEPT", ANYTHING) in PLAIN and self.renderer_classes[0] is JSONRenderer
        if not is_plain or self.authentication_classes or self.permission_classes:
            return super().dispatch(request, *args, **kwargs)
        self.request, self.args, self.kwargs, self.headers = request, args, kwargs, self.default_response_headers
        request.accepted_renderer, request.accepted_media_type = JSON, JSON.media_type
        try:
            self.check_throttles(request)
            self.read_parameters(request)
            answer = self.get(request, *args, **kwargs)
        except Exception as error:
            answer = self.handle_exception(error)
        return self.finalize_response(request, answer, *args, **kwargs)

    def let_go_of(self, answer: HttpResponse) -> None:
        """An answer and its view hold each other, and would stay until the garbage collector comes by, which it seldom
        does for few big objects.
        """
        self.response = None
        if isinstance(answer, Response):
            answer.add_post_render_callback(lambda answer: answer.renderer_context.clear())

    def initial(self, request, *args, **kwargs):
        super().initial(request, *args, **kwargs)
        if request.method in ("GET", "HEAD"):
            self.read_parameters(request)

    def read_parameters(self, request) -> None:
        """Raises BadParameters, and Http404 for an address that nothing can be named by."""
        for part in self.kwargs.values():
            if CONTROL.search(str(part)):
                raise Http404(f"There is nothing named {quote(part)}.")
        self.values = self.parameters.read(request.GET)

    def raise_uncaught_exception(self, error: Exception):
        """DRF would choose how Django's page of an error looks while a site is being made."""
        raise error

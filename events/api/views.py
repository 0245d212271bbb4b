"""The base of every view here: reads its parameters strictly, before anything else.

A view says in attributes what the OpenAPI text needs to know of it; its docstring is the summary there.
"""

from typing import Any

from rest_framework.views import APIView

from events.api.renderers import JSONRenderer
from events.filters import Parameters

LIST_PROBLEMS = (400, 406, 429)
ONE_PROBLEMS = (*LIST_PROBLEMS, 404)
RECORD_PROBLEMS = (*ONE_PROBLEMS, 410)


class ReadView(APIView):
    parameters: type[Parameters] = Parameters
    answers = "Object"
    problems: tuple[int, ...] = LIST_PROBLEMS
    renderer_classes = [JSONRenderer]
    http_method_names = ["get", "head", "options"]
    values: dict[str, Any]

    def initial(self, request, *args, **kwargs):
        super().initial(request, *args, **kwargs)
        if request.method in ("GET", "HEAD"):
            self.values = self.parameters.read(request.GET)

"""How answers are written. The formats of rows are in `events/formats/`; here they only take part in negotiation."""

import orjson
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import BaseRenderer, BrowsableAPIRenderer

from events.formats import FILES


class JSONRenderer(BaseRenderer):
    media_type = "application/json"
    format = "json"
    charset = None

    def render(self, data, accepted_media_type=None, renderer_context=None) -> bytes:
        return orjson.dumps(data, option=orjson.OPT_UTC_Z)


class IndentedRenderer(JSONRenderer):
    def render(self, data, accepted_media_type=None, renderer_context=None) -> bytes:
        return orjson.dumps(data, option=orjson.OPT_UTC_Z | orjson.OPT_INDENT_2)


class PageRenderer(BrowsableAPIRenderer):
    """The same answer as a page to read and to click through, for browsers; programs never pay for it.

    There is nothing on it to send, so it holds no token of the visitor: it is the same for everybody.
    """

    format = "html"

    def get_default_renderer(self, view) -> BaseRenderer:
        return IndentedRenderer()

    def get_context(self, data, accepted_media_type, renderer_context) -> dict:
        formats = [renderer.format for renderer in renderer_context["view"].renderer_classes[1:-1]]
        own = {"available_formats": formats, "csrf_token": ""}
        return super().get_context(data, accepted_media_type, renderer_context) | own


class FileRenderer(JSONRenderer):
    """Stands for a format in the Accept header; the view itself writes the file. What comes here is JSON that the
    `format` parameter asked for in spite of that header.
    """

    def render(self, data, accepted_media_type=None, renderer_context=None) -> bytes:
        renderer_context["response"]["Content-Type"] = JSONRenderer.media_type
        return super().render(data, accepted_media_type, renderer_context)


def negotiated(name: str) -> type[BaseRenderer]:
    return type(f"{name.upper()}Renderer", (FileRenderer,), {"media_type": FILES[name].MEDIA_TYPE, "format": name})


RENDERERS = [JSONRenderer, PageRenderer]
ROW_RENDERERS = [JSONRenderer, *(negotiated(name) for name in FILES), PageRenderer]


class Negotiation(DefaultContentNegotiation):
    """Clients send the same few headers all the time; what they get is found once. Refusals are not kept."""

    def select_renderer(self, request, renderers, format_suffix=None):
        told = request.META.get("HTTP_ACCEPT"), *(type(renderer) for renderer in renderers)
        if told not in _negotiated:
            chosen = super().select_renderer(request, renderers, format_suffix)
            if len(_negotiated) >= MOST_KEPT:
                return chosen
            _negotiated[told] = chosen
        return _negotiated[told]


MOST_KEPT = 500
_negotiated: dict[tuple, tuple[BaseRenderer, str]] = {}

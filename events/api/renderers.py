"""How answers are written. The formats of rows are in `events/formats/`; here they only take part in negotiation."""

import orjson
from rest_framework.renderers import BaseRenderer

from events.formats import FORMATS


class JSONRenderer(BaseRenderer):
    media_type = "application/json"
    format = "json"
    charset = None

    def render(self, data, accepted_media_type=None, renderer_context=None) -> bytes:
        return orjson.dumps(data, option=orjson.OPT_UTC_Z)


def negotiated(name: str) -> type[BaseRenderer]:
    """A renderer that stands for a format in the Accept header; the view itself writes the file."""
    return type(f"{name.upper()}Renderer", (JSONRenderer,), {"media_type": FORMATS[name].MEDIA_TYPE, "format": name})


ROW_RENDERERS = [JSONRenderer, *(negotiated(name) for name in FORMATS if name != "json")]

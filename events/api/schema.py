"""The OpenAPI text, made from what the views declare: parameters, what they answer with, what can go wrong."""

import re

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse

from events.api.components import components
from events.api.problems import MEANINGS
from events.filters.parameters import Parameter

PROBLEM = {"$ref": "#/components/schemas/Problem"}
IN_PATH = {
    "reference": "Number or slug.",
    "public_id": "Dataset, colon, and the publisher's id: ucdp-ged:244657.",
    "number": "Number of the edition.",
    "name": "Name of the release: 2026.1.",
}


class Operations(AutoSchema):
    """One operation a view; its docstring is the summary."""

    def get_operation_id(self) -> str:
        return re.sub(r"(?<!^)(?=[A-Z])", "_", type(self.view).__name__).lower()

    def get_summary(self) -> str:
        return " ".join((type(self.view).__doc__ or "").split())

    def get_description(self) -> str:
        return ""

    def get_tags(self) -> list[str]:
        return [self.path.removeprefix("/api/v1/").partition("/")[0] or "start"]

    def get_override_parameters(self) -> list[OpenApiParameter]:
        in_path = [
            OpenApiParameter(name, _path_type(name), OpenApiParameter.PATH, description=IN_PATH[name])
            for name in re.findall(r"{(\w+)}", self.path)
        ]
        return [*in_path, *(_described(name, each) for name, each in self.view.parameters.base_filters.items())]

    def get_response_serializers(self) -> dict:
        answer = OpenApiResponse({"$ref": f"#/components/schemas/{self.view.answers}"}, "As asked.")
        media = [each.media_type for each in self.view.renderer_classes if each.format != "html"]
        return {
            **{(200, each): answer if each.endswith("json") else _file(each) for each in media},
            **{(status, "application/problem+json"): _problem(status) for status in self.view.problems},
        }


def add_components(result: dict, generator, request, public) -> dict:
    """drf-spectacular's hook after the paths are there."""
    result["components"] = {"schemas": components()}
    return result


def _described(name: str, parameter: Parameter) -> OpenApiParameter:
    field = parameter.field
    one = field.describe()
    schema = {"type": "array", "items": one} if field.several else one
    return OpenApiParameter(
        name, schema, OpenApiParameter.QUERY, description=parameter.extra["help_text"], explode=field.several or None
    )


def _path_type(name: str) -> dict:
    return {"type": "integer"} if name == "number" else {"type": "string"}


def _file(media_type: str) -> OpenApiResponse:
    return OpenApiResponse({"type": "string"}, f"The whole list as {media_type}.")


def _problem(status: int) -> OpenApiResponse:
    return OpenApiResponse(PROBLEM, MEANINGS[status])

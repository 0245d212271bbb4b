"""The OpenAPI 3.0 text of the contract, from its parameters; desktop programs read the largest page size there."""

from events.contracts.ogc.parameters import ItemFilters
from events.filters.parameters import Parameter

PROBLEM = "application/problem+json"
ADDRESSES = {
    "/": ("Where a client starts", "application/json", ()),
    "/conformance": ("What is kept of the standard", "application/json", ()),
    "/collections": ("The public datasets", "application/json", ()),
    "/collections/{collectionId}": ("One public dataset", "application/json", ()),
    "/collections/{collectionId}/items": ("Its features", "application/geo+json", tuple(ItemFilters.base_filters)),
    "/collections/{collectionId}/items/{featureId}": ("One feature", "application/geo+json", ()),
}


def described(title: str, description: str, server: str) -> dict:
    return {
        "openapi": "3.0.3",
        "info": {"title": title, "description": description, "version": "1.0.0"},
        "servers": [{"url": server}],
        "paths": {address: {"get": _operation(address, *told)} for address, told in ADDRESSES.items()},
        "components": {
            "parameters": {
                **{name: _in_query(name, each) for name, each in ItemFilters.base_filters.items()},
                **{name: _in_path(name) for name in ("collectionId", "featureId")},
            }
        },
    }


def _operation(address: str, summary: str, media_type: str, query: tuple[str, ...]) -> dict:
    names = [name for name in ("collectionId", "featureId") if f"{{{name}}}" in address] + list(query)
    problems = {"400": "A parameter is wrong or unknown."} | ({"404": "There is no such thing."} if names else {})
    return {
        "operationId": summary.lower().replace(" ", "_"),
        "summary": summary,
        "parameters": [{"$ref": f"#/components/parameters/{name}"} for name in names],
        "responses": {
            "200": {"description": "As asked.", "content": {media_type: {"schema": {"type": "object"}}}},
            **{
                status: {"description": what, "content": {PROBLEM: {"schema": {"type": "object"}}}}
                for status, what in problems.items()
            },
        },
    }


def _in_query(name: str, parameter: Parameter) -> dict:
    schema = parameter.field.describe()
    schema.pop("examples", None)  # of OpenAPI 3.1
    if name == "bbox":
        schema = {"type": "array", "minItems": 4, "maxItems": 6, "items": {"type": "number"}}
    told = {"name": name, "in": "query", "required": False, "description": parameter.extra["help_text"]}
    return told | {"schema": schema, "style": "form", "explode": False}


def _in_path(name: str) -> dict:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}

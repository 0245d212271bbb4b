import pytest
from django.test import Client
from openapi_spec_validator import OpenAPIV31SpecValidator

from events.columns import COLUMNS
from events.urls import version_1

READ_BY_OTHERS = {"schema", "docs"}


@pytest.fixture(scope="module")
def schema(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        return Client().get("/api/v1/schema/").json()


def views():
    return {
        "/api/v1/"
        + str(each.pattern)
        .replace("<str:", "{")
        .replace("<path:", "{")
        .replace("<int:", "{")
        .replace(">", "}"): each.callback.cls
        for each in version_1
        if each.name not in READ_BY_OTHERS
    }


def test_it_is_valid_openapi_3_1(schema):
    assert schema["openapi"].startswith("3.1")
    assert list(OpenAPIV31SpecValidator(schema).iter_errors()) == []


def test_every_address_is_in_it(schema):
    assert set(schema["paths"]) == set(views())


@pytest.mark.parametrize(("path", "view"), views().items())
def test_every_parameter_is_documented_and_every_documented_one_exists(schema, path, view):
    told = schema["paths"][path]["get"].get("parameters", [])

    assert {each["name"] for each in told if each["in"] == "query"} == set(view.parameters.base_filters)
    assert all(each["description"] for each in told)


@pytest.mark.parametrize(("path", "view"), views().items())
def test_every_address_has_a_summary_and_tells_what_can_go_wrong(schema, path, view):
    operation = schema["paths"][path]["get"]

    assert operation["summary"]
    assert {"200", "400", "429"} <= set(operation["responses"])


def test_every_column_is_described(schema):
    properties = schema["components"]["schemas"]["Event"]["properties"]

    assert list(properties) == [column.name for column in COLUMNS]
    assert all(each["description"] for each in properties.values())


def test_the_pages_use_no_script_from_elsewhere(client, db):
    page = client.get("/api/v1/docs/").content.decode()

    assert "://" not in page.replace("http://testserver", "")
    assert "<script>" not in page

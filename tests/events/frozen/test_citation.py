"""CITATION.cff is what the schema of the Citation File Format says, which its own validator brings."""

import json
from datetime import UTC, datetime

import jsonschema
import pytest
import yaml

from codebook.licences import LICENCES
from events.frozen.metadata import citation
from events.frozen.moment import Moment
from events.models import Dataset
from tests import outside

# Only the schema in it is read: what the program itself needs cannot be built everywhere.
CFFCONVERT = ("--no-deps", "cffconvert==2.0.0")
MADE_AT = datetime(2026, 5, 1, tzinfo=UTC)
WHOLE = Dataset(
    title="One: “two”, #3",
    publisher="UCDP",
    release="23.1",
    homepage="https://ucdp.uu.se/downloads/",
    citation="Davies et al.: 2023",
)
BARE = Dataset(title="A list", publisher="1999")


@pytest.fixture(scope="module")
def schema():
    folder = outside.program("python", *CFFCONVERT).parents[1]
    (path,) = folder.glob("lib/*/site-packages/cffconvert/schemas/1.2.0/schema.json")
    return json.loads(path.read_text(encoding="utf-8"))


def faults(text: bytes, schema: dict) -> list[str]:
    validator = jsonschema.Draft7Validator(schema, format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER)
    return [error.message for error in validator.iter_errors(yaml.safe_load(text))]


@pytest.mark.parametrize("licence", LICENCES)
def test_file_is_valid_under_every_licence(schema, licence):
    moment = Moment("2026.1", 7, MADE_AT, LICENCES[licence], (WHOLE, BARE))

    assert faults(citation.describe(moment, []), schema) == []


def test_schema_refuses_what_is_no_citation(schema):
    moment = Moment("2026.1", 7, MADE_AT, LICENCES["CC-BY-4.0"], ())

    assert faults(citation.describe(moment, []), schema) == ["[] should be non-empty"] * 2

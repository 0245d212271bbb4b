"""Every format, read back with the tools that its readers use."""

import csv
import io
import json
import re
import zipfile
from datetime import UTC, date, datetime, timedelta
from xml.etree import ElementTree

import pyarrow.parquet
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events.columns import COLUMN, COLUMNS
from events.formats import FILES, FORMATS
from events.models import Event
from tests.events.factories import make_actor, make_dataset, make_event

pytestmark = pytest.mark.django_db
NAMES = [column.name for column in COLUMNS]
ROW = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}row"


def read_parquet(written):
    return pyarrow.parquet.read_table(io.BytesIO(written))


def read_xlsx(written):
    """The first sheet: texts, numbers as they are written, days of the style for days, None for empty cells."""
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    header, *lines = [list(map(cell_of, row)) for row in sheet.iter(ROW)]
    return [dict(zip(header, line, strict=True)) for line in lines]


def cell_of(cell):
    text = "".join(cell.itertext())
    if cell.get("t") == "inlineStr":
        return re.sub("_x([0-9A-F]{4})_", lambda written: chr(int(written[1], 16)), text)
    if cell.get("s") == "1":
        return (date(1899, 12, 30) + timedelta(days=int(text))).isoformat()
    return text or None


READERS = {
    "csv": lambda written: list(csv.DictReader(io.StringIO(written.decode(), newline=""), strict=True)),
    "ndjson": lambda written: [json.loads(line) for line in written.splitlines()],
    "geojson": lambda written: [feature["properties"] for feature in json.loads(written)["features"]],
    "parquet": lambda written: read_parquet(written).to_pylist(),
    "xlsx": read_xlsx,
}


@pytest.fixture
def read(api):
    def read_file(name, **query):
        response = api("events/", format=name, **query)
        assert response.status_code == 200, response.body
        return READERS[name](response.body)

    return read_file


def in_csv(name, value):
    """A value of JSON as the cell that it is in CSV."""
    if value is None:
        return ""
    if name == "actors":
        return "; ".join(f"{actor['name']} ({actor['role']})" for actor in value)
    if COLUMN[name].kind == "number":
        return value
    if COLUMN[name].kind == "integers":
        return "; ".join("" if number is None else str(number) for number in value)
    return "; ".join(value) if isinstance(value, list) else str(value)


def in_xml(cell):
    """XML has no place for some characters."""
    return re.sub("[\x01-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", cell) if isinstance(cell, str) else cell


def with_numbers(cells):
    return {name: float(cell) if cell and COLUMN[name].kind == "number" else cell for name, cell in cells.items()}


def in_json(name, value):
    """A value of Parquet as it is in JSON."""
    if value is None or COLUMN[name].kind not in ("date", "moment"):
        return value
    if COLUMN[name].kind == "date":
        return value.isoformat()
    return f"{value:%Y-%m-%dT%H:%M:%S.%f}".rstrip("0").rstrip(".") + "Z"


def test_a_csv_has_every_column_and_empty_cells_for_unknown(api):
    make_event(killed_best=0, tactic=["bombing", "suicide"], actors=[(make_actor("IS-K"), "perpetrator")])

    response = api("events/", format="csv")
    (row,) = READERS["csv"](response.body)

    assert list(row) == NAMES
    assert row["killed_best"] == "0"
    assert row["killed_low"] == ""
    assert row["tactic"] == "bombing; suicide"
    assert row["actors"] == "IS-K (perpetrator)"
    assert row["date_start"] == "2021-11-02"
    assert row["modified_at"] == "2024-05-01T12:00:00Z"
    assert response["Content-Disposition"] == 'attachment; filename="events.csv"'


@pytest.mark.parametrize("number", range(4))
def test_a_csv_names_all_actors_however_many_they_are(read, number):
    actors = [make_actor(f"Actor {place}") for place in range(number)]
    make_event(actors=[(actor, "opposing_party") for actor in actors])

    (row,) = read("csv")

    assert row["actors"] == "; ".join(f"{actor.name} (opposing_party)" for actor in actors)


def test_geojson_has_a_point_or_null(api):
    make_event(source_id="1", days="2021", latitude=34.5, longitude=69.2)
    make_event(source_id="2", days="2020")

    collection = json.loads(api("events/", format="geojson", ordering="-date_start").body)

    assert collection["type"] == "FeatureCollection"
    here, nowhere = collection["features"]
    assert here["geometry"] == {"type": "Point", "coordinates": [69.2, 34.5]}
    assert nowhere["geometry"] is None
    assert here["id"] == here["properties"]["id"] == "ucdp-ged:1"


def test_parquet_has_types_codes_and_lists(api):
    make_event(killed_best=3, violence_type="one_sided", tactic=["bombing"])

    schema = read_parquet(api("events/", format="parquet").body).schema

    assert schema.names == NAMES
    told = {name: str(schema.field(name).type) for name in ("killed_best", "latitude", "date_start", "modified_at")}
    assert told == {
        "killed_best": "int32",
        "latitude": "double",
        "date_start": "date32[day]",
        "modified_at": "timestamp[us, tz=UTC]",
    }
    for name in ("dataset", "country", "violence_type", "killed_best_missing", "licence"):
        assert pyarrow.types.is_dictionary(schema.field(name).type), name
    assert schema.field("tactic").type == pyarrow.list_(pyarrow.string())
    assert [field.name for field in schema.field("actors").type.value_type] == [
        "id",
        "slug",
        "name",
        "role",
        "certainty",
    ]


def test_parquet_says_whose_rows_it_has_and_under_which_licence(api):
    make_dataset("ucdp-ged", citation="Sundberg and Melander 2013")
    make_event()
    make_event("annals")
    make_event("secret")

    told = read_parquet(api("events/", format="parquet", dataset="ucdp-ged").body).schema.metadata

    assert int(told[b"revision"]) > 0
    (dataset,) = json.loads(told[b"datasets"])
    assert (dataset["key"], dataset["licence"], dataset["release"]) == ("ucdp-ged", "CC-BY-4.0", "23.1")
    assert dataset["citation"] == "Sundberg and Melander 2013"


def test_parquet_comes_in_row_groups(api, monkeypatch):
    for _ in range(4):
        make_event(summary="word " * 20_000)
    monkeypatch.setattr("events.formats.arrow.ROW_GROUP", 100_000)

    file = pyarrow.parquet.ParquetFile(io.BytesIO(api("events/", format="parquet").body))

    assert [file.metadata.row_group(number).num_rows for number in range(file.num_row_groups)] == [1, 1, 1, 1]


@pytest.mark.parametrize("name", FILES)
def test_an_empty_download_is_a_whole_file(api, name):
    written = api("events/", format=name).body

    assert READERS[name](written) == []
    if name == "csv":
        assert written.decode().strip().split(",") == NAMES
    if name == "parquet":
        assert read_parquet(written).schema.names == NAMES


@pytest.mark.parametrize("name", FILES)
def test_rows_of_one_column_are_all_there(read, name):
    make_event(killed_best=None)
    make_event(killed_best=None)

    told = [row["killed_best"] for row in read(name, fields="killed_best")]

    assert told == (["", ""] if name == "csv" else [None, None])


texts = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), min_size=1, max_size=20)
hostile = st.sampled_from(
    [
        '"',
        "\\.",
        "\\",
        "\r\n",
        "=SUM(A1)",
        "; ",
        "null",
        "NULL",
        "_x0041_x0042_",
        "]]>",
        "<&",
        "-1",
        "@a",
        "\x01\x02\x1f",
        " ",
        "الأحمر",
        "1,5",
    ]
)
unknown = st.none()
EVENTS = st.lists(
    st.fixed_dictionaries(
        {
            "title": st.one_of(unknown, texts, hostile),
            "summary": st.one_of(unknown, texts, hostile),
            "days": st.sampled_from(["2021", "2021-11-02", None]),
            "latitude": st.one_of(unknown, st.floats(-90, 90)),
            "longitude": st.one_of(unknown, st.floats(-180, 180)),
            "killed_best": st.one_of(unknown, st.integers(0, 2**31 - 1)),
            "killed_best_missing": st.sampled_from([None, "not_reported"]),
            "tactic": st.sampled_from([None, ["bombing"], ["bombing", "suicide"]]),
            "claimed_by": st.sampled_from([None, ["is-k"], ["is-k", "taliban"]]),
            "sources": st.lists(st.one_of(texts, hostile), max_size=3),
            "url": st.sampled_from([None, "/api/v1/incidents/7/", "https://ucdp.uu.se/event/8"]),
            "modified_at": st.datetimes(
                timezones=st.just(UTC),
                min_value=datetime(2000, 1, 1),  # noqa: DTZ001 – moments of the API are UTC
            ),
        }
    ),
    max_size=3,
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=EVENTS)
def test_every_format_tells_what_the_list_tells(api, read, rows):
    Event.objects.all().delete()
    for row in rows:
        make_event(**row)
    listed = sorted(api("events/").json()["results"], key=identity)

    assert sorted(read("ndjson"), key=identity) == listed
    assert sorted(read("geojson"), key=identity) == listed
    typed = [{name: in_json(name, value) for name, value in row.items()} for row in read("parquet")]
    assert sorted(typed, key=identity) == listed
    cells = [{name: in_csv(name, value) for name, value in row.items()} for row in listed]
    assert sorted(map(with_numbers, read("csv")), key=identity) == cells
    sheet = [with_numbers({name: cell or "" for name, cell in row.items()}) for row in read("xlsx")]
    assert sorted(sheet, key=identity) == [{name: in_xml(cell) for name, cell in row.items()} for row in cells]


def identity(row):
    return row["id"]


def test_an_address_on_this_site_is_made_whole_when_it_is_read(api, read, settings):
    make_event("annals", "7", url="/api/v1/incidents/7/")
    make_event("ucdp-ged", "8", url="https://ucdp.uu.se/event/8")
    settings.SITE_URL = "https://annals.example.org"
    whole = {
        "annals:7": "https://annals.example.org/api/v1/incidents/7/",
        "ucdp-ged:8": "https://ucdp.uu.se/event/8",
    }

    assert {row["id"]: row["url"] for row in api("events/", fields="id,url").json()["results"]} == whole
    assert {row["id"]: row["url"] for row in read("csv", fields="id,url")} == whole


def test_a_format_that_there_is_not_is_refused_with_those_that_there_are(api):
    response = api("events/", format="ods")

    (fault,) = response.json()["errors"]
    assert fault["parameter"] == "format"
    assert ", ".join(FORMATS) in fault["detail"]

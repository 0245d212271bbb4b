"""OGC API – Features as the standard has it, and nothing that is not public."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openapi_spec_validator import OpenAPIV30SpecValidator

from events.columns import COLUMNS
from tests.events.factories import make_dataset, make_event, make_tombstone

pytestmark = pytest.mark.django_db
ITEMS = "/ogc/collections/ucdp-ged/items"


@pytest.fixture
def ids(read):
    def ids(**query):
        answer = read(ITEMS, **query)
        assert answer.status_code == 200, answer.content
        return [feature["id"] for feature in answer.json()["features"]]

    return ids


def links(body):
    return {link["rel"]: link for link in body["links"]}


def faults(answer):
    assert answer.status_code == 400, answer.content
    return [(fault["parameter"], fault["code"]) for fault in answer.json()["errors"]]


def test_every_link_of_the_landing_page_leads_somewhere(read):
    told = links(read("/ogc/").json())

    assert set(told) == {"self", "service-desc", "service-doc", "conformance", "data"}
    for link in told.values():
        answer = read(link["href"])
        assert answer.status_code == 200
        if link["type"] != "text/html":
            assert answer["Content-Type"] == link["type"]


def test_the_landing_page_without_its_slash_leads_there(read):
    assert read("/ogc")["Location"] == "/ogc/"


def test_an_address_that_is_not_there_is_told_as_everywhere(read):
    answer = read("/ogc/collection")

    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


def test_it_says_what_it_keeps(read):
    told = read("/ogc/conformance").json()["conformsTo"]

    assert [each.rsplit("/", 1)[1] for each in told] == ["core", "oas30", "geojson"]


def test_the_interface_is_valid_openapi_3_0(read):
    told = read("/ogc/api", headers={"Accept": "application/vnd.oai.openapi+json;version=3.0"}).json()

    assert list(OpenAPIV30SpecValidator(told).iter_errors()) == []
    assert told["components"]["parameters"]["limit"]["schema"] == {
        "type": "integer",
        "minimum": 1,
        "maximum": 1000,
        "default": 100,
    }


def test_a_collection_is_a_public_dataset_with_its_extent(read):
    make_event("secret", latitude=1.0, longitude=2.0)
    make_event(latitude=4.5, longitude=18.5, days="2013-01-03")
    make_event(latitude=-6.25, longitude=20.0, days="2013-02-01..2013-02-04")
    make_event(days=None)

    (collection,) = read("/ogc/collections").json()["collections"]

    assert collection["id"] == "ucdp-ged"
    assert collection["extent"]["spatial"]["bbox"] == [[18.5, -6.25, 20.0, 4.5]]
    assert collection["extent"]["temporal"]["interval"] == [["2013-01-03T00:00:00Z", "2013-02-04T23:59:59Z"]]
    assert links(collection)["items"]["type"] == "application/geo+json"
    assert read("/ogc/collections/ucdp-ged").json() == collection


def test_a_dataset_without_rows_has_no_extent(read):
    make_dataset()

    assert "extent" not in read("/ogc/collections/ucdp-ged").json()
    assert read(ITEMS).json()["numberMatched"] == 0


def test_a_feature_has_every_column_and_its_point_longitude_first(read):
    event = make_event(latitude=4.5, longitude=18.5)

    answer = read(ITEMS)
    (feature,) = answer.json()["features"]

    assert answer["Content-Type"] == "application/geo+json"
    assert feature["id"] == event.public_id
    assert feature["geometry"] == {"type": "Point", "coordinates": [18.5, 4.5]}
    assert list(feature["properties"]) == [column.name for column in COLUMNS]


def test_a_row_without_a_point_has_no_geometry_and_is_in_no_box(ids, read):
    make_event()

    assert read(ITEMS).json()["features"][0]["geometry"] is None
    assert ids(bbox="-180,-90,180,90") == []


@pytest.mark.parametrize(
    ("bbox", "is_in"),
    [
        ("18,4,19,5", True),
        ("1.8e1,4.000000000000000000001,19.0,+5", True),
        ("18,4,-100,19,5,100", True),
        ("18.6,4,19,5", False),
        ("170,-90,-170,90", False),
    ],
)
def test_a_box_finds_what_lies_in_it(ids, bbox, is_in):
    make_event(latitude=4.5, longitude=18.5)

    assert bool(ids(bbox=bbox)) is is_in


@pytest.mark.parametrize(
    ("datetime", "is_in"),
    [
        ("2013-02-02", True),
        ("2013-02-04T23:59:59Z", True),
        ("2013-02-04t12:00:00.5+01:00", True),
        ("2013-02-05", False),
        ("2013-01-01/2013-02-01", True),
        ("2013-01-01T00:00:00Z/2013-01-31T00:00:00Z", False),
        ("../2013-02-01", True),
        ("/2013-01-31", False),
        ("2013-02-04/..", True),
        ("2013-02-05/", False),
    ],
)
def test_a_time_finds_what_it_touches(ids, datetime, is_in):
    make_event(days="2013-02-01..2013-02-04")
    make_event(days=None)

    assert len(ids(datetime=datetime)) == is_in


@pytest.mark.parametrize(
    ("query", "fault"),
    [
        ({"country": "CAF"}, ("country", "unknown_parameter")),
        ({"bbox": "1,2,3"}, ("bbox", "invalid")),
        ({"bbox": "1,2,x,4,5,6"}, ("bbox", "invalid")),
        ({"bbox": "1,2,3,95"}, ("bbox", "out_of_range")),
        ({"bbox": "nan,2,3,4"}, ("bbox", "invalid")),
        ({"datetime": "2013"}, ("datetime", "invalid")),
        ({"datetime": "2013-02-30"}, ("datetime", "invalid")),
        ({"datetime": "2013-02-03T25:00:00Z"}, ("datetime", "invalid")),
        ({"datetime": "../.."}, ("datetime", "invalid")),
        ({"datetime": "2013-01-01/2013-01-02/2013-01-03"}, ("datetime", "invalid")),
        ({"datetime": "2013-02-05/2013-02-04"}, ("datetime", "reversed")),
        ({"limit": "0"}, ("limit", "out_of_range")),
        ({"limit": "ten"}, ("limit", "invalid")),
        ({"cursor": "made up"}, ("cursor", "invalid")),
    ],
)
def test_what_cannot_be_meant_is_refused_by_name(read, query, fault):
    make_dataset()

    assert faults(read(ITEMS, **query)) == [fault]


def test_other_addresses_refuse_parameters(read):
    make_event(source_id="1")

    for path in (
        "",
        "api",
        "conformance",
        "collections",
        "collections/ucdp-ged",
        "collections/ucdp-ged/items/ucdp-ged:1",
    ):
        assert faults(read(f"/ogc/{path}", limit="1")) == [("limit", "unknown_parameter")]


def test_more_than_a_page_holds_is_no_fault(ids):
    make_event()

    assert len(ids(limit="10000")) == 1


def test_next_leads_through_everything_once(read):
    events = {make_event(latitude=1.0 * day, longitude=1.0, days=f"2013-01-{day:02}").public_id for day in range(1, 8)}
    make_event(latitude=80.0, longitude=1.0)

    url, pages = ITEMS + "?limit=3&bbox=0,0,2,10&datetime=2013-01-01/..", []
    while url:
        pages.append(read(url).json())
        url = links(pages[-1]).get("next", {}).get("href")

    assert [page["numberReturned"] for page in pages] == [3, 3, 1]
    assert {page["numberMatched"] for page in pages} == {7}
    assert {feature["id"] for page in pages for feature in page["features"]} == events
    assert links(pages[1])["prev"]["type"] == "application/geo+json"


def test_one_feature_is_found_by_its_id(read):
    make_event(source_id="7", latitude=4.5, longitude=18.5)

    answer = read(f"{ITEMS}/ucdp-ged:7")

    assert answer["Content-Type"] == "application/geo+json"
    assert links(answer.json())["collection"]["href"].endswith("/ogc/collections/ucdp-ged")
    assert answer.json()["properties"]["source_id"] == "7"


def test_what_is_withdrawn_is_told_and_what_was_merged_leads_on(read):
    make_event(source_id="2")
    make_tombstone("ucdp-ged", "1")
    make_tombstone("ucdp-ged", "3", merged_into="2")

    assert read(f"{ITEMS}/ucdp-ged:1").status_code == 410
    assert read(f"{ITEMS}/ucdp-ged:3")["Location"] == f"{ITEMS}/ucdp-ged:2"


def test_what_is_not_public_is_not_there(read):
    make_event("secret", source_id="1", latitude=4.5, longitude=18.5)
    make_event("annals", source_id="1")
    make_tombstone("secret", "2")

    for path in ("secret", "secret/items", "secret/items/secret:1", "secret/items/secret:2", "nothing/items"):
        assert read(f"/ogc/collections/{path}").status_code == 404
    for public_id in ("secret:1", "secret:2", "ucdp-ged:1", "nothing"):
        assert read(f"/ogc/collections/annals/items/{public_id}").status_code == 404
    assert "secret" not in read("/ogc/collections").content.decode()


@pytest.mark.django_db(transaction=True)
def test_an_answer_that_is_known_is_not_sent_again(read):
    make_event()
    etag = read(ITEMS)["ETag"]

    assert read(ITEMS, headers={"If-None-Match": etag}).status_code == 304

    make_event()
    assert read(ITEMS, headers={"If-None-Match": etag}).status_code == 200


def test_a_browser_gets_a_page(read):
    make_event()

    for path in ("/ogc/", "/ogc/collections", ITEMS):
        answer = read(path, headers={"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
        assert answer["Content-Type"].startswith("text/html")


def test_many_features_cost_no_more_queries_than_few(read):
    asked = []
    for _ in range(2):
        for _ in range(15):
            make_event(latitude=4.5, longitude=18.5)
        with CaptureQueriesContext(connection) as queries:
            read(ITEMS, limit="10", bbox="18,4,19,5")
        asked.append(len(queries))

    assert asked[0] == asked[1] <= 12

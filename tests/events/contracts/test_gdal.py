"""The site as GDAL sees it, with which most desktop programs read layers."""

import io
import json
import shutil
import subprocess
from collections import Counter

import pytest
from django.core.management import call_command

from config.postgres.places import PROJECT
from events.models import Event
from tests.events.factories import make_event

SAMPLE = PROJECT / "seeds/ucdp/ged231_central_african_republic.csv"
EVENTS_IN_THE_SAMPLE = 1_848
pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(not shutil.which("ogrinfo"), reason="GDAL is not here. On Debian: apt-get install gdal-bin"),
]


def gdal(*arguments):
    ended = subprocess.run(arguments, capture_output=True, text=True, timeout=120, check=False)
    assert ended.returncode == 0, ended.stderr
    assert "ERROR" not in ended.stderr, ended.stderr
    return ended.stdout


@pytest.fixture
def site(live_server):
    return f"OAPIF:{live_server.url}/ogc"


@pytest.fixture
def sample(site):
    call_command("import_events", "ucdp-ged", str(SAMPLE), stdout=io.StringIO())
    return site


def read(site, tmp_path, *arguments):
    """The features that GDAL writes when it copies the layer, by its own reading."""
    file = tmp_path / "copied.geojson"
    gdal("ogr2ogr", "-f", "GeoJSON", str(file), site, "ucdp-ged", *arguments)
    return json.loads(file.read_text(encoding="utf-8"))["features"]


def test_it_lists_the_public_datasets(site):
    make_event("annals", latitude=34.5, longitude=69.2)
    make_event("ucdp-ged", latitude=4.5, longitude=18.5)
    make_event("secret", latitude=1.0, longitude=1.0)

    layers = gdal("ogrinfo", "-ro", site)

    assert "annals" in layers
    assert "ucdp-ged" in layers
    assert "secret" not in layers


def test_it_counts_every_event_of_the_sample_and_reads_every_one_once(sample, tmp_path):
    told = gdal("ogrinfo", "-ro", "-so", sample, "ucdp-ged")
    features = read(sample, tmp_path, "-oo", "PAGE_SIZE=500")

    assert f"Feature Count: {EVENTS_IN_THE_SAMPLE}" in told
    assert "Extent: (14." in told
    ids = Counter(feature["properties"]["id"] for feature in features)
    assert len(ids) == sum(ids.values()) == EVENTS_IN_THE_SAMPLE
    assert sum(feature["properties"]["killed_best"] for feature in features) == 14_948


def test_a_box_of_gdal_finds_what_the_rows_say(sample, tmp_path):
    bangui = Event.objects.filter(latitude__range=(4.2, 4.6), longitude__range=(18.4, 18.75))

    features = read(sample, tmp_path, "-spat", "18.4", "4.2", "18.75", "4.6", "-oo", "PAGE_SIZE=100")

    assert {each["properties"]["source_id"] for each in features} == set(bangui.values_list("source_id", flat=True))
    assert len(features) > 100


def test_an_event_without_a_point_is_a_feature_without_geometry(site, tmp_path):
    make_event(source_id="1")
    make_event(source_id="2", latitude=4.5, longitude=18.5)

    points = {each["properties"]["source_id"]: each["geometry"] for each in read(site, tmp_path)}

    assert points == {"1": None, "2": {"type": "Point", "coordinates": [18.5, 4.5]}}

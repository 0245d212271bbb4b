"""Events of a dataset in our own columns, written by the command."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from events.formats import FILES, xlsx
from events.models import Dataset
from tests.events.factories import make_event

pytestmark = pytest.mark.django_db


@pytest.fixture
def export(tmp_path):
    def export(dataset: str, *options: str) -> tuple[bytes, str]:
        told = io.StringIO()
        output: Path = tmp_path / "out"
        call_command("export_events", dataset, *options, "-o", output, stdout=io.StringIO(), stderr=told)
        return output.read_bytes(), told.getvalue()

    return export


@pytest.mark.parametrize("name", [name for name in FILES if name != "xlsx"])
def test_a_file_is_the_one_that_the_api_gives(export, name):
    make_event(source_id="1", killed_best=3, latitude=4.5, longitude=18.5)

    file, _ = export("ucdp-ged", "--format", name)

    assert file == b"".join(Client().get("/api/v1/events/", {"format": name}).streaming_content)


def test_our_own_dataset_needs_no_format(export):
    make_event("annals", source_id="1", title="An attack")

    file, _ = export("annals")

    header, row = file.decode().splitlines()
    assert header.startswith("id,dataset,release,source_id,")
    assert row.startswith("annals:1,annals,")


def test_a_dataset_for_this_site_alone_is_written_with_a_warning(export):
    make_event("secret", source_id="1")
    Dataset.objects.filter(key="secret").update(visibility="local_only")

    file, told = export("secret", "--format", "csv")

    assert b"secret:1" in file
    assert told.startswith("secret is local only")


def test_what_a_workbook_cannot_hold_is_refused(export, monkeypatch):
    monkeypatch.setattr(xlsx, "MOST_ROWS", 1)
    make_event(source_id="1")
    make_event(source_id="2")

    with pytest.raises(CommandError, match="ucdp-ged has more rows than xlsx can hold"):
        export("ucdp-ged", "--format", "xlsx")

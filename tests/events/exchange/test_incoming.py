"""Every public column is either read from a foreign row or added by the import."""

from dataclasses import fields

from django.db.models import GeneratedField

from events.exchange.incoming import IncomingEvent
from events.models import Event

ADDED_BY_THE_IMPORT = {
    *("id", "dataset", "url", "licence", "modified_at", "revision", "first_release"),
    *("row_sha256", "places_folded", "search", "taking_part"),
}


def test_no_column_of_an_event_is_forgotten():
    columns = {field.name for field in Event._meta.concrete_fields if not isinstance(field, GeneratedField)}

    assert {field.name for field in fields(IncomingEvent)} - {"also_searched"} == columns - ADDED_BY_THE_IMPORT

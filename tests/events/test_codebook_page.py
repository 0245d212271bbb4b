from codebook import VOCABULARIES
from events.columns import COLUMN, COLUMNS, KINDS
from events.filters.events import EventFilters
from events.models import Event

# Fields that no filter asks for, and why.
NOT_FILTERED = {
    "url": "it follows from the id",
    "title": "searched by q",
    "summary": "searched by q",
    "country_name": "country takes names",
    "admin2": "searched by location",
    "date_basis": "told, not asked for",
    "actor_1": "filter by actor",
    "actor_2": "filter by actor",
    "actor_ucdp_ids": "filter by actor",
    "geonames_id": "filter by location",
    "killed_low": "ordered by; killed_min and killed_max speak of the best figure",
    "killed_high": "ordered by; killed_min and killed_max speak of the best figure",
    "civilians_killed_best": "added up in aggregate",
    "injured_best": "ordered by; added up in aggregate",
    "injured_low": "added up in aggregate",
    "injured_high": "added up in aggregate",
    "killed_includes_attackers": "it goes with the dataset",
    "licence": "it goes with the dataset",
}
FILTERED_BY = {
    "id": "dataset",
    "source_id": "dataset",
    "date_start": "date_after",
    "date_end": "date_before",
    "latitude": "bbox",
    "longitude": "near",
    "priogrid_gid": "priogrid",
    "actors": "actor",
    "killed_best": "killed_min",
    "sources": "source",
    "modified_at": "modified_since",
}


def test_every_column_and_term_is_in_the_codebook(api):
    page = api("codebook/").json()

    assert [column["name"] for column in page["columns"]] == list(COLUMN)
    assert {each["name"] for each in page["vocabularies"]} == set(VOCABULARIES)
    assert all(term["definition"] and term["origin"] for each in page["vocabularies"] for term in each["terms"])


def test_every_column_is_described_and_is_a_field():
    fields = {field.name for field in Event._meta.get_fields()}

    for column in COLUMNS:
        assert column.description.endswith("."), column.name
        assert column.kind in KINDS
        assert column.name in fields | {"release"}, column.name
        assert not column.vocabulary or column.vocabulary in VOCABULARIES


def test_no_inner_column_leaves():
    assert {"places_folded", "search", "dates", "sort_key", "pk"}.isdisjoint(COLUMN)


def test_every_column_can_be_filtered_or_has_a_reason():
    for column in COLUMNS:
        if column.name.endswith("_missing") or column.name in NOT_FILTERED:
            continue
        assert FILTERED_BY.get(column.name, column.name) in EventFilters.base_filters, column.name

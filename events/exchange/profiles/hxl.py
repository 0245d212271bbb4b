"""Rows in the 43 columns in which UCDP GED is published on the Humanitarian Data Exchange, with a row of HXL tags."""

from collections.abc import Mapping

from events.exchange.profiles import ged
from events.exchange.profiles.ged_fates import DROPPED, FATES
from events.exchange.profiles.losses import Loss, told

OWN = ged.OWN
# Columns in their order, with the tag that stands under each; most have none.
TAGGED = {
    "id": "",
    "year": "#date+year",
    "active_year": "",
    "type_of_violence": "",
    "conflict_new_id": "",
    "conflict_name": "",
    "dyad_new_id": "",
    "dyad_name": "",
    "side_a_new_id": "",
    "gwnoa": "",
    "side_a": "#group+name+first",
    "side_b_new_id": "",
    "gwnob": "",
    "side_b": "#group+name+second",
    "number_of_sources": "",
    "source_article": "#meta+source",
    "source_office": "",
    "source_date": "",
    "source_headline": "#description",
    "source_original": "",
    "where_prec": "",
    "where_coordinates": "#loc+name",
    "adm_1": "#adm1+name",
    "adm_2": "#adm2+name",
    "latitude": "#geo+lat",
    "longitude": "#geo+lon",
    "geom_wkt": "",
    "priogrid_gid": "",
    "country": "#country+name",
    "iso3": "#country+code",
    "country_id": "",
    "region": "#region+name",
    "event_clarity": "",
    "date_prec": "",
    "date_start": "#date+start",
    "date_end": "#date+end",
    "deaths_a": "",
    "deaths_b": "",
    "deaths_civilians": "",
    "deaths_unknown": "",
    "low": "",
    "best": "#affected+killed",
    "high": "",
}
COLUMNS = tuple(TAGGED)
# The second row of a file.
TAGS = tuple(TAGGED.values())
ISO3 = ("kept", "The three letters of ISO 3166-1.", "country")


def rows_of(event: Mapping, dossier: Mapping | None = None, pages: Mapping | None = None) -> list[dict]:
    rows = ged.rows_of(event, dossier, pages)
    return [{column: event["country"] if column == "iso3" else row[column] for column in COLUMNS} for row in rows]


def losses() -> list[Loss]:
    """Those of `ged`, in the order of this file."""
    return told(COLUMNS, {**FATES, "iso3": ISO3}, DROPPED)

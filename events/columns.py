"""The public columns of an event: what JSON, CSV, NDJSON, GeoJSON, the OpenAPI text and the codebook say about them.

A column is chosen once and never gets another meaning. Its name is also the name of the model field it is read from.
"""

from dataclasses import dataclass


@dataclass(frozen=True, eq=False)
class Column:
    """`kind` is one of KINDS. `missing`: empty is unknown, and `<name>_missing` has the reason where it is known.

    Each is there once, and is compared and hashed as itself, for a request looks up what is selected for all of them.
    """

    name: str
    kind: str
    description: str
    vocabulary: str = ""
    missing: bool = False


# How the values look in JSON; a CSV cell holds the same, lists joined by “; ”.
KINDS = {
    "text": "text",
    "address": "an address on the web",
    "integer": "a whole number",
    "number": "a number",
    "date": "a day at the place, YYYY-MM-DD",
    "moment": "a moment in UTC, YYYY-MM-DDThh:mm:ssZ",
    "terms": "a list of terms",
    "texts": "a list of texts",
    "joined": "texts joined by “; ”",
    "integers": "a list of whole numbers, null for one that is not known; in CSV joined by “; ”, nothing in its place",
    "actors": "a list of {id, slug, name, role, certainty}; in CSV “name (role)” joined by “; ”",
}

CONTENT = (
    Column("id", "text", "Permanent id: the dataset's key, a colon, and `source_id`."),
    Column("dataset", "text", "Key of the dataset the row belongs to; `datasets/` describes it."),
    Column("release", "text", "The publisher's release in which the row stands."),
    Column("source_id", "text", "The publisher's own id of the event, as written there."),
    Column("url", "address", "Where the publisher shows this event; null where it does not."),
    Column("title", "text", "What happened, in one line."),
    Column("date_start", "date", "The earliest day on which it can have begun."),
    Column(
        "date_end", "date", "The latest day on which it can have ended; the same as `date_start` for one known day."
    ),
    Column("date_precision", "text", "How exactly the days are known.", "date_precision"),
    Column("date_basis", "text", "How the days were got from the sources.", "basis"),
    Column("country", "text", "ISO 3166-1 alpha-3 code of the country the place lies in today."),
    Column("country_name", "text", "English name of that country."),
    Column("admin1", "text", "First-order division (province, state), as the publisher names it."),
    Column("admin2", "text", "Second-order division (district), as the publisher names it."),
    Column("location", "text", "The place, as exactly as it is known."),
    Column("latitude", "number", "WGS 84 degrees north. The point may stand for an area: see `location_precision`."),
    Column("longitude", "number", "WGS 84 degrees east. The point may stand for an area: see `location_precision`."),
    Column("location_precision", "text", "How exactly the place is known.", "location_precision"),
    Column("violence_type", "text", "Between whom the violence was.", "violence_type"),
    Column("event_type", "text", "What kind of event it was.", "event_type", missing=True),
    Column("tactic", "terms", "How it was done; several may apply.", "tactic", missing=True),
    Column("weapon", "terms", "With what it was done; several may apply.", "weapon", missing=True),
    Column("target", "terms", "What kind of people or thing it was aimed at.", "target_kind", missing=True),
    Column("actor_1", "text", "Name of the first actor, as the publisher orders them. Filter by `actor`, not by this."),
    Column("actor_2", "text", "Name of the second actor, as the publisher orders them."),
    Column("actors", "actors", "Every actor with its role and how sure its part is; roles: see `participation_role`."),
    Column("claimed_by", "joined", "Slugs of the actors who themselves claimed to have done it.", missing=True),
    Column("killed_best", "integer", "People killed, the figure decided on. 0 is counted and none.", missing=True),
    Column("killed_low", "integer", "People killed, the lowest credible figure.", missing=True),
    Column("killed_high", "integer", "People killed, the highest credible figure.", missing=True),
    Column("civilians_killed_best", "integer", "Civilians among `killed_best`.", missing=True),
    Column("injured_best", "integer", "People injured, the figure decided on. 0 is counted and none.", missing=True),
    Column("injured_low", "integer", "People injured, the lowest credible figure.", missing=True),
    Column("injured_high", "integer", "People injured, the highest credible figure.", missing=True),
    Column(
        "killed_includes_attackers",
        "text",
        "Whether attackers who died are in the figures; figures that differ in this are not to be added.",
        "includes_attackers",
    ),
    Column("summary", "text", "What happened, in a few sentences."),
    Column("sources", "texts", "The sources the publisher names for the event."),
    Column("occurrence", "text", "How sure it is that it happened.", "occurrence"),
    Column("attribution", "text", "How sure it is who did it.", "attribution"),
    Column("figure_certainty", "text", "How sure the figures are.", "figure_certainty"),
    Column("coding_depth", "text", "How fully it was coded; sums leave mentions out unless asked.", "coding_depth"),
    Column("modified_at", "moment", "When this row last changed here."),
    Column("licence", "text", "SPDX name of the licence under which this row may be used."),
    Column(
        "country_gw",
        "integer",
        "Gleditsch–Ward number, as UCDP uses it, of the state that `country` was, or was part of, on `date_start`.",
    ),
    Column(
        "priogrid_gid",
        "integer",
        "Number of the PRIO-GRID cell, half a degree wide, in which the point lies; null where only the country is "
        "known, for the sea and air, and where nobody says how exact the point is.",
    ),
    Column("geonames_id", "integer", "GeoNames' id of the place in `location`, where it is known."),
    Column("actor_ucdp_ids", "integers", "UCDP's ids of the `actors`, in the same order."),
)


def reason_column(column: Column) -> Column:
    """The column that says why another one is empty."""
    return Column(
        f"{column.name}_missing", "text", f"Why `{column.name}` is empty, where it is known.", "missing_reason"
    )


COLUMNS = (*CONTENT, *(reason_column(column) for column in CONTENT if column.missing))
COLUMN = {column.name: column for column in COLUMNS}

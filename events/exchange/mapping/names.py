"""Names under which spreadsheets and known publishers keep what is a column here, as far as a proposal may guess."""

import re

from codebook.folding import fold

NO_WORD = re.compile(r"[^a-z0-9]+")

# Each in the order in which a file's columns are tried. Folded, without signs.
NAMES = {
    "source_id": (
        "id", "event id", "incident id", "case id", "record id", "attack id", "no", "nr", "number", "ref", "reference",
        "event id cnty", "eventid", "globaleventid", "sind event id",
    ),
    "date_start": (
        "date start", "start date", "date", "event date", "incident date", "attack date", "date of event",
        "date of incident", "day", "start", "sqldate",
    ),
    "date_end": ("date end", "end date", "until", "end", "last day"),
    "latitude": ("latitude", "lat", "actiongeo lat"),
    "longitude": ("longitude", "lon", "long", "lng", "actiongeo long"),
    "country": ("iso3", "country iso", "country code", "iso", "country", "country territory", "country name"),
    "country_name": ("country name", "country"),
    "admin1": ("admin1", "admin 1", "adm 1", "province", "governorate", "state", "provstate", "region"),
    "admin2": ("admin2", "admin 2", "adm 2", "district", "county"),
    "location": ("location", "place", "village", "town", "city", "site", "settlement", "where coordinates"),
    "event_type": ("event type", "type of event", "incident type", "type", "kind", "category"),
    "tactic": ("tactic", "tactics", "attack type", "attacktype1 txt", "method"),
    "weapon": ("weapon", "weapons", "weapon used", "weapon carried used", "weaptype1 txt", "means"),
    "target": ("target type", "type of target", "targtype1 txt"),
    "killed_best": ("killed", "killed best", "deaths", "dead", "fatalities", "total death", "total deaths", "nkill",
        "best"),
    "killed_low": ("killed low", "killed min", "deaths low", "low"),
    "killed_high": ("killed high", "killed max", "deaths high", "high"),
    "civilians_killed_best": ("civilians killed", "civilian deaths", "deaths civilians"),
    "injured_best": ("injured", "injured best", "wounded", "total injured", "nwound"),
    "injured_low": ("injured low", "injured min"),
    "injured_high": ("injured high", "injured max"),
    "title": ("title", "headline", "event"),
    "summary": ("summary", "description", "event description", "notes", "details", "narrative", "comment", "comments"),
    "sources": ("sources", "source", "links", "link", "url", "urls", "source url", "sourceurl", "source article"),
}  # fmt: skip
# Roles of the actors in such columns.
ACTORS = {
    "perpetrator": ("perpetrator", "perpetrators", "perpetrator name", "attacker", "attackers", "gname", "who"),
    "target": ("victim", "victims", "target", "targets", "target1"),
    "opposing_party": ("side a", "side b", "actor1", "actor2", "actor 1", "actor 2", "party a", "party b"),
    "involved": ("actor", "actors", "group", "groups", "armed group"),
}


def plain(name: str) -> str:
    """A name as these are written."""
    return NO_WORD.sub(" ", fold(name)).strip()

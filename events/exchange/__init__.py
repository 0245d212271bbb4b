"""Foreign datasets: one module each, found by the dataset's key. A new dataset is a module here and a line below.

A module says whose rows these are (`DATASET`), which release they are taken for (`RELEASE`, `coded_until`), whose actor
ids they carry (`ACTOR_IDS`), which columns a file must have (`COLUMNS`), and reads one row into an `IncomingEvent`
(`read_event`). One whose rows are no events brings an `import_files` of its own: see `events/exchange/tables/`.
"""

from types import ModuleType

from events.exchange import acled, gdelt, gtd, insecurity_insight, ucdp_actors, ucdp_country_year, ucdp_ged, who_ssa

MODULES: dict[str, ModuleType] = {
    "acled": acled,
    "gdelt": gdelt,
    "gtd": gtd,
    "insecurity-insight": insecurity_insight,
    "ucdp-actors": ucdp_actors,
    "ucdp-country-year": ucdp_country_year,
    "ucdp-ged": ucdp_ged,
    "who-ssa": who_ssa,
}

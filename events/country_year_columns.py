"""What the public reads of a country in a year: each column with its kind and what it holds."""

from events.models.country_year import ESTIMATES, TYPES

WHAT = {
    "state_based": "Killed in violence with a state on one side or both",
    "non_state": "Killed in violence between armed groups, none of which is a state",
    "one_sided": "Civilians killed by a state or an armed group on purpose",
    "killed": "Killed in all three types of violence together",
}
HOW = {"best": "the best estimate", "low": "the lowest estimate", "high": "the highest estimate"}

COUNTRY_YEAR = {
    "dataset": ("text", "Key of the dataset; see datasets/."),
    "release": ("text", "The publisher's release in which the row stands as it is here."),
    "country": ("text", "ISO 3166-1 alpha-3 of the state today."),
    "country_gw": ("integer", "Gleditsch–Ward number of the state, which the publisher counts by."),
    "country_name": ("text", "Name of the state, as the publisher writes it."),
    "region": ("text", "Region, as the publisher writes it."),
    "year": ("integer", "The calendar year."),
    **{
        f"{kind}_{estimate}": ("integer", f"{WHAT[kind]}: {HOW[estimate]}.")
        for kind in (*TYPES, "killed")
        for estimate in ESTIMATES
    },
    "fighters_killed_best": ("integer", "Members of the warring parties among `killed_best`."),
    "civilians_killed_best": ("integer", "Civilians among `killed_best`."),
    "unknown_killed_best": ("integer", "Those among `killed_best` of whom nobody says what they were."),
    "licence": ("text", "SPDX name of the licence under which the row may be passed on."),
}

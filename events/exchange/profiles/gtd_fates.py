"""What becomes of each column of GTD, and of ours that have no place there."""

from events.exchange.profiles.gtd_labels import COLUMNS

JUDGED = ("empty", "A judgement by GTD's criteria that nobody has made here.")
NOT_HELD = ("empty", "Not held.")
LABEL = "GTD's label for the number."
NO_SENTINEL = "Empty where it is not known; GTD writes −9 or −99 there in some columns and nothing in others."
APART = "where an incident of our own counts them apart; of a foreign row empty."

ATTACK = (
    "coarsened",
    "Up to three, in GTD's order of precedence; what has no code there is lost, and Unknown is written only where"
    " somebody looked and did not find out.",
    "tactic",
)
TARGET = (
    "coarsened",
    "Up to three by kind; of our own incidents also Military where the forces run what was attacked. Unknown only where"
    " somebody looked and did not find out.",
    "target",
)
TARGET_NAMED = (
    "coarsened",
    "The places that were attacked, of our own incidents; of GTD's own rows the first target, which is their second"
    " actor here.",
    "location",
    "actor_2",
)
WEAPON = (
    "coarsened",
    "Up to four, explosives first; what has no code there is lost. Unknown only where somebody looked and did not find"
    " out.",
    "weapon",
)
GROUP = ("coarsened", "Up to three perpetrators in the spelling held here, which is not GTD's.", "actors", "actor_1")
DOUBT = (
    "coarsened",
    "1 where the part in it is a suspicion, 0 where it is claimed, alleged or established; a contested one is empty.",
    "actors",
    "attribution",
)
CLAIM = ("coarsened", "1 where the group claims it; never 0, for nobody asks whether no claim was made.", "claimed_by")


def _each(pattern: str, most: int, fate: tuple) -> dict[str, tuple]:
    """The same for every numbered column: `scite1` to `scite3` for `scite{}`."""
    return {pattern.format(place): fate for place in range(1, most + 1)}


def _coded(name: str, most: int, fate: tuple) -> dict[str, tuple]:
    return _each(f"{name}{{}}", most, fate) | _each(f"{name}{{}}_txt", most, fate)


FATES: dict[str, tuple] = {
    **dict.fromkeys(COLUMNS, NOT_HELD),
    **dict.fromkeys(("crit1", "crit2", "crit3", "doubtterr", "alternative", "alternative_txt", "success"), JUDGED),
    **dict.fromkeys(("INT_LOG", "INT_IDEO", "INT_MISC", "INT_ANY", "multiple", "individual"), JUDGED),
    **_coded("attacktype", 3, ATTACK),
    **_coded("targtype", 3, TARGET),
    **_coded("targsubtype", 3, TARGET),
    **_each("target{}", 3, TARGET_NAMED),
    **_coded("weaptype", 4, WEAPON),
    **_coded("weapsubtype", 4, WEAPON),
    **dict.fromkeys(("gname", "gname2", "gname3"), GROUP),
    **_each("guncertain{}", 3, DOUBT),
    **dict.fromkeys(("claimed", "claim2", "claim3"), CLAIM),
    **_each("scite{}", 3, ("coarsened", "The first three sources.", "sources")),
    "eventid": (
        "coarsened",
        "GTD's number for its own rows alone: a number of that form would pass for one of GTD's. The permanent id of"
        " the row is in dbsource.",
        "source_id",
    ),
    "dbsource": ("invented by rule", "The permanent id that the row has here, where GTD tells who collected it.", "id"),
    "iyear": ("kept", "The year of the first day.", "date_start"),
    "imonth": (
        "coarsened",
        "0 where it is not known, as GTD writes it, and where the days lie in several months.",
        "date_start",
        "date_precision",
    ),
    "iday": (
        "coarsened",
        "0 where it is not known, as GTD writes it, and for every span of days: whether its first day was known is not"
        " told.",
        "date_start",
        "date_precision",
    ),
    "approxdate": (
        "invented by rule",
        "First and last day where the one day is not known, in these words; GTD's own words are not held.",
        "date_start",
        "date_end",
    ),
    "extended": (
        "coarsened",
        "1 where known days lie apart or the end is open, 0 for one known day; empty where the span may only be"
        " ignorance.",
        "date_start",
        "date_end",
        "date_precision",
    ),
    "country": (
        "coarsened",
        "GTD's own number, as far as it has been seen; else empty. A state of the past becomes the one that its country"
        " is today, or nothing where there are several.",
        "country",
    ),
    "country_txt": ("coarsened", "GTD's name where its number is known, else ours.", "country", "country_name"),
    "region": ("coarsened", "The number of GTD's region, where the country's number is known.", "country"),
    "region_txt": ("coarsened", LABEL, "country"),
    "provstate": ("coarsened", "As the publisher of the row names it; Unknown is empty here.", "admin1"),
    "city": (
        "coarsened",
        "The town where the dossier says in which the place lies; else the place. Unknown is empty.",
        "location",
    ),
    "latitude": ("kept", "As held.", "latitude"),
    "longitude": ("kept", "As held.", "longitude"),
    "specificity": (
        "coarsened",
        "Five steps for our nine: building, quarter and town all become 1; some have no number there.",
        "location_precision",
    ),
    "vicinity": ("coarsened", "1 near a town, 0 in it; else empty.", "location_precision"),
    "location": (
        "coarsened",
        "The place inside the town, of an incident of our own; what GTD says of the place in words is not held.",
        "location",
    ),
    "summary": ("kept", "As held; GTD's begin with the date.", "summary"),
    "suicide": ("coarsened", "1 or 0 where tactics are coded; 0 means that nothing speaks for it.", "tactic"),
    "compclaim": ("coarsened", "1 where a claim of our own incident is contested; else empty.", "claimed_by"),
    "nkill": ("coarsened", f"The figure decided on; a share in one is unknown here. {NO_SENTINEL}", "killed_best"),
    "nkillter": ("coarsened", f"Attackers who died, {APART}", "killed_best"),
    "nwound": ("coarsened", f"The figure decided on; a share in one is unknown here. {NO_SENTINEL}", "injured_best"),
    "nwoundte": ("coarsened", f"Attackers who were injured, {APART}", "injured_best"),
    "property": ("coarsened", "1 where an incident of our own reports damage; never 0.", "summary"),
    "propcomment": ("coarsened", "What was damaged and how, of an incident of our own.", "summary"),
    "ishostkid": ("coarsened", "1 where people were taken or held; never 0.", "tactic"),
}

DROPPED = {
    "killed_low": "One figure only.",
    "killed_high": "One figure only.",
    "injured_low": "One figure only.",
    "injured_high": "One figure only.",
    "civilians_killed_best": "GTD does not count civilians apart.",
    "killed_includes_attackers": "GTD's nkill has the attackers in it; whether this figure does is lost.",
    "violence_type": "GTD does not say between whom it was.",
    "event_type": "GTD has types of attack alone.",
    "occurrence": "There is no column for how sure it is that it happened.",
    "figure_certainty": "There is no column for how sure the figures are.",
    "date_basis": "How the days were got from the sources has no place.",
    "coding_depth": "A row that is a mere mention looks like any other.",
    "admin2": "There is no column for the district.",
    "country_gw": "GTD numbers countries in its own way.",
    "priogrid_gid": "It follows from the point, as far as that is exact.",
    "geonames_id": "There is no column for ids of places.",
    "actor_ucdp_ids": "GTD knows actors by name alone.",
    "title": "There is no column for a line that says what happened.",
    "url": "There is no column for an address.",
    "release": "The file does not say in which release of its publisher a row stood.",
    "modified_at": "There is no column for when a row last changed.",
    "licence": "The file does not say under which licence a row may be used.",
    "…_missing": "Why a cell is empty is lost in every column.",
}

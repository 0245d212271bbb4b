"""What becomes of each column of ACLED, and of ours that have no place there."""

FATES: dict[str, tuple] = {
    "event_id_cnty": (
        "invented by rule",
        "Rows that are not ACLED's have the permanent id that they have here, dataset and number, in its place.",
        "id",
        "source_id",
    ),
    "event_date": (
        "coarsened",
        "One day only: of several days the middle one, as ACLED does where only the week or the month is known.",
        "date_start",
        "date_end",
    ),
    "year": ("coarsened", "The year of that day.", "date_start", "date_end"),
    "time_precision": (
        "coarsened",
        "Three steps for our six: two to six days, a year and an open end have no number there, and the cell is empty.",
        "date_precision",
    ),
    "disorder_type": (
        "coarsened",
        "Follows from the type of event; of riots only where the sub-event is known, as it is in ACLED's own rows.",
        "event_type",
    ),
    "event_type": (
        "kept",
        "The six types are the same; a row whose publisher has none stays empty, for none is guessed.",
        "event_type",
    ),
    "sub_event_type": (
        "invented by rule",
        "The first in ACLED's order that a tactic or a weapon leads to by the crosswalk; a fight of which no change of"
        " ground is held is an Armed clash. Of protests, riots and developments it is not known. ACLED's own rows keep"
        " theirs.",
        "tactic",
        "weapon",
        "event_type",
    ),
    "actor1": (
        "coarsened",
        "The first actor in the spelling held here, which is not ACLED's; that it attacked, and how sure that is, is"
        " lost: ACLED's two sides carry no direction.",
        "actors",
        "actor_1",
    ),
    "assoc_actor_1": (
        "coarsened",
        "The others on that side, without their roles; whoever is on no side is left out. ACLED's own rows have the"
        " sides as they were.",
        "actors",
    ),
    "inter1": (
        "coarsened",
        "Eight kinds for our thirteen; empty where nothing says what the actor was on the day. ACLED's own rows have"
        " theirs, as they were received.",
        "actors",
    ),
    "actor2": (
        "coarsened",
        "The first actor of the other side: whom it was aimed at, else who answered; which of the two is lost.",
        "actors",
        "actor_2",
    ),
    "assoc_actor_2": ("coarsened", "The others on that side, without their roles.", "actors"),
    "inter2": (
        "coarsened",
        "As inter1; whoever is attacked in one-sided violence is civilian by its definition. Of the second of two rows"
        " of a monadic file it is empty.",
        "actors",
        "violence_type",
    ),
    "interaction": (
        "coarsened",
        "Both numbers in words; empty where one of them is not known. ACLED's own rows have it as it was received.",
        "actors",
    ),
    "civilian_targeting": (
        "coarsened",
        "Written where the violence is one-sided or against civilians by its type; an empty cell is no finding that"
        " civilians were not the target.",
        "violence_type",
        "event_type",
    ),
    "iso": ("kept", "The number of ISO 3166-1 for the same country; none for Kosovo, which has none.", "country"),
    "region": ("kept", "The region that ACLED counts the country to.", "country"),
    "country": ("kept", "The English name held here, which may be spelt in another way than ACLED's.", "country_name"),
    "admin1": ("kept", "As the publisher of the row names it.", "admin1"),
    "admin2": ("kept", "As the publisher of the row names it.", "admin2"),
    "admin3": ("as received", "No third-order division is held of other rows."),
    "location": (
        "coarsened",
        "ACLED names the town; a building in it is written as the town where the dossier says in which it lies.",
        "location",
    ),
    "latitude": ("kept", "As held; ACLED gives four places.", "latitude"),
    "longitude": ("kept", "As held; ACLED gives four places.", "longitude"),
    "geo_precision": (
        "coarsened",
        "Three steps for our nine: building, quarter and town become 1; a whole country and the sea have no number"
        " there, and the cell is empty.",
        "location_precision",
    ),
    "source": ("kept", "The sources as the row names them, joined by “; ”.", "sources"),
    "source_scale": ("as received", "How far a source reaches is not coded here."),
    "notes": ("kept", "The summary; it does not begin with the date, as ACLED's notes do.", "summary"),
    "fatalities": (
        "coarsened",
        "One number for three: the lowest credible figure, else the one decided on. Unknown is an empty cell: ACLED"
        " writes 0 there, and its 0 means none or unknown; do not read the empty cell as 0.",
        "killed_low",
        "killed_best",
    ),
    "tags": ("as received", "Nothing of ours is a tag of ACLED's."),
    "timestamp": (
        "invented by rule",
        "When the row last changed here, in seconds of Unix time; of ACLED's own rows, too.",
        "modified_at",
    ),
}

DROPPED = {
    "killed_high": "One figure only: the upper end is lost.",
    "injured_best": "ACLED counts no injured.",
    "injured_low": "ACLED counts no injured.",
    "injured_high": "ACLED counts no injured.",
    "civilians_killed_best": "ACLED does not say who the dead were.",
    "killed_includes_attackers": "ACLED counts dead attackers too; whether this figure does is lost.",
    "claimed_by": "There is no column for who claimed it.",
    "attribution": "There is no column for how sure it is who did it.",
    "occurrence": "There is no column for how sure it is that it happened.",
    "figure_certainty": "There is no column for how sure the figures are.",
    "tactic": "Several tactics become one sub-event type, if any; the others are lost.",
    "weapon": "Weapons show through the sub-event type alone.",
    "target": "There is no column for what was attacked.",
    "date_basis": "How the days were got from the sources has no place.",
    "coding_depth": "A row that is a mere mention looks like any other.",
    "country_gw": "ACLED has the number of ISO 3166-1 alone.",
    "priogrid_gid": "It follows from the point, as far as that is exact.",
    "geonames_id": "There is no column for ids of places.",
    "actor_ucdp_ids": "ACLED knows actors by name alone.",
    "title": "The notes hold the summary alone.",
    "url": "There is no column for an address.",
    "release": "The file does not say in which release of its publisher a row stood.",
    "licence": "The file does not say under which licence a row may be used.",
    "…_missing": "Why a cell is empty is lost in every column.",
}

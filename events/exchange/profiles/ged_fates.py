"""What becomes of each column of UCDP GED, and of ours that have no place there."""

LEGACY = ("as received", "A number of releases before 17.1, which UCDP itself says not to use.")
OF_OTHERS = "of UCDP's own rows as received, of others empty."
AS_NAMED = ("kept", "As the publisher of the row names it.")
FATES: dict[str, tuple] = {
    "id": (
        "coarsened",
        "The number that the row has in its own dataset, no number of UCDP's unless the row is UCDP's; empty where the"
        " publisher's id is no number.",
        "source_id",
    ),
    "relid": (
        "invented by rule",
        "Rows that are not UCDP's have the permanent id that they have here; UCDP's own keep theirs.",
        "id",
    ),
    "year": ("kept", "The year of the first day.", "date_start"),
    "active_year": ("as received", "Whether the two sides passed 25 deaths in the year is a finding of UCDP's."),
    "code_status": ("as received", "How far UCDP has checked a row is said by UCDP alone."),
    "type_of_violence": ("kept", "The same three types; empty where the publisher has no such axis.", "violence_type"),
    "conflict_dset_id": LEGACY,
    "conflict_new_id": (
        "invented by rule",
        "The one conflict that the two sides have in common in UCDP's table of actors; empty where there are several,"
        " and for types 2 and 3. UCDP's own rows have theirs, as they were received.",
        "actors",
    ),
    "conflict_name": (
        "coarsened",
        "For types 2 and 3 the name of the two sides, as UCDP has it; the name of a state-based conflict is not held"
        " but of UCDP's own rows, which have it as it was received.",
        "actor_1",
        "actor_2",
    ),
    "dyad_dset_id": LEGACY,
    "dyad_new_id": ("invented by rule", "As conflict_new_id.", "actors"),
    "dyad_name": (
        "invented by rule",
        "Both names with a dash between them, as UCDP writes it; of UCDP's own rows as it stands there.",
        "actor_1",
        "actor_2",
        "title",
    ),
    "side_a_dset_id": LEGACY,
    "side_a_new_id": (
        "coarsened",
        "UCDP's number where it was recorded; else that of the country's government for whoever governs there, and that"
        " of the group for its branches and units.",
        "actors",
        "actor_ucdp_ids",
    ),
    "side_a": (
        "coarsened",
        "One actor: in state-based conflict the one that governs, else the first; the others of its side are lost, and"
        " with them every role.",
        "actors",
        "actor_1",
    ),
    "side_b_dset_id": LEGACY,
    "side_b_new_id": ("coarsened", "As side_a_new_id.", "actors"),
    "side_b": ("coarsened", "One actor of the other side.", "actors", "actor_2"),
    "number_of_sources": (
        "coarsened",
        "Independent sources of an incident of our own; copies of one report count once, which UCDP may count apart."
        " UCDP's own rows have it as it was received; of others it is empty.",
        "sources",
    ),
    "source_article": ("kept", "The sources as the row names them, joined by “; ”.", "sources"),
    "source_office": ("coarsened", f"The publishers of our own incident's sources; {OF_OTHERS}", "sources"),
    "source_date": (
        "coarsened",
        f"Where every source of our own incident has one day, else empty; {OF_OTHERS}",
        "sources",
    ),
    "source_headline": ("coarsened", f"The titles of our own incident's sources; {OF_OTHERS}", "sources"),
    "source_original": ("as received", "Who told the reporters is in the dossier alone."),
    "where_prec": (
        "coarsened",
        "Seven steps for our nine: building, quarter and town all become 1.",
        "location_precision",
    ),
    "where_coordinates": (
        "coarsened",
        "The town where the dossier says in which the place lies, without UCDP's word for its kind; else the place.",
        "location",
    ),
    "where_description": (
        "kept",
        "The place, as exactly as it is known; of UCDP's own rows its description, which the summary holds here.",
        "location",
        "summary",
    ),
    "adm_1": (*AS_NAMED, "admin1"),
    "adm_2": (*AS_NAMED, "admin2"),
    "latitude": ("kept", "As held.", "latitude"),
    "longitude": ("kept", "As held.", "longitude"),
    "geom_wkt": ("kept", "The same point in well-known text, with six decimals.", "latitude", "longitude"),
    "priogrid_gid": (
        "kept",
        "The half-degree cell of the point, as UCDP gives it for every point; here it is empty where only the country"
        " is known.",
        "latitude",
        "longitude",
        "priogrid_gid",
    ),
    "country": (
        "kept",
        "The name that UCDP writes, of its own rows as it stands there; empty where UCDP counts the territory as no"
        " state.",
        "country",
        "country_name",
    ),
    "country_id": ("kept", "The Gleditsch–Ward number as UCDP uses it.", "country"),
    "region": ("kept", "UCDP's five regions, by country.", "country"),
    "event_clarity": (
        "invented by rule",
        "An incident of our own is one identifiable incident, so 1; UCDP's own rows have it as it was received; of"
        " others it is not known here.",
    ),
    "date_prec": (
        "kept",
        "The same five steps; an open end has no number there, and the cell is empty.",
        "date_precision",
    ),
    "date_start": ("kept", "The first day, without a time.", "date_start"),
    "date_end": ("kept", "The last day, without a time.", "date_end"),
    "deaths_a": (
        "invented by rule",
        "Of an incident of our own: the state's dead where side a governs, else 0, because UCDP's four parts add up to"
        " best; that the part lies inside the total is forced. UCDP's own rows have it as it was received; of others"
        " it is empty, for the row does not say.",
        "killed_best",
    ),
    "deaths_b": (
        "invented by rule",
        "Of an incident of our own: the attackers counted apart where side b attacked, else 0; as deaths_a.",
        "killed_best",
    ),
    "deaths_civilians": (
        "invented by rule",
        "The civilians counted. Of an incident of our own 0 where nobody counted them, by UCDP's rule; of a foreign row"
        " empty.",
        "civilians_killed_best",
    ),
    "deaths_unknown": (
        "invented by rule",
        "Of an incident of our own: what is left of best, people whom nobody assigns to a side. If the parts are more"
        " than best, all of them stay empty. Of foreign rows as deaths_a.",
        "killed_best",
    ),
    "best": ("kept", "Empty where it is not known; UCDP has no such rows.", "killed_best"),
    "high": ("kept", "As held, in whatever order the publisher's figures stand.", "killed_high"),
    "low": ("kept", "As held, in whatever order the publisher's figures stand.", "killed_low"),
    "gwnoa": (
        "coarsened",
        "The Gleditsch–Ward number of the state whose government the side is: by UCDP's number of it, else of the"
        " country of the event for whoever governs there. One state, where UCDP lists several; UCDP's own rows have it"
        " as it was received.",
        "actors",
        "country",
    ),
    "gwnob": ("coarsened", "As gwnoa.", "actors", "country"),
}

DROPPED = {
    "geonames_id": "There is no column for ids of places.",
    "country_gw": "country_id is the number that the country has in UCDP today, whatever state it was on the day.",
    "event_type": "UCDP has no types of act.",
    "tactic": "UCDP does not code how it was done.",
    "weapon": "UCDP does not code with what it was done.",
    "target": "UCDP does not code what was attacked.",
    "claimed_by": "There is no column for who claimed it.",
    "attribution": "There is no column for how sure it is who did it.",
    "occurrence": "There is no column for how sure it is that it happened.",
    "figure_certainty": "There is no column for how sure the figures are.",
    "injured_best": "UCDP counts no injured.",
    "injured_low": "UCDP counts no injured.",
    "injured_high": "UCDP counts no injured.",
    "killed_includes_attackers": "UCDP counts dead attackers too; whether this figure does is lost.",
    "date_basis": "How the days were got from the sources has no place.",
    "coding_depth": "A row that is a mere mention looks like any other.",
    "title": "Of others than UCDP's own rows: there is no column for a line that says what happened.",
    "summary": "There is no column for what happened in words.",
    "url": "There is no column for an address.",
    "release": "The file does not say in which release of its publisher a row stood.",
    "modified_at": "There is no column for when a row last changed.",
    "licence": "The file does not say under which licence a row may be used.",
    "…_missing": "Why a cell is empty is lost in every column.",
}

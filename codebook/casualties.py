"""What happened to people and things, and whom a report counts."""

from codebook.vocabulary import Term, Vocabulary

CASUALTY_OUTCOME = Vocabulary(
    name="casualty_outcome",
    title="Outcome",
    note="What happened to the people counted.",
    terms=(
        Term("killed", "Killed", "Died from it, at once or later.", "GTD nkill; UCDP best"),
        Term("injured", "Injured", "Wounded and alive when the source wrote.", "GTD nwound"),
        Term("missing", "Missing", "Not accounted for when the source wrote.", "Annals"),
        Term(
            "abducted",
            "Abducted",
            "Taken away by people who had no lawful power to do so.",
            "GTD nhostkid; Insecurity Insight Health Workers Kidnapped",
        ),
        Term("detained", "Detained", "Held by an authority.", "Insecurity Insight Health Workers Arrested"),
    ),
)

CASUALTY_GROUP = Vocabulary(
    name="casualty_group",
    title="Group counted",
    note="Whom the report counts, in the source's terms. Groups may overlap and are not added up.",
    terms=(
        Term("people", "People", "The source counts people without saying who they were.", "UCDP deaths_unknown"),
        Term("civilians", "Civilians", "People who the source says were civilians.", "UCDP deaths_civilians"),
        Term(
            "attackers",
            "Attackers",
            "Those who carried out the attack. Counted in reports of their own, apart from victims.",
            "GTD nkillter and nwoundte",
        ),
        Term(
            "state_forces",
            "State forces",
            "Soldiers, police and fighters of the governing authority, recognised or not.",
            "UCDP deaths_a",
        ),
        Term(
            "non_state_fighters", "Non-state fighters", "Fighters of armed groups that do not govern.", "UCDP deaths_b"
        ),
        Term(
            "health_workers",
            "Health workers",
            "Medical and other staff of health services.",
            "Insecurity Insight Health Workers Killed",
        ),
        Term("patients", "Patients", "People under treatment, soldiers among them included.", "WHO SSA"),
        Term("first_responders", "First responders", "People who came to help or to secure the place.", "Annals"),
        Term("children", "Children", "People who the source says were under 18, or calls children.", "Annals"),
        Term("women", "Women", "Women and girls, as far as the source says so.", "Annals"),
    ),
)

INCLUDES_ATTACKERS = Vocabulary(
    name="includes_attackers",
    title="Attackers included",
    note="Whether a figure counts attackers among the dead or injured. Sums need it: publishers differ.",
    terms=(
        Term(
            "yes", "Yes", "The source or the publisher's rule includes them.", "GTD nkill; UCDP best; ACLED fatalities"
        ),
        Term("no", "No", "The source says or its list shows that they are left out.", "Annals"),
        Term("unknown", "Unknown", "It cannot be told.", "Annals"),
    ),
)

PERSON_STATUS = Vocabulary(
    name="person_status",
    title="Status of a person",
    note=(
        "What a casualty was in the conflict. Nobody is called a combatant where the conflict is not between states."
    ),
    terms=(
        Term(
            "member_of_party", "Member of a party", "Belonged to the forces or the fighting part of a party.", "Annals"
        ),
        Term("civilian", "Civilian", "Belonged to no party's fighting part.", "ICRC customary IHL rule 5"),
        Term(
            "hors_de_combat",
            "Out of the fight",
            (
                "Belonged to a party but was captured, surrendering, wounded or sick, such as a soldier "
                "in a hospital bed."
            ),
            "ICRC customary IHL rule 47",
        ),
        Term("not_assessed", "Not assessed", "Nobody has looked at it, or the sources do not allow it.", "Annals"),
    ),
)

DAMAGE_EXTENT = Vocabulary(
    name="damage_extent",
    title="Extent of damage",
    note="What happened to a thing that was hit.",
    terms=(
        Term(
            "destroyed",
            "Destroyed",
            "Beyond use or repair, according to the source.",
            "Insecurity Insight, Destruction",
        ),
        Term("burned", "Burned", "Burned, wholly or in part, whatever is left of it.", "Annals"),
        Term("damaged", "Damaged", "Harmed and not destroyed.", "Insecurity Insight, Damaged"),
        Term("unknown", "Unknown", "Hit; no source says how badly.", "GTD propextent 4"),
    ),
)

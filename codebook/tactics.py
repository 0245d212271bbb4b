"""How an attack was carried out."""

from codebook.vocabulary import Term, Vocabulary

TACTIC = Vocabulary(
    name="tactic",
    title="Tactic",
    note=(
        "How it was done; several may apply. Code only what a passage supports, and what is "
        "merely alleged as a statement."
    ),
    terms=(
        Term(
            "assassination",
            "Assassination",
            "An attempt to kill one or a few particular persons because of who they are.",
            "GTD attacktype1 1",
            codes={"gtd": "1"},
        ),
        Term(
            "armed_assault",
            "Armed assault",
            (
                "People attack others in person with firearms, blades or similar weapons, with the aim "
                "to kill or injure."
            ),
            "GTD attacktype1 2",
            codes={"gtd": "2"},
        ),
        Term(
            "bombing",
            "Bombing",
            (
                "An explosive device goes off or was meant to. Grenades thrown in an armed assault "
                "belong to the assault."
            ),
            "GTD attacktype1 3",
            codes={"gtd": "3"},
        ),
        Term(
            "hijacking",
            "Hijacking",
            "A vehicle, ship or aircraft is taken over by force in order to use it or to divert it.",
            "GTD attacktype1 4",
            codes={"gtd": "4"},
        ),
        Term(
            "hostage_barricade",
            "Hostage-taking at the spot",
            "People are held against their will where they were found, and are not taken elsewhere.",
            "GTD attacktype1 5",
            codes={"gtd": "5"},
        ),
        Term(
            "abduction",
            "Abduction",
            "People are seized and taken away to another place.",
            "GTD attacktype1 6; ACLED sub_event_type Abduction/forced disappearance",
            codes={"gtd": "6", "acled": "Abduction/forced disappearance"},
        ),
        Term(
            "facility_attack",
            "Attack on a facility",
            ("The aim is damage to a building, an installation or infrastructure, other than by an explosive device."),
            "GTD attacktype1 7",
            codes={"gtd": "7"},
        ),
        Term(
            "unarmed_assault",
            "Unarmed assault",
            "People are attacked by bodily force or by means that are not weapons in the usual sense.",
            "GTD attacktype1 8; WHO SSA attack type Assault (without weapons)",
            codes={"gtd": "8", "who_ssa": "Assault (without weapons)"},
        ),
        Term(
            "suicide",
            "Suicide attack",
            "An attacker meant to die by the act. State it beside the tactic it served, usually bombing.",
            "GTD suicide 1; ACLED sub_event_type Suicide bomb",
            codes={"acled": "Suicide bomb"},
        ),
        Term(
            "shelling",
            "Shelling",
            "Artillery, mortars, rockets or missiles fired from the ground or from the sea.",
            "ACLED sub_event_type Shelling/artillery/missile attack",
            codes={"acled": "Shelling/artillery/missile attack"},
        ),
        Term(
            "air_strike",
            "Air strike",
            "Bombs, rockets or fire from an aircraft or a drone.",
            "ACLED sub_event_type Air/drone strike",
            codes={"acled": "Air/drone strike"},
        ),
        Term(
            "secondary_attack_on_responders",
            "Second attack on responders",
            (
                "A further attack, timed or placed so that it strikes those who come to help. If only "
                "the timing suggests it, the basis is inferred."
            ),
            "Annals",
        ),
        Term(
            "disguise",
            "Disguise",
            "Attackers dressed or marked so as to pass for others. It is no finding of perfidy.",
            "Annals",
        ),
    ),
)

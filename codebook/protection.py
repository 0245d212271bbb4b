"""Protection under the law of armed conflict, as a presumption about the target."""

from codebook.vocabulary import Term, Vocabulary

PROTECTED_STATUS = Vocabulary(
    name="protected_status",
    title="Protected status",
    note=(
        "What the target is presumed to be under the law of armed conflict. It is no finding that the law was broken."
    ),
    terms=(
        Term(
            "civilian_person",
            "Civilian person",
            "People who are not members of armed forces or of an armed group's fighting part.",
            "ICRC customary IHL rule 5",
        ),
        Term(
            "civilian_object",
            "Civilian object",
            "Anything that is not a military objective.",
            "ICRC customary IHL rule 9",
        ),
        Term(
            "medical_personnel",
            "Medical personnel",
            "People assigned only to medical duties.",
            "ICRC customary IHL rule 25",
        ),
        Term(
            "religious_personnel",
            "Religious personnel",
            "People assigned only to religious duties.",
            "ICRC customary IHL rule 27",
        ),
        Term(
            "medical_unit",
            "Medical unit",
            "A hospital, clinic or other place assigned only to medical purposes, military ones included.",
            "ICRC customary IHL rule 28",
        ),
        Term(
            "medical_transport",
            "Medical transport",
            "An ambulance, aircraft or ship assigned only to medical transport.",
            "ICRC customary IHL rule 29",
        ),
        Term(
            "relief",
            "Relief staff and goods",
            "People, goods and vehicles of a humanitarian relief operation.",
            "ICRC customary IHL rules 31 and 32",
        ),
        Term(
            "peacekeeping",
            "Peacekeeping mission",
            "Staff and objects of a peacekeeping mission, as long as they have the protection of civilians.",
            "ICRC customary IHL rule 33",
        ),
        Term(
            "journalist",
            "Journalist",
            "A civilian journalist at work in an area of armed conflict.",
            "ICRC customary IHL rule 34",
        ),
        Term(
            "cultural_property",
            "Cultural property",
            "Buildings and objects of religion, art, science, education or history.",
            "ICRC customary IHL rule 38",
        ),
        Term(
            "dangerous_forces",
            "Works holding dangerous forces",
            "Dams, dykes, nuclear power stations and works near them.",
            "ICRC customary IHL rule 42",
        ),
        Term(
            "hors_de_combat",
            "Out of the fight",
            (
                "People who are in the adversary's power, who surrender, or who are defenceless through "
                "wounds or sickness."
            ),
            "ICRC customary IHL rule 47",
        ),
        Term(
            "military_objective",
            "Military objective",
            ("An object whose nature, place, purpose or use makes an effective contribution to military action."),
            "ICRC customary IHL rule 8",
        ),
        Term(
            "not_assessed",
            "Not assessed",
            "Nobody has looked at the status yet, or the sources do not allow it.",
            "Annals",
        ),
    ),
)

"""What an attack was carried out with."""

from codebook.vocabulary import Term, Vocabulary

WEAPON = Vocabulary(
    name="weapon",
    title="Weapon",
    note="With what it was done; several may apply. Choose the most exact term that a passage supports.",
    terms=(
        Term(
            "small_arms",
            "Small arms",
            "Firearms that one person carries: rifles, pistols, machine guns.",
            "GTD weaptype1 5",
            codes={"gtd": "5"},
        ),
        Term(
            "explosive_unspecified",
            "Explosive, kind not stated",
            "A bomb or explosion of which the source does not say how it was brought or set off.",
            "GTD weaptype1 6, weapsubtype1 16",
            codes={"gtd": "6/16"},
        ),
        Term(
            "suicide_body_borne",
            "Bomb worn by the attacker",
            (
                "An explosive on the body of a person who sets it off. Not for a rider's or driver's "
                "bomb unless the source puts it on the person."
            ),
            "GTD weaptype1 6, weapsubtype1 13",
            codes={"gtd": "6/13"},
        ),
        Term(
            "vehicle_borne",
            "Vehicle bomb",
            "An explosive in or on a car, lorry, motorcycle or cart, whether driven or parked.",
            "GTD weaptype1 6, weapsubtype1 15",
            codes={"gtd": "6/15"},
        ),
        Term(
            "remote_device",
            "Remotely fired device",
            "A placed explosive that someone sets off from a distance, by wire, radio or telephone.",
            "GTD weaptype1 6, weapsubtype1 12",
            codes={"gtd": "6/12"},
        ),
        Term(
            "landmine",
            "Landmine",
            "A mine or a placed device that its victim sets off.",
            "GTD weaptype1 6, weapsubtype1 8",
            codes={"gtd": "6/8"},
        ),
        Term(
            "grenade",
            "Grenade",
            "A hand grenade. Rocket-propelled grenades are projectiles.",
            "GTD weaptype1 6, weapsubtype1 7; ACLED sub_event_type Grenade",
            codes={"gtd": "6/7", "acled": "Grenade"},
        ),
        Term(
            "projectile",
            "Rocket, mortar or shell",
            "An explosive that is fired: rocket, mortar bomb, shell, missile, rocket-propelled grenade.",
            "GTD weaptype1 6, weapsubtype1 11; ACLED sub_event_type Shelling/artillery/missile attack",
            codes={"gtd": "6/11", "acled": "Shelling/artillery/missile attack"},
        ),
        Term(
            "incendiary",
            "Incendiary",
            "Fire as the weapon: arson, petrol bombs, burning fuel.",
            "GTD weaptype1 8; WHO SSA attack type Setting fire",
            codes={"gtd": "8", "who_ssa": "Setting fire"},
        ),
        Term(
            "chemical",
            "Chemical",
            "A substance that harms by its poison, such as chlorine, nerve agents or acid.",
            "GTD weaptype1 2; ACLED sub_event_type Chemical weapon; WHO SSA attack type Chemical agent",
            codes={"gtd": "2", "acled": "Chemical weapon", "who_ssa": "Chemical agent"},
        ),
        Term(
            "melee",
            "Blade or blunt weapon",
            "Knives, clubs, stones, hands and anything else that needs contact.",
            "GTD weaptype1 9",
            codes={"gtd": "9"},
        ),
        Term(
            "vehicle_ramming",
            "Vehicle as a weapon",
            "A vehicle driven into people or objects, with no explosive in it.",
            "GTD weaptype1 10",
            codes={"gtd": "10"},
        ),
        Term(
            "air_delivered",
            "Weapon from the air",
            "A bomb or missile released from an aircraft or a drone.",
            "ACLED sub_event_type Air/drone strike",
            codes={"acled": "Air/drone strike"},
        ),
        Term(
            "other",
            "Another weapon",
            "The source says with what, and no other term names it: germs, radiation, sabotage tools, an imitation.",
            "GTD weaptype1 12; 1, 3, 4, 7 and 11 are read as it",
            codes={"gtd": "12"},
        ),
    ),
)

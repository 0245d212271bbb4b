"""How actors are tied to each other."""

from codebook.vocabulary import Term, Vocabulary

ACTOR_RELATION = Vocabulary(
    name="actor_relation",
    title="Relation of actors",
    note=(
        "Read as “first actor – relation – second actor”. Each has a date and a source. Filters "
        "follow only part_of and branch_of that nobody contests."
    ),
    terms=(
        Term(
            "splintered_from",
            "Splintered from",
            "The first broke away from the second and goes on separately.",
            "UCDP actor table, Splinter",
        ),
        Term(
            "merged_into",
            "Merged into",
            "The first gave up its own existence and joined the second.",
            "UCDP actor table, JoinGroup",
        ),
        Term(
            "renamed_to",
            "Renamed to",
            "The same actor goes on under the name of the second.",
            "UCDP actor table, NameChange",
        ),
        Term(
            "allied_with",
            "Allied with",
            "The two fight or act on one side while remaining separate.",
            "UCDP actor table, Alliance",
        ),
        Term(
            "branch_of",
            "Branch of",
            "The first is a regional or functional branch that the second recognises as its own.",
            "Annals",
        ),
        Term("part_of", "Part of", "The first is a unit, wing or body inside the second.", "Annals"),
        Term("led_by", "Led by", "The second, usually a person, leads or led the first.", "Annals"),
        Term("member_of", "Member of", "The first, a person, belongs or belonged to the second.", "Annals"),
        Term("rival_of", "Rival of", "The two compete for the same people, ground or claim to leadership.", "Annals"),
        Term("hostile_to", "Hostile to", "The first fights or threatens the second.", "Annals"),
        Term("supported_by", "Supported by", "The second gives the first money, arms, shelter or training.", "Annals"),
        Term("recruited_from", "Recruited from", "The first draws or drew its members from the second.", "Annals"),
        Term(
            "successor_of",
            "Successor of",
            "The first came after the second and took over its members, assets or claim.",
            "Annals",
        ),
        Term(
            "same_as",
            "Same as",
            "An editor decided that the two records are one actor, between the dates given.",
            "Annals",
        ),
        Term(
            "not_same_as",
            "Not the same as",
            "An editor decided that the two, though alike in name, are different actors.",
            "Annals",
        ),
    ),
)

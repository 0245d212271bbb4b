"""How sure it is that something happened, how sure a figure is, and how far a piece of evidence goes."""

from codebook.vocabulary import Term, Vocabulary

OCCURRENCE = Vocabulary(
    name="occurrence",
    title="Occurrence",
    note="How sure it is that the incident happened, apart from who did it and how many were hurt.",
    terms=(
        Term(
            "confirmed",
            "Confirmed",
            (
                "A witness with direct knowledge or several independent sources report it, or there is "
                "pictorial or official proof."
            ),
            "WHO SSA certainty level Confirmed",
            codes={"who_ssa": "Confirmed"},
        ),
        Term(
            "probable",
            "Probable",
            "One account from somebody who was there, or two independent accounts at second hand.",
            "WHO SSA certainty level Probable",
            codes={"who_ssa": "Probable"},
        ),
        Term(
            "possible",
            "Possible",
            "A single report that nobody has checked.",
            "WHO SSA certainty level Possible",
            codes={"who_ssa": "Possible"},
        ),
        Term(
            "claimed_by_party",
            "Claimed by a party",
            "Known only because a party to the conflict announced it.",
            "Annals",
        ),
        Term(
            "disproved",
            "Disproved",
            "Later sources show that it did not happen, or not as an incident of this kind.",
            "Annals",
        ),
    ),
)

FIGURE_CERTAINTY = Vocabulary(
    name="figure_certainty",
    title="Certainty of figures",
    note="How sure the numbers are, apart from whether it happened and who did it.",
    terms=(
        Term("corroborated", "Corroborated", "Two or more independent sources give the same figure.", "Annals"),
        Term(
            "single_source",
            "Single source",
            "One independent source gives it; copies of a wire report count once.",
            "Annals",
        ),
        Term("conflicting", "Conflicting", "Independent sources give figures that cannot all be right.", "Annals"),
        Term("rough", "Rough", "The sources give only an order of size, such as “dozens”.", "Annals"),
    ),
)

CERTAINTY = Vocabulary(
    name="certainty",
    title="Certainty of a piece of evidence",
    note="How the passage itself puts it, or how far it carries the value.",
    terms=(
        Term("certain", "Certain", "The passage states it plainly.", "Annals"),
        Term("probable", "Probable", "The passage says that it is likely.", "Annals"),
        Term("possible", "Possible", "The passage says that it may be so.", "Annals"),
        Term("alleged", "Alleged", "The passage reports it as what somebody charges.", "Annals"),
        Term("reputed", "Reputed", "The passage reports it as what is generally said.", "Annals"),
        Term("contested", "Contested", "The passage says that others dispute it.", "Annals"),
        Term("unclear", "Unclear", "The passage can be read in more than one way.", "Annals"),
    ),
)

"""What a number in a report means, how two reports lie to each other, and how a figure was decided."""

from codebook.vocabulary import Term, Vocabulary

QUANTIFIER = Vocabulary(
    name="quantifier",
    title="Quantifier",
    note="The word that the source puts before its number. It decides which ends of the range are open.",
    terms=(
        Term("exact", "Exactly", "A plain number. Low, best and high are the same.", "Annals"),
        Term("at_least", "At least", "The number is the low end and counts itself. The high end is open.", "Annals"),
        Term("more_than", "More than", "The low end is one above the number. The high end is open.", "Annals"),
        Term(
            "at_most",
            "At most",
            "The number is the high end and counts itself, as in “up to”. The low end is open.",
            "Annals",
        ),
        Term("fewer_than", "Fewer than", "The high end is one below the number. The low end is open.", "Annals"),
        Term(
            "about", "About", "The number is the best value. Both ends are open unless the source gives them.", "Annals"
        ),
        Term("range", "From … to", "The source gives both ends.", "Annals"),
        Term(
            "vague_plural",
            "Several, dozens, many",
            "A plural without a number. No number is made of it here; publishers have their own rules.",
            "Annals",
        ),
        Term("uncounted", "Not counted", "The source says that there were some and gives no number.", "Annals"),
    ),
)

OVERLAP = Vocabulary(
    name="overlap",
    title="Overlap of two reports",
    note=(
        "How the people counted by the first report lie to those of the second. Nothing is added up over an unknown."
    ),
    terms=(
        Term("inside", "Inside", "Everybody in the first is also counted in the second.", "Annals"),
        Term("disjoint", "Apart", "Nobody is in both.", "Annals"),
        Term("same", "The same", "Both count the same people.", "Annals"),
        Term("partial", "In part", "Some are in both, and each has some of its own.", "Annals"),
        Term("unknown", "Unknown", "The sources do not tell.", "Annals"),
    ),
)

FIGURE_RULE = Vocabulary(
    name="figure_rule",
    title="Rule behind the figure",
    note="How the coded figure was decided from the reports.",
    terms=(
        Term("single_source", "Single source", "There is one independent report, and its figure was taken.", "Annals"),
        Term(
            "majority_independent", "Majority of independent sources", "Most independent sources agree on it.", "Annals"
        ),
        Term(
            "lowest_credible",
            "Lowest credible",
            "The lowest figure from a credible source was taken.",
            "ACLED's rule for fatalities",
        ),
        Term(
            "latest_authoritative",
            "Latest authoritative",
            "The newest figure from the body with the best knowledge was taken.",
            "Annals",
        ),
        Term(
            "sum_of_disjoint_parts",
            "Sum of separate parts",
            "Reports that are known not to overlap were added.",
            "Annals",
        ),
        Term("named_list", "Named list", "The figure is the length of a list of names.", "Annals"),
        Term("range_only", "Range only", "Only the ends are known; there is no best value.", "Annals"),
        Term("coder_judgement", "Coder's judgement", "A coder decided otherwise, and a note says why.", "Annals"),
    ),
)

"""Where a value comes from, and why one is missing."""

from codebook.vocabulary import Term, Vocabulary

BASIS = Vocabulary(
    name="basis",
    title="Basis",
    note="How the value was got from its sources.",
    terms=(
        Term("stated", "Stated", "A passage says it.", "Annals"),
        Term("inferred", "Inferred", "It follows from what passages say; the coder names them.", "Annals"),
        Term(
            "outside_knowledge",
            "Outside knowledge",
            "It comes from a reference outside the source, which must be named.",
            "Annals",
        ),
        Term("computed", "Computed", "A program worked it out from other values.", "Annals"),
        Term("coder_judgement", "Coder's judgement", "A coder decided, and a note says why.", "Annals"),
    ),
)

MISSING_REASON = Vocabulary(
    name="missing_reason",
    title="Why it is missing",
    note="An empty value is never zero. This says what kind of empty it is.",
    terms=(
        Term("unknown", "Unknown", "It was looked for and cannot be known from the sources.", "GTD −9 and −99"),
        Term("not_reported", "Not reported", "The sources do not speak of it.", "Annals"),
        Term(
            "reported_uncounted",
            "Reported without a number",
            "A source says that there were some, and gives no number.",
            "Annals",
        ),
        Term("open_ended", "Open-ended", "This end of the range is not given, as in “at least four”.", "Annals"),
        Term("not_applicable", "Not applicable", "The question does not arise for this record.", "Annals"),
        Term("withheld", "Withheld", "It is known and not published, for a declared reason.", "Annals"),
        Term("not_yet_coded", "Not yet coded", "The sources have not been read for it.", "Annals"),
        Term(
            "not_collected",
            "Not collected",
            "The publisher has no such column, or did not fill it in that year.",
            "UCDP number_of_sources −1",
        ),
    ),
)

"""Where a record stands on its way to the public, and what is held back."""

from codebook.vocabulary import Term, Vocabulary

REVIEW_STATUS = Vocabulary(
    name="review_status",
    title="Status",
    note="Where the record stands. It changes only through review.",
    terms=(
        Term("draft", "Draft", "Being coded. Nobody outside the desk sees it.", "Annals"),
        Term("in_review", "In review", "Handed to somebody other than the coder.", "Annals"),
        Term("published", "Published", "Its newest edition is public.", "Annals"),
        Term("withdrawn", "Withdrawn", "Taken back; its id stays and says when and why.", "Annals"),
    ),
)

DISCLOSURE_LEVEL = Vocabulary(
    name="disclosure_level",
    title="Disclosure",
    note="How much of a value is public.",
    terms=(
        Term("public", "Public", "Shown as it is.", "Annals"),
        Term(
            "coarsened",
            "Coarsened",
            "Shown less exactly: a province instead of a point, a month instead of a day.",
            "Annals",
        ),
        Term("withheld", "Withheld", "Not shown; the reason is.", "Annals"),
    ),
)

WITHHOLDING_REASON = Vocabulary(
    name="withholding_reason",
    title="Reason for withholding",
    note="Why a value is coarsened or not shown. The reason itself is public.",
    terms=(
        Term("privacy", "Privacy", "A private person could be recognised.", "Annals"),
        Term("anonymity_requested", "Anonymity requested", "The person asked for it.", "Annals"),
        Term("safety", "Safety", "Somebody could be harmed.", "Annals"),
        Term("source_request", "Request of the source", "The source gave it on this condition.", "Annals"),
        Term("legal", "Legal", "A law, a court or a licence forbids it.", "Annals"),
    ),
)

VERSION_END = Vocabulary(
    name="version_end",
    title="End of a version",
    note="Why a version of a row is no longer the current one.",
    terms=(
        Term("changed", "Changed", "Its publisher wrote something else in its place.", "Annals"),
        Term("withdrawn", "Withdrawn", "Its publisher took the row back.", "Annals"),
        Term("merged", "Merged", "Its publisher tells the event in another row.", "Annals"),
    ),
)

DATASET_VISIBILITY = Vocabulary(
    name="dataset_visibility",
    title="Visibility of a dataset",
    note="Who may see the rows of a dataset on this site.",
    terms=(
        Term("public", "Public", "Everybody; its licence allows it.", "Annals"),
        Term(
            "local_only",
            "Local only",
            "Only people with an account here; its licence does not allow more, or nobody has checked.",
            "Annals",
        ),
    ),
)

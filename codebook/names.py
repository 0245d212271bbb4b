"""What kind of name a name is."""

from codebook.vocabulary import Term, Vocabulary

NAME_KIND = Vocabulary(
    name="name_kind",
    title="Kind of name",
    note="What the name is for the actor or the place. All kinds are searched.",
    terms=(
        Term("canonical", "Canonical", "The name under which it stands here; one at a time.", "Annals"),
        Term("alias", "Alias", "Another name in use for it.", "Annals"),
        Term("acronym", "Acronym", "A short form made of initials or the like.", "Annals"),
        Term(
            "full",
            "Full",
            "The whole name, as the actor itself or an official list gives it.",
            "UCDP actor table, NameOrigFull",
        ),
        Term("as_printed", "As printed", "A form found in a source and kept as it stands, slips included.", "Annals"),
        Term("former", "Former", "A name that it has given up.", "UCDP actor table, NamePrev"),
    ),
)

"""What parts an incident has, how far it is coded, and how it is tied to others."""

from codebook.vocabulary import Term, Vocabulary

PHASE_KIND = Vocabulary(
    name="phase_kind",
    title="Kind of phase",
    note="What a phase is for the incident. Only acts set its dates.",
    terms=(
        Term("act", "Act", "A part of the violence itself.", "Annals"),
        Term(
            "response",
            "Response",
            "What others did because of it while it lasted: a counter-attack, a rescue.",
            "Annals",
        ),
        Term(
            "aftermath", "Aftermath", "What came after the violence had ended: a search, a visit, an arrest.", "Annals"
        ),
    ),
)

CODING_DEPTH = Vocabulary(
    name="coding_depth",
    title="Depth of coding",
    note="How much of the incident has been coded. Mentions stay out of sums unless they are asked for.",
    terms=(
        Term("mention", "Mention", "Known from a passing sentence in a source about something else.", "Annals"),
        Term("outline", "Outline", "When, where, who and how many are coded; phases and statements are not.", "Annals"),
        Term("full", "Full", "Everything that the listed sources say about it is coded.", "Annals"),
    ),
)

INCIDENT_RELATION = Vocabulary(
    name="incident_relation",
    title="Relation of incidents",
    note="Read as “first incident – relation – second incident”.",
    terms=(
        Term(
            "part_of",
            "Part of",
            "The first is one of the incidents that make up the second, such as a coordinated series.",
            "Annals",
        ),
        Term(
            "followed_by",
            "Followed by",
            "The second came after the first and a source tells them together; no cause is claimed.",
            "Annals",
        ),
        Term("same_target", "Same target", "Both struck the same place, body or person.", "Annals"),
        Term(
            "response_to", "Response to", "The first was made because of the second, according to a source.", "Annals"
        ),
        Term(
            "retaliation_for",
            "Retaliation for",
            "A source states that the first was revenge for the second. Never inferred from sequence.",
            "Annals",
        ),
        Term("related", "Related", "The two belong together in a way that the other terms do not say.", "GTD related"),
        Term(
            "duplicate_of",
            "Duplicate of",
            "The first describes the same incident as the second and is merged into it.",
            "Annals",
        ),
        Term("split_from", "Split from", "The first was once coded inside the second and now stands alone.", "Annals"),
        Term(
            "not_same_as",
            "Not the same as",
            "An editor decided that the two, though alike, are different incidents.",
            "Annals",
        ),
    ),
)

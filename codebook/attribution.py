"""Who is said to have done it, by whom, and what came back."""

from codebook.vocabulary import Term, Vocabulary

ATTRIBUTION = Vocabulary(
    name="attribution",
    title="Attribution",
    note="How sure it is who did it, apart from whether it happened.",
    terms=(
        Term(
            "established",
            "Established",
            (
                "A court, an inquiry or several independent sources with knowledge of their own name the"
                " actor, and nobody with standing disputes it."
            ),
            "Annals",
        ),
        Term("claimed", "Claimed", "The actor itself says that it did it.", "GTD claimed 1"),
        Term(
            "alleged", "Alleged", "Somebody names the actor as the one who did it; the actor has not said so.", "Annals"
        ),
        Term(
            "suspected",
            "Suspected",
            "The actor is named as a suspicion only, by a source or by the coder from its habits.",
            "GTD guncertain1 1",
        ),
        Term(
            "contested",
            "Contested",
            "Sources with standing name different actors, or the named actor denies it.",
            "GTD compclaim 1",
        ),
        Term("unattributed", "Unattributed", "Nobody is named.", "GTD gname Unknown"),
    ),
)

ATTRIBUTION_SOURCE = Vocabulary(
    name="attribution_source",
    title="Who says who did it",
    note="The voice behind an attribution, not the newspaper that prints it.",
    terms=(
        Term(
            "perpetrator_itself",
            "The actor itself",
            "The named actor, through its own channel or spokesman.",
            "GTD claimed 1",
        ),
        Term("opponent", "Opponent", "A party that fights the named actor.", "Annals"),
        Term(
            "authority",
            "Authority",
            "A government, police or ruling body that is not itself the opponent in this incident.",
            "Annals",
        ),
        Term("witness", "Witness", "Somebody who saw it.", "Annals"),
        Term("media", "Media", "The newspaper or agency in its own voice.", "Annals"),
        Term("analyst", "Analyst", "A researcher or expert who judges from outside.", "Annals"),
        Term("court", "Court or inquiry", "A court, a prosecutor or a formal inquiry.", "Annals"),
    ),
)

RESPONSIBILITY_STANCE = Vocabulary(
    name="responsibility_stance",
    title="Stance on responsibility",
    note="What the actor says about having done it. It is published as the fact that it was said.",
    terms=(
        Term("claimed", "Claimed", "The actor says that it did it.", "GTD claimed 1"),
        Term("denied", "Denied", "The actor says that it did not do it.", "Annals"),
        Term(
            "contested",
            "Contested",
            "The claim is disputed by somebody else with standing, such as another claimant.",
            "GTD compclaim 1",
        ),
        Term("withdrawn", "Withdrawn", "The actor took its claim back.", "Annals"),
    ),
)

REPLY_STATUS = Vocabulary(
    name="reply_status",
    title="Reply of the other side",
    note="What the source tells about the answer of those who are accused.",
    terms=(
        Term("reported", "Reported", "The source gives their answer.", "Annals"),
        Term("declined", "Declined to answer", "The source says that they were asked and did not answer.", "Annals"),
        Term("not_reported", "Not reported", "The source says nothing about an answer.", "Annals"),
        Term("not_applicable", "Not applicable", "Nobody is accused.", "Annals"),
    ),
)

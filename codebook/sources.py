"""What a source is, what it is used for, and how its speakers are known."""

from codebook.vocabulary import Term, Vocabulary

SOURCE_KIND = Vocabulary(
    name="source_kind",
    title="Kind of source",
    note="Who publishes it. Copies of a wire report are republications and add no independent source.",
    terms=(
        Term("agency", "News agency", "A wire service.", "Annals"),
        Term("newspaper", "Newspaper or magazine", "A title with its own newsroom, in print or online.", "Annals"),
        Term("broadcaster", "Broadcaster", "Radio or television, with their sites.", "Annals"),
        Term(
            "online", "Online publication", "A site without newspaper or station behind it, blogs included.", "Annals"
        ),
        Term(
            "republication",
            "Republication",
            "A copy, a translation or a reworded version of another's report.",
            "Annals",
        ),
        Term("party_statement", "Statement of a party", "What a party to the conflict issues itself.", "Annals"),
        Term("official", "Official body", "A ministry, police, local authority or state hospital.", "Annals"),
        Term("igo", "Intergovernmental body", "The United Nations and other bodies of states.", "Annals"),
        Term("ngo", "Non-governmental body", "Charities, monitors and rights groups.", "Annals"),
        Term("research", "Research", "Papers, books and reports of scholars and institutes.", "Annals"),
        Term("social_media", "Social media", "Posts, videos and pictures on platforms.", "Annals"),
        Term("court", "Court or inquiry", "Judgments, indictments, inquiry reports.", "Annals"),
        Term("dataset", "Dataset", "Rows of another event dataset.", "Annals"),
    ),
)

SOURCE_ROLE = Vocabulary(
    name="source_role",
    title="Role of the source",
    note="What the source is to this incident.",
    terms=(
        Term("report", "Report", "Tells of the incident itself.", "Annals"),
        Term("context", "Context", "Tells of the background: the actors, the place, earlier events.", "Annals"),
        Term("follow_up", "Follow-up", "Tells later what became of it.", "Annals"),
        Term("correction", "Correction", "Takes back or changes what the same publisher said.", "Annals"),
        Term("contradicts", "Contradicts", "Tells it differently from the other sources.", "Annals"),
    ),
)

RELIABILITY = Vocabulary(
    name="reliability",
    title="Reliability of the source",
    note="How far the source has been right before, judged apart from what it says now.",
    terms=(
        Term("reliable", "Reliable", "No doubt about it; a history of complete trustworthiness.", "Admiralty code A"),
        Term("usually_reliable", "Usually reliable", "Minor doubt; it has mostly been right.", "Admiralty code B"),
        Term("fairly_reliable", "Fairly reliable", "Some doubt; it has been right in the past.", "Admiralty code C"),
        Term(
            "not_usually_reliable",
            "Not usually reliable",
            "Considerable doubt; it has at times been right.",
            "Admiralty code D",
        ),
        Term("unreliable", "Unreliable", "It has mostly been wrong.", "Admiralty code E"),
        Term("cannot_be_judged", "Cannot be judged", "Too little is known about it.", "Admiralty code F"),
    ),
)

VANTAGE = Vocabulary(
    name="vantage",
    title="Vantage of a speaker",
    note="From where the speaker knows what is said.",
    terms=(
        Term("at_the_scene", "At the scene", "Was there, according to the source.", "Annals"),
        Term("party", "Party", "Speaks for a side in the conflict.", "Annals"),
        Term(
            "official",
            "Official",
            "Speaks for an authority or institution that is not a party to the incident.",
            "Annals",
        ),
        Term("analyst", "Analyst", "Judges from outside.", "Annals"),
        Term("not_stated", "Not stated", "The source does not say.", "Annals"),
    ),
)

NAMING = Vocabulary(
    name="naming",
    title="Naming of a speaker",
    note="How the source names the person. It is never completed from elsewhere.",
    terms=(
        Term("named", "Named", "The source gives a name.", "Annals"),
        Term("not_named", "Not named", "The source gives a description only.", "Annals"),
        Term(
            "anonymity_requested",
            "Anonymity requested",
            "The source says that the person asked not to be named.",
            "Annals",
        ),
        Term("withheld", "Withheld here", "The source gives a name that is not published here.", "Annals"),
    ),
)

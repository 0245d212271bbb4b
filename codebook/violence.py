"""Who fights whom, and what kind of event it is."""

from codebook.vocabulary import Term, Vocabulary

VIOLENCE_TYPE = Vocabulary(
    name="violence_type",
    title="Type of violence",
    note="Who fights whom. Null where the publisher has no such axis; never guessed from another column.",
    terms=(
        Term(
            "state_based",
            "State-based conflict",
            (
                "Armed force between a government, or an authority that rules in fact, and another "
                "government or an organised group, over government or territory."
            ),
            "UCDP type_of_violence 1",
            codes={"ucdp": "1"},
        ),
        Term(
            "non_state",
            "Non-state conflict",
            "Armed force between two organised groups, neither of which is the government of a state.",
            "UCDP type_of_violence 2",
            codes={"ucdp": "2"},
        ),
        Term(
            "one_sided",
            "One-sided violence",
            "Armed force by a government or an organised group against civilians who are not fighting back.",
            "UCDP type_of_violence 3",
            codes={"ucdp": "3"},
        ),
    ),
)

EVENT_TYPE = Vocabulary(
    name="event_type",
    title="Event type",
    note=(
        "What kind of act it was as a whole. A complex attack keeps one type; its parts show in the phases and tactics."
    ),
    terms=(
        Term(
            "battle",
            "Battle",
            (
                "Two organised armed sides exchange fire or fight over ground. Bombs inside such a clash"
                " do not change the type."
            ),
            "ACLED event_type Battles",
            codes={"acled": "Battles"},
        ),
        Term(
            "explosion_remote_violence",
            "Explosion or remote violence",
            (
                "A bomb, mine, shell, missile, air strike or other weapon used from a distance, where "
                "the other side could not answer at that moment."
            ),
            "ACLED event_type Explosions/Remote violence",
            codes={"acled": "Explosions/Remote violence"},
        ),
        Term(
            "violence_against_civilians",
            "Violence against civilians",
            "An armed side deliberately harms people who are unarmed and take no part in fighting.",
            "ACLED event_type Violence against civilians",
            codes={"acled": "Violence against civilians"},
        ),
        Term(
            "protest",
            "Protest",
            "A public gathering in which the people taking part use no violence, whatever is done to them.",
            "ACLED event_type Protests",
            codes={"acled": "Protests"},
        ),
        Term(
            "riot",
            "Riot",
            "A crowd or mob whose own members use violence against people or property.",
            "ACLED event_type Riots",
            codes={"acled": "Riots"},
        ),
        Term(
            "strategic_development",
            "Strategic development",
            (
                "Something that matters for the course of the conflict without being violence itself: an"
                " agreement, an arrest, a base set up, ground given up without a fight."
            ),
            "ACLED event_type Strategic developments",
            codes={"acled": "Strategic developments"},
        ),
    ),
)

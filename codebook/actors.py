"""What an actor is, and what it did in an incident."""

from codebook.vocabulary import Term, Vocabulary

ACTOR_KIND = Vocabulary(
    name="actor_kind",
    title="Kind of actor",
    note=("What the actor is. It may change with time, so each kind is dated: insurgents may become the authority."),
    terms=(
        Term(
            "state_forces",
            "State forces",
            "Military, police or other armed forces of the state in which they act.",
            "ACLED inter 1",
            codes={"acled": "1"},
        ),
        Term(
            "rebel_group",
            "Rebel group",
            "An organised armed group that fights to replace or to leave the government of a state.",
            "ACLED inter 2",
            codes={"acled": "2"},
        ),
        Term(
            "political_militia",
            "Political militia",
            ("An armed group that serves a political end or patron without seeking to replace the government."),
            "ACLED inter 3",
            codes={"acled": "3"},
        ),
        Term(
            "identity_militia",
            "Identity militia",
            "An armed group formed around an ethnic, religious, local or clan community.",
            "ACLED inter 4",
            codes={"acled": "4"},
        ),
        Term(
            "rioters",
            "Rioters",
            "People who take part in violence as a crowd, without lasting organisation.",
            "ACLED inter 5",
            codes={"acled": "5"},
        ),
        Term(
            "protesters",
            "Protesters",
            "People who demonstrate without violence.",
            "ACLED inter 6",
            codes={"acled": "6"},
        ),
        Term(
            "civilians",
            "Civilians",
            "People who are unarmed and take no part in the fighting.",
            "ACLED inter 7",
            codes={"acled": "7"},
        ),
        Term(
            "external_forces",
            "External or other forces",
            "Forces of another state, of an international mission, or private security companies.",
            "ACLED inter 8",
            codes={"acled": "8"},
        ),
        Term(
            "de_facto_authority",
            "De facto authority",
            "A body that governs a country or a territory in fact, recognised or not.",
            "Annals; written as ACLED inter 1",
            codes={"acled": "1"},
        ),
        Term(
            "government",
            "Government",
            "The government of a state as the body that is a party, as distinct from its forces.",
            "UCDP actor table, Org 4",
        ),
        Term(
            "unidentified_armed",
            "Unidentified armed group",
            "Armed people of whom no source says who they are.",
            "ACLED codebook: coded as inter 3",
            codes={"acled": "3"},
        ),
        Term(
            "organisation",
            "Organisation",
            "A body that is no party to the fighting: an agency, a company, a charity, a newspaper.",
            "Annals",
        ),
        Term(
            "individual",
            "Individual",
            "One person. Private persons are withheld unless an editor decides otherwise.",
            "Annals",
        ),
    ),
    readings={"acled": {"1": "state_forces", "3": "political_militia"}},
)

PARTICIPATION_ROLE = Vocabulary(
    name="participation_role",
    title="Role",
    note="What the actor did in the incident or in one phase of it.",
    terms=(
        Term(
            "perpetrator",
            "Perpetrator",
            "Carried out the attack or had it carried out. How sure that is stands in the attribution.",
            "UCDP type_of_violence 3, side_a",
        ),
        Term(
            "target",
            "Target",
            "The people or the body that the attack was aimed at.",
            "UCDP type_of_violence 3, side_b",
        ),
        Term("responder", "Responder", "Came because of the attack: counter-attack, rescue, treatment.", "Annals"),
        Term(
            "opposing_party",
            "Opposing party",
            "One side of a clash, where no source tells attacker from attacked.",
            "ACLED actor1 and actor2; UCDP side_a and side_b",
        ),
        Term(
            "supporter",
            "Supporter",
            "Helped one side with money, arms, shelter or knowledge, without taking part.",
            "Annals",
        ),
        Term("affected", "Affected", "Suffered from it without being aimed at.", "Annals"),
        Term(
            "involved",
            "Involved",
            "Took part in a way that the publisher does not tell, as protesters or those who make an agreement.",
            "ACLED actor1 and actor2",
        ),
    ),
)

AREA_RELATION = Vocabulary(
    name="area_relation",
    title="Relation to an area",
    note="How an actor is tied to a place.",
    terms=(
        Term("operates_in", "Operates in", "The actor is or was active there.", "Annals"),
        Term("claims", "Claims", "The actor says that the area is or should be its own.", "Annals"),
        Term(
            "named_after",
            "Named after",
            "The actor's name comes from the area; this says nothing about where it acts.",
            "Annals",
        ),
    ),
)

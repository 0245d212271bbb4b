"""Lines that follow from the codes that the terms of the vocabularies carry for a publisher, both ways."""

from collections.abc import Iterator

from codebook.actors import ACTOR_KIND
from codebook.crosswalks.line import Line
from codebook.precision import DATE_PRECISION, LOCATION_PRECISION
from codebook.tactics import TACTIC
from codebook.targets import TARGET_KIND
from codebook.violence import EVENT_TYPE, VIOLENCE_TYPE
from codebook.vocabulary import Vocabulary
from codebook.weapons import WEAPON

# The column in which the publisher writes the codes of a vocabulary.
WRITTEN_IN = {
    "violence_type": {"ucdp": "type_of_violence"},
    "event_type": {"acled": "event_type"},
    "tactic": {"acled": "sub_event_type", "gtd": "attacktype1"},
    "weapon": {"gtd": "weaptype1/weapsubtype1"},
    "target_kind": {"gtd": "targtype1/targsubtype1"},
    "actor_kind": {"acled": "inter1"},
    "date_precision": {"ucdp": "date_prec", "acled": "time_precision"},
    "location_precision": {"ucdp": "where_prec", "acled": "geo_precision", "gtd": "specificity"},
}
SUBJECTS = {
    "event_types": (VIOLENCE_TYPE, EVENT_TYPE, TACTIC),
    "weapons": (WEAPON,),
    "targets": (TARGET_KIND,),
    "actor_kinds": (ACTOR_KIND,),
    "precision": (DATE_PRECISION, LOCATION_PRECISION),
}


def lines_by_terms() -> Iterator[Line]:
    for subject, vocabularies in SUBJECTS.items():
        for vocabulary in vocabularies:
            for publisher, column in WRITTEN_IN[vocabulary.name].items():
                yield from _both_ways(subject, vocabulary, publisher, column)


def _both_ways(subject: str, vocabulary: Vocabulary, publisher: str, column: str) -> Iterator[Line]:
    ours = [term for term in vocabulary.terms if publisher in term.codes]
    for term in ours:
        alike = [other for other in ours if other.codes[publisher] == term.codes[publisher]]
        relation = "exact" if len(alike) == 1 else "broader"
        there = (publisher, column, term.codes[publisher])
        yield Line(subject, "annals", vocabulary.name, term.code, *there, relation, "", term.origin)

        read_as = vocabulary.readings.get(publisher, {}).get(term.codes[publisher])
        here = ("annals", vocabulary.name, term.code)
        back = "exact" if len(alike) == 1 else "narrower"
        condition = ""
        if len(alike) > 1:
            condition = "Read as this one." if read_as == term.code else f"The sources say so: {term.definition}"
        yield Line(subject, *there, *here, back, condition, term.origin)


def lines_through_terms() -> Iterator[Line]:
    """From one publisher's code to another's where one term of ours carries both."""
    for subject, vocabularies in SUBJECTS.items():
        for vocabulary in vocabularies:
            columns = WRITTEN_IN[vocabulary.name]
            for one in columns:
                for other in columns:
                    if one != other and vocabulary is not TACTIC:
                        yield from _through(subject, vocabulary, one, other)


def _through(subject: str, vocabulary: Vocabulary, one: str, other: str) -> Iterator[Line]:
    pairs = [(term.codes[one], term.codes[other]) for term in vocabulary.terms if {one, other} <= term.codes.keys()]
    pairs = list(dict.fromkeys(pairs))
    for code, there in pairs:
        leads_on = [pair for pair in pairs if pair[0] == code]
        leads_back = [pair for pair in pairs if pair[1] == there]
        relation = {(True, True): "exact", (True, False): "broader", (False, True): "narrower"}.get(
            (len(leads_on) == 1, len(leads_back) == 1), "overlapping"
        )
        terms = [
            term.code for term in vocabulary.terms if (term.codes.get(one), term.codes.get(other)) == (code, there)
        ]
        columns = WRITTEN_IN[vocabulary.name]
        yield Line(
            subject,
            *(one, columns[one], code),
            *(other, columns[other], there),
            relation,
            f"What both write for {', '.join(terms)}.",
            "Follows from our terms",
        )

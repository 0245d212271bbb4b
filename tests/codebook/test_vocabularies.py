"""What holds for every term of every vocabulary, and how publishers' codes are read."""

import re
from collections import Counter

import pytest

from codebook import VOCABULARIES

every_vocabulary = pytest.mark.parametrize("vocabulary", VOCABULARIES.values(), ids=VOCABULARIES.keys())


@every_vocabulary
def test_every_term_says_what_it_means_and_where_it_comes_from(vocabulary):
    for term in vocabulary.terms:
        assert term.label, term
        assert re.fullmatch(r".{4,}[.]", term.definition), term
        assert term.origin, term


@every_vocabulary
def test_every_vocabulary_says_what_it_is_for(vocabulary):
    assert vocabulary.title
    assert vocabulary.note.endswith(".")


@every_vocabulary
def test_codes_are_unique_and_in_snake_case(vocabulary):
    assert [code for code, times in Counter(vocabulary.codes).items() if times > 1] == []
    assert [code for code in vocabulary.codes if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", code)] == []


@every_vocabulary
def test_labels_are_unique(vocabulary):
    assert len({term.label for term in vocabulary.terms}) == len(vocabulary.terms)


@every_vocabulary
def test_every_code_of_a_publisher_can_be_read_back(vocabulary):
    for term in vocabulary.terms:
        for publisher, code in term.codes.items():
            assert vocabulary.from_code(publisher, code).codes[publisher] == code


@every_vocabulary
def test_a_chosen_reading_is_needed_and_writes_the_code_that_it_reads(vocabulary):
    for publisher, readings in vocabulary.readings.items():
        for code, read_as in readings.items():
            assert vocabulary.term(read_as).codes[publisher] == code
            assert sum(term.codes.get(publisher) == code for term in vocabulary.terms) > 1


@pytest.mark.parametrize(
    ("name", "publisher", "codes"),
    [
        ("violence_type", "ucdp", {"1": "state_based", "2": "non_state", "3": "one_sided"}),
        ("date_precision", "ucdp", {"1": "day", "2": "days_2_to_6", "3": "week", "4": "month", "5": "year"}),
        ("date_precision", "acled", {"1": "day", "2": "week", "3": "month"}),
        (
            "location_precision",
            "ucdp",
            {
                "1": "settlement",
                "2": "near_settlement",
                "3": "admin2",
                "4": "admin1",
                "5": "linear_or_fuzzy",
                "6": "country",
                "7": "sea_or_air",
            },
        ),
        ("location_precision", "acled", {"1": "settlement", "2": "near_settlement", "3": "admin1"}),
        ("actor_kind", "acled", {"1": "state_forces", "3": "political_militia", "8": "external_forces"}),
        ("tactic", "gtd", {"1": "assassination", "3": "bombing", "6": "abduction", "8": "unarmed_assault"}),
        ("weapon", "gtd", {"5": "small_arms", "6/13": "suicide_body_borne", "6/16": "explosive_unspecified"}),
        ("target_kind", "gtd", {"1": "business", "1/6": "medical", "4": "military"}),
        ("occurrence", "who_ssa", {"Confirmed": "confirmed", "Probable": "probable", "Possible": "possible"}),
    ],
)
def test_publishers_codes_are_read_as_agreed(name, publisher, codes):
    assert {code: VOCABULARIES[name].from_code(publisher, code).code for code in codes} == codes

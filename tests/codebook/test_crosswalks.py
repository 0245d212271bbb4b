"""The crosswalks hold together: codes that exist, a condition wherever one code leads to several."""

from collections import Counter

import pytest

from codebook import VOCABULARIES
from codebook.crosswalks import COLUMNS, LINES, RELATIONS, SCHEMES, leading


def test_every_line_has_an_origin_a_known_relation_and_known_schemes():
    for line in LINES:
        assert line.origin, line
        assert line.code, line
        assert line.relation in RELATIONS, line
        assert {line.scheme, line.to_scheme} <= SCHEMES.keys(), line


def test_no_line_is_there_twice():
    assert [line for line, times in Counter(LINES).items() if times > 1] == []


def test_what_leads_nowhere_says_under_which_condition():
    for line in LINES:
        assert (line.relation == "none") <= (not line.to_code), line
        assert line.to_code or line.condition, line


@pytest.mark.parametrize("end", ["", "to_"])
def test_our_ends_are_terms_of_our_vocabularies(end):
    for line in LINES:
        if getattr(line, f"{end}scheme") == "annals" and getattr(line, f"{end}code"):
            assert getattr(line, f"{end}code") in VOCABULARIES[getattr(line, f"{end}column")], line


def test_where_one_code_leads_to_several_each_line_has_a_condition():
    ends = Counter((line.scheme, line.column, line.code, line.to_scheme, line.to_column) for line in LINES)

    for line in LINES:
        if ends[line.scheme, line.column, line.code, line.to_scheme, line.to_column] > 1:
            assert line.condition, line


def test_every_pair_of_publishers_is_crossed_both_ways_or_through_our_terms():
    pairs = {(line.scheme, line.to_scheme) for line in LINES}

    assert {
        ("acled", "ucdp"),
        ("ucdp", "acled"),
        ("gtd", "acled"),
        ("acled", "gtd"),
        ("gtd", "ucdp"),
        ("ucdp", "gtd"),
    } <= pairs
    assert all({("annals", publisher), (publisher, "annals")} <= pairs for publisher in ("acled", "ucdp", "gtd"))


def test_every_term_of_the_axes_of_events_says_what_acled_ucdp_or_gtd_writes():
    told = {(line.column, line.code) for line in LINES if line.scheme == "annals"}
    ours = {
        (name, code)
        for name in ("violence_type", "event_type", "weapon", "target_kind", "date_precision")
        for code in VOCABULARIES[name].codes
    }

    assert ours - told == set()


def test_a_place_within_the_second_order_division_of_ucdp_is_near_a_place_for_acled():
    (line,) = [line for line in leading("ucdp", "where_prec", "acled", "geo_precision") if line.code == "3"]

    assert (line.to_code, line.relation) == ("2", "broader")


def test_acleds_sub_events_stand_in_its_own_order():
    sub_events = [line.code for line in leading("acled", "sub_event_type", "acled", "event_type")]

    assert len(sub_events) == 25
    assert sub_events[:3] == ["Government regains territory", "Non-state actor overtakes territory", "Armed clash"]


def test_the_columns_are_those_of_a_line():
    assert COLUMNS == (
        "subject",
        "scheme",
        "column",
        "code",
        "to_scheme",
        "to_column",
        "to_code",
        "relation",
        "condition",
        "origin",
    )

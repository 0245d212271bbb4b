from codebook.quoting import LONGEST, quote


def test_a_value_stands_in_quotation_marks():
    assert quote("2021-13") == "“2021-13”"


def test_what_cannot_be_printed_is_shown_as_such():
    assert quote("a\x00b\u202ec\n") == "“a�b�c�”"


def test_a_long_value_is_cut_and_says_so():
    assert quote("x" * 10_000) == "“" + "x" * LONGEST + "…”"


def test_a_number_is_shown_as_it_is():
    assert quote(42) == "“42”"

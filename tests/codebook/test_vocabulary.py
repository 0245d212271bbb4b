import pytest

from codebook.vocabulary import Term, UnknownTerm, Vocabulary

FRUIT = Vocabulary(
    name="fruit",
    title="Fruit",
    note="What grew.",
    terms=(
        Term("apple", "Apple", "Round.", "Annals", codes={"ucdp": "1", "acled": "1"}),
        Term("pear", "Pear", "Not round.", "Annals", codes={"ucdp": "2", "acled": "1"}),
        Term("quince", "Quince", "Yellow.", "Annals"),
    ),
    readings={"acled": {"1": "pear"}},
)


def test_a_vocabulary_knows_its_codes_in_order():
    assert FRUIT.codes == ("apple", "pear", "quince")
    assert "pear" in FRUIT
    assert "plum" not in FRUIT


def test_choices_are_pairs_of_code_and_label():
    assert FRUIT.choices() == [("apple", "Apple"), ("pear", "Pear"), ("quince", "Quince")]


def test_a_term_is_found_by_its_code():
    assert FRUIT.term("pear").label == "Pear"


def test_an_unknown_term_is_refused_with_those_that_there_are():
    with pytest.raises(UnknownTerm, match=r"“plum” is not a term of fruit. Expected one of: apple, pear, quince."):
        FRUIT.term("plum")


def test_a_publishers_code_is_read_as_text_or_number():
    assert FRUIT.from_code("ucdp", "2").code == "pear"
    assert FRUIT.from_code("ucdp", 2).code == "pear"


def test_a_code_of_several_terms_is_read_as_the_one_that_was_chosen():
    assert FRUIT.from_code("acled", 1).code == "pear"


def test_an_unknown_code_is_refused_with_those_that_there_are():
    with pytest.raises(UnknownTerm, match=r"“9” is not a code of ucdp for fruit. Expected one of: 1, 2."):
        FRUIT.from_code("ucdp", "9")


def test_a_publisher_without_codes_is_said_to_have_none():
    with pytest.raises(UnknownTerm, match=r"“1” is not a code of gtd for fruit. That publisher has no codes for it."):
        FRUIT.from_code("gtd", "1")

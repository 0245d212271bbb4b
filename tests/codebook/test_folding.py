import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codebook.folding import fold, fold_loosely

ACCENTED = st.text(alphabet=st.characters(min_codepoint=0xC0, max_codepoint=0x6FF))


@pytest.mark.parametrize(
    "spellings",
    [
        ("IS-K", "is k", "IS–K", " is - k "),
        ("Islamic State-Khorasan", "islamic state khorasan", "Islamic State (Khorāsān)", "ISLAMIC  STATE\tKHORASAN"),
        ("Sana'a", "Sana’a", "Sanaʿa", "Sanaa"),
        ("Côte d'Ivoire", "cote d’ivoire", "COTE DIVOIRE"),
        ("U.S.", "US"),
        ("Łódź", "Lodz"),
        ("İstanbul", "ISTANBUL", "ıstanbul"),
        ("Antigua & Barbuda", "Antigua and Barbuda"),
    ],
)
def test_spellings_of_the_same_words_fold_to_one(spellings):
    assert len({fold(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    "spellings",
    [
        ("طالبان", "طالِبـان"),
        ("داعش خراسان", "داعش\u200cخراسان", "داعش-خراسان"),
        ("الدولة الإسلامية", "الدوله الاسلاميه"),
        ("دولت اسلامی", "دولت اسلامي"),
        ("کابل", "كابل"),
        ("۱۴۰۰", "١٤٠٠", "1400"),
        ("ﻻ", "لا"),
    ],
)
def test_arabic_and_persian_variants_fold_to_one(spellings):
    assert len({fold(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("IS-K", "ISK"), ("Niger", "Nigeria"), ("कि", "कु"), ("กรุง", "กรง"), ("が", "か")]
)
def test_different_words_stay_apart(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize("text", ["", "  ", "…", "!?", "\x00", "\ud800", "\u200b"])
def test_a_name_without_letters_and_digits_folds_to_nothing(text):
    assert fold(text) == ""


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(ACCENTED | st.text())
def test_composed_and_decomposed_letters_fold_to_one(text):
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text)) == fold(text)


@given(st.text())
def test_a_folded_name_is_fit_for_the_database(text):
    folded = fold(text)

    assert "\x00" not in folded
    assert folded == " ".join(folded.split())
    folded.encode("utf-8")


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_english_is_folded_like_any_text(text):
    assert fold(text) == fold(f"{text} é").removesuffix("e").rstrip()


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_case_does_not_matter(text):
    assert fold(text.casefold()) == fold(text)


@given(st.text() | st.text(alphabet=st.characters(max_codepoint=127)))
def test_folding_loosely_gives_the_same_words(text):
    assert fold_loosely(text).split() == fold(text).split()

"""The words of a row come to their places in the text of a tsvector."""

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from events.search_words import LAST_PLACE, LONGEST_WORD, word_vector

texts = st.lists(st.text(alphabet="ab", min_size=1, max_size=3), max_size=6).map(" ".join)


def told_slowly(folded, sources):
    places = count(1)
    told = [f"'{word}':{next(places)}A" for word in folded.split()]
    for source in sources:
        next(places)
        told += [f"'{word}':{next(places)}B" for word in source.split()]
    return " ".join(told)


@given(texts, st.lists(texts, max_size=3))
def test_words_stand_one_after_the_other_and_texts_apart(folded, sources):
    assert word_vector(folded, sources) == told_slowly(folded, sources)


def test_a_word_that_is_too_long_is_cut():
    assert word_vector("a" * 600 + " b") == f"'{'a' * LONGEST_WORD}':1A 'b':2A"


def test_what_stands_behind_the_last_place_is_left_out():
    assert word_vector("a " * 20_000, ["b"]).endswith(f"'a':{LAST_PLACE}A")

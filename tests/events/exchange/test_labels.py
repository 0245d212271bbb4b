"""Labels with commas in them are found whole in a cell that holds several."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.exchange.labels import Labels, one_label
from events.exchange.rows import BadCell

KNOWN = ("Bomb", "Bomb, thrown", "Search, armed or not (home, road)", "Sticks (clubs, stones", "Other")
labels = Labels(KNOWN)


@given(st.lists(st.sampled_from(KNOWN), unique=True), st.sampled_from([",", ", ", " ,  "]))
def test_labels_are_read_however_they_are_joined(chosen, comma):
    read = labels.read(" " + comma.join(chosen) + " ")

    # “Bomb” and “thrown” is no pair of labels, so nothing can be taken for two.
    assert read == tuple(chosen)


def test_the_longer_of_two_labels_is_taken():
    assert labels.read("Bomb, thrown, Bomb") == ("Bomb, thrown", "Bomb")


def test_a_label_stands_once_however_often_it_is_written():
    assert labels.read("Other, Other") == ("Other",)


def test_white_space_inside_a_label_does_not_matter():
    assert labels.read("Search, armed  or not\n(home, road)") == ("Search, armed or not (home, road)",)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Bomb, at night", "“at night” is not a known label. Expected one of: Bomb, "),
        ("Bombs, Other", "“Bombs” is not a known label. Is it “Bomb”?"),
        (
            "Other, Sticks (club, stones, Bomb",
            "“Sticks (club, stones” is not a known label. Is it “Sticks (clubs, stones”?",
        ),
    ],
)
def test_what_is_no_label_is_told_alone_with_the_nearest(text, message):
    with pytest.raises(BadCell) as caught:
        labels.read(text)

    assert str(caught.value).startswith(message)


def test_one_label_alone():
    assert one_label(" Other ", KNOWN) == "Other"
    with pytest.raises(BadCell, match=r"“Others” is not a known label\. Is it “Other”"):
        one_label("Others", KNOWN)

"""The tree of places."""

import pytest

from tests.incidents.factories import make_place

pytestmark = pytest.mark.django_db


def test_a_place_lies_in_its_province_and_its_country():
    assert [place.key for place in make_place().ancestors()] == ["harbour", "north", "testland"]


def test_a_circle_of_places_ends():
    harbour = make_place()
    quay = make_place("quay", parent=harbour)
    harbour.parent = quay
    harbour.save()

    assert [place.key for place in harbour.ancestors()] == ["harbour", "quay"]

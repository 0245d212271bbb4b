"""How a source is shown."""

import pytest

from sources.rendering import originals_of
from tests.incidents.factories import make_source

pytestmark = pytest.mark.django_db


def test_a_chain_of_copies_ends_at_the_first_document():
    first = make_source("agency")
    second = make_source("newspaper", derived_from=first)

    assert originals_of(make_source("blog", derived_from=second)) == [second, first]


def test_a_circle_of_copies_ends():
    one = make_source("one")
    one.derived_from = make_source("other", derived_from=one)
    one.save()

    assert [source.key for source in originals_of(one)] == ["other"]

"""Circles are looked for rarely while rows are read, and as before afterwards."""

import gc

import pytest

from events.exchange import collecting


def test_what_was_set_is_set_again_however_reading_ends():
    before = gc.get_threshold()

    with pytest.raises(ValueError), collecting.rarely():  # noqa: PT011
        assert gc.get_threshold()[0] > before[0]
        raise ValueError

    assert gc.get_threshold() == before

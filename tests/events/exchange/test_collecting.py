"""Circles are looked for rarely while rows are read, and as before afterwards."""

import gc

from events.exchange import collecting


def test_what_was_set_is_set_again():
    before = gc.get_threshold()

    with collecting.rarely():
        meanwhile = gc.get_threshold()

    assert meanwhile[0] > before[0]
    assert gc.get_threshold() == before

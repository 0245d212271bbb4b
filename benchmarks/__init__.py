"""Measures our API against a floor: the same answers from hand-written SQL and next to nothing around it."""

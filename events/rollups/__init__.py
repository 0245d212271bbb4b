"""Sums by month, kept with the rows: whoever writes or deletes events says so here, in the same transaction."""

from events.rollups.changing import changing
from events.rollups.keeping import add, fill, take_away

__all__ = ["add", "changing", "fill", "take_away"]

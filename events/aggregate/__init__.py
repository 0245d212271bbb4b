"""Sums and counts of the rows that the filters let through, one dataset at a time: publishers are never added together.

A row that spans months is counted in the month in which it starts, and told as spanning; rows whose figure is not known
are counted beside the sum. What rollups know comes from them, the rest from the rows; both give the same numbers.
"""

from events.aggregate.cells import MOST_CELLS, TooManyCells, add_up
from events.aggregate.groups import GROUPS, MEASURES
from events.aggregate.statements import Asked

__all__ = ["GROUPS", "MEASURES", "MOST_CELLS", "Asked", "TooManyCells", "add_up"]

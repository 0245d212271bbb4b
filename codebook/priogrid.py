"""PRIO-GRID: cells of half a degree, counted from 1 by rows of 720, from the south-west corner of the world."""

from math import floor

PER_DEGREE = 2
AROUND, UP = 360 * PER_DEGREE, 180 * PER_DEGREE
CELLS = AROUND * UP


def cell_of(latitude: float, longitude: float) -> int:
    """A point on the edge of the world lies in the last cell there."""
    row = min(floor((latitude + 90) * PER_DEGREE), UP - 1)
    column = min(floor((longitude + 180) * PER_DEGREE), AROUND - 1)
    return row * AROUND + column + 1


def box_of(cell: int) -> tuple[float, float, float, float]:
    """West, south, east and north."""
    row, column = divmod(cell - 1, AROUND)
    west, south = column / PER_DEGREE - 180, row / PER_DEGREE - 90
    return west, south, west + 1 / PER_DEGREE, south + 1 / PER_DEGREE

"""Imported rows are warned of, never refused."""

from datetime import date

import pytest

from events.rules import warnings


@pytest.mark.parametrize(
    ("values", "codes"),
    [
        ({"killed_low": 1, "killed_best": 2, "killed_high": 3, "civilians_killed_best": 2}, []),
        ({"killed_low": 3, "killed_best": 2}, ["low_above_best"]),
        ({"killed_best": 2, "killed_high": 0}, ["best_above_high"]),
        ({"killed_low": 3, "killed_best": 2, "killed_high": 1}, ["low_above_best", "best_above_high"]),
        ({"killed_best": 2, "civilians_killed_best": 3}, ["civilians_above_all"]),
        ({"killed_low": 3, "killed_best": None}, []),
        ({"killed_best": 3, "killed_of_sides": 4}, ["best_is_no_sum"]),
        ({"killed_best": 3, "killed_of_sides": 3}, []),
        ({"killed_best": 3, "killed_of_sides": None}, []),
        (
            {"date_precision": "day", "date_start": date(2021, 1, 1), "date_end": date(2021, 1, 2)},
            ["day_is_several"],
        ),
        ({"date_precision": "week", "date_start": date(2021, 1, 1), "date_end": date(2021, 1, 2)}, []),
    ],
)
def test_a_row_is_warned_of_by_what_does_not_fit_together(values, codes):

    assert [rule.code for rule in warnings(values)] == codes

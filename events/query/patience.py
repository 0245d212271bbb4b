"""How long a walk may take before the same rows are gathered, in milliseconds.

A walk that has not filled its page by then is looking for something rare, which is better gathered. It is given about
the time that gathering is expected to take. What statistics do not know is first glanced at; where a sample then has
more of it than they expected, it is walked once more, and longer.
"""

from events.query import estimates, statements
from events.query.plans import PASSED_OVER_QUICKLY
from events.query.wanted import Wanted

# To pass so many rows on a walk takes about as long as to gather a tenth of them.
WALKED = 20_000
# Each of a few rows has to be fetched; where there are many, several come from one place.
FEW_GATHERED_IN_A_MILLISECOND, MANY_GATHERED_IN_A_MILLISECOND = 50, 800
# Where a sample tells how many there are, and how many are passed before: scattered over the whole table.
SCATTERED_GATHERED_IN_A_MILLISECOND, PASSED_IN_A_MILLISECOND = 25, 7_000
# The longest one is for what was found in a sample.
A_GLANCE, A_SHORT_WALK, A_WALK, A_WALK_FOR_FEW, A_LONG_WALK, A_LONGER_WALK = 8, 15, 100, 300, 1_000, 2_000
# From the nearest rows of a small place there is seldom a better way, unless it is asked for with something else.
FROM_THE_NEAREST, FROM_THE_NEAREST_WITH_MORE = 250, 60
PLACE_AND_DAYS = {"bbox", "near", "priogrid", "date_after", "date_before"}


def is_worth_a_glance(wanted: Wanted) -> bool:
    """How many of the rows in a place are in another one as well, statistics do not know: often all of them. And the
    indexes of the other orders pass quickly over what is not asked for.
    """
    if wanted.part.nearest or wanted.plan.is_in_a_place:
        return True
    return wanted.part.keys != ("sort_key",) and bool(wanted.plan.filters & PASSED_OVER_QUICKLY)


def of_a_glance(wanted: Wanted) -> int:
    plan, nearest = wanted.plan, wanted.part.nearest
    if nearest and plan.filters <= PLACE_AND_DAYS:
        return FROM_THE_NEAREST
    return _for_rows(estimates.expected_rows(plan), FROM_THE_NEAREST_WITH_MORE if nearest else A_GLANCE)


def of_a_second_look(wanted: Wanted) -> int:
    """Where there may be far more rows than statistics know of, for what narrows them goes together: 0 where nothing is
    found in a sample, or too far away.
    """
    part = wanted.part
    if part.keys == ("sort_key",) and not part.nearest:
        return 0
    seen = estimates.seen_in_a_sample(statements.sampling(wanted.plan.where, part, **wanted.way), wanted.values)
    milliseconds = min(seen.expected // SCATTERED_GATHERED_IN_A_MILLISECOND, A_LONGER_WALK)
    # From the nearest rows, only those of the place are passed.
    is_near = part.nearest or seen.passed_before // PASSED_IN_A_MILLISECOND < milliseconds
    return milliseconds if is_near else 0


def of_a_walk(wanted: Wanted) -> int:
    """0 where it is not worth it."""
    to_pass = estimates.rows_to_pass(wanted.plan, wanted.limit)
    is_common = to_pass is not None and to_pass <= WALKED
    return _for_rows(estimates.expected_rows(wanted.plan), A_SHORT_WALK) if is_common else 0


def of_another_page(wanted: Wanted) -> int:
    """Where one of the list was gathered: never long."""
    if is_worth_a_glance(wanted):
        return of_a_glance(wanted)
    return min(of_a_walk(wanted), A_SHORT_WALK)


def _for_rows(expected: int, at_least: int) -> int:
    as_few = min(expected // FEW_GATHERED_IN_A_MILLISECOND, A_WALK_FOR_FEW)
    return min(max(expected // MANY_GATHERED_IN_A_MILLISECOND, as_few, at_least), A_LONG_WALK)

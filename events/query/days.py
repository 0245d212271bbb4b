"""Days in filters, as ranges of the sort key, which holds the first day, and of the last day."""

from collections.abc import Mapping
from typing import Any

from events.current import kept
from events.filters.conditions import Condition
from events.ordering import A_DAY, FIRST_WITH_A_DAY, key_of
from events.query.running import fetch

LONGEST = "SELECT max(longest_days) FROM events_monthofdataset"


def on_days(given: Mapping[str, Any], *, are_past: bool = False) -> list[Condition]:
    """Rows without a day are in no range. `possible` rows touch the days asked for, `certain` ones lie within.

    How long past rows last at most is not known.
    """
    after, before = given.get("date_after"), given.get("date_before")
    if after is None and before is None:
        return []
    certain = given.get("date_match") == "certain"
    conditions = []
    if before is not None:
        last = key_of(before) + A_DAY
        conditions.append(Condition("event.sort_key < %(date_before_key)s", {"date_before_key": last}))
        if certain:
            conditions.append(Condition("event.date_end <= %(date_before)s", {"date_before": before}))
    if after is None:
        conditions.append(Condition("event.sort_key >= %(date_after_key)s", {"date_after_key": FIRST_WITH_A_DAY}))
    elif certain:
        conditions.append(Condition("event.sort_key >= %(date_after_key)s", {"date_after_key": key_of(after)}))
    else:
        reach = FIRST_WITH_A_DAY if are_past else max(key_of(after) - longest_days() * A_DAY, FIRST_WITH_A_DAY)
        conditions.append(Condition("event.sort_key >= %(date_after_key)s", {"date_after_key": reach}))
        conditions.append(Condition("event.date_end >= %(date_after)s", {"date_after": after}))
    return conditions


def longest_days() -> int:
    """How many days an event here lasts at most: none that began earlier reaches a day."""
    return kept("longest_days", lambda: fetch(LONGEST, {})[0][0] or 0)

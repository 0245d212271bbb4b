"""The orders in which events are listed. Rows without a value stand last, ties are broken by the sort key."""

from datetime import date

from django.db.models import Q

from events.keyset import Key, Ordering, Segment

# The sort key holds days since 1970 above 36 bits of id; rows without a day lie in the range of the first day of all.
FIRST_WITH_A_DAY = (date(1, 1, 2) - date(1970, 1, 1)).days << 36

NEWEST = Ordering(Segment((Key("sort_key", descending=True),)))
OLDEST = Ordering(
    Segment((Key("sort_key"),), Q(sort_key__gte=FIRST_WITH_A_DAY)),
    Segment((Key("sort_key"),), Q(sort_key__lt=FIRST_WITH_A_DAY)),
)


# In a small box GiST walks the rows from a day ahead of all, so that a page does not read the whole box. It measures in
# floats, which tell the rows apart within 2^53 of that day, from 1741 on; the few others are put in order as elsewhere.
AHEAD = (date(2100, 1, 1) - date(1970, 1, 1)).days << 36
TOLD_APART_FROM = AHEAD - 2**53
NEWEST_IN_A_SMALL_BOX = Ordering(
    Segment((Key("sort_key", descending=True),), Q(sort_key__gte=AHEAD)),
    Segment(
        (Key("sort_key", descending=True, from_above=AHEAD),), Q(sort_key__lt=AHEAD, sort_key__gte=TOLD_APART_FROM)
    ),
    Segment((Key("sort_key", descending=True),), Q(sort_key__lt=TOLD_APART_FROM)),
)


def by_figure(field: str, *, descending: bool) -> Ordering:
    newest = Key("sort_key", descending=True)
    return Ordering(
        Segment((Key(field, descending=descending), newest), Q(**{f"{field}__isnull": False})),
        Segment((newest,), Q(**{f"{field}__isnull": True})),
    )


def by_change(*, descending: bool) -> Ordering:
    return Ordering(Segment((Key("modified_at", descending=descending), Key("sort_key", descending=descending))))


ORDERINGS: dict[str, Ordering] = {
    "-date_start": NEWEST,
    "date_start": OLDEST,
    "-modified_at": by_change(descending=True),
    "modified_at": by_change(descending=False),
}
for figure in ("killed_best", "killed_low", "killed_high", "injured_best"):
    ORDERINGS[f"-{figure}"] = by_figure(figure, descending=True)
    ORDERINGS[figure] = by_figure(figure, descending=False)

"""UCDP's ids of actors, as far as their public pages tell them."""

from collections.abc import Iterable, Mapping

from events.models import Edition

UCDP = "ucdp"
# What a column of whole numbers holds.
LONGEST = 9


def ucdp_ids(slugs: Iterable[str]) -> dict[str, int]:
    """By slug; whom UCDP does not know, or has under several ids, is left out."""
    pages = Edition.objects.filter(kind=Edition.ACTOR, is_newest=True, dataset__visibility="public")
    found = {}
    for page in pages.filter(slug__in=list(slugs)):
        ids = [as_id(row["code"]) for row in page.document["identifiers"] if row["dataset"] == UCDP]
        if len(ids) == 1 and ids[0]:
            found[page.slug] = ids[0]
    return found


def as_id(code: str) -> int | None:
    return int(code) if code.isdecimal() and len(code) <= LONGEST else None


def ids_of(known: Mapping[str, int], slugs: Iterable[str]) -> list[int | None] | None:
    """In the order of the slugs; None where nobody is known."""
    ids = [known.get(slug) for slug in slugs]
    return ids if any(ids) else None

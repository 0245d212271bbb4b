"""Takes out of public pages what only datasets of this site alone know.

Decided when a page is read, since a dataset can become public, and be taken back, after the page was published.
"""

from events.models import Dataset, Edition


def without_local_only(actors: list[dict]) -> list[dict]:
    """The pages without ids in those datasets and without relations to actors who are known from them alone."""
    others = {row["other"]["slug"] for actor in actors for row in actor.get("relations", [])}
    pages = Edition.objects.filter(kind=Edition.ACTOR, is_newest=True, slug__in=others)
    unseen = set(pages.filter(dataset__visibility="local_only").values_list("slug", flat=True))
    namespaces = Dataset.objects.actor_ids_kept_here()
    return [
        {
            **actor,
            "relations": [row for row in actor.get("relations", []) if row["other"]["slug"] not in unseen],
            "identifiers": [row for row in actor.get("identifiers", []) if row["dataset"] not in namespaces],
        }
        for actor in actors
    ]

"""Which datasets a request reads: public ones, and of these the ones it asks for."""

from collections.abc import Mapping
from typing import Any

from events.current import kept
from events.filters.conditions import Condition
from events.models import Dataset
from events.query.running import fetch


def visible(given: Mapping[str, Any], dataset: str | None = None) -> Condition:
    """Keys are told as constants: rows of a dataset that came since are not among them."""
    releases = public_releases()
    keys = [
        key
        for key, release in releases.items()
        if key in given.get("dataset", releases)
        and ("release" not in given or release in given["release"])
        and dataset in (None, key)
    ]
    return Condition("event.dataset = ANY(%(datasets)s)", {"datasets": keys})


def datasets_with_rows() -> set[str]:
    """Public or not."""
    rows = "SELECT DISTINCT dataset FROM events_monthofdataset"
    return kept("datasets_with_rows", lambda: {key for (key,) in fetch(rows, {})})


def public_releases() -> dict[str, str]:
    """The current release of every public dataset by its key; an empty text where it has none."""
    return kept("public_releases", lambda: dict(Dataset.objects.public().order_by("key").values_list("key", "release")))

"""Which datasets a request reads: public ones, and of these the ones it asks for."""

from collections.abc import Mapping
from typing import Any

from events.current import kept
from events.filters.conditions import Condition
from events.kept_releases import kept_event_datasets
from events.query.running import fetch


def visible(given: Mapping[str, Any], dataset: str | None = None) -> Condition:
    """Keys are told as constants: rows of a dataset that came since are not among them."""
    datasets = kept_event_datasets()
    keys = [
        key
        for key, each in datasets.items()
        if key in given.get("dataset", datasets)
        and ("release" not in given or set(each.names) & set(given["release"]))
        and dataset in (None, key)
    ]
    return Condition("event.dataset = ANY(%(datasets)s)", {"datasets": keys})


def datasets_with_rows() -> set[str]:
    """Public or not."""
    rows = "SELECT DISTINCT dataset FROM events_monthofdataset"
    return kept("datasets_with_rows", lambda: {key for (key,) in fetch(rows, {})})


def public_releases() -> dict[str, str]:
    """The current release of every public dataset with events by its key; an empty text where it has none."""
    return {key: dataset.release for key, dataset in kept_event_datasets().items()}

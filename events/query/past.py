"""The rows that a request reads: current ones, or those that stood in a release, or at a moment, of the past.

A version that is no longer current lies in a table of its own; `STOOD` reads both as one, and is called `event` like
the table of current rows. No index has both in the order of a list: slower, and within the time of a request.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from events.current import current
from events.kept_releases import KeptDataset, kept_datasets, kept_event_datasets
from events.models.row import EventRow

# Both tables have them, those that the database makes of the others as well.
COLUMNS = ", ".join(field.column for field in EventRow._meta.get_fields())
STOOD = f"""(
    SELECT {COLUMNS}, sort_key, id, year, %(releases_then)s::jsonb ->> dataset AS release
    FROM events_event WHERE {{current}}
    UNION ALL
    SELECT {COLUMNS}, sort_key, event_id, extract(year FROM date_start)::smallint,
        %(releases_then)s::jsonb ->> dataset
    FROM events_eventversion WHERE {{ended}}
)"""


@dataclass(frozen=True)
class Which:
    """Which rows stood: conditions over the current ones, and over those that have ended."""

    current: str
    ended: str


ALL_CURRENT = Which("TRUE", "FALSE")
IN_RELEASES = Which(
    "(dataset = ANY(%(still_current)s) OR first_release_id = ANY(%(begun)s))",
    "first_release_id = ANY(%(begun)s) AND until_release_id = ANY(%(not_yet)s)",
)
AT_A_REVISION = Which("revision <= %(as_of)s", "revision <= %(as_of)s AND ended_revision > %(as_of)s")


@dataclass(frozen=True)
class Rows:
    """SQL of a relation of events, with its values; `which` tells its rows among all versions. `releases`: that of each
    dataset then, where it is not now's.
    """

    sql: str = "events_event"
    values: dict[str, Any] = field(default_factory=dict)
    releases: dict[str, str] | None = None
    which: Which = ALL_CURRENT

    @property
    def are_past(self) -> bool:
        return self.releases is not None


NOW = Rows()


def rows_asked_for(given: Mapping[str, Any]) -> Rows:
    """`given` may name releases, of each dataset one, or a revision."""
    if "as_of" in given:
        return NOW if given["as_of"] >= current().number else rows_at(given["as_of"])
    return _in_releases(given) if "release" in given else NOW


def rows_at(revision: int) -> Rows:
    """As the public saw them when that was the newest revision."""
    then = {key: dataset.at(revision) for key, dataset in kept_event_datasets().items()}
    return _rows(AT_A_REVISION, then, as_of=revision)


def _in_releases(given: Mapping[str, Any]) -> Rows:
    then: dict[str, str] = {}
    for key, dataset in kept_event_datasets().items():
        named = [name for name in given["release"] if name in dataset.names]
        if named and key in given.get("dataset", [key]):
            then[key] = named[0]
    return rows_in(then)


def rows_in(releases: Mapping[str, str], datasets: Mapping[str, KeptDataset] | None = None) -> Rows:
    """As they stood in these releases: dataset to name. `datasets`: the public ones unless given."""
    datasets = datasets or kept_datasets()
    still_current = [key for key, name in releases.items() if name == datasets[key].release]
    if len(still_current) == len(releases):
        return NOW
    begun, not_yet = [], []
    for key in releases.keys() - set(still_current):
        [asked] = [release for release in datasets[key].kept if release.name == releases[key]]
        for release in datasets[key].kept:
            (begun if release.position <= asked.position else not_yet).append(release.pk)
    return _rows(IN_RELEASES, dict(releases), still_current=still_current, begun=sorted(begun), not_yet=sorted(not_yet))


def then(key: str, releases: Mapping[str, str] | None) -> dict[str, Any]:
    """What a past release of the dataset has in place of the current one: its name and up to when it is coded."""
    if releases is None or releases.get(key) == kept_datasets()[key].release:
        return {}
    coded = {release.name: release.coded_until for release in kept_datasets()[key].kept}
    return {"release": releases.get(key), "coded_until": coded.get(releases.get(key, ""))}


def _rows(which: Which, releases: dict[str, str], **values: Any) -> Rows:
    told = json.dumps({key: name for key, name in releases.items() if name})
    sql = STOOD.format(current=which.current, ended=which.ended)
    return Rows(sql, {"releases_then": told, **values}, releases, which)

"""A foreign row once it is understood: the public columns under our names, and its actors under the publisher's ids."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class IncomingActor:
    """An actor in its role; `code` is the publisher's own id, `name` what the row calls it."""

    code: str
    name: str
    role: str
    certainty: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingEvent:
    """Columns of `Event` with its defaults; what an import adds itself (dataset, release, licence, …) is not here."""

    source_id: str
    title: str = ""
    actors: tuple[IncomingActor, ...] = ()

    date_start: date | None = None
    date_end: date | None = None
    date_precision: str = ""
    date_basis: str = ""

    country: str = ""
    country_name: str = ""
    admin1: str = ""
    admin2: str = ""
    location: str = ""
    latitude: float | None = None
    longitude: float | None = None
    location_precision: str = ""

    violence_type: str = ""
    event_type: str = ""
    event_type_missing: str = ""
    tactic: list[str] = field(default_factory=list)
    tactic_missing: str = ""
    weapon: list[str] = field(default_factory=list)
    weapon_missing: str = ""
    target: list[str] = field(default_factory=list)
    target_missing: str = ""

    actor_1: str = ""
    actor_2: str = ""
    claimed_by: list[str] = field(default_factory=list)
    claimed_by_missing: str = ""

    killed_best: int | None = None
    killed_best_missing: str = ""
    killed_low: int | None = None
    killed_low_missing: str = ""
    killed_high: int | None = None
    killed_high_missing: str = ""
    civilians_killed_best: int | None = None
    civilians_killed_best_missing: str = ""
    injured_best: int | None = None
    injured_best_missing: str = ""
    injured_low: int | None = None
    injured_low_missing: str = ""
    injured_high: int | None = None
    injured_high_missing: str = ""
    killed_includes_attackers: str = ""

    summary: str = ""
    sources: list[str] = field(default_factory=list)
    occurrence: str = ""
    attribution: str = ""
    figure_certainty: str = ""
    coding_depth: str = ""

    also_searched: str = ""

"""What sums can be parted by, and what can be added up: how it is asked for, and how it is told of a `cell` in SQL."""

from collections.abc import Sequence

from events.models.rollup import FIGURES

# Cut off by the cast, which is quicker than cutting a text.
PERIODS = {"year": "cell.year::varchar(4)", "month": "cell.month::varchar(7)"}
GROUPS = (*PERIODS, "country", "admin1", "dataset", "actor", "violence_type", "event_type")
MEASURES = ("count", *FIGURES)


def keys_of(by: Sequence[str]) -> list[str]:
    """Their keys in rows and rollups. The dataset always parts the rows, and comes first."""
    return ["actor_id" if name == "actor" else name for name in dict.fromkeys(["dataset", *by])]


def sums_of(by: Sequence[str], measures: Sequence[str]) -> list[str]:
    """What has to be added up."""
    figures = [name for measure in measures if measure != "count" for name in (measure, f"{measure}_missing")]
    return ["count", *figures, *(f"spanning_{period}" for period in _shortest_period(by))]


def told(by: Sequence[str], measures: Sequence[str]) -> dict[str, str]:
    """Each column of the answer, as it is written of a cell."""
    columns = {name: PERIODS.get(name, f"cell.{name}") for name in dict.fromkeys(["dataset", *by])}
    if "actor" in columns:
        columns["actor"] = "cell.actor_id"
    for measure in dict.fromkeys(measures):
        if measure == "count":
            columns["count"] = "cell.count"
        else:
            columns[measure] = f"CASE WHEN cell.count > cell.{measure}_missing THEN cell.{measure} END"
            columns[f"{measure}_missing"] = f"cell.{measure}_missing"
    for period in _shortest_period(by):
        columns["spanning"] = f"cell.spanning_{period}"
    return columns


def _shortest_period(by: Sequence[str]) -> list[str]:
    """It decides which rows end in a later one."""
    return [period for period in ("month", "year") if period in by][:1]

"""ACLED's sub-event type of a row of ours, by the crosswalk from tactics and weapons, in ACLED's own order."""

from collections.abc import Mapping

from codebook.crosswalks import leading
from codebook.violence import EVENT_TYPE

# Sub-events in the order in which ACLED chooses among them, each with its event type.
EVENT_TYPE_OF = {line.code: line.to_code for line in leading("acled", "sub_event_type", "acled", "event_type")}
FROM_TERMS = {
    (column, line.code): line.to_code
    for column in ("tactic", "weapon")
    for line in leading("annals", column, "acled", "sub_event_type")
}
# What a fight is when nothing is said of ground won or lost.
ORDINARY_BATTLE = "Armed clash"
HARMLESS = "Abduction/forced disappearance"
DISORDER = {
    "Battles": "Political violence",
    "Explosions/Remote violence": "Political violence",
    "Violence against civilians": "Political violence",
    "Strategic developments": "Strategic developments",
    "Protests": "Demonstrations",
}
DISORDER_OF_SUB_EVENT = {
    "Excessive force against protesters": "Political violence; Demonstrations",
    "Mob violence": "Political violence",
    "Violent demonstration": "Demonstrations",
}


def sub_event_of(event: Mapping) -> str | None:
    """None where neither tactic nor weapon tells it."""
    if event["event_type"] is None:
        return None
    event_type = EVENT_TYPE.term(event["event_type"]).codes["acled"]
    told = {FROM_TERMS.get((column, term)) for column in ("tactic", "weapon") for term in event[column] or ()}
    fitting = [sub_event for sub_event, whole in EVENT_TYPE_OF.items() if whole == event_type and sub_event in told]
    if fitting == [HARMLESS] and event["killed_best"]:
        return "Attack"
    if fitting:
        return fitting[0]
    return ORDINARY_BATTLE if event_type == "Battles" else None


def disorder_of(event_type: str | None, sub_event: str | None) -> str | None:
    """ACLED's type of disorder; of riots only with the sub-event."""
    return DISORDER_OF_SUB_EVENT.get(sub_event) or DISORDER.get(event_type)

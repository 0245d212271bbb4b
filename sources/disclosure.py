"""The one rule for what may be shown. It is applied when an edition is written, so that whatever is read from
editions has it.
"""

from collections.abc import Callable, Mapping


def disclose(values: dict, rules: Mapping[str, dict], coarser: Mapping[str, Callable[[], object]]) -> dict:
    """`values` with every field that `rules` names made coarser or taken out, and `<field>_missing` beside it.

    `coarser` says how a field is made coarser; a field that cannot be is withheld instead.
    """
    shown = dict(values)
    for field, rule in rules.items():
        level = rule["level"]
        if field not in shown or level == "public":
            continue
        is_coarsened = level == "coarsened" and field in coarser
        shown[field] = coarser[field]() if is_coarsened else None
        if not is_coarsened:
            shown[f"{field}_missing"] = "withheld"
        shown[f"{field}_disclosure"] = {"level": "coarsened" if is_coarsened else "withheld", "reason": rule["reason"]}
    return shown


def is_public(rules: Mapping[str, dict], field: str) -> bool:
    return rules.get(field, {}).get("level", "public") == "public"

"""Coded figures of a dossier, by whom they count."""

from collections.abc import Mapping


def figure_of(dossier: Mapping | None, group: str, outcome: str) -> int | None:
    """The figure decided on; None where there is none, or no number was given."""
    for figure in ((dossier or {}).get("casualties") or {}).get("figures", ()):
        if (figure["group"], figure["outcome"]) == (group, outcome):
            return figure["best"]
    return None


def ucdp_deaths(event: Mapping, dossier: Mapping | None, *, governs: bool, attacked_b: bool) -> dict[str, int | None]:
    """The dead in UCDP's four parts, which add up to `best`; all empty, civilians apart, where the parts are not told.

    `governs`: side a is a government. `attacked_b`: side b are the attackers. A part that nobody counts is 0, and
    whoever is not told apart is in deaths_unknown: UCDP's rule, not a count. So is that the parts lie inside the total.
    """
    best, civilians = event["killed_best"], event["civilians_killed_best"]
    empty = {"deaths_a": None, "deaths_b": None, "deaths_civilians": civilians, "deaths_unknown": None}
    if dossier is None or best is None:
        return empty
    of_a = (figure_of(dossier, "state_forces", "killed") or 0) if governs else 0
    of_b = (figure_of(dossier, "attackers", "killed") or 0) if attacked_b else 0
    rest = best - of_a - of_b - (civilians or 0)
    if rest < 0:
        return empty
    return {"deaths_a": of_a, "deaths_b": of_b, "deaths_civilians": civilians or 0, "deaths_unknown": rest}

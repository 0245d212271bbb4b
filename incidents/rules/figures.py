"""Are the coded figures what their rule says over their reports, and never a sum across an overlap that nobody
knows.
"""

from collections.abc import Iterator
from itertools import combinations

from incidents.models import CasualtyReport, CodedFigure, Incident
from incidents.rules.problem import Problem

ESTIMATES = ("low", "best", "high")


def killed_are_decided(incident: Incident) -> Iterator[Problem]:
    """A decision may be that the number is not known, with the reason; it may not be left out."""
    if incident.coding_depth == "mention":
        return
    if not incident.codedfigure_rows.filter(group="people", outcome="killed").exists():
        yield Problem("figure_missing", "figures", "Decide how many people were killed, or why that is not known.")


def figures_follow_their_rule(incident: Incident) -> Iterator[Problem]:
    overlaps = {frozenset((row.report_id, row.other_id)): row.relation for row in incident.overlap_rows.order_by("id")}
    for figure in incident.codedfigure_rows.prefetch_related("report_rows__report").order_by("id"):
        reports = [row.report for row in figure.report_rows.all()]
        for report in reports:
            if report.incident_id != incident.pk:
                yield Problem("report_of_another_incident", figure.key, f"{report.key} belongs to another incident.")
            if report.outcome != figure.outcome:
                yield Problem("report_of_another_outcome", figure.key, f"{report.key} counts the {report.outcome}.")
            if not _counts_the_same_people(figure, report):
                yield Problem("report_of_another_group", figure.key, f"{report.key} counts {report.group}.")
        yield from _single_source(figure, reports)
        yield from _sum_of_parts(figure, reports, overlaps)


def _counts_the_same_people(figure: CodedFigure, report: CasualtyReport) -> bool:
    """Parts of a sum of all people may count some of them each; a figure without a number counts nobody."""
    is_part = figure.rule == "sum_of_disjoint_parts" and figure.group == "people"
    return report.group == figure.group or is_part or all(getattr(figure, estimate) is None for estimate in ESTIMATES)


def _single_source(figure: CodedFigure, reports: list) -> Iterator[Problem]:
    if figure.rule != "single_source" or all(getattr(figure, estimate) is None for estimate in ESTIMATES):
        return
    if len(reports) != 1:
        yield Problem("figure_breaks_rule", figure.key, f"single_source rests on one report, here on {len(reports)}.")
    elif _values(figure) != _values(reports[0]):
        yield Problem(
            "figure_breaks_rule",
            figure.key,
            f"It is {_values(figure)}, but its report {reports[0].key} says {_values(reports[0])}.",
        )


def _sum_of_parts(figure: CodedFigure, reports: list, overlaps: dict) -> Iterator[Problem]:
    """The sum stands only over parts that are known to be disjoint, and an open part leaves the sum open."""
    if figure.rule != "sum_of_disjoint_parts":
        return
    if len(reports) < 2:
        yield Problem("figure_breaks_rule", figure.key, "sum_of_disjoint_parts rests on two reports at least.")
        return
    for one, other in combinations(reports, 2):
        relation = overlaps.get(frozenset((one.pk, other.pk)), "not recorded")
        if relation != "disjoint":
            yield Problem(
                "sum_across_overlap",
                figure.key,
                f"{one.key} and {other.key} are added up, but their overlap is {relation}.",
            )
    for estimate in ESTIMATES:
        parts = [getattr(report, estimate) for report in reports]
        total = None if None in parts else sum(parts)
        if getattr(figure, estimate) != total:
            yield Problem(
                "figure_breaks_rule",
                figure.key,
                f"{estimate} is {getattr(figure, estimate)}, the parts {parts} give {total}.",
            )


def overlaps_join_reports_of_this_incident(incident: Incident) -> Iterator[Problem]:
    for row in incident.overlap_rows.select_related("report", "other"):
        if {row.report.incident_id, row.other.incident_id} != {incident.pk}:
            yield Problem("report_of_another_incident", row.key, "An overlap joins two reports of the same incident.")


def _values(row) -> str:
    return " / ".join(
        "open" if getattr(row, estimate) is None else str(getattr(row, estimate)) for estimate in ESTIMATES
    )

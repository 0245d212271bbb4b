"""What each source reports and what was decided over the reports. Nothing is added up here or anywhere."""

from incidents.models import CasualtyReport, Incident
from sources.rendering import render_range, render_sourcing, sourced_rows

ESTIMATES = ("low", "best", "high")


def render_casualties(incident: Incident, overlaps: list[dict]) -> dict:
    """`overlaps` as `render_overlaps` gives them: each figure tells those that bear on it."""
    reports = sourced_rows(incident.casualtyreport_rows, "phase")
    figures = incident.codedfigure_rows.prefetch_related("report_rows__report").order_by("id")
    return {
        "reports": [_report(report) for report in reports],
        "figures": [_figure(figure, overlaps) for figure in figures],
    }


def _report(report: CasualtyReport) -> dict:
    return {
        "key": report.key,
        "group": report.group,
        "outcome": report.outcome,
        "quantifier": report.quantifier,
        **render_range(report, *ESTIMATES),
        "includes_attackers": report.includes_attackers,
        "phase": report.phase and report.phase.key,
        "note": report.note or None,
        **render_sourcing(report),
    }


def _figure(figure, overlaps: list[dict]) -> dict:
    """`overlaps` names how the reports behind the figure lie to the reports that are not."""
    behind = sorted(row.report.key for row in figure.report_rows.all())
    return {
        "key": figure.key,
        "group": figure.group,
        "outcome": figure.outcome,
        **render_range(figure, *ESTIMATES),
        "includes_attackers": figure.includes_attackers,
        "figure_certainty": figure.figure_certainty or None,
        "rule": figure.rule,
        "note": figure.note or None,
        "decided_by": figure.decided_by,
        "decided_at": figure.decided_on.isoformat(),
        "reports": behind,
        "overlaps": [row for row in overlaps if (row["report"] in behind) != (row["other"] in behind)],
    }


def render_overlaps(incident: Incident) -> list[dict]:
    rows = sourced_rows(incident.overlap_rows, "report", "other")
    return [
        {
            "key": row.key,
            "report": row.report.key,
            "other": row.other.key,
            "relation": row.relation,
            "note": row.note or None,
            **render_sourcing(row),
        }
        for row in rows
    ]

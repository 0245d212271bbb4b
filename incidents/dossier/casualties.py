"""What each source reports and what was decided over the reports. Nothing is added up here or anywhere."""

from incidents.models import CasualtyReport, Incident
from sources.rendering import render_sourcing


def render_casualties(incident: Incident) -> dict:
    reports = incident.casualtyreport_rows.select_related("passage__source", "speaker", "phase").order_by("id")
    figures = incident.codedfigure_rows.prefetch_related("report_rows__report").order_by("id")
    overlaps = render_overlaps(incident)
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
        **_range(report),
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
        **_range(figure),
        "includes_attackers": figure.includes_attackers,
        "figure_certainty": figure.figure_certainty or None,
        "rule": figure.rule,
        "note": figure.note or None,
        "decided_by": figure.decided_by,
        "decided_at": figure.decided_on.isoformat(),
        "reports": behind,
        "overlaps": [row for row in overlaps if (row["report"] in behind) != (row["other"] in behind)],
    }


def _range(row) -> dict:
    """low, best, high; where one is null its `…_missing` says why."""
    return {
        "low": row.low,
        "low_missing": row.low_missing or None,
        "best": row.best,
        "best_missing": row.best_missing or None,
        "high": row.high,
        "high_missing": row.high_missing or None,
    }


def render_overlaps(incident: Incident) -> list[dict]:
    rows = incident.overlap_rows.select_related("report", "other", "passage__source", "speaker").order_by("id")
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

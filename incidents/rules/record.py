"""Is the record whole and does it hold together: title, dates, sources, phases, claims, terms."""

from collections import Counter
from collections.abc import Iterable, Iterator

from django.core.exceptions import ValidationError
from django.db.models import Model

from incidents.models import Incident
from incidents.rules.problem import Problem
from sources.models import days_in_words

PARTS = (
    "participation_rows",
    "attribution_rows",
    "responsibilityclaim_rows",
    "casualtyreport_rows",
    "codedfigure_rows",
    "overlap_rows",
    "namedcasualty_rows",
    "target_rows",
    "damagereport_rows",
    "attributedtactic_rows",
    "incidentrelation_rows",
    "phases",
    "statements",
    "evidence",
)


def has_title_and_date(incident: Incident) -> Iterator[Problem]:
    if not incident.title.strip():
        yield Problem("title_missing", "title", "An incident needs a title to be published.")
    if incident.dates is None:
        yield Problem("date_missing", "dates", "Give the days it can have been, however wide: 2017, or 2021-10.")
    elif incident.dates.lower is None or incident.dates.upper is None:
        yield Problem("date_open", "dates", "The dates are open at one end. Give an earliest and a latest day.")


def has_a_source_that_reports_it(incident: Incident) -> Iterator[Problem]:
    if not incident.source_rows.filter(role="report").exists():
        yield Problem("source_missing", "sources", "Link at least one source in the role “report”.")


def acts_lie_inside_the_dates(incident: Incident) -> Iterator[Problem]:
    """Only acts bind the incident's dates: a response or an aftermath may come later."""
    if incident.dates is None:
        return
    inside = incident.phases.filter(dates__contained_by=incident.dates).values("pk")
    for phase in incident.phases.filter(kind="act", dates__isnull=False).exclude(pk__in=inside).order_by("position"):
        days = f"{days_in_words(phase.dates)} is not inside {days_in_words(incident.dates)}"
        yield Problem("phase_outside_dates", phase.key, f"An act sets the incident's dates, but {days}.")


def phases_and_reports_are_its_own(incident: Incident) -> Iterator[Problem]:
    """A part that points into another incident would show that one's draft, or be shown by it."""
    for rows in (incident.participation_rows, incident.casualtyreport_rows, incident.damagereport_rows):
        for row in rows.exclude(phase=None).exclude(phase__incident=incident).order_by("id"):
            yield Problem("part_of_another_incident", row.key, "Its phase belongs to another incident.")
    for row in incident.namedcasualty_rows.exclude(report__incident=incident).order_by("id"):
        yield Problem("part_of_another_incident", row.key, "Its report belongs to another incident.")
    for phase in incident.phases.order_by("position"):
        for row in phase.participations.exclude(incident=incident).select_related("incident").order_by("id"):
            where = f"{phase.key}, {row.key}"
            yield Problem("part_of_another_incident", where, f"The participation belongs to {row.incident.key}.")


def ranks_follow_positions(incident: Incident) -> Iterator[Problem]:
    last = 0
    for phase in incident.phases.order_by("position"):
        if phase.rank < last:
            yield Problem("rank_out_of_order", phase.key, f"Its rank {phase.rank} is below the one before it, {last}.")
        last = phase.rank


def claims_and_attribution_agree(incident: Incident) -> Iterator[Problem]:
    """“claimed” says that the actor says so itself, so there is a claim; “unattributed” says that nobody is named."""
    perpetrators = {row.actor_id for row in incident.participation_rows.filter(role="perpetrator")}
    claimants = {row.actor_id for row in incident.responsibilityclaim_rows.filter(stance="claimed")}
    if incident.attribution == "claimed" and not claimants:
        yield Problem(
            "claim_missing", "attribution", "The attribution is “claimed”, but no claim of responsibility is recorded."
        )
    if incident.attribution == "unattributed" and perpetrators:
        yield Problem("attribution_missing", "attribution", "A perpetrator is recorded; say how sure that is.")
    for row in incident.participation_rows.filter(attribution="claimed", role="perpetrator").select_related("actor"):
        if row.actor_id not in claimants:
            yield Problem(
                "claim_missing", row.key, f"{row.actor} is “claimed” as perpetrator, but has made no recorded claim."
            )


def retaliation_is_stated(incident: Incident) -> Iterator[Problem]:
    for row in incident.incidentrelation_rows.filter(kind="retaliation_for").exclude(basis="stated"):
        yield Problem(
            "retaliation_not_stated", row.key, "Retaliation is coded only where a source states it; use followed_by."
        )


def alternatives_are_several(incident: Incident) -> Iterator[Problem]:
    groups = Counter(incident.statements.exclude(alternative_group="").values_list("alternative_group", flat=True))
    for group, count in groups.items():
        if count < 2:
            yield Problem("alternative_alone", group, "An either/or needs at least two statements with this word.")


def terms_are_in_the_codebook(incident: Incident) -> Iterator[Problem]:
    yield from term_problems([("incident", incident), *_parts(incident)])


def term_problems(rows: Iterable[tuple[str, Model]]) -> Iterator[Problem]:
    """The codebook is not in the database, so a term from outside, as in a fixture, is checked here."""
    for where, row in rows:
        try:
            row.clean_fields()
        except ValidationError as exc:
            for field, errors in exc.message_dict.items():
                yield Problem("value_invalid", f"{where}, {field}", " ".join(errors))


def _parts(incident: Incident) -> Iterator[tuple]:
    for name in PARTS:
        for row in getattr(incident, name).all():
            yield row.key, row

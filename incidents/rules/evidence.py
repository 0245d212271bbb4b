"""Does every plain value rest on a passage, and is every passage fit to be shown."""

import re
from collections.abc import Iterable, Iterator

from django.db.models import Model

from incidents.models import Incident
from incidents.rules.problem import Problem
from sources.models import Passage

EMPTY = (None, "", [], "not_assessed")
SENTENCE_END = re.compile(r"[.!?][”\"’)]*\s+\S")
LONGEST_QUOTE = 200


def every_value_is_evidenced(incident: Incident) -> Iterator[Problem]:
    yield from values_without_evidence(incident, "incident")
    for phase in incident.phases.prefetch_related("evidence").order_by("position"):
        yield from values_without_evidence(phase, phase.key)


def values_without_evidence(record: Model, where: str) -> Iterator[Problem]:
    """For any model with `evidenced_fields` and `evidence` rows. A list is covered term by term."""
    rows = list(record.evidence.all())
    for field in record.evidenced_fields:
        value = getattr(record, field)
        if value in EMPTY:
            continue
        covered = {row.term for row in rows if row.field == field}
        if not covered:
            yield Problem(
                "value_without_evidence", where, f"{field} has a value, but no passage and no reference carries it."
            )
        elif isinstance(value, list) and "" not in covered:
            for term in sorted(set(value) - covered):
                yield Problem("value_without_evidence", where, f"{field}: nothing carries “{term}”.")


def passages_are_of_linked_sources(incident: Incident) -> Iterator[Problem]:
    linked = set(incident.source_rows.values_list("source_id", flat=True))
    for passage in passages_of(incident):
        if passage.source_id not in linked:
            yield Problem(
                "source_not_linked",
                passage.address,
                "Its source is not among the incident's sources. Link it, with its role.",
            )


def quotes_are_one_sentence(incident: Incident) -> Iterator[Problem]:
    yield from quote_problems(passages_of(incident))


def quote_problems(passages: Iterable[Passage]) -> Iterator[Problem]:
    for passage in passages:
        if len(passage.quote) > LONGEST_QUOTE or SENTENCE_END.search(passage.quote):
            yield Problem(
                "quote_too_long", passage.address, f"Quote at most one sentence and {LONGEST_QUOTE} characters."
            )


def passages_of(incident: Incident) -> list[Passage]:
    """Every passage that a part of the record rests on, once."""
    parts = (
        incident.evidence,
        incident.participation_rows,
        incident.attribution_rows,
        incident.responsibilityclaim_rows,
        incident.casualtyreport_rows,
        incident.overlap_rows,
        incident.namedcasualty_rows,
        incident.target_rows,
        incident.damagereport_rows,
        incident.attributedtactic_rows,
        incident.incidentrelation_rows,
        incident.statements,
    )
    ids = {pk for rows in parts for pk in rows.exclude(passage=None).values_list("passage_id", flat=True)}
    ids |= set(incident.phases.exclude(evidence__passage=None).values_list("evidence__passage_id", flat=True))
    return list(Passage.objects.filter(pk__in=ids).select_related("source").order_by("source_id", "paragraph", "id"))

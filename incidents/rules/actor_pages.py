"""The same checks over an actor's page: terms, evidence, quotes, alternatives that are several."""

from collections import Counter
from collections.abc import Iterator

from actors.models import Actor
from incidents.rules.evidence import quote_problems, values_without_evidence
from incidents.rules.problem import Problem
from incidents.rules.record import term_problems
from sources.models import Passage

SOURCED = ("names", "kinds", "relations", "areas", "strength_estimates", "evidence", "statements")


def problems_of_actor(actor: Actor) -> list[Problem]:
    """Every problem of the page and of the statements that stand on it; empty when it may be published."""
    rows = [row for name in SOURCED for row in getattr(actor, name).order_by("id")]
    passages = Passage.objects.filter(pk__in={row.passage_id for row in rows}).select_related("source")
    return [
        *term_problems([("actor", actor), *((row.key, row) for row in rows)]),
        *values_without_evidence(actor, "actor"),
        *quote_problems(passages.order_by("id")),
        *_alternatives(actor),
    ]


def _alternatives(actor: Actor) -> Iterator[Problem]:
    """Relations compete with relations, statements with statements."""
    for rows in (actor.relations, actor.statements):
        groups = Counter(rows.exclude(alternative_group="").values_list("alternative_group", flat=True))
        for group, count in groups.items():
            if count < 2:
                yield Problem("alternative_alone", group, "An either/or needs at least two rows with this word.")

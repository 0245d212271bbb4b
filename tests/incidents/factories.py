"""A small cast: Amina codes, Boris reviews, a visitor sees only what is published. Nobody here is real."""

from accounts.models import User
from actors.models import Actor, ActorName, ActorRelation
from incidents.models import (
    CasualtyReport,
    CodedFigure,
    FigureReport,
    Incident,
    IncidentEvidence,
    IncidentSource,
    Overlap,
    Participation,
)
from locations.models import Location, LocationEvidence
from sources.models import DayRangeField, Passage, Source, Speaker

OUTSIDE = {"basis": "outside_knowledge", "reference": "Gazetteer of the test"}


def amina() -> User:
    return User.objects.get_or_create(username="amina")[0]


def boris() -> User:
    return User.objects.get_or_create(username="boris")[0]


def days(text: str):
    return DayRangeField().to_python(text)


def make_source(key="daily-test", **fields) -> Source:
    defaults = {"title": "Attack in the harbour", "kind": "newspaper", "publisher": "Daily Test", "language": "en"}
    return Source.objects.get_or_create(key=key, defaults={**defaults, **fields})[0]


def make_passage(source=None, key="p3", **fields) -> Passage:
    defaults = {"paragraph": 3, "says": "Five people died in the harbour.", "quote": "five people died"}
    return Passage.objects.get_or_create(source=source or make_source(), key=key, defaults={**defaults, **fields})[0]


def make_speaker(key="s1", **fields) -> Speaker:
    defaults = {"label": "a docker", "naming": "not_named"}
    return Speaker.objects.get_or_create(source=make_source(), key=key, defaults={**defaults, **fields})[0]


def make_country() -> Location:
    return Location.objects.get_or_create(
        key="testland", defaults={"name": "Testland", "kind": "country", "iso_alpha3": "TST"}
    )[0]


def make_place(key="harbour", **fields) -> Location:
    """A settlement in a province of Testland, with its point and where that comes from."""
    province, _ = Location.objects.get_or_create(
        key="north", defaults={"name": "North", "kind": "admin1", "parent": make_country()}
    )
    defaults = {"name": "Harbour", "kind": "settlement", "parent": province, "latitude": 10, "longitude": 20}
    place, _ = Location.objects.get_or_create(key=key, defaults={**defaults, **fields})
    for field in ("parent", "latitude", "longitude"):
        LocationEvidence.objects.get_or_create(location=place, key=field, defaults={"field": field, **OUTSIDE})
    return place


def make_actor(slug="red-group", **fields) -> Actor:
    return Actor.objects.get_or_create(slug=slug, defaults={"name": slug.replace("-", " ").title(), **fields})[0]


def make_name(actor: Actor, name: str, **fields) -> ActorName:
    return ActorName.objects.create(actor=actor, key=f"name-{actor.names.count()}", name=name, **{**OUTSIDE, **fields})


def relate(actor: Actor, kind: str, other: Actor, **fields) -> ActorRelation:
    fields = {"passage": make_passage(), **fields}
    return ActorRelation.objects.create(actor=actor, kind=kind, other=other, key=f"{kind}-{other.slug}", **fields)


def make_incident(key="harbour-attack", **fields) -> Incident:
    """A record that breaks no rule: five people killed in the harbour on one day, told by one source."""
    passage = make_passage()
    values = {
        "slug": key,
        "title": "Attack in the harbour",
        "dates": days("2020-05-04"),
        "date_precision": "day",
        "date_basis": "stated",
        "location": make_place(),
        "location_precision": "settlement",
        "location_basis": "stated",
        "occurrence": "confirmed",
        "attribution": "alleged",
        "coding_depth": "full",
        **fields,
    }
    incident = Incident.objects.create(key=key, **values)
    IncidentSource.objects.create(incident=incident, source=passage.source, role="report")
    for field in Incident.evidenced_fields:
        if getattr(incident, field) not in (None, ""):
            IncidentEvidence.objects.create(incident=incident, key=field, field=field, passage=passage)
    report = make_report(incident, key="five", best=5)
    figure = make_figure(incident, reports=[report], low=5, best=5, high=5)
    assert figure.pk
    Participation.objects.create(
        incident=incident, key="red", actor=make_actor(), role="perpetrator", attribution="alleged", passage=passage
    )
    return incident


def make_report(incident: Incident, key: str, best: int | None, **fields) -> CasualtyReport:
    """`best=None` is a report that gives no number."""
    if best is None:
        numbers = {f"{estimate}_missing": "reported_uncounted" for estimate in ("low", "best", "high")}
        numbers["quantifier"] = "uncounted"
    else:
        numbers = {"low": best, "best": best, "high": best, "quantifier": "exact"}
    defaults = {"group": "people", "outcome": "killed", "passage": make_passage(), **numbers}
    return CasualtyReport.objects.create(incident=incident, key=key, **{**defaults, **fields})


def make_figure(incident: Incident, *, reports=(), key="killed", **fields) -> CodedFigure:
    defaults = {
        "group": "people",
        "outcome": "killed",
        "rule": "single_source",
        "decided_by": "Boris",
        "decided_on": "2020-06-01",
    }
    figure = CodedFigure.objects.create(incident=incident, key=key, **{**defaults, **fields})
    FigureReport.objects.bulk_create(FigureReport(figure=figure, report=report) for report in reports)
    return figure


def make_overlap(report: CasualtyReport, other: CasualtyReport, relation: str) -> Overlap:
    return Overlap.objects.create(
        incident=report.incident,
        key=f"{report.key}-{other.key}",
        report=report,
        other=other,
        relation=relation,
        passage=make_passage(),
    )

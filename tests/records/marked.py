"""An incident that says “Kestrelwing” in every text it has, and the same word with a mark that is easy to find."""

from django.db.models import Model

from incidents.models import Incident, IncidentSource, Participation, Phase, Statement, StatementAbout, Target
from sources.models import Speaker
from tests.incidents.factories import (
    make_actor,
    make_incident,
    make_name,
    make_passage,
    make_place,
    make_report,
    make_source,
)

KEY = "kestrelwing"
TEXTS = {
    "Actor": ("name",),
    "ActorName": ("name",),
    "CasualtyReport": ("note", "as_printed"),
    "Incident": ("title", "summary"),
    "Location": ("name",),
    "Passage": ("says", "quote"),
    "Phase": ("title", "note"),
    "Source": ("title", "publisher"),
    "Speaker": ("label", "affiliation"),
    "Statement": ("says", "as_printed"),
    "Target": ("note",),
}


def make_kestrelwing() -> list[Model]:
    """The rows of a draft that only this incident uses; the incident is the first of them."""
    source = make_source(key=KEY)
    passage = make_passage(source, key=KEY)
    speaker = Speaker.objects.create(source=source, key=KEY, label="x", naming="not_named")
    place = make_place(key=KEY)
    actor = make_actor(KEY)
    incident = make_incident(key=KEY, summary="x", location=place)
    parts = {"incident": incident, "key": KEY, "passage": passage}
    IncidentSource.objects.create(incident=incident, source=source, role="report")
    Participation.objects.create(**parts, actor=actor, role="perpetrator", attribution="suspected")
    phase = Phase.objects.create(incident=incident, key=KEY, position=1, rank=1, kind="act", title="x")
    for field in ("kind", "rank"):
        phase.evidence.create(key=field, field=field, passage=passage)
    statement = Statement.objects.create(**parts, kind="account", says="x", speaker=speaker)
    StatementAbout.objects.create(statement=statement, actor=actor)
    rows = [
        incident,
        source,
        passage,
        speaker,
        place,
        actor,
        make_name(actor, "x"),
        phase,
        statement,
        Target.objects.create(**parts, kind="medical"),
        make_report(incident, key=KEY, best=1, group="civilians", passage=passage),
    ]
    mark(rows, "unmarked")
    return rows


def mark(rows: list[Model], word: str) -> Incident:
    """Writes the word into every text of the rows, as somebody does at the desk; nothing is published."""
    for row in rows:
        fields = TEXTS[type(row).__name__]
        for field in fields:
            setattr(row, field, f"Kestrelwing {word}")
        row.save(update_fields=fields)
    return rows[0]

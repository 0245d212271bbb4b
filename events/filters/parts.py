"""The parameters of the parts of editions: casualties, statements, evidence, sources and places."""

from django.db.models import Q

from events.filters.actors import Actors, all_of
from events.filters.events import SEVERAL, Paging
from events.filters.fields import OneOf, Terms
from events.filters.known import Incidents, KnownParts, Speakers
from events.filters.parameters import Parameter
from events.filters.words import FoldedWords
from events.models import EditionPart


def holds_words(words: list[str]) -> Q:
    condition = Q()
    for word in words:
        condition &= Q(words_folded__contains=word)
    return condition


def speaker(kind: str) -> Parameter:
    return Parameter(
        Speakers(kind),
        condition=lambda speakers: speakers,
        help_text="Key of the speaker, or the label under which the source has it. Repeat it for OR.",
    )


def source() -> Parameter:
    known = KnownParts(EditionPart.SOURCE, "key", "a source here")
    return Parameter(known, "source", "in", help_text=f"Key of the source the words are in; see sources/. {SEVERAL}")


class PartFilters(Paging):
    """What every list of parts takes."""

    incident = Parameter(Incidents(), "incident", "in", help_text=f"Number or slug of the incident. {SEVERAL}")
    q = Parameter(FoldedWords(), condition=holds_words, help_text="Words or parts of words; all must be there.")


class CasualtyFilters(PartFilters):
    type = Parameter(
        OneOf(("report", "figure"), "a type"),
        condition=lambda kind: Q(key__startswith=f"{kind}:"),
        help_text="`report`: what one source says. `figure`: what was decided over the reports.",
    )
    outcome = Parameter(Terms("casualty_outcome"), "term", "in", help_text=f"What happened to the people. {SEVERAL}")
    group = Parameter(Terms("casualty_group"), "group", "in", help_text=f"Whom the source counts. {SEVERAL}")
    speaker = speaker(EditionPart.CASUALTY)
    source = source()


class StatementFilters(PartFilters):
    about = Parameter(
        Actors(),
        condition=lambda meant: Q(about__overlap=[actor.slug for actor in all_of(meant)]),
        help_text=f"Actor that the statement is about: id, slug, or any recorded name. {SEVERAL}",
    )
    kind = Parameter(Terms("statement_kind"), "term", "in", help_text=f"What the speaker does in saying it. {SEVERAL}")
    speaker = speaker(EditionPart.STATEMENT)
    source = source()


class EvidenceFilters(PartFilters):
    field = Parameter(
        KnownParts(EditionPart.EVIDENCE, "term", "a field with evidence here"),
        "term",
        "in",
        help_text=f"Field of the dossier whose value the passage carries. {SEVERAL}",
    )
    speaker = speaker(EditionPart.EVIDENCE)
    source = source()


class SourceFilters(PartFilters):
    source = Parameter(
        KnownParts(EditionPart.SOURCE, "key", "a source here"), "key", "in", help_text=f"Key of the source. {SEVERAL}"
    )


class LocationFilters(PartFilters):
    location = Parameter(
        KnownParts(EditionPart.LOCATION, "key", "a place here"), "key", "in", help_text=f"Key of the place. {SEVERAL}"
    )

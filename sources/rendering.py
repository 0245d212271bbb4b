"""How a passage, a speaker and a sourced row are shown to the public; every edition writes them through here."""

from collections.abc import Iterator

from sources.models import Passage, Source, Speaker, days_in_words, last_day
from sources.models.evidence import Sourced

OWN_VOICE = {
    "key": "source",
    "label": "the source’s own voice",
    "label_as_printed": None,
    "name": None,
    "name_missing": "not_applicable",
    "naming": None,
    "vantage": "not_stated",
    "affiliation": None,
    "spoke_to": None,
}


def render_days(days) -> dict | None:
    """`{start, end}`, both inside; null is an open side. None when nothing is known."""
    if days is None:
        return None
    start, end = days.lower, last_day(days)
    return {"start": start and start.isoformat(), "end": end and end.isoformat()}


def render_speaker(speaker: Speaker | None) -> dict:
    """A withheld or anonymous speaker has a label and never a name."""
    if speaker is None:
        return OWN_VOICE
    is_named = speaker.naming == "named"
    return {
        "key": speaker.key,
        "label": speaker.label,
        "label_as_printed": speaker.label_as_printed or None,
        "name": speaker.label if is_named else None,
        "name_missing": None if is_named else "withheld" if speaker.naming == "withheld" else "not_reported",
        "naming": speaker.naming,
        "vantage": speaker.vantage,
        "affiliation": speaker.affiliation or None,
        "spoke_to": speaker.spoke_to or None,
    }


def render_passage(passage: Passage | None) -> dict | None:
    """The place in the source. Words that a machine or a translator altered are a paraphrase, not anybody's words."""
    if passage is None:
        return None
    return {
        "source": passage.source.key,
        "key": passage.key,
        "paragraph": passage.paragraph,
        "page": passage.page or None,
        "says": passage.says,
        "quote": passage.quote or None,
        "is_verbatim": passage.is_verbatim,
        "wording_damaged": passage.source.is_wording_damaged,
    }


def render_sourcing(row: Sourced) -> dict:
    """Who says so, where, in which words, how surely."""
    return {
        "as_printed": row.as_printed or None,
        "basis": row.basis,
        "certainty": row.certainty,
        "speaker": render_speaker(row.speaker),
        "passage": render_passage(row.passage),
        "reference": row.reference or None,
    }


def sourced_rows(rows, *keys: str):
    """The rows in the order in which they were written, with what `render_sourcing` and the other `keys` need."""
    return rows.select_related("passage__source", "speaker", *keys).order_by("id")


def render_range(row, *estimates: str) -> dict:
    """The estimates; where one is null its `…_missing` says why."""
    shown = {}
    for estimate in estimates:
        shown[estimate] = getattr(row, estimate)
        shown[f"{estimate}_missing"] = getattr(row, f"{estimate}_missing") or None
    return shown


def render_source(source: Source, passages: list[Passage]) -> dict:
    """The document with those of its passages that the edition rests on."""
    return {
        "key": source.key,
        "title": source.title,
        "kind": source.kind,
        "publisher": source.publisher,
        "agency": source.agency or None,
        "derived_from": source.derived_from and source.derived_from.key,
        "independent_source": independent_source(source).key,
        "published": {
            **(render_days(source.published) or {"start": None, "end": None}),
            "precision": source.published_precision or None,
            "basis": source.published_basis or None,
            "as_printed": source.published_as_printed or None,
            "in_words": days_in_words(source.published) or None,
        },
        "language": source.language,
        "url": source.url or None,
        "licence": source.licence or None,
        "reliability": source.reliability,
        "wording_damaged": source.is_wording_damaged,
        "passages": [render_passage(passage) for passage in passages],
    }


def originals_of(source: Source) -> list[Source]:
    """What it was copied from, the nearest first. One query a link; a circle, which no rule of the database can
    forbid, ends where it began.
    """
    chain = [source]
    while (source := source.derived_from) and source not in chain:
        chain.append(source)
    return chain[1:]


def independent_source(source: Source) -> Source:
    """The first document of a chain of copies: all copies are one independent source."""
    return [source, *originals_of(source)][-1]


def render_sources_in(document: dict) -> list[dict]:
    """The sources that the document's passages are from, each with those passages and no others, and what they
    were copied from.
    """
    used = {(row["passage"]["source"], row["passage"]["key"]) for row in sourced_in(document)}
    passages = Passage.objects.filter(source__key__in={source for source, _ in used}).select_related("source")
    cited: dict[Source, list[Passage]] = {}
    for passage in passages.order_by("source_id", "paragraph", "id"):
        if (passage.source.key, passage.key) in used:
            cited.setdefault(passage.source, []).append(passage)
    originals = {original: [] for source in cited for original in originals_of(source) if original not in cited}
    return [render_source(source, passages) for source, passages in {**cited, **originals}.items()]


def sourced_in(value) -> Iterator[dict]:
    """Every object anywhere inside the document that rests on a passage."""
    if isinstance(value, dict):
        if value.get("passage"):
            yield value
        for item in value.values():
            yield from sourced_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from sourced_in(item)

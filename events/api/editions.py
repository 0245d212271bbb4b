"""Newest editions as documents with their history, and the way to them by number or by any slug they ever had."""

from collections.abc import Iterable

from django.conf import settings
from django.db.models import Q
from django.http import Http404
from django.shortcuts import redirect

from codebook.quoting import quote
from events.annals import ANNALS
from events.api.local_only import without_local_only
from events.api.problems import Withdrawn
from events.models import Edition, EditionPart, Tombstone
from events.moments import in_utc

ADDED = ("url", "status", "modified_at", "edition", "history", "relations_from_others")
TOLD = ("number", "published_at", "reason")
LONGEST_NUMBER = 12


def public_editions(kind: str):
    return Edition.objects.filter(kind=kind, dataset__visibility="public")


def only(documents: list[dict], values: dict) -> list[dict]:
    """Of each document the keys that `fields` asks for, in that order; all without it."""
    if "fields" not in values:
        return documents
    return [{key: document.get(key) for key in dict.fromkeys(values["fields"])} for document in documents]


def documents(kind: str, subjects: Iterable[int]) -> list[dict]:
    """The newest documents of the subjects, in their order, each with its edition and history. Some five queries."""
    subjects = list(subjects)
    newest = {row.subject: row for row in public_editions(kind).filter(subject__in=subjects, is_newest=True)}
    histories: dict[int, list[dict]] = {}
    for row in public_editions(kind).filter(subject__in=subjects).order_by("number").values("subject", *TOLD):
        row["published_at"] = in_utc(row["published_at"])
        histories.setdefault(row.pop("subject"), []).append(row)
    found = [as_document(newest[subject], histories[subject]) for subject in subjects if subject in newest]
    return (
        without_withdrawn(found) if kind == Edition.INCIDENT else _with_relations_of_others(without_local_only(found))
    )


def as_document(edition: Edition, history: list[dict]) -> dict:
    """The document with what belongs to this site and this moment; `sha256` is of the document without the
    keys of ADDED, and before what is public no more is taken out of it.
    """
    document = edition.document
    return {
        "id": document["id"],
        "slug": document["slug"],
        "url": f"{settings.SITE_URL}/api/v1/{edition.kind}s/{edition.subject}/",
        **document,
        "status": "published",
        "modified_at": in_utc(edition.published_at),
        "edition": told_of(edition),
        "history": history,
    }


def told_of(edition: Edition) -> dict:
    told = {"number": edition.number, "published_at": in_utc(edition.published_at), "reason": edition.reason}
    return told | {"sha256": edition.sha256}


def without_withdrawn(incidents: list[dict]) -> list[dict]:
    """A related incident that is public no more keeps its number and nothing else."""
    related = [row for incident in incidents for row in incident.get("related", [])]
    numbers = {row["incident"]["id"] for row in related}
    public = public_editions(Edition.INCIDENT).filter(subject__in=numbers, is_newest=True)
    public = set(public.values_list("subject", flat=True))
    for row in related:
        if row["incident"]["id"] not in public:
            row["incident"] = {"id": row["incident"]["id"], "slug": None, "title": None, "status": "withdrawn"}
    return incidents


def _with_relations_of_others(actors: list[dict]) -> list[dict]:
    """What other actors' public pages say of their relation to this one."""
    slugs = [actor["slug"] for actor in actors]
    parts = EditionPart.objects.filter(
        kind=EditionPart.RELATION, about__overlap=slugs, edition__dataset__visibility="public"
    )
    rows: dict[str, list[dict]] = {}
    for body in parts.order_by("id").values_list("body", flat=True):
        rows.setdefault(body["other"]["slug"], []).append(
            {key: value for key, value in body.items() if key not in ("other", "about")}
        )
    return [{**actor, "relations_from_others": rows.get(actor["slug"], [])} for actor in actors]


def subject_of(kind: str, reference: str) -> int | None:
    """The number of the subject with that number or newest slug; None where there is none."""
    newest = public_editions(kind).filter(is_newest=True)
    if is_number(reference):
        return newest.filter(subject=int(reference)).values_list("subject", flat=True).first()
    return newest.filter(slug=reference).values_list("subject", flat=True).first()


def is_number(reference: str) -> bool:
    return reference.isascii() and reference.isdecimal() and len(reference) <= LONGEST_NUMBER


def moved_or_gone(kind: str, reference: str, view: str, **more):
    """A redirect to where a slug's subject is now. Raises Withdrawn, or Http404 for what was never public."""
    slugged = public_editions(kind).filter(slug=reference).order_by("-published_at")
    number = int(reference) if is_number(reference) else slugged.values_list("subject", flat=True).first()
    newest = public_editions(kind).filter(subject=number, is_newest=True).values_list("slug", flat=True).first()
    if newest:
        return redirect(view, reference=newest, **more, permanent=True)

    stone = kind == Edition.INCIDENT and tombstone_of(reference if number is None else str(number))
    if not stone:
        raise Http404(f"There is no {kind} {quote(reference)}.")
    if stone.merged_into:
        return redirect(view, reference=stone.merged_into, **more, permanent=True)
    raise Withdrawn(stone)


def tombstone_of(reference: str) -> Tombstone | None:
    """The stone of an incident by number or by the slug it had."""
    stones = Tombstone.objects.filter(Q(source_id=reference) | Q(slug=reference), dataset=ANNALS)
    return stones.order_by("-withdrawn_at").first()

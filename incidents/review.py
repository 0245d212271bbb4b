"""The way of a record to the public and back. Status changes happen here and nowhere else."""

import pghistory
from django.db import transaction

from events import publication
from events.models import Edition, Tombstone
from incidents.actor_publication import publish_actors_named_in, retire_actors_named_only_in
from incidents.dossier import build_dossier
from incidents.models import Incident, IncidentNumber, Review
from incidents.rules import NotReady, problems_of


class WrongStatus(Exception):
    """The step does not start from the status in which the record is."""


def status_of(incident: Incident) -> str:
    review = Review.objects.filter(incident=incident).first()
    return review.status if review else "draft"


def submit(incident: Incident, *, by) -> Review:
    """A draft goes to review."""
    with transaction.atomic():
        review = _review(incident)
        if review.status != "draft":
            raise WrongStatus(f"{incident.key} is {review.status}; only a draft can be submitted.")
        return _move(review, "in_review", coder=by)


def publish(incident: Incident, *, by=None, reason: str = "") -> Edition:
    """The next edition of the incident, and the first one of every actor it names, in one transaction.

    Publishing an unchanged record makes no new edition; a withdrawn record returns with a new one. Raises NotReady.
    """
    return publish_together([incident], by=by, reason=reason)[0]


@transaction.atomic
def publish_together(incidents: list[Incident], *, by=None, reason: str = "") -> list[Edition]:
    """All or none; incidents that are related to each other name each other at once."""
    with pghistory.context(step="publish", reason=reason):
        publication.wait_for_turn()
        for incident in incidents:
            review = _review(incident)
            incident.refresh_from_db()
            if problems := problems_of(incident):
                raise NotReady(incident, problems)
            IncidentNumber.objects.get_or_create(incident=incident)
            _move(review, "published", reviewer=by, reason=reason)
        publish_actors_named_in(incidents, by=_name(by), reason=reason)
        return [_next_edition(incident, incidents, by=by, reason=reason) for incident in incidents]


def _next_edition(incident: Incident, together: list[Incident], *, by, reason: str) -> Edition:
    document = build_dossier(incident, together)
    newest = _newest_edition(incident)
    if newest and newest.document == document:
        return newest
    return publication.publish_incident(document, by=_name(by), reason=reason)


def withdraw(incident: Incident, *, by=None, reason: str, merged_into: Incident | None = None) -> Tombstone:
    """Takes a published record back. Its number stays and answers with the reason, or leads to the survivor."""
    if not reason.strip():
        raise WrongStatus("A withdrawal needs a reason; it is shown to everybody who asks for the record.")
    with transaction.atomic(), pghistory.context(step="withdraw", reason=reason):
        publication.wait_for_turn()
        review = _review(incident)
        if review.status != "published":
            raise WrongStatus(f"{incident.key} is {review.status}; only a published record can be withdrawn.")
        if merged_into == incident:
            raise WrongStatus(f"{incident.key} cannot be merged into itself.")
        if merged_into and status_of(merged_into) != "published":
            raise WrongStatus(f"{merged_into.key} is not published; a record can only be merged into a published one.")
        _move(review, "withdrawn", reviewer=by, reason=reason, merged_into=merged_into)
        tombstone = publication.withdraw_incident(
            incident.number_row.number,
            slug=incident.slug,
            reason=reason,
            merged_into=merged_into and merged_into.number_row.number,
        )
        retire_actors_named_only_in(incident)
        return tombstone


def has_unpublished_changes(incident: Incident) -> bool:
    """Whether the working record says something else than its newest edition. Some forty queries."""
    newest = _newest_edition(incident)
    return newest is None or newest.document != build_dossier(incident)


def _newest_edition(incident: Incident) -> Edition | None:
    number = IncidentNumber.objects.filter(incident=incident).values("number")
    return Edition.objects.filter(kind=Edition.INCIDENT, subject__in=number, is_newest=True).first()


def _review(incident: Incident) -> Review:
    """The row that says where the record stands, locked, so that two people cannot publish at once."""
    Review.objects.get_or_create(incident=incident)
    return Review.objects.select_for_update().get(incident=incident)


def _move(review: Review, status: str, **fields) -> Review:
    review.status = status
    for name, value in {"merged_into": None, **fields}.items():
        setattr(review, name, value)
    review.save()
    return review


def _name(user) -> str:
    return user.get_full_name() or user.get_username() if user else ""

"""The parameters of the list of actors."""

from django.db.models import BooleanField, F, Func, Q, Value

from actors.models import ActorNumber
from events.actor_names import numbers_named
from events.annals import ANNALS
from events.document_keys import ACTOR
from events.filters.actors import Actors, all_of
from events.filters.datasets import DatasetKeys
from events.filters.events import SEVERAL, Paging
from events.filters.fields import Terms
from events.filters.incidents import fields
from events.filters.known import Incidents
from events.filters.parameters import Parameter
from events.filters.words import FoldedWords
from events.models import EventActor


class HasKind(Func):
    template = "(%(expressions)s)"
    arg_joiner = "::jsonb -> 'kinds' @> "
    output_field = BooleanField()


def is_of_kind(kinds: list[str]) -> Q:
    condition = Q()
    for kind in kinds:
        condition |= Q(HasKind(F("document"), Value(f'[{{"kind": "{kind}"}}]')))
    return condition


def takes_part_in(incidents: list[int]) -> Q:
    links = EventActor.objects.filter(event__dataset=ANNALS, event__source_id__in=list(map(str, incidents)))
    return Q(subject__in=ActorNumber.objects.filter(actor__in=links.values("actor")).values("number"))


class ActorFilters(Paging):
    actor = Parameter(
        Actors(),
        condition=lambda meant: Q(subject__in=[actor.id for actor in all_of(meant)]),
        help_text=f"Id, slug, or any recorded name in any script. {SEVERAL}",
    )
    q = Parameter(
        FoldedWords(),
        condition=lambda words: Q(subject__in=numbers_named(words)),
        help_text="Words or parts of words of a name; all must be in one name.",
    )
    kind = Parameter(Terms("actor_kind"), condition=is_of_kind, help_text=f"What it is or was at some time. {SEVERAL}")
    incident = Parameter(
        Incidents(),
        condition=takes_part_in,
        help_text=f"Number or slug of an incident in which the actor takes part. {SEVERAL}",
    )
    dataset = Parameter(DatasetKeys(), "dataset", "in", help_text=f"Dataset that brought the actor. {SEVERAL}")
    fields = fields(ACTOR, "a key of an actor's page")

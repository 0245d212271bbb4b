"""Actors as pages: names, kinds, relations, areas and strength, each with the passage it rests on."""

from rest_framework.response import Response

from events.api.editions import documents, moved_or_gone, only, public_editions, subject_of
from events.api.pagination import answer, counted, read_list
from events.api.views import ONE_PROBLEMS, ReadView
from events.filters.actor_pages import ActorFilters
from events.filters.incidents import ActorFields
from events.models import Edition


class ActorList(ReadView):
    """Actors with a public page, of every dataset."""

    answers = "ActorList"
    parameters = ActorFilters

    def get(self, request):
        editions = public_editions(Edition.ACTOR).filter(*ActorFilters.conditions(self.values), is_newest=True)
        page, links = read_list(request, editions, "subject", ("subject",), self.values)
        found = only(documents(Edition.ACTOR, (subject for (subject,) in page)), self.values)
        return Response(answer(self.values, found, links, lambda: counted(editions, self.values)))


class ActorDetail(ReadView):
    """One actor: names, kinds, relations, areas and strength, each with its passage."""

    answers = "Actor"
    problems = ONE_PROBLEMS
    parameters = ActorFields

    def get(self, request, reference: str):
        number = subject_of(Edition.ACTOR, reference)
        if number is None:
            return moved_or_gone(Edition.ACTOR, reference, "actor")
        return Response(only(documents(Edition.ACTOR, [number]), self.values)[0])

"""Publishing an actor's page: an action of the actors' list, here because publication stands above actors."""

from django.contrib import admin, messages
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from actors.admin.actor import ActorAdmin
from actors.models import Actor
from incidents.actor_publication import publish_actor_pages
from incidents.admin.publishing import tell_problems
from incidents.rules import NotReady

admin.site.unregister(Actor)


@admin.register(Actor)
class PublishableActorAdmin(ActorAdmin):
    actions = ["publish_pages"]

    def has_publish_permission(self, request):
        return request.user.has_perm("incidents.publish_incident")

    @admin.action(description=_("Publish the pages of the selected actors"), permissions=["publish"])
    def publish_pages(self, request, actors):
        try:
            editions = publish_actor_pages(actors.order_by("id"), by=request.user.get_username())
        except NotReady as exc:
            tell_problems(request, exc.record, exc.problems)
            return
        told = ngettext("%(count)s page has a new edition.", "%(count)s pages have a new edition.", len(editions))
        messages.success(request, told % {"count": len(editions)})

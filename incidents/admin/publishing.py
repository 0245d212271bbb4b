"""Publishing and withdrawing at the desk: a page that shows what will happen, then a call to `incidents.review`."""

from functools import partial

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _

from incidents import review
from incidents.admin.outlook import outlook_of
from incidents.models import Incident
from incidents.rules import NotReady, problems_of

MOST_AT_ONCE = 20


class Publishing:
    """Mixin for the incident's admin: actions on the list, and the same steps as buttons on the incident's page."""

    change_form_template = "admin/incidents/incident/change_form.html"
    actions = ["submit_selected", "publish_selected", "withdraw_selected"]

    def has_publish_permission(self, request, obj=None):
        return request.user.has_perm("incidents.publish_incident")

    def get_urls(self):
        return [
            path("<int:pk>/publish/", self.admin_site.admin_view(self.publish_one), name="incidents_incident_publish"),
            path(
                "<int:pk>/withdraw/", self.admin_site.admin_view(self.withdraw_one), name="incidents_incident_withdraw"
            ),
            *super().get_urls(),
        ]

    def change_view(self, request, object_id, form_url="", extra_context=None):
        extra = {"may_publish": self.has_publish_permission(request), **(extra_context or {})}
        return super().change_view(request, object_id, form_url, extra)

    def publish_one(self, request, pk):
        return self.step(request, Incident.objects.filter(pk=pk), publish_and_tell)

    def withdraw_one(self, request, pk):
        return self.step(request, Incident.objects.filter(pk=pk), withdraw_and_tell)

    @admin.action(description=_("Submit selected incidents for review"), permissions=["change"])
    def submit_selected(self, request, queryset):
        if queryset.count() > MOST_AT_ONCE:
            messages.error(request, _("Choose at most %d incidents at once; nothing was done.") % MOST_AT_ONCE)
            return
        submit_and_tell(request, queryset)

    @admin.action(description=_("Publish selected incidents…"), permissions=["publish"])
    def publish_selected(self, request, queryset):
        return self.step(request, queryset, publish_and_tell)

    @admin.action(description=_("Withdraw selected incidents…"), permissions=["publish"])
    def withdraw_selected(self, request, queryset):
        return self.step(request, queryset, withdraw_and_tell)

    def step(self, request, queryset, take):
        """The page before the step; when it is confirmed, the step itself."""
        if not self.has_publish_permission(request):
            raise PermissionDenied
        incidents = list(queryset.order_by("id")[: MOST_AT_ONCE + 1])
        if len(incidents) > MOST_AT_ONCE:
            messages.error(request, _("Choose at most %d incidents at once; nothing was done.") % MOST_AT_ONCE)
            return None
        if "confirmed" in request.POST and take(request, incidents):
            return redirect(self._way_back(incidents))
        return TemplateResponse(
            request,
            "admin/incidents/incident/step.html",
            {
                **self.admin_site.each_context(request),
                "opts": self.opts,
                "is_withdrawal": take is withdraw_and_tell,
                "title": _("Withdraw") if take is withdraw_and_tell else _("Publish"),
                "outlooks": [outlook_of(incident) for incident in incidents],
                "action": request.POST.get("action", ""),
                "reason": request.POST.get("reason", ""),
                "way_back": self._way_back(incidents),
            },
        )

    def _way_back(self, incidents):
        if len(incidents) == 1:
            return reverse("admin:incidents_incident_change", args=[incidents[0].pk])
        return reverse("admin:incidents_incident_changelist")


def submit_and_tell(request, incidents) -> bool:
    """Submits whatever there is, and tells what publication would refuse: the coder is the one who can mend it."""
    for incident in incidents:
        tell_problems(request, incident, problems_of(incident), messages.WARNING)
    return _each(request, incidents, review.submit, _("“%s” waits for review."))


def withdraw_and_tell(request, incidents) -> bool:
    withdraw = partial(review.withdraw, reason=request.POST.get("reason", ""))
    return _each(request, incidents, withdraw, _("“%s” is withdrawn; its number answers with the reason."))


def publish_and_tell(request, incidents) -> bool:
    """One message a rule that a record breaks; the others are published together, so that they can name each other."""
    problems = {incident: problems_of(incident) for incident in incidents}
    for incident, found in problems.items():
        tell_problems(request, incident, found)
    ready = [incident for incident, found in problems.items() if not found]
    try:
        editions = review.publish_together(ready, by=request.user, reason=request.POST.get("reason", "").strip())
    except NotReady as exc:  # an actor whose page comes with them
        tell_problems(request, exc.record, exc.problems)
        return False
    for incident, edition in zip(ready, editions, strict=True):
        shown = {"incident": incident, "subject": edition.subject, "number": edition.number}
        messages.success(request, _("“%(incident)s” is published: annals:%(subject)s, edition %(number)s.") % shown)
    return len(ready) == len(incidents)


def tell_problems(request, record, problems, level=messages.ERROR) -> None:
    for problem in problems:
        messages.add_message(request, level, f"“{record}” – {problem}")


def _each(request, incidents, take, done: str) -> bool:
    """Whether all were taken; those that do not stand where the step starts are told of."""
    failures = 0
    for incident in incidents:
        try:
            take(incident, by=request.user)
            messages.success(request, done % incident)
        except review.WrongStatus as exc:
            messages.error(request, str(exc))
            failures += 1
    return not failures

"""What the parts of an incident have in common at the desk: they point only at parts of the same incident."""

from urllib.parse import urlencode

from django.contrib.admin.widgets import AutocompleteSelect
from django.db import models
from django.utils.translation import gettext as _

from incidents.models import Incident
from sources.admin import PartInline, RecordAdmin
from sources.admin.forms import PartForm, RecordForm

SOURCED = ("incident", "passage__source", "speaker")
SAID = ("passage", "speaker")
SEARCHED = ("key", "as_printed", "incident__title", "incident__key")


class SiblingSelect(AutocompleteSelect):
    """Offers the parts of one incident instead of everybody's."""

    incident_id = None

    def get_url(self):
        return f"{super().get_url()}?{urlencode({'incident': self.incident_id})}"


class SiblingFields:
    """Mixin for admins and inlines: a key to another part of the incident is searched for inside the incident."""

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        incident_id = self.incident_of(request) if is_part(db_field.related_model) else None
        if incident_id:
            kwargs["widget"] = SiblingSelect(db_field, self.admin_site)
            kwargs["widget"].incident_id = incident_id
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def incident_of(self, request):
        """The id of the incident on whose page, or on whose part's page, the form stands; one query for a part."""
        pk = request.resolver_match.kwargs.get("object_id", "")
        if not pk.isdigit():
            return request.GET.get("incident")
        if getattr(self, "parent_model", None) is Incident:
            return pk
        model = getattr(self, "parent_model", self.model)
        return model.objects.filter(pk=pk).values_list("incident_id", flat=True).first()


class SiblingsOnly:
    """Mixin for forms: refuses a key to a part of another incident."""

    def clean(self):
        cleaned = super().clean()
        incident_id = self.incident_id()
        for name, value in list(cleaned.items()):
            if isinstance(value, models.Model) and is_part(type(value)) and value.incident_id != incident_id:
                self.add_error(name, _("“%s” belongs to another incident.") % value)
        return cleaned

    def incident_id(self):
        incident = self.cleaned_data.get("incident")
        return incident.pk if incident else self.instance.incident_id


def is_part(model: type[models.Model]) -> bool:
    return any(field.name == "incident" for field in model._meta.concrete_fields) and model is not Incident


class IncidentPartForm(SiblingsOnly, PartForm):
    pass


class IncidentPartRecordForm(SiblingsOnly, RecordForm):
    pass


class IncidentPartInline(SiblingFields, PartInline):
    form = IncidentPartForm
    fk_name = "incident"
    ordering = ("id",)


class IncidentPartAdmin(SiblingFields, RecordAdmin):
    form = IncidentPartRecordForm
    list_select_related = SOURCED
    list_filter = ("basis", "certainty")
    search_fields = SEARCHED
    ordering = ("-id",)

    def get_search_results(self, request, queryset, search_term):
        incident_id = request.GET.get("incident", "")
        if incident_id.isdigit():
            queryset = queryset.filter(incident=incident_id)
        return super().get_search_results(request, queryset, search_term)

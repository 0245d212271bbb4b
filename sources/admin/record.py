"""The two kinds of pages at the desk: a record that people edit, with its history, and a row that they only read."""

import pghistory
from django.contrib import admin

from sources.admin.fields import DeskFields
from sources.admin.forms import PartForm, RecordForm
from sources.admin.history import changes_of


class RecordAdmin(DeskFields, admin.ModelAdmin):
    form = RecordForm
    object_history_template = "admin/record_history.html"
    list_per_page = 50
    save_on_top = True

    def get_queryset(self, request):
        """Joined for lists and for autocomplete answers alike, since both print the row."""
        queryset = super().get_queryset(request)
        return queryset.select_related(*self.list_select_related) if self.list_select_related else queryset

    def get_form(self, request, obj=None, **kwargs):
        form = super().get_form(request, obj, **kwargs)
        form.key_from = self.key_from
        return form

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or not self.has_change_permission(request, obj):
            return fieldsets
        return [*fieldsets, (None, {"fields": ["reason_for_change"]})]

    def get_fields(self, request, obj=None):
        return [name for name in super().get_fields(request, obj) if name != "reason_for_change"]

    def get_prepopulated_fields(self, request, obj=None):
        return {} if obj else self.prepopulated_fields

    def save_model(self, request, obj, form, change):
        if reason := form.cleaned_data.get("reason_for_change"):
            pghistory.context(reason=reason)
        super().save_model(request, obj, form, change)

    def history_view(self, request, object_id, extra_context=None):
        return super().history_view(
            request, object_id, {"changes": changes_of(self.model, object_id), **(extra_context or {})}
        )


class Counted:
    """Mixin for inlines: a folded heading says how many rows are below it. One query an inline."""

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        if obj and (rows := self.model.objects.filter(**{formset.fk.name: obj}).count()):
            self.verbose_name_plural = f"{self.verbose_name_plural} ({rows})"
        return formset


class PartInline(Counted, DeskFields, admin.StackedInline):
    """The parts of a record on its page; stacked, since a table of wide boxes leaves every screen."""

    form = PartForm
    extra = 0
    show_change_link = True
    classes = ("collapse",)

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        formset.form.key_from = self.key_from
        return formset


class ReadOnly:
    """Mixin for what only the program writes: it can be looked at, by those who may, and nothing else."""

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class ReadOnlyAdmin(ReadOnly, RecordAdmin):
    """Rows that only the program writes; there may be millions, so a list counts no more than it must."""

    show_full_result_count = False


class ReadOnlyInline(Counted, ReadOnly, DeskFields, admin.TabularInline):
    """A plain table of rows that are changed on their own pages, or by the program only."""

    extra = 0

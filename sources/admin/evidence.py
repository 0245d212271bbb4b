"""What the pages of evidence and of claims have in common: the passage first, then who says it and how sure it is."""

from django import forms

from sources.admin.record import PartInline, RecordAdmin

SAYS_SO = (
    "Who says so, and where",
    {
        "fields": [("passage", "speaker"), "as_printed", ("basis", "certainty"), "reference"],
        "description": "The passage that carries the row. Outside knowledge has a reference instead.",
    },
)
SAYS_SO_FIELDS = ("passage", "speaker", "as_printed", "basis", "certainty", "reference")


class EvidencedFields:
    """Mixin: the box `field` offers the fields of `evidences` that may be evidenced."""

    evidences = None

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name != "field":
            return super().formfield_for_dbfield(db_field, request, **kwargs)
        fields = [self.evidences._meta.get_field(name) for name in self.evidences.evidenced_fields]
        return forms.ChoiceField(
            choices=[("", "---------"), *((field.name, field.verbose_name) for field in fields)],
            help_text=db_field.help_text,
        )


class EvidenceInline(EvidencedFields, PartInline):
    verbose_name_plural = "evidence: which passage carries which field"
    key_from = ("field", "term")
    fieldsets = [
        (None, {"fields": [("key", "field", "term"), ("passage", "speaker"), "as_printed"]}),
        (None, {"fields": [("basis", "certainty"), "reference", "note"]}),
    ]


class EvidenceAdmin(EvidencedFields, RecordAdmin):
    key_from = ("field", "term")
    list_display = ("__str__", "term", "as_printed", "passage", "speaker", "basis", "certainty")
    list_filter = ("field", "basis", "certainty")
    ordering = ("-id",)


def evidence_fieldsets(owner: str):
    """`owner` is the key of the evidenced record."""
    return [(None, {"fields": [owner, "key", ("field", "term")]}), SAYS_SO, (None, {"fields": ["note"]})]

"""Parameters whose values are what published editions hold: incidents, speakers, sources, fields."""

from django.core.exceptions import ValidationError
from django.db.models import CharField, Func, Q, QuerySet

from codebook.folding import fold
from events.filters.faults import MOST_COMPARED, all_unknown
from events.filters.fields import ParameterField
from events.models import Edition, EditionPart


def public_parts(kind: str) -> QuerySet[EditionPart]:
    """Parts of newest editions that anybody may see; all others are history or withdrawn."""
    return EditionPart.objects.filter(kind=kind, edition__is_newest=True, edition__dataset__visibility="public")


class SpeakerLabel(Func):
    template = "(%(expressions)s::jsonb #>> '{speaker,label}')"
    output_field = CharField()


class Incidents(ParameterField):
    """Numbers of incidents, from numbers or slugs, earlier slugs included."""

    several = splits = True

    def read_each(self, texts: list[str]) -> list[int]:
        editions = Edition.objects.filter(kind=Edition.INCIDENT, dataset__visibility="public")
        numbers = [int(text) for text in texts if text.isdecimal() and text.isascii() and len(text) <= 12]
        wanted = editions.filter(Q(subject__in=numbers) | Q(slug__in=texts)).values_list("subject", "slug")
        known = {str(subject): subject for subject, _ in wanted} | {slug: subject for subject, slug in wanted}
        if missing := [text for text in texts if text not in known]:
            slugs = editions.filter(is_newest=True).order_by("-published_at").values_list("slug", flat=True)
            raise ValidationError(all_unknown(missing, "an incident here", slugs[:MOST_COMPARED]))
        return list(dict.fromkeys(known[text] for text in texts))


class KnownParts(ParameterField):
    """Values that a column of the public parts of a kind takes."""

    several = splits = True

    def __init__(self, kind: str, column: str, what: str):
        super().__init__()
        self.kind, self.column, self.what = kind, column, what

    def read_each(self, texts: list[str]) -> list[str]:
        known = public_parts(self.kind).exclude(**{self.column: ""}).order_by(self.column)
        found = set(known.filter(**{f"{self.column}__in": texts}).values_list(self.column, flat=True))
        if missing := [text for text in texts if text not in found]:
            values = known.values_list(self.column, flat=True).distinct()
            raise ValidationError(all_unknown(missing, self.what, values[:MOST_COMPARED]))
        return texts


class Speakers(ParameterField):
    """Those who speak in parts of a kind, by key or by label as printed. Reads to a condition."""

    several = True

    def __init__(self, kind: str):
        super().__init__()
        self.kind = kind

    def read_each(self, texts: list[str]) -> Q:
        spoken = public_parts(self.kind).exclude(speaker="").order_by()
        speakers = set(spoken.values_list("speaker", SpeakerLabel("body")).distinct())
        labels = {label for _, label in speakers if label}
        keys, folded = {key for key, _ in speakers}, {label: fold(label) for label in labels}
        condition, missing = Q(), []
        for text in texts:
            meant = [label for label in labels if folded[label] == fold(text)]
            if not meant and text not in keys:
                missing.append(text)
            condition |= Q(speaker=text) | Q(speaker_label__in=meant)
        if missing:
            raise ValidationError(all_unknown(missing, "a speaker here", sorted(keys | labels)))
        return condition

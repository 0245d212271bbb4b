"""Datasets and their releases in query parameters; what is not public is as if it were not there."""

from django.core.exceptions import ValidationError

from events.filters.faults import unknown
from events.filters.fields import ParameterField
from events.models import Dataset


class DatasetKeys(ParameterField):
    several = splits = True

    def read_each(self, texts: list[str]) -> list[str]:
        public = list(Dataset.objects.public().order_by("key").values_list("key", flat=True))
        faults = [unknown(text, "a dataset here", public) for text in texts if text not in public]
        if faults:
            raise ValidationError(faults)
        return texts


class Releases(ParameterField):
    several = splits = True

    def read_each(self, texts: list[str]) -> list[str]:
        current = list(Dataset.objects.public().exclude(release="").order_by("key").values_list("release", flat=True))
        faults = [unknown(text, "a release that rows here stand in", current) for text in texts if text not in current]
        if faults:
            raise ValidationError(faults)
        return texts

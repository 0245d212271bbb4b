"""Datasets and their releases in query parameters; what is not public is as if it were not there."""

from django.core.exceptions import ValidationError

from events.filters.faults import all_unknown
from events.filters.fields import ParameterField
from events.models import Dataset


class DatasetKeys(ParameterField):
    several = splits = True

    def read_each(self, texts: list[str]) -> list[str]:
        public = list(Dataset.objects.public().order_by("key").values_list("key", flat=True))
        if missing := [text for text in texts if text not in public]:
            raise ValidationError(all_unknown(missing, "a dataset here", public))
        return texts


class Releases(ParameterField):
    several = splits = True

    def read_each(self, texts: list[str]) -> list[str]:
        current = list(Dataset.objects.public().exclude(release="").order_by("key").values_list("release", flat=True))
        if missing := [text for text in texts if text not in current]:
            raise ValidationError(all_unknown(missing, "a release that rows here stand in", current))
        return texts

"""Datasets and their releases in query parameters; what is not public is as if it were not there."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.core.exceptions import ValidationError

from events.filters.faults import all_unknown
from events.filters.fields import ParameterField
from events.kept_releases import kept_datasets
from events.models import Dataset


class DatasetKeys(ParameterField):
    several = splits = True

    def read_each(self, texts: list[str]) -> list[str]:
        public = list(Dataset.objects.public().order_by("key").values_list("key", flat=True))
        if missing := [text for text in texts if text not in public]:
            raise ValidationError(all_unknown(missing, "a dataset here", public))
        return texts


class Releases(ParameterField):
    """Current and past ones of any public dataset."""

    several = splits = True

    def read_each(self, texts: list[str]) -> list[str]:
        kept = list(dict.fromkeys(name for dataset in kept_datasets().values() for name in dataset.names))
        if missing := [text for text in texts if text not in kept]:
            raise ValidationError(all_unknown(missing, "a release that rows here stand in", kept))
        return texts


def several_of_a_dataset(values: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with releases of which a dataset has several: a row would stand there more than once."""
    for key, dataset in kept_datasets().items():
        named = [name for name in dict.fromkeys(values.get("release", ())) if name in dataset.names]
        if len(named) > 1 and key in values.get("dataset", [key]):
            yield f"{' and '.join(named)} are releases of {key}. Expected one of each dataset."

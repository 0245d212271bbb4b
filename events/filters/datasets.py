"""Datasets and their releases in query parameters; what is not public is as if it were not there."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.core.exceptions import ValidationError

from codebook.quoting import quote
from events.filters.faults import all_unknown
from events.filters.fields import ParameterField
from events.kept_releases import kept_datasets, kept_event_datasets
from events.models import Dataset
from events.rows_at import ACTORS, COUNTRY_YEARS, EVENTS

INSTEAD = {
    COUNTRY_YEARS: "Its rows are at /api/v1/country-years/.",
    ACTORS: "The actors that it names are at /api/v1/actors/.",
}


class DatasetKeys(ParameterField):
    several = splits = True

    def read_each(self, texts: list[str]) -> list[str]:
        public = list(Dataset.objects.public().order_by("key").values_list("key", flat=True))
        if missing := [text for text in texts if text not in public]:
            raise ValidationError(all_unknown(missing, "a dataset here", public))
        return texts


class EventDatasets(ParameterField):
    """Keys of those that have events. A table would give none for every country and year, as if nobody had died."""

    several = splits = True

    def read_each(self, texts: list[str]) -> list[str]:
        rows_at = {key: dataset.rows_at for key, dataset in kept_datasets().items()}
        tables = [text for text in texts if rows_at.get(text, EVENTS) != EVENTS]
        missing = [text for text in texts if text not in rows_at]
        if tables or missing:
            told = [holds_no_events(text, rows_at[text]) for text in tables]
            raise ValidationError(told + all_unknown(missing, "a dataset here", kept_event_datasets()))
        return texts


def holds_no_events(key: str, rows_at: str) -> ValidationError:
    detail = f"{quote(key)} is a table of its publisher and holds no events. {INSTEAD[rows_at]}"
    return ValidationError(detail, code="no_events")


class Releases(ParameterField):
    """Current and past ones of any public dataset that has events."""

    several = splits = True

    def read_each(self, texts: list[str]) -> list[str]:
        kept = list(dict.fromkeys(name for dataset in kept_event_datasets().values() for name in dataset.names))
        if missing := [text for text in texts if text not in kept]:
            raise ValidationError(all_unknown(missing, "a release that rows here stand in", kept))
        return texts


def several_of_a_dataset(values: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with releases of which a dataset has several: a row would stand there more than once."""
    for key, dataset in kept_event_datasets().items():
        named = [name for name in dict.fromkeys(values.get("release", ())) if name in dataset.names]
        if len(named) > 1 and key in values.get("dataset", [key]):
            yield f"{' and '.join(named)} are releases of {key}. Expected one of each dataset."

"""CITATION.cff 1.2.0: how the release, and whose data are in it, are cited. YAML that is written as JSON is YAML."""

from collections.abc import Sequence

import yaml

from events.frozen.moment import Moment
from events.models import Dataset, FrozenFile

NAME = "CITATION.cff"
MEDIA_TYPE = "application/yaml"
DESCRIPTION = "How to cite the release and the datasets in it."


def describe(moment: Moment, files: Sequence[FrozenFile]) -> bytes:
    told = {
        "cff-version": "1.2.0",
        "message": "Cite the release, and the datasets whose rows you used.",
        "type": "dataset",
        "title": moment.title,
        "version": moment.name,
        "date-released": moment.as_of.date().isoformat(),
        "license": moment.licence.name,
        "url": moment.address,
        "authors": [{"name": name} for name in moment.publishers],
        "references": [_reference(dataset) for dataset in moment.datasets],
    }
    return yaml.safe_dump(told, sort_keys=False, allow_unicode=True, width=120).encode()


def _reference(dataset: Dataset) -> dict:
    return {
        "type": "data",
        "title": dataset.title,
        "authors": [{"name": dataset.publisher}],
        **({"version": dataset.release} if dataset.release else {}),
        **({"url": dataset.homepage} if dataset.homepage else {}),
        **({"notes": dataset.citation} if dataset.citation else {}),
    }

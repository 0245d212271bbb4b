"""CITATION.cff 1.2.0: how the release, and whose data are in it, are cited. YAML that is written as JSON is YAML."""

from collections.abc import Sequence

import yaml

from codebook.licences import Licence
from events.frozen.moment import Moment
from events.models import Dataset, FrozenFile

NAME = "CITATION.cff"
MEDIA_TYPE = "application/yaml"
DESCRIPTION = "How to cite the release and the datasets in it."
# Names of SPDX that are younger than the list of CFF 1.2.0, which has an address for them.
NOT_LISTED = ("CC-BY-3.0-IGO",)


def describe(moment: Moment, files: Sequence[FrozenFile]) -> bytes:
    told = {
        "cff-version": "1.2.0",
        "message": "Cite the release, and the datasets whose rows you used.",
        "type": "dataset",
        "title": moment.title,
        "version": moment.name,
        "date-released": moment.as_of.date().isoformat(),
        **_licence(moment.licence),
        "url": moment.address,
        "authors": [{"name": name} for name in moment.publishers],
        "references": [_reference(dataset) for dataset in moment.datasets],
    }
    return yaml.safe_dump(told, sort_keys=False, allow_unicode=True, width=120).encode()


def _licence(licence: Licence) -> dict:
    return {"license-url": licence.url} if licence.name in NOT_LISTED else {"license": licence.name}


def _reference(dataset: Dataset) -> dict:
    return {
        "type": "data",
        "title": dataset.title,
        "authors": [{"name": dataset.publisher}],
        **({"version": dataset.release} if dataset.release else {}),
        **({"url": dataset.homepage} if dataset.homepage else {}),
        **({"notes": dataset.citation} if dataset.citation else {}),
    }

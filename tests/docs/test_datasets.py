"""Every dataset that can be imported has a page, and a row in the list of them."""

import pytest

from config.postgres.places import PROJECT
from events.exchange import MODULES


@pytest.mark.parametrize("key", MODULES)
def test_dataset_has_its_page_with_its_licence(key):
    page = (PROJECT / f"datasets/{key}.md").read_text(encoding="utf-8")

    assert MODULES[key].DATASET["licence_url"] in page
    assert f"]({key}.md)" in (PROJECT / "datasets/README.md").read_text(encoding="utf-8")
    assert MODULES[key].DATASET["key"] == key

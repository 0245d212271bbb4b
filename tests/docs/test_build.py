import pytest

from docs.build.pages import COMMAND, PAGES, REFERENCE, render


@pytest.mark.parametrize("name", PAGES)
def test_page_is_what_the_code_gives(name):
    assert (REFERENCE / name).read_text(encoding="utf-8") == render(name), f"Run: {COMMAND}"

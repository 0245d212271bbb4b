"""The reference pages that are written from the code, so that they cannot say anything else.

`python -m docs.build` rewrites them; a test fails when a page is not what the code gives.
"""

from pathlib import Path

from docs.build import columns, crosswalks, losses, parameters, vocabularies

REFERENCE = Path(__file__).parent.parent / "reference"
COMMAND = ".venv/bin/python -m docs.build"
PAGES = {
    "columns.md": columns.page,
    "crosswalks.md": crosswalks.page,
    "losses.md": losses.page,
    "parameters.md": parameters.page,
    "vocabularies.md": vocabularies.page,
}


def render(name: str) -> str:
    return f"<!-- Written from the code by `{COMMAND}`: change the code, not this page. -->\n{PAGES[name]()}"

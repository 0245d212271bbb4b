"""Names under which releases are cited."""

import re

from codebook.quoting import quote
from events.frozen.moment import CannotRelease

NAME = re.compile(r"[0-9A-Za-z][0-9A-Za-z.-]{0,38}[0-9A-Za-z]?")
# Pages that stand beside the releases.
TAKEN = {"compare"}


def refuse_name(name: str) -> None:
    """It is a folder and a part of an address."""
    if name in TAKEN:
        raise CannotRelease(f"/releases/{name}/ is another page. Expected another name of a release: 2026.1.")
    if not NAME.fullmatch(name) or ".." in name:
        raise CannotRelease(f"{quote(name)} is no name of a release. Expected letters, digits, dots, hyphens: 2026.1.")

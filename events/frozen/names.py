"""Names under which releases are cited."""

import re

from codebook.quoting import quote
from events.frozen.moment import CannotRelease

NAME = re.compile(r"[0-9A-Za-z][0-9A-Za-z.-]{0,38}[0-9A-Za-z]?")


def refuse_name(name: str) -> None:
    """It is a folder and a part of an address."""
    if not NAME.fullmatch(name) or ".." in name:
        raise CannotRelease(f"{quote(name)} is no name of a release. Expected letters, digits, dots, hyphens: 2026.1.")

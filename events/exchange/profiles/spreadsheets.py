"""Makes the cells of a CSV file harmless for a spreadsheet, which takes some texts for formulas and runs them."""

import re
from typing import Any

BEGINNINGS = ("=", "+", "-", "@", "\t", "\r")
NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")


def defused(value: Any) -> Any:
    """With an apostrophe before it where it would be a formula; a number stays one."""
    if isinstance(value, str) and value.startswith(BEGINNINGS) and not NUMBER.fullmatch(value):
        return f"'{value}"
    return value

"""What is wrong with a request: one fault a parameter and value, all of them told at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from django.core.exceptions import ValidationError

from codebook.quoting import quote

LONGEST_LISTED = 60
# To look for what a value may have been meant to be takes longer than anything else in a request.
MOST_COMPARED = 1_000
MOST_MENDED = 3


@dataclass(frozen=True)
class Fault:
    parameter: str
    code: str
    detail: str


class BadParameters(ValueError):
    """A request that cannot be answered as it stands."""

    def __init__(self, faults: Iterable[Fault]):
        self.faults = tuple(faults)
        super().__init__(" ".join(fault.detail for fault in self.faults))


def bad(parameter: str, code: str, detail: str) -> BadParameters:
    return BadParameters([Fault(parameter, code, detail)])


def unknown(value: str, what: str, allowed: Iterable[str], *, mend: bool = True) -> ValidationError:
    """Says what `value` is not, what it may have been meant to be, and what there is, unless that is a long list."""
    allowed = list(allowed)
    near = get_close_matches(value.casefold(), allowed[:MOST_COMPARED], n=3, cutoff=0.6) if mend else []
    meant = f" Did you mean {' or '.join(near)}?" if near else ""
    listed = f" Expected one of: {', '.join(allowed)}." if 0 < len(allowed) <= LONGEST_LISTED else ""
    return ValidationError(f"{quote(value)} is not {what}.{meant}{listed}", code="unknown")


def all_unknown(values: Iterable[str], what: str, allowed: Iterable[str]) -> list[ValidationError]:
    """The same of several; only of the first few it is told what they may have been meant to be."""
    allowed = list(allowed)
    return [unknown(value, what, allowed, mend=place < MOST_MENDED) for place, value in enumerate(values)]


def unknown_parameter(name: str, allowed: Iterable[str]) -> Fault:
    error = unknown(name, "a parameter here", allowed)
    return Fault(printable(name), "unknown_parameter", error.message)


def printable(name: str) -> str:
    return quote(name)[1:-1]

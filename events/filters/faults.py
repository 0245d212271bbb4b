"""What is wrong with a request: one fault a parameter and value, all of them told at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from django.core.exceptions import ValidationError

from codebook.quoting import quote

LONGEST_LISTED = 60


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


def unknown(value: str, what: str, allowed: Iterable[str]) -> ValidationError:
    """Says what `value` is not, what it may have been meant to be, and what there is, unless that is a long list."""
    allowed = list(allowed)
    near = get_close_matches(value.casefold(), allowed, n=3, cutoff=0.6)
    meant = f" Did you mean {' or '.join(near)}?" if near else ""
    listed = f" Expected one of: {', '.join(allowed)}." if 0 < len(allowed) <= LONGEST_LISTED else ""
    return ValidationError(f"{quote(value)} is not {what}.{meant}{listed}", code="unknown")


def unknown_parameter(name: str, allowed: Iterable[str]) -> Fault:
    error = unknown(name, "a parameter here", allowed)
    return Fault(printable(name), "unknown_parameter", error.message)


def printable(name: str) -> str:
    return quote(name)[1:-1]

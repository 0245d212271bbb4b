"""What a vocabulary is: a named list of terms, each with a code that never changes its meaning.

The terms themselves stand in the modules beside this one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from codebook.quoting import quote


@dataclass(frozen=True)
class Term:
    """One value a coder can choose; `codes` says how it is written for a publisher: {"ucdp": "1", "acled": "1"}."""

    code: str
    label: str
    definition: str
    origin: str
    codes: Mapping[str, str] = field(default_factory=dict, compare=False)


@dataclass(frozen=True)
class Vocabulary:
    """The values of one column, in the order in which a coder should see them.

    Where several terms are written with the same code of a publisher, `readings` says which one it is read as.
    """

    name: str
    title: str
    note: str
    terms: tuple[Term, ...]
    readings: Mapping[str, Mapping[str, str]] = field(default_factory=dict, compare=False)

    def __contains__(self, code: object) -> bool:
        return code in self.codes

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(term.code for term in self.terms)

    def choices(self) -> list[tuple[str, str]]:
        return [(term.code, term.label) for term in self.terms]

    def term(self, code: str) -> Term:
        """Raises UnknownTerm, which lists the terms that there are."""
        for term in self.terms:
            if term.code == code:
                return term
        raise UnknownTerm(f"{quote(code)} is not a term of {self.name}. Expected one of: {', '.join(self.codes)}.")

    def from_code(self, publisher: str, code: str | int) -> Term:
        """The term that a publisher's own code is read as; raises UnknownTerm where there is none, or no single one."""
        wanted = str(code).strip()
        read_as = self.readings.get(publisher, {}).get(wanted)
        if read_as is not None:
            return self.term(read_as)

        found = [term for term in self.terms if term.codes.get(publisher) == wanted]
        if len(found) == 1:
            return found[0]
        raise UnknownTerm(f"{quote(wanted)} is not a code of {publisher} for {self.name}. {self._expected(publisher)}")

    def _expected(self, publisher: str) -> str:
        known = dict.fromkeys(term.codes[publisher] for term in self.terms if publisher in term.codes)
        return f"Expected one of: {', '.join(known)}." if known else "That publisher has no codes for it."


class UnknownTerm(ValueError):
    """A code that a vocabulary does not have."""

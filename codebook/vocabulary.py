"""What a vocabulary is: a named list of terms, each with a code that never changes its meaning.

The terms themselves stand in the modules beside this one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Term:
    """One value a coder can choose. `codes` says what a publisher calls it, as text: {"ucdp": "1"}."""

    code: str
    label: str
    definition: str
    origin: str
    codes: Mapping[str, str] = field(default_factory=dict, compare=False)


@dataclass(frozen=True)
class Vocabulary:
    """The values of one column, in the order in which a coder should see them."""

    name: str
    title: str
    note: str
    terms: tuple[Term, ...]

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
        raise UnknownTerm(f"“{shorten(code)}” is not a term of {self.name}. Expected one of: {', '.join(self.codes)}.")

    def from_code(self, publisher: str, code: str | int) -> Term:
        """The term for a publisher's own code; raises UnknownTerm if none or several answer to it."""
        wanted = str(code).strip()
        found = [term for term in self.terms if term.codes.get(publisher) == wanted]
        if len(found) == 1:
            return found[0]

        if found:
            raise UnknownTerm(
                f"“{wanted}” of {publisher} fits several terms of {self.name}: {', '.join(t.code for t in found)}."
            )
        expected = sorted({term.codes[publisher] for term in self.terms if publisher in term.codes})
        if not expected:
            raise UnknownTerm(f"{self.name} has no codes of {publisher}.")
        raise UnknownTerm(
            f"“{shorten(wanted)}” is not a code of {publisher} for {self.name}. Expected one of: {', '.join(expected)}."
        )


class UnknownTerm(ValueError):
    """A code that a vocabulary does not have."""


def shorten(value: object, limit: int = 40) -> str:
    """The value as it may stand in a message: printable, and not longer than a line."""
    text = "".join(character if character.isprintable() else "�" for character in str(value)[: limit + 1])
    return text if len(text) <= limit else text[:limit] + "…"

"""Words to search for: `hospital attack` needs both, `"military hospital"` a phrase, `-bomb` rules out, `or` either."""

import re

from django.core.exceptions import ValidationError

from codebook.folding import fold
from codebook.quoting import quote
from events.filters.conditions import Condition
from events.filters.fields import ParameterField
from events.search_words import IN_THE_ROW, IN_THE_SOURCES, phrase

PIECE = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
MOST_PIECES = 20


class SearchWords(ParameterField):
    """Reads to the text of a tsquery over the folded words of a row; a word with a hyphen is a phrase."""

    def read(self, text: str) -> str:
        alternatives: list[list[str]] = [[]]
        pieces = 0
        for piece in PIECE.finditer(text):
            if piece["word"] and piece["word"].casefold() == "or" and not piece["minus"] and alternatives[-1]:
                alternatives.append([])
                continue
            folded = fold(piece["phrase"] or piece["word"] or "")
            if folded:
                alternatives[-1].append(f"{'!' if piece['minus'] else ''}({phrase(folded, IN_THE_ROW)})")
                pieces += 1
        sought = [" & ".join(wanted) for wanted in alternatives if wanted]
        if not sought:
            raise ValidationError(f"{quote(text)} holds no word and no number.", code="invalid")
        if pieces > MOST_PIECES:
            raise ValidationError(f"It takes at most {MOST_PIECES} words and phrases.", code="too_many")
        return " | ".join(sought)


class SourceWords(ParameterField):
    """Words as a source is named, each value a phrase; commas belong to them, so several are given by repeating it."""

    several = True

    def read(self, text: str) -> str:
        if not fold(text):
            raise ValidationError(f"{quote(text)} holds no word and no number.", code="invalid")
        return f"({phrase(fold(text), IN_THE_SOURCES)})"


def found_by_words(name: str, sought: str | list[str]) -> Condition:
    query = sought if isinstance(sought, str) else " | ".join(sought)
    return Condition(f"event.search @@ %({name})s::tsquery", {name: query})


class FoldedWords(ParameterField):
    """Reads to folded words, each of which is looked for as it stands."""

    def read(self, text: str) -> list[str]:
        words = fold(text).split()
        if not words:
            raise ValidationError(f"{quote(text)} holds no word and no number.", code="invalid")
        if len(words) > MOST_PIECES:
            raise ValidationError(f"It takes at most {MOST_PIECES} words.", code="too_many")
        return words

"""Words to search for: `hospital attack` needs both, `"military hospital"` a phrase, `-bomb` rules out, `or` either."""

import re

from django.contrib.postgres.search import SearchQuery
from django.core.exceptions import ValidationError

from codebook.folding import fold
from codebook.quoting import quote
from events.filters.fields import ParameterField

PIECE = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
MOST_PIECES = 20


class SearchWords(ParameterField):
    """Reads to a query over the folded words of a row; a word with a hyphen is a phrase."""

    def read(self, text: str) -> SearchQuery:
        alternatives, sought, pieces = [], None, 0
        for piece in PIECE.finditer(text):
            if piece["word"] and piece["word"].casefold() == "or" and not piece["minus"] and sought is not None:
                alternatives.append(sought)
                sought = None
                continue
            folded = fold(piece["phrase"] or piece["word"] or "")
            if not folded:
                continue
            pieces += 1
            query = SearchQuery(folded, config="simple", search_type="phrase")
            query = ~query if piece["minus"] else query
            sought = query if sought is None else sought & query
        if sought is not None:
            alternatives.append(sought)
        return self._either(alternatives, pieces, text)

    def _either(self, alternatives: list, pieces: int, text: str) -> SearchQuery:
        if not alternatives:
            raise ValidationError(f"{quote(text)} holds no word and no number.", code="invalid")
        if pieces > MOST_PIECES:
            raise ValidationError(f"It takes at most {MOST_PIECES} words and phrases.", code="too_many")
        either = alternatives[0]
        for alternative in alternatives[1:]:
            either = either | alternative
        return either


class FoldedWords(ParameterField):
    """Reads to folded words, each of which is looked for as it stands."""

    def read(self, text: str) -> list[str]:
        words = fold(text).split()
        if not words:
            raise ValidationError(f"{quote(text)} holds no word and no number.", code="invalid")
        if len(words) > MOST_PIECES:
            raise ValidationError(f"It takes at most {MOST_PIECES} words.", code="too_many")
        return words

"""How the text of a query parameter becomes a value: the rules that hold for every one, and the plain kinds."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from codebook import VOCABULARIES
from codebook.folding import fold
from codebook.quoting import quote
from events.filters.faults import unknown

MOST_VALUES = 100
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
MOST_PEOPLE = 2_000_000_000


def too_many(number: int) -> ValidationError:
    return ValidationError(f"It takes at most {MOST_VALUES} values, not {number}.", code="too_many")


class ParameterField(forms.Field):
    """`several`: may be repeated, meaning OR. `splits`: commas separate values too. `longest`: in characters."""

    several = False
    splits = False
    longest = 500

    def read_all(self, given: list[str]) -> Any:
        """The value of all that was given under one name. Raises ValidationError with every fault."""
        texts = [part.strip() for text in given for part in (text.split(",") if self.splits else [text])]
        if len(texts) > 1 and not self.several:
            raise ValidationError("It is given more than once, and takes one value.", code="repeated")
        if len(texts) > MOST_VALUES:
            raise too_many(len(texts))
        faults = [fault for text in texts for fault in self.faults_in(text)]
        if faults:
            raise ValidationError(faults)
        return self.read_each(texts) if self.several else self.read(texts[0])

    def faults_in(self, text: str) -> Iterable[ValidationError]:
        if not text:
            yield ValidationError("It is empty. Leave the parameter out, or give it a value.", code="empty")
        elif len(text) > self.longest:
            yield ValidationError(f"It is longer than {self.longest:,} characters: {quote(text)}.", code="too_long")
        elif CONTROL.search(text):
            yield ValidationError(f"{quote(text)} holds a character that is not text.", code="invalid")

    def read_each(self, texts: list[str]) -> list:
        values, faults = [], []
        for text in dict.fromkeys(texts):
            try:
                values.append(self.read(text))
            except ValidationError as fault:
                faults.append(fault)
        if faults:
            raise ValidationError(faults)
        return values

    def read(self, text: str) -> Any:
        return text

    def describe(self) -> dict:
        """The JSON schema of one value."""
        return {"type": "string"}


class OneOf(ParameterField):
    """One of a few words."""

    def __init__(self, allowed: Iterable[str], what: str = "known here", default: str | None = None):
        super().__init__()
        self.allowed, self.what, self.default = tuple(allowed), what, default

    def read(self, text: str) -> str:
        if text not in self.allowed:
            raise unknown(text, self.what, self.allowed)
        return text

    def describe(self) -> dict:
        default = {"default": self.default} if self.default else {}
        return {"type": "string", "enum": list(self.allowed), **default}


class SomeOf(OneOf):
    several = splits = True


class Terms(SomeOf):
    """Terms of a vocabulary."""

    def __init__(self, vocabulary: str):
        super().__init__(VOCABULARIES[vocabulary].codes, f"a term of {vocabulary}")
        self.vocabulary = vocabulary


class Words(ParameterField):
    """Free text, one value; a comma is part of it."""


class Names(ParameterField):
    """Names that are compared folded."""

    several = splits = True

    def read(self, text: str) -> str:
        if not fold(text):
            raise ValidationError(f"{quote(text)} holds no letter and no digit.", code="invalid")
        return text


class Texts(ParameterField):
    """Free texts; commas belong to them, so several are given by repeating the parameter."""

    several = True


class Looked(ParameterField):
    """Codes or names that are looked up in a table; `find` raises ValidationError."""

    several = splits = True

    def __init__(self, find: Callable[[str], Any]):
        super().__init__()
        self.find = find

    def read(self, text: str) -> Any:
        return self.find(text)


class WholeNumber(ParameterField):
    def __init__(self, lowest: int = 0, highest: int = MOST_PEOPLE, default: int | None = None):
        super().__init__()
        self.lowest, self.highest, self.default = lowest, highest, default

    def read(self, text: str) -> int:
        if not re.fullmatch(r"-?[0-9]{1,12}", text):
            raise ValidationError(f"{quote(text)} is not a whole number. {self.expected}", code="invalid")
        if not self.lowest <= int(text) <= self.highest:
            raise ValidationError(f"{text} is out of range. {self.expected}", code="out_of_range")
        return int(text)

    @property
    def expected(self) -> str:
        return f"Expected a whole number from {self.lowest} to {self.highest}."

    def describe(self) -> dict:
        default = {"default": self.default} if self.default is not None else {}
        return {"type": "integer", "minimum": self.lowest, "maximum": self.highest, **default}

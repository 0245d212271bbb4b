"""How the cases read an answer: the row they mean, and the words that carry it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

ATTACK = "kabul-military-hospital-attack-2021"
ATTACK_OF_2017 = "kabul-military-hospital-attack-2017"
CELL = "kabul-islamic-state-cell-destroyed-2021"

# Those who speak, by the labels under which they are published.
PAPER = "the source’s own voice"
IS_K = "Islamic State-Khorasan"
TALIBAN = "Taliban"
EYEWITNESSES = "eyewitnesses of the second bomb"
SHOPKEEPER = "a shopkeeper near the scene"
STAFF = "a member of the hospital's medical staff"
DOCTOR = "a doctor"
OTHER_DOCTOR = "another doctor"
FARMER = "a farmer from Jowzjan province"
GUARD = "a Taliban guard leading a cordon"
MARRET = "Jean-Luc Marret"
UNITED_NATIONS = "United Nations"
SAYED = "Abdul Sayed"
KELEMEN = "Barbara Kelemen"
SOUFAN_CENTER = "The Soufan Center"


@dataclass(frozen=True)
class Words:
    """What carries a value: the paragraph, the words quoted from it, who speaks, and how sure it is."""

    paragraph: int
    quote: str | None
    speaker: str = PAPER
    basis: str = "stated"
    certainty: str = "certain"


def words_of(row: dict) -> Words:
    passage = row["passage"]
    return Words(passage["paragraph"], passage["quote"], row["speaker"]["label"], row["basis"], row["certainty"])


def rows_with(rows: Iterable[dict], **values) -> list[dict]:
    """Those in which each of these values stands; `passage__paragraph` looks inside `passage`."""
    return [row for row in rows if all(_value(row, path) == value for path, value in values.items())]


def one(rows: Iterable[dict], **values) -> dict:
    found = rows_with(rows, **values)
    assert len(found) == 1, f"{len(found)} of {len(list(rows))} rows with {values}"
    return found[0]


def results(answer: dict) -> list[dict]:
    """The rows of a list that fits on one page."""
    assert answer["next"] is None
    return answer["results"]


def values_in(answer) -> Iterator[tuple[str, object]]:
    """(name, value) of every number, word and null anywhere in an answer."""
    if isinstance(answer, dict):
        for name, value in answer.items():
            if isinstance(value, dict | list):
                yield from values_in(value)
            else:
                yield name, value
    elif isinstance(answer, list):
        for item in answer:
            if isinstance(item, dict | list):
                yield from values_in(item)
            else:
                yield "", item


def _value(row, path: str):
    for name in path.split("__"):
        row = row and row[name]
    return row

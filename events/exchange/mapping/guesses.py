"""What the cells of a column look like: days in some writing, coordinates, countries, counts, terms of a vocabulary."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from codebook import VOCABULARIES, countries
from codebook.vocabulary import Vocabulary
from events.exchange.mapping.names import plain
from events.exchange.mapping.values import COUNTRIES, days
from events.exchange.rows import BadCell, count, latitude, longitude

# The first that reads most cells is taken; where day and month could change places, the day is first, and it is said.
FORMATS = (
    "%d/%m/%Y", "%m/%d/%Y", "%d.%m.%Y", "%d-%m-%Y", "%m-%d-%Y", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d",
    "%d/%m/%y", "%m/%d/%y", "%d.%m.%y", "%d-%b-%Y", "%d-%b-%y", "%d %b %Y", "%d %B %Y", "%b %d, %Y", "%B %d, %Y",
)  # fmt: skip
SWAPPED = {"%d/%m/%Y": "%m/%d/%Y", "%d-%m-%Y": "%m-%d-%Y", "%d/%m/%y": "%m/%d/%y"}
COMMA = re.compile(r"-?[0-9]{1,3},[0-9]+")
MOST_MISSING = 10
MOST_TERMS = 60


@dataclass
class Guess:
    """What to write behind `column`, and what somebody should check."""

    options: dict[str, object] = field(default_factory=dict)
    checks: list[str] = field(default_factory=list)


def guess_days(cells: Sequence[str]) -> Guess | None:
    """None where most cells are no days."""
    different = list(dict.fromkeys(cells))
    if all(_reads(cell, lambda text: days(text, ())) for cell in different):
        return Guess()
    best = max(FORMATS, key=lambda form: sum(_reads(cell, lambda text: days(text, (form,))) for cell in different))
    failing = [cell for cell in different if not _reads(cell, lambda text: days(text, (best,)))]
    if len(failing) * 2 > len(different):
        return None
    guess = Guess({"format": best})
    swapped = SWAPPED.get(best)
    if swapped and all(_reads(cell, lambda text: days(text, (swapped,))) for cell in different):
        guess.checks.append(f"day or month first? No day above 12 tells. The other way is {swapped}")
    if failing:
        guess.checks.append(f"cannot be read so: {', '.join(failing[:3])}")
    return guess


def guess_degrees(name: str, cells: Sequence[str]) -> Guess | None:
    read = latitude if name == "latitude" else longitude
    if all(_reads(cell, read) for cell in cells):
        return Guess()
    if all(_reads(cell.replace(",", ".", 1), read) for cell in cells) and any(map(COMMA.fullmatch, cells)):
        return Guess({"decimal": ","})
    return None


def guess_country(name: str, cells: Sequence[str]) -> Guess | None:
    different = dict.fromkeys(cells)
    if all(map(_is_country, different)):
        return Guess()
    ways = ("gw", "numeric") if "gw" in plain(name) else ("numeric", "alpha3", "name")
    for way in ways:
        if all(_reads(cell, COUNTRIES[way]) for cell in different):
            return Guess({"as": way}, [f"the codes were taken for those of {way}"])
    strange = [cell for cell in different if not _is_country(cell)]
    if len(strange) * 2 > len(different) or any(len(cell) > 100 for cell in strange):
        return None
    return Guess({"terms": dict.fromkeys(strange, "")}, ["which countries are these? Write three letters, as AFG"])


def guess_count(cells: Sequence[str]) -> Guess | None:
    """Cells that are no counts are taken for signs of missing figures, if there are few different ones."""
    strange = sorted({cell for cell in cells if not _reads(cell, count)})
    if len(strange) > MOST_MISSING or (strange and not set(cells) - set(strange)):
        return None
    if not strange:
        return Guess()
    return Guess({"missing": strange}, ["are these signs for no figure?"])


def guess_terms(vocabulary: str, cells: Sequence[str], *, several: bool) -> Guess | None:
    """None where there are too many different ones to be a list of kinds."""
    terms = VOCABULARIES[vocabulary]
    split = split_of(cells) if several else ""
    parts = [part.strip() for cell in cells for part in (cell.split(split) if split else [cell])]
    different = sorted({part for part in parts if part})
    if len(different) > MOST_TERMS or any(len(part) > 200 for part in different):
        return None
    table = {part: _term_like(part, terms) for part in different}
    guess = Guess({"split": split} if split else {})
    guess.options["terms"] = table
    unknown = [part for part, term in table.items() if not term]
    if unknown:
        guess.checks.append(f'no term was found for those with "". Terms: {", ".join(terms.codes)}')
    return guess


def split_of(cells: Iterable[str]) -> str:
    return ";" if any(";" in cell for cell in cells) else ""


def _term_like(text: str, vocabulary: Vocabulary) -> str:
    """The one that has this code, label or publisher's code, in whatever capitals, singular or plural."""
    wanted = _singular(text)
    for term in vocabulary.terms:
        if wanted in {_singular(term.code), _singular(term.label), *map(_singular, _worded(term.codes.values()))}:
            return term.code
    return ""


def _worded(codes: Iterable[str]) -> list[str]:
    return [code for code in codes if not code[:1].isdigit()]


def _singular(text: str) -> str:
    return plain(text).removesuffix("s")


def _is_country(text: str) -> bool:
    look_ups = [countries.by_name, *([countries.by_alpha3, countries.by_alpha2] if text.isupper() else [])]
    return any(_reads(text, look_up) for look_up in look_ups)


def _reads(text: str, reader: Callable) -> bool:
    try:
        reader(text)
    except (BadCell, countries.UnknownCountry):
        return False
    return True

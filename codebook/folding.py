"""Folds names so that the same words are found however they are written.

Case, accents, hyphens, and the letter variants of Arabic and Persian disappear; words stay apart, so IS-K and ISK
are two names. Folding happens once, on writing; searches fold what is asked for and compare.
"""

import re
import unicodedata

# Letters that Unicode does not take apart, although readers take them for one another.
SAME_LETTER = str.maketrans(
    {
        # Latin
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        # Alef
        "ٱ": "ا",
        # Yeh: alef maksura, Farsi, with tail, Pashto e, barree
        "ى": "ي",
        "ی": "ي",
        "ۍ": "ي",
        "ې": "ي",
        "ے": "ي",
        # Kaf: Persian, swash; gaf: Pashto
        "ک": "ك",
        "ڪ": "ك",
        "ګ": "گ",
        # Heh: teh marbuta, goal, doachashmee, goal with teh marbuta, ae
        "ة": "ه",
        "ہ": "ه",
        "ھ": "ه",
        "ۃ": "ه",
        "ە": "ه",
        "&": " and ",
        # Between the parts of a Persian word, where others write a space
        "\u200c": " ",
    }
)

# What stands inside a word without parting it: apostrophes, the signs for ayn and hamza and for soft and hard signs in
# transliteration, full stops in acronyms, the Arabic hamza and the stretching stroke.
INSIDE_A_WORD = re.compile("['‘’‛`´ʹʺʻʼʽʾʿ′.ءـ]")


def fold(text: str) -> str:
    """The name as it is searched. Empty if there is no letter and no digit in it."""
    if text.isascii():
        return " ".join(text.translate(ASCII).split())
    letters = unicodedata.normalize("NFKD", INSIDE_A_WORD.sub("", text)).casefold()
    letters = unicodedata.normalize("NFKD", letters).translate(SAME_LETTER)
    kept = INSIDE_A_WORD.sub("", letters).translate(KEPT)
    return unicodedata.normalize("NFC", " ".join(kept.split()))


def fold_loosely(text: str) -> str:
    """The same words with white space as it comes, for whoever parts them by it anyway: quicker for long texts."""
    return text.translate(ASCII) if text.isascii() else fold(text)


class Kept(dict):
    """What is kept of each character that has been met, for `str.translate`."""

    def __missing__(self, code: int) -> str:
        kept = self[code] = _fold_character(chr(code))
        return kept


def _fold_character(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category == "Cf" or _is_accent(character):
        return ""
    return character if category[0] in "LNM" else " "


def _is_accent(character: str) -> bool:
    """Accents and vowel points, but not the marks that Indic, Thai and Japanese writing cannot do without.

    The classes: 1 overlays, 10–36 Hebrew, Arabic and Syriac points, 200 and above accents of any script.
    """
    placed = unicodedata.combining(character)
    return placed == 1 or 10 <= placed <= 36 or placed >= 200


def _fold_ascii(character: str) -> str | None:
    if INSIDE_A_WORD.match(character):
        return None
    return SAME_LETTER.get(ord(character)) or _fold_character(character.casefold())


KEPT = Kept()
# The same for the letters of English, which most texts are made of.
ASCII = {code: _fold_ascii(chr(code)) for code in range(128)}

"""Spellings of one name that look alike, or would be alike had somebody typed with care."""

from __future__ import annotations

import unicodedata

from .slugs import slugify
from .text import fold, mend_d, name_key, nfc
from .tones import i_y_key

STRANGE = "АВЕКМНОРСТУХІЅЈаеорсухіѕјһԁԛԝɡıΑΒΕΖΗΙΚΜΝΟΡΤΥΧον"
LATIN = str.maketrans(STRANGE, "ABEKMHOPCTYXISJaeopcyxisjhdqwgiABEZHIKMNOPTYXov")
STROKE = str.maketrans({"đ": "d\u0335", "Đ": "D\u0335"})


def latin(text: str) -> str:
    """With the Latin letter for each that only looks like it: Eth, Cyrillic, Greek, wide ones."""
    return nfc(unicodedata.normalize("NFKC", mend_d(text)).translate(LATIN))


def strange_letters(text: str) -> str:
    """The letters that `latin` replaces, each once."""
    return "".join(dict.fromkeys(c for c in text if latin(c) != c))


def twin_key(name: str) -> str:
    """The same for names that differ by diacritics, look-alikes, punctuation, or i and y alone."""
    return slugify(i_y_key(latin(name))) or fold(name)


def count_marks(name: str) -> int:
    """How many diacritics a name has, the stroke of đ among them."""
    return sum(map(len, _marks(name)))


def is_same_spelt_otherwise(name: str, other: str) -> bool:
    """Whether names differ by look-alikes, punctuation, the place of a tone mark, or i and y."""
    one, two = (_letters(i_y_key(latin(text))) for text in (name, other))
    return one == two


def is_bare(name: str, other: str) -> bool:
    """Whether a name is the other one without any diacritics."""
    return count_marks(latin(name)) == 0 < count_marks(latin(other))


def lacks_marks_of(name: str, other: str) -> bool:
    """Whether a name is the other one with some diacritics missing, and none of its own."""
    one, two = _marks(name_key(latin(name))), _marks(name_key(latin(other)))
    return len(one) == len(two) and one != two and all(map(set.issubset, one, two))


def _letters(text: str) -> str:
    """Letters, digits and diacritics alone."""
    return "".join(c for c in text if c.isalnum() or unicodedata.combining(c))


def _marks(name: str) -> list[set[str]]:
    """The diacritics of each letter."""
    found: list[set[str]] = []
    for character in unicodedata.normalize("NFD", name.translate(STROKE)):
        if unicodedata.combining(character) and found:
            found[-1].add(character)
        elif character.isalnum():
            found.append(set())
    return found

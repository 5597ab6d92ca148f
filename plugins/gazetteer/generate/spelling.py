"""Names with their kind, and other spellings of a name."""

from __future__ import annotations

import re

from plugins.vietnamese import fold, nfc, squeeze, tone_key

from ..unit import KIND_WORDS, Kind

_FARM = re.compile(r"^(?:Nông [Tt]rường|N\.?T\.?) (?=\S)")


def split(title: str) -> tuple[Kind, str]:
    """`Thị trấn Mậu A` → the kind and `Mậu A`.

    Raises ValueError where no kind is known.
    """
    title = squeeze(nfc(title))
    for kind, word in KIND_WORDS.items():
        if title.lower().startswith(f"{word} "):
            return kind, title[len(word) + 1 :]
    raise ValueError(f"no kind of unit in {title!r}")


def is_variant(name: str, other: str) -> bool:
    """Whether both may be one name, one syllable of it being written in another way.

    Hát Lìu and Hát Lừu are; Nguyễn Phúc and Hồng Hà, which had the same code one after the
    other, are not. Numbers are never variants of each other.
    """
    if tone_key(name) == tone_key(other):
        return False
    ours, theirs = fold(name).split(), fold(other).split()
    differing = [pair for pair in zip(ours, theirs, strict=False) if pair[0] != pair[1]]
    return (
        len(ours) == len(theirs)
        and len(differing) <= 1
        and all(_close(*pair) for pair in differing)
    )


def _close(one: str, other: str) -> bool:
    """One letter apart, the syllable not being a number or a letter alone."""
    if not (one.isalpha() and other.isalpha()) or abs(len(one) - len(other)) > 1:
        return False
    shorter, longer = sorted((one, other), key=len)
    start = next((i for i, c in enumerate(shorter) if c != longer[i]), len(shorter))
    skip = 1 if len(shorter) == len(longer) else 0
    return len(shorter) > 1 and shorter[start + skip :] == longer[start + 1 :]


def farm_names(name: str) -> tuple[str, ...]:
    """Short forms of a township named after a state farm: `Nông trường X` → `NT X`, `N.T X`."""
    match = _FARM.match(name)
    rest = name[match.end() :] if match else ""
    return (f"NT {rest}", f"N.T {rest}") if rest else ()

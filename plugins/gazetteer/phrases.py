"""What people write around and instead of names: a hamlet, `toàn tỉnh`, `các xã vùng cao`."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.vietnamese import fold

from .address import ALL_FORMS, Pieces, kind_at, words_of

LEADS = (
    "toàn toan bộ thể cả ca khắp khap tất trên địa bàn thuộc tại ở trong các cac những "
    "hai ba bốn năm sáu bảy tám chín mười một số nhiều"
)
"""Words before a name that are no part of it; also numbers."""
GENERAL = (
    "vung cao sau xa bien gioi mien nui thap lan can khac nha dac biet kho khan nong thon moi "
    "trong ngoai dia phuong noi don vi dong bao dan toc thieu so va thi thanh pho"
)
"""Words (folded) that say which units are meant without naming one."""
NATIONAL = frozenset({"nuoc", "quoc", "viet nam", "trung uong"})
HAMLETS = (
    "thôn bản tổ tdp khu kp xóm ấp buôn làng sóc phum phố cụm đội tiểu số đường ngõ ngách hẻm "
    "nhà trường điểm"
)
"""First words of what is within a commune, and is no unit of the gazetteer."""
PLAIN_HAMLETS = fold(HAMLETS).split()


def without_lead(text: str) -> str:
    """`text` without such words as `toàn` or `các` before it, if something is left then."""
    words = text.split()
    start = 0
    while start < len(words) - 1 and _is_lead(words[start]):
        start += 1
    return " ".join(words[start:])


def above_hamlets(divided: Iterable[Pieces]) -> tuple[Pieces, ...]:
    """The pieces from the commune on, of those that begin with a hamlet or a street."""
    found = []
    for pieces in divided:
        start = 0
        while start < len(pieces) - 1 and is_hamlet(pieces[start]):
            start += 1
        if start:
            found.append(pieces[start:])
    return tuple(found)


def is_hamlet(piece: str) -> bool:
    """Whether a part names something within a commune: `thôn 5`, `tổ dân phố 3`."""
    first, _, rest = piece.casefold().partition(" ")
    return bool(rest) and (first in HAMLETS.split() or (piece.isascii() and first in PLAIN_HAMLETS))


def is_vague(piece: str) -> bool:
    """Whether a part has no word that could be a name: `toàn tỉnh`, `các xã vùng cao`."""
    words = words_of(piece)
    at = 0
    while at < len(words):
        if kind := kind_at(words, at, ALL_FORMS):
            at += kind[1]
        elif _says_which(words[at]) or (at == 0 and words[at].isdecimal()):
            at += 1
        else:
            return False
    return bool(words)


def is_national(text: str) -> bool:
    """Whether a text is about the whole country: `cả nước`."""
    return fold(without_lead(text)) in NATIONAL


def _is_lead(word: str) -> bool:
    return word.casefold() in LEADS.split() or word.isdecimal()


def _says_which(word: str) -> bool:
    return word.casefold() in LEADS.split() or fold(word) in GENERAL.split()

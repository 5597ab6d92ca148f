"""Names without a kind word: which of them may be places at all.

Most are not: people are called Minh Quân and Hồng Hà, and trung tâm, thống nhất, hạnh phúc
are words.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from .words import Name, Words

STARTERS = (
    "tại ở về đến từ và của trong cùng với riêng trên qua theo do khi nếu còn cả là "
    "sau trước gần thăm rời lên xuống nhờ người dân"
)
"""Words that begin a sentence before a place; other capitals make one longer name of both."""
BEARERS = (
    "ông bà anh chị em cô chú bác cháu thầy chí sĩ giả báo tên sông suối hồ núi đường "
    "phố cầu chợ dòng họ chùa đền sạn ty nhóm lớp tổ đội thôn bản làng xóm khu trường"
)
"""Last words before the name of a person, or of a thing that is no unit."""
MOTTO = ("tự", "do")
"""Độc lập - Tự do - Hạnh phúc."""


def bare_names(words: Words, taken: Set[int]) -> Iterator[Name]:
    """Known names in capitals that stand alone, outside the words that are `taken`."""
    at = 0
    while at < len(words):
        name = words.name(at) if at not in taken and words[at].capital else None
        if name and name.proper and not _is_taken(name, taken) and _stands_alone(words, name):
            yield name
            at = name.end
        else:
            at += 1


def is_whole_line(words: Words, name: Name) -> bool:
    """Whether nothing else stands in the line, as for the author's name below an article."""
    before, after = words.gap(name.start), words.gap(name.end)
    starts = name.start == 0 or "\n" in before
    ends = name.end == len(words) or "\n" in after
    return starts and ends


def _is_taken(name: Name, taken: Set[int]) -> bool:
    return any(at in taken for at in range(name.start, name.end))


def _stands_alone(words: Words, name: Name) -> bool:
    if words.gap(name.start).strip() == "-" and _before(words, name) == MOTTO:
        return False
    if not words.adjacent(name.start):
        return True
    before = words[name.start - 1]
    if before.capital:
        return before.lower in STARTERS.split()
    return before.lower not in BEARERS.split()


def _before(words: Words, name: Name) -> tuple[str, ...]:
    return tuple(word.lower for word in words.slice(max(0, name.start - 2), name.start))

"""Who wrote it: the last line of an old page, if it names somebody."""

from __future__ import annotations

import re

from plugins.articles.front_matter.bylines import is_name, parts

from .lines import PHOTO_MARK

MAX_LENGTH = 150
MAX_AUTHORS = 4
DOTS_RE = re.compile(r"\.\S")


def parse_byline(line: str) -> tuple[str, ...]:
    """The authors that `line` names: `Minh Đức`, `Tin, ảnh: Minh Đức - Thu Hà`, `(BBT)`.

    Empty if it is anything else: a name is a few words, each with a capital, and no digit
    or punctuation, which keeps a last paragraph or caption from becoming an author.
    """
    if line == PHOTO_MARK or len(line) > MAX_LENGTH:
        return ()
    names = parts(line.strip("()[] "))
    if len(names) > MAX_AUTHORS or not all(map(_is_name, names)):
        return ()
    return tuple(dict.fromkeys(names))


def _is_name(text: str) -> bool:
    return is_name(text) and not DOTS_RE.search(text)

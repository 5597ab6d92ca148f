"""A text with marks as the words that they are about, for where there is nothing but words.

What photos are called is such a place: HTML has no bold letters in an attribute.
"""

from __future__ import annotations

import re

from .delimiters import regions

SIGN_RE = re.compile(r"[*_~=`\[<|]")
LINK_RE = re.compile(r"!?\[([^\[\]\n]*)\](?:\([^()\n]*\)|\[[^\[\]\n]*\])")
TAG_RE = re.compile(r"</?[a-zA-Z][^<>]*>")
CODE_RE = re.compile(r"(`+)([^`]+)\1(?!`)")
# Obsidian's, for how large a photo is and where; `Đại hội | 2021` is something else.
SIZE_RE = re.compile(
    r"(?:\|(?:left|center|right))?(?:(?<!\s)\|\d{1,4}|\s\|\s?(?!(?:19|20)\d\d$)\d{2,4})(?:x\d{1,4})?\s*$"
)
# One that nothing closes.
LEFT_RE = re.compile(r"(?<!\S)(?:\*\*|__|~~|==)(?=\w)|(?<=[\w.!?])(?:\*\*|__|~~|==)(?!\S)")


def plain(text: str) -> str:
    """The words of a text of Markdown or HTML; of links what they are called."""
    if not SIGN_RE.search(text):
        return text
    text = SIZE_RE.sub("", text)
    text = TAG_RE.sub("", LINK_RE.sub(r"\1", CODE_RE.sub(r"\2", text)))
    return LEFT_RE.sub("", _without_emphasis(text)).strip()


def _without_emphasis(text: str) -> str:
    found = regions(text)
    ends = [(region.start, region.inside[0]) for region in found]
    ends += [(region.inside[1], region.end) for region in found]
    for start, end in sorted(ends, reverse=True):
        text = text[:start] + text[end:]
    return text

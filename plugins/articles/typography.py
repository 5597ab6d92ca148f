"""Quotation marks and last lines set as in print.

Only what Vietnamese needs: dashes and dots stay as typed, and words in capitals are not
marked, which would find UBND but not HĐND.
"""

from __future__ import annotations

import re

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from .markup import strings
from .safety import INLINE

AS_TYPED = frozenset({"pre", "code", "samp", "kbd", "var"})
OPENING = frozenset("([{<-–—/“‘«")
"""What a quote opens after, besides space."""
QUOTES_RE = re.compile(r"""["']+""")
OPENED = str.maketrans("\"'", "“‘")
CLOSED = str.maketrans("\"'", "”’")

# After a word or a tag that ends within the line, before one word and the block's end.
LAST_SPACE_RE = re.compile(
    r"\s(?:(?<=[^\s>]\s)|(?<=/[abi]>\s)|(?<=em>\s)|(?<=ng>\s)|(?<=an>\s))\s*"
    r"(?=(?:<(?:a|b|em|i|span|strong)\b[^<>]*>)*[^<>\s]+(?:</(?:a|b|em|i|span|strong)>\s*)*"
    r"</(?:p|h[1-6]|li|dt|dd)>)"
)


def curl_quotes(tree: BeautifulSoup) -> None:
    """`"` and `'` in text as “ ” ‘ ’, by what stands before and after within the block."""
    block: Tag | None = None
    before = ""
    for text in strings(tree):
        around, as_typed = _surroundings(text)
        if around is not block:
            block, before = around, ""
        if not as_typed and ('"' in text or "'" in text):
            curled = NavigableString(_curled(text, before))
            text.replace_with(curled)
            text = curled
        before = text[-1:]


def hold_last_words(markup: str) -> str:
    """Serialised HTML in which no paragraph or heading leaves one syllable on its last line."""
    return LAST_SPACE_RE.sub("&nbsp;", markup)


def _curled(text: str, before: str) -> str:
    def curl(run: re.Match[str]) -> str:
        last = text[run.start() - 1] if run.start() else before
        opens = not last or last.isspace() or last in OPENING
        return run[0].translate(OPENED if opens else CLOSED)

    return QUOTES_RE.sub(curl, text)


def _surroundings(text: NavigableString) -> tuple[Tag | None, bool]:
    """The block that a text is in, and whether it is code or the like."""
    tag = text.parent
    as_typed = False
    while tag is not None and tag.name in INLINE:
        as_typed = as_typed or tag.name in AS_TYPED
        tag = tag.parent
    return tag, as_typed or (tag is not None and tag.name in AS_TYPED)

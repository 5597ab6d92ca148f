"""Quotation marks and last lines set as in print.

Of typogrify and its smartypants only what Vietnamese needs: dashes and dots stay as typed,
and words in capitals are not marked, which would find UBND but not HĐND.
"""

from __future__ import annotations

import html

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag
from smartypants import convert_quotes  # type: ignore[import-untyped]
from typogrify.filters import widont

from .markup import strings
from .safety import INLINE

AS_TYPED = frozenset({"pre", "code", "samp", "kbd", "var"})
OPENING = frozenset("([{<-–—/“‘«")
"""What a quote opens after, besides space."""


def curl_quotes(tree: BeautifulSoup) -> None:
    """`"` and `'` in text as “ ” ‘ ’, by what stands before and after within the block."""
    block: Tag | None = None
    before = ""
    curled: dict[int, str] = {}
    changed: dict[int, Tag] = {}
    for text in strings(tree):
        around, as_typed = _surroundings(text)
        if around is not block:
            block, before = around, ""
        if not as_typed and ('"' in text or "'" in text) and text.parent:
            curled[id(text)] = _curled(text, before)
            changed[id(text.parent)] = text.parent
        before = curled.get(id(text), text)[-1:]
    for parent in changed.values():
        _replace(parent, curled)


def _replace(parent: Tag, curled: dict[int, str]) -> None:
    """Put curled texts in the place of a tag's own, all at once: each alone takes a search."""
    nodes = [
        NavigableString(curled[id(node)]) if id(node) in curled else node
        for node in parent.contents
    ]
    parent.clear()
    parent.extend(nodes)


def hold_last_words(markup: str) -> str:
    """Serialised HTML in which no paragraph or heading leaves one syllable on its last line."""
    # typogrify takes <br> for <b>, and would begin the new line with a space.
    return str(widont(markup.replace("<br/>\n", "<br/>")))


def _curled(text: str, before: str) -> str:
    # A letter or space stands for what came before; quotes there would be curled too.
    context = " " if not before or before.isspace() or before in OPENING else "x"
    curled = convert_quotes(context + html.escape(text, quote=False))
    return html.unescape(curled)[1:]


def _surroundings(text: NavigableString) -> tuple[Tag | None, bool]:
    """The block that a text is in, and whether it is code or the like."""
    tag = text.parent
    as_typed = False
    while tag is not None and tag.name in INLINE:
        as_typed = as_typed or tag.name in AS_TYPED
        tag = tag.parent
    return tag, as_typed or (tag is not None and tag.name in AS_TYPED)

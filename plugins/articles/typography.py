"""Quotation marks and last lines set as in print.

Of typogrify and its smartypants only what Vietnamese needs: dashes and dots stay as typed,
and words in capitals are not marked, which would find UBND but not HĐND.
"""

from __future__ import annotations

import html
import re

from lxml import etree
from smartypants import convert_quotes
from typogrify.filters import widont

from .safety import INLINE
from .tree import Element

AS_TYPED = frozenset({"pre", "code", "samp", "kbd", "var"})
OPENING = frozenset("([{<-–—/“‘«")
"""What a quote opens after, besides space."""

# What typogrify looks at, backwards: from the ends of blocks on it is found at once, from
# each letter on in a tenth of an article's time.
ENDING_RE = re.compile(
    r"(?:\A|>(?:p|[1-6]h|il|td|dd)/<)\s*+"
    r"(?:>(?:a|me|naps|gnorts|i|b)/<\s*+)*+"
    r"[^<>\s]++\s++"
    r"(?:[^<>\s]|>[^<>]*(?:a|me|naps|gnorts|i|b)/?<)"
)


def curl_quotes(body: Element) -> None:
    """`"` and `'` in text as “ ” ‘ ’, by what stands before and after within the block."""
    around: list[tuple[Element, bool]] = []  # the block that a tag's text is in, and whether typed
    block, before = body, ""
    for event, tag in etree.iterwalk(body, events=("start", "end")):
        if event == "start":
            around.append(_surroundings(tag, around))
        else:
            around.pop()
        text = tag.text if event == "start" else tag.tail
        if not (text and around):
            continue
        if around[-1][0] is not block:
            block, before = around[-1][0], ""
        if not around[-1][1] and ('"' in text or "'" in text):
            text = _curled(text, before)
            setattr(tag, "text" if event == "start" else "tail", text)
        before = text[-1]


def hold_last_words(markup: str) -> str:
    """Serialised HTML in which no paragraph or heading leaves one syllable on its last line."""
    # typogrify takes <br> for <b>, and would begin the new line with a space.
    backwards = markup.replace("<br>\n", "<br>")[::-1]
    return ENDING_RE.sub(_held, backwards)[::-1]


def _held(ending: re.Match[str]) -> str:
    return str(widont(ending[0][::-1]))[::-1]


def _curled(text: str, before: str) -> str:
    # A letter or space stands for what came before; quotes there would be curled too.
    context = " " if not before or before.isspace() or before in OPENING else "x"
    curled = convert_quotes(context + html.escape(text, quote=False))
    return html.unescape(curled)[1:]


def _surroundings(tag: Element, around: list[tuple[Element, bool]]) -> tuple[Element, bool]:
    """The block that the text in a tag is in, and whether it is code or the like."""
    as_typed = tag.tag in AS_TYPED
    if tag.tag in INLINE and around:
        block, is_typed_around = around[-1]
        return block, as_typed or is_typed_around
    return tag, as_typed

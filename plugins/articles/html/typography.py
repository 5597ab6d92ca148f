"""Quotation marks and last lines set as in print.

Of typogrify only what Vietnamese needs: dashes and dots stay as typed, and words in capitals are
not marked, which would find UBND but not HĐND. Quotes are ours (`quotes`): smartypants turns them
by one character to either side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from typogrify.filters import widont

from ..tree import Element, classes_of
from .quotes import curl
from .safety import INLINE

AS_TYPED = frozenset({"pre", "code", "samp", "kbd", "var"})
STANDING_FOR = {"br": "\n", "wbr": "", "img": "\ufffc"}
"""Tags without text, as what they are to the quotes beside them."""
NO_QUOTES = str.maketrans(dict.fromkeys("\"'“”‘’", "x"))
NUMBERS = frozenset({"footnote-ref", "footnote-backref"})
"""Classes of what is no part of the text: `"Cháu chào[^1]"` does not end in inches."""
STRAIGHT = etree.XPath("descendant::text()[contains(., '\"') or contains(., \"'\")]")

Piece = tuple[Element, str, str]
"""A text: the tag, the name of its attribute (`text` or `tail`), and what quotes see of it."""

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
    texts = STRAIGHT(body)
    for block in dict.fromkeys(_block_of(text.getparent(), text.is_tail) for text in texts):
        is_typed = any(tag.tag in AS_TYPED for tag in (block, *block.iterancestors()))
        pieces: list[Piece] = []
        for piece in _pieces(block, is_typed):
            if piece is None:
                _curl(pieces)
                pieces = []
            else:
                pieces.append(piece)
        _curl(pieces)


def hold_last_words(markup: str) -> str:
    """Serialised HTML in which no paragraph or heading leaves one syllable on its last line."""
    # typogrify takes <br> for <b>, and would begin the new line with a space.
    backwards = markup.replace("<br>\n", "<br>")[::-1]
    return ENDING_RE.sub(_held, backwards)[::-1]


def _held(ending: re.Match[str]) -> str:
    return str(widont(ending[0][::-1]))[::-1]


def _block_of(tag: Element, is_tail: bool) -> Element:
    """The block that the text in a tag, or after it, is a part of."""
    block = tag.getparent() if is_tail else tag
    while block.tag in INLINE and block.getparent() is not None:
        block = block.getparent()
    return block


def _pieces(tag: Element, is_typed: bool) -> Iterator[Piece | None]:
    """The texts in a block in their order, without those of blocks in it, which part them."""
    if tag.text and not NUMBERS.intersection(classes_of(tag)):
        yield tag, "text", tag.text.translate(NO_QUOTES) if is_typed else tag.text
    for child in tag:
        if child.tag in STANDING_FOR:
            yield child, "", STANDING_FOR[child.tag]
        elif child.tag in INLINE:
            yield from _pieces(child, is_typed or child.tag in AS_TYPED)
        else:
            yield None
        if child.tail:
            yield child, "tail", child.tail.translate(NO_QUOTES) if is_typed else child.tail


def _curl(pieces: list[Piece]) -> None:
    whole = "".join(text for _, _, text in pieces)
    curled = curl(whole)
    if curled == whole:
        return
    at = 0
    for tag, place, text in pieces:
        shown = curled[at : at + len(text)]
        at += len(text)
        if shown != text:
            setattr(tag, place, shown)

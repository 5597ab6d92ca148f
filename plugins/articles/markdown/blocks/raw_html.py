"""Blocks of HTML: the tags as they are, the text between them as Markdown."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.util import STX, AtomicString, HtmlStash

from .leaves import Html

TAG = STX
"""Name of an element that holds HTML and is not itself to be seen; nobody can write it."""
FRAME_RE = re.compile(f"</?{STX}>")

# Instructions and declarations: HTML parsers leave them out, with all in them. Those of Word,
# which have nothing in them, are not meant.
HIDDEN_RE = re.compile(r"<(?:\?(?!xml:)|!(?!--|\[(?:if\b|endif)))[^\n>]*>?", re.IGNORECASE)
TAG_RE = re.compile(
    r"""<!--.*?-->|</?[a-z](?:[^<>"']|"[^"<]*"|'[^'<]*')*>|</?[a-z][^<>]*>""",
    re.IGNORECASE | re.DOTALL,
)


def fill(element: Element, html: Html, stash: HtmlStash) -> None:
    """Fill an element with a block of HTML.

    Tags go to the stash, so that no inline pattern looks into them.
    """
    text = "\n".join(html.lines)
    if html.end is not None:
        comment, end, below = text.partition("-->") if text.startswith("<!--") else ("", "", "")
        if end and below.strip():
            element.text = f"{stash.store(comment + end)}{below}"
        else:
            element.text = AtomicString(stash.store(text))
    else:
        element.text = TAG_RE.sub(lambda tag: stash.store(tag[0]), text)


def hidden(markup: str) -> tuple[str, ...]:
    """The beginnings of what readers would not see of a document, but for comments."""
    if "<!" not in markup and "<?" not in markup:
        return ()
    found = [match[0] for match in HIDDEN_RE.finditer(markup)]
    begin = markup.rfind("<!--")
    if begin > markup.rfind("-->"):
        found.append(markup[begin:].partition("\n")[0])
    return tuple(found)


def without_frames(markup: str) -> str:
    """The markup of a document without the tags around HTML."""
    return FRAME_RE.sub("", markup)

"""What HTML from Word, LibreOffice, Google Docs or a web page has besides words: looks.

None of it can do harm, and no reader of this site misses it: it may be taken out with a word
about it. All that could do something, or that may have been meant as a word, is not here.
"""

from __future__ import annotations

import re

OFFICE_RE = re.compile(r"(?:o|v|w|m|x|p|st\d|ns\d|u\d):[\w-]+")
"""Tags of Word's own."""
AROUND_WORDS = frozenset({"basefont", "blink", "font", "nobr", "picture", "source"})
CLOSED = ("style", "title", "xml")
GONE = frozenset({"link", "meta", *CLOSED})
"""No part of a text: these go with all that is in them, which ends where `CLOSED` ones close."""
SAME_AS = {
    "acronym": "abbr",
    "big": "span",
    "strike": "s",
    "tt": "code",
    **dict.fromkeys(("article", "aside", "center", "footer", "header", "main", "nav"), "div"),
}
"""Tags that another, allowed one stands for."""

ATTRIBUTES = frozenset(
    {"align", "alink", "background", "bgcolor", "border", "bordercolor", "cellpadding"}
    | {"cellspacing", "char", "charoff", "clear", "color", "compact", "face", "frame", "height"}
    | {"hspace", "link", "noshade", "nowrap", "rules", "size", "style", "summary", "text", "type"}
    | {"valign", "vlink", "vspace", "width"}
)
OF_WEB_PAGES = frozenset(
    {"about", "cite", "contenteditable", "crossorigin", "datatype", "decoding", "download"}
    | {"draggable", "fetchpriority", "hreflang", "itemid", "itemprop", "itemref", "itemscope"}
    | {"itemtype", "jsaction", "jscontroller", "jsname", "loading", "longdesc", "name", "ping"}
    | {"property", "referrerpolicy", "rel", "resource", "rev", "role", "sizes", "spellcheck"}
    | {"srcset", "tabindex", "target", "translate", "typeof", "usemap", "vocab", "xmlns"}
)
PREFIX_RE = re.compile(r"(data|aria|mso)-|_ng|(xmlns|xml|o|v|w):(?!on)")
# Wherever it is, whoever put it there meant it to run.
CODE_RE = re.compile(r"script\s*:", re.IGNORECASE)


def is_tag(name: str) -> bool:
    """Whether a tag may go."""
    return name in AROUND_WORDS or name in GONE or name in SAME_AS or bool(OFFICE_RE.match(name))


def is_attribute(name: str, value: str) -> bool:
    """Whether an attribute may go."""
    known = name in ATTRIBUTES or name in OF_WEB_PAGES or PREFIX_RE.match(name)
    return bool(known) and not runs(name, value)


def runs(name: str, value: str) -> bool:
    """Whether an attribute is code, on whatever tag."""
    return name.startswith("on") or bool(CODE_RE.search(value))

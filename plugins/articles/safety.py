"""What HTML an article may have. All else is an error, and never reaches a page.

`check` compares the tree with the allow-list and says what is wrong; `prune` leaves in it
only what every parser reads alike; `gate` lets nothing but the allow-list through, whatever
went before. URLs are `references.resolve`'s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from itertools import filterfalse, islice

import nh3
from lxml import etree

from plugins.problems import Code, Problem

from .effort import TooIntricateError
from .locating import Locator
from .references import OUTSIDE_SCHEMES
from .tree import Element

INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins"}
    | {"kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u"}
    | {"var", "wbr"}
)
BLOCKS = frozenset(
    {"address", "blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h1"}
    | {"h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "section", "summary", "ul"}
    | {"caption", "col", "colgroup", "table", "tbody", "td", "tfoot", "th", "thead", "tr"}
)
EVERYWHERE = frozenset({"class", "id", "title", "lang", "dir"})
CELL = frozenset({"align", "colspan", "rowspan", "headers"})
FURTHER = {
    "a": frozenset({"href"}),
    "img": frozenset({"src", "alt", "width", "height"}),
    "ol": frozenset({"start", "reversed", "type"}),
    "li": frozenset({"value"}),
    "td": CELL,
    "th": CELL | {"scope", "abbr"},
    "col": frozenset({"span"}),
    "colgroup": frozenset({"span"}),
    "time": frozenset({"datetime"}),
    "ins": frozenset({"datetime"}),
    "del": frozenset({"datetime"}),
    "details": frozenset({"open"}),
}
ALLOWED = {tag: EVERYWHERE | FURTHER.get(tag, frozenset()) for tag in INLINE | BLOCKS}
"""The attributes that editors may give each tag."""

OURS = {
    "a": frozenset({"aria-label", "rel"}),
    "div": frozenset({"aria-label", "role", "tabindex"}),
}
"""Attributes that only this room sets."""
PASSED = {tag: set(names | OURS.get(tag, frozenset())) for tag, names in ALLOWED.items()}
CLEANER = nh3.Cleaner(
    tags=set(PASSED), attributes=PASSED, url_schemes=set(OUTSIDE_SCHEMES), link_rel=None
)

# Added by the parser. An editor's own are dropped, but not what stands in them.
FRAME = dict.fromkeys(("html", "head", "body"), frozenset[str]())
# Their insides are no HTML, or one fault with them.
OPAQUE = frozenset(
    {"iframe", "math", "noscript", "object", "script", "select", "style", "svg", "template"}
)
MAX_DEPTH = 60
"""Of tags in tags; browsers flatten what is nested much deeper."""
SHOWN = 60
"""Characters of a name that a message quotes."""
MOST = 200
"""Faults that are reported; what has more is a page from elsewhere."""
# The two places of attributes: `<p …` and `{: …`.
WITHIN_TAG = r"""<[a-z](?:[^<>"']|"[^"<]*"|'[^'<]*')*?"""
WITHIN_LIST = r"\{[^{}\n]*"


def check(tree: Element, lines: Locator, path: str) -> list[Problem]:
    """`unsafe-html` for each tag and attribute that is not allowed.

    Raises TooIntricateError for tags that are nested too deep.
    """
    found = islice(_faults(tree), MOST)
    faults = dict.fromkeys((lines.line_matching(at), text) for at, text in found)
    return [Problem(path, line, Code.UNSAFE_HTML, text) for line, text in faults]


def prune(body: Element) -> None:
    """Take out what has no HTML inside: parsers disagree on where it ends."""
    etree.strip_elements(body, *OPAQUE, with_tail=False)


def gate(html: str) -> str:
    """`html` with nothing in it but what is allowed."""
    return CLEANER.clean(html)


def passes(url: str) -> bool:
    """Whether the gate leaves a link its `url`; to an impossible host or port it does not."""
    return CLEANER.clean(f'<a href="{escape(url)}">').startswith("<a href=")


def _faults(tree: Element) -> Iterator[tuple[str, str]]:
    """(pattern to find it by, message) for each fault."""
    depth = 0
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, tag in walk:
        if event == "end":
            depth -= 1
            continue
        depth += 1
        if depth > MAX_DEPTH:
            raise TooIntricateError(f"<{tag.tag}", nested=True)
        allowed = FRAME.get(tag.tag, ALLOWED.get(tag.tag))
        if allowed is None:
            yield _tag_fault(tag)
        elif not allowed.issuperset(tag.keys()):
            yield from _attribute_faults(tag, allowed)
        if tag.tag in OPAQUE:
            walk.skip_subtree()


def _tag_fault(tag: Element) -> tuple[str, str]:
    message = (
        f"Thẻ “<{tag.tag[:SHOWN]}>” không dùng được trong bài. "
        "Xóa thẻ này; nếu muốn hiện dấu “<” thì viết “&lt;”."
    )
    return rf"<\s*{re.escape(tag.tag)}(?![\w-])", message


def _attribute_faults(tag: Element, allowed: frozenset[str]) -> Iterator[tuple[str, str]]:
    for name in filterfalse(allowed.__contains__, tag.keys()):
        message = (
            f"Thuộc tính “{name[:SHOWN]}” của thẻ “<{tag.tag}>” không dùng được trong bài. "
            "Xóa thuộc tính này."
        )
        yield rf"(?:{WITHIN_TAG}|{WITHIN_LIST})(?<![\w=-]){re.escape(name)}(?![\w-])", message

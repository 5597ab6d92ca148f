"""What HTML an article may have. All else never reaches a page: it is an error, or only looks.

`check` compares the tree with the allow-list, says what is wrong, and gives what `cleaning` may
take out; `prune` leaves in it only what every parser reads alike; `gate` lets nothing but the
allow-list through, whatever went before. URLs are `references.resolve`'s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

import nh3
from lxml import etree

from plugins.problems import Code, Problem

from ..markdown.effort import TooIntricateError
from ..references import OUTSIDE_SCHEMES
from ..tree import Element
from . import embeds, looks
from .locating import Locator

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
    {"audio", "iframe", "math", "noscript", "object", "script", "select", "style", "svg"}
    | {"template", "video"}
)
MAX_DEPTH = 60
"""Of tags in tags; browsers flatten what is nested much deeper."""
SHOWN = 60
"""Characters of a name that a message quotes."""
NOT_HERE = (
    "Thẻ “<{}>” không dùng được trong bài. Xóa thẻ này; nếu muốn hiện dấu “<” thì viết “&lt;”."
)
INSTEAD = (
    "Thẻ “<{}>” không dùng được trong bài, vì trình duyệt sẽ tải nó trước khi người đọc muốn xem. "
    "Thay cả thẻ bằng dòng này, để riêng một đoạn: “{}”."
)
PLACE = (
    "Đoạn mã nhúng “{}” không dùng được trong bài, vì trình duyệt sẽ tải trang khác trước khi "
    "người đọc muốn xem. Thay cả đoạn mã, kể cả thẻ “<script>” của nó, bằng dòng này, để riêng một "
    "đoạn: “{}”."
)
MOST_NAMED = 5
"""Attributes of a tag that a message names."""
MOST = 200
"""Faults that are reported; what has more is a page from elsewhere."""
# The two places of attributes: `<p …` and `{: …`.
WITHIN_TAG = r"""<[a-z](?:[^<>"']|"[^"<]*"|'[^'<]*')*?"""
WITHIN_LIST = r"\{[^{}\n]*"


def check(tree: Element, lines: Locator, path: str) -> tuple[list[Problem], list[Element]]:
    """`unsafe-html` for each tag that is not allowed or has attributes that are not.

    Beside them all tags that have or are looks. Raises TooIntricateError for tags that are
    nested too deep.
    """
    strange = _strange(tree)
    if any(map(_is_place, strange)):
        strange = [tag for tag in strange if not embeds.is_script(tag)]
    found = [fault for tag in strange if (fault := _fault(tag))][:MOST]
    faults = dict.fromkeys((lines.line_matching(at), text, link) for at, text, link in found)
    foreign = [tag for tag in strange if _has_looks(tag)]
    return [
        Problem(path, line, Code.UNSAFE_HTML, text, suggestions=(link,) if link else ())
        for line, text, link in faults
    ], foreign


def prune(body: Element) -> None:
    """Take out what has no HTML inside: parsers disagree on where it ends."""
    etree.strip_elements(body, *OPAQUE, with_tail=False)


def gate(html: str) -> str:
    """`html` with nothing in it but what is allowed."""
    return CLEANER.clean(html)


def passes(url: str) -> bool:
    """Whether the gate leaves a link its `url`; to an impossible host or port it does not."""
    return CLEANER.clean(f'<a href="{escape(url)}">').startswith("<a href=")


def pattern_of(tag: Element) -> str:
    """A pattern that ends where a tag is written that is not allowed or has such attributes."""
    if tag.tag not in ALLOWED and tag.tag not in FRAME:
        return rf"<\s*{re.escape(tag.tag)}(?![\w-])"
    return _pattern_of_attribute(next((name for name, _ in _not_allowed(tag)), ""))


def _pattern_of_attribute(name: str) -> str:
    return rf"(?:{WITHIN_TAG}|{WITHIN_LIST})(?<![\w=-]){re.escape(name)}(?![\w-])"


def _strange(tree: Element) -> list[Element]:
    """All tags that are not allowed, or have an attribute that is not."""
    found = []
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
        if allowed is None or not allowed.issuperset(tag.keys()):
            found.append(tag)
        if tag.tag in OPAQUE or (found and found[-1] is tag and _is_place(tag)):
            walk.skip_subtree()
    return found


def _not_allowed(tag: Element) -> Iterator[tuple[str, str]]:
    """The attributes, with their values, that a tag may not have."""
    allowed = FRAME.get(tag.tag, ALLOWED.get(tag.tag, frozenset()))
    return (item for item in tag.items() if item[0] not in allowed)


def _is_place(tag: Element) -> bool:
    return embeds.place_for(tag)[0] != ""


def _goes(tag: Element) -> bool:
    return tag.tag in FRAME or looks.is_tag(tag.tag)


def _has_looks(tag: Element) -> bool:
    """Whether it is a tag that may go, or has an attribute that may."""
    if tag.tag not in ALLOWED:
        return _goes(tag)
    return not _is_place(tag) and any(
        looks.is_attribute(name, value) for name, value in _not_allowed(tag)
    )


def _fault(tag: Element) -> tuple[str, str, str] | None:
    """(pattern to find it by, message, what to write in its place) for what is not allowed."""
    place, link = embeds.place_for(tag)
    if place:
        return pattern_of(tag), PLACE.format(place, link), link
    if not (tag.tag in ALLOWED or _goes(tag)):
        link = embeds.link_for(tag)
        message = INSTEAD if link else NOT_HERE
        return pattern_of(tag), message.format(tag.tag[:SHOWN], link), link
    # Of a tag that goes, only what was meant to run is worth a word.
    found = [item for item in _not_allowed(tag) if not looks.is_attribute(*item)]
    names = [name for name, value in found if looks.runs(name, value) or not _goes(tag)]
    if not names:
        return None
    listed = ", ".join(f"“{name[:SHOWN]}”" for name in names[:MOST_NAMED])
    message = (
        f"Thuộc tính {listed} của thẻ “<{tag.tag}>” không dùng được trong bài. "
        f"Xóa {'thuộc tính này' if len(names) == 1 else 'các thuộc tính này'}."
    )
    return _pattern_of_attribute(names[0]), message, ""

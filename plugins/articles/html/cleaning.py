"""What was pasted with its looks is cleaned: the words stay, and one warning says what went.

What looks alone say, such as bold or raised letters, is said by tags before they go.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence

from lxml import etree

from plugins.problems import Code, Problem
from plugins.vietnamese import squeeze

from ..tree import Element, classes_of
from . import looks
from .locating import Locator
from .safety import ALLOWED, BLOCKS, FRAME, pattern_of

MEANT = (
    (re.compile(r"font-weight:(?:bold|[6-9]00)"), "strong"),
    (re.compile(r"font-style:(?:italic|oblique)"), "em"),
    (re.compile(r"text-decoration[\w-]*:[^;]*line-through"), "s"),
    (re.compile(r"vertical-align:super"), "sup"),
    (re.compile(r"vertical-align:sub"), "sub"),
)
# Google Docs puts a whole text into such a tag.
MEANINGLESS = {
    **dict.fromkeys(("b", "strong"), re.compile(r"font-weight:(?:normal|[1-5]00)")),
    **dict.fromkeys(("i", "em"), re.compile(r"font-style:normal")),
}
# Word's mark of a list, which is a letter in a typeface of signs, or the number of an item.
MARK = "mso-list:ignore"
BULLET = "•\u00a0"
WORD_RE = re.compile(r"Mso|(?:Word)?Section\d")
OF_WORD = etree.XPath("//*[contains(@class, 'Mso') or contains(@class, 'Section')]")
FOR_WORD_RE = re.compile(r"<!\[(?:if\b[^\]<>]*|endif)\]>|<\?xml:[^<>]*>")
TEXTS = etree.XPath("descendant::*[not(self::code or self::pre)]/text()")
UNWRAPPED, DROPPED = "font", "style"
"""Names that tags get which are to be taken out, the second with all that is in them."""
UNCLOSED = "Thẻ “<{0}>” không có “</{0}>” đóng lại, nên phần bài phía sau bị mất theo. Xóa thẻ này."
MOST_NAMED = 6
SHOWN = 40
"""Characters of a name that a message quotes."""


def clean(
    tree: Element, foreign: Sequence[Element], text: str, lines: Locator, path: str
) -> list[Problem]:
    """Take the looks out of the tree of a Markdown text; `cleaned-html` if there are any.

    `foreign` are the tags that `safety.check` found to have or to be some, in their order. One
    that is not closed, and so has taken the rest of the article into itself, is `unsafe-html`.
    """
    if not foreign:
        return []
    unclosed = _unclosed(foreign, text)
    if unclosed is not None:
        line = lines.line_matching(pattern_of(unclosed))
        return [Problem(path, line, Code.UNSAFE_HTML, UNCLOSED.format(unclosed.tag))]
    line = lines.line_matching(pattern_of(foreign[0]))
    tags = dict.fromkeys((*foreign, *OF_WORD(tree)))
    named = dict.fromkeys(name for tag in tags for name in _cleaned(tag))
    for tag in tags:
        _settle(tag)
    for paragraph in tree.iter("p"):
        _drop_if_blank(paragraph)
    etree.strip_elements(tree, DROPPED, with_tail=False)
    etree.strip_tags(tree, UNWRAPPED)
    return [Problem(path, line, Code.CLEANED_HTML, _message(list(named)))] if named else []


def _unclosed(foreign: Sequence[Element], text: str) -> Element | None:
    """The last tag of a kind that is closed less often than it is opened."""
    for name in looks.CLOSED:
        tags = [tag for tag in foreign if tag.tag == name]
        if tags and len(re.findall(rf"</{name}\s*>", text, re.IGNORECASE)) < len(tags):
            return tags[-1]
    return None


def without_marks_for_word(tree: Element) -> None:
    """Take out what only Word reads, where Markdown takes it for text."""
    for text in TEXTS(tree):
        if FOR_WORD_RE.search(text):
            tag = text.getparent()
            setattr(tag, "tail" if text.is_tail else "text", FOR_WORD_RE.sub("", text))


def _message(names: list[str]) -> str:
    listed = ", ".join(f"“{name}”" for name in names[:MOST_NAMED])
    more = " và các mã khác" if len(names) > MOST_NAMED else ""
    return (
        f"Chữ dán từ Word hay trang web kèm mã trang trí: đã bỏ {listed}{more}, chữ vẫn còn đủ. "
        "Lần sau dán bằng Ctrl+Shift+V, hoặc xóa các mã này để không còn lời nhắc."
    )


def _cleaned(tag: Element) -> Iterator[str]:
    """Clean a tag; what was taken out of it, but for the frame of a page, which no article has."""
    if tag.tag in FRAME:
        return
    style = "".join(tag.get("style", "").split()).lower()
    if tag.tag in ALLOWED:
        yield from _taken_attributes(tag)
    else:
        yield f"<{tag.tag[:SHOWN]}>"
        tag.tag = _stand_in(tag.tag)
        deque(_taken_attributes(tag), maxlen=0)  # what the tag had goes without saying
    if style:
        _say_by_tags(tag, style)


def _stand_in(name: str) -> str:
    if name in looks.GONE:
        return DROPPED
    return looks.SAME_AS.get(name, UNWRAPPED)


def _settle(tag: Element) -> None:
    """A box that says nothing is a paragraph, or around some; mail has one for each line."""
    if not tag.attrib and tag.tag in ("span", "div"):
        has_blocks = any(inside.tag in BLOCKS for inside in tag.iterdescendants())
        tag.tag = UNWRAPPED if tag.tag == "span" or has_blocks else "p"


def _taken_attributes(tag: Element) -> Iterator[str]:
    allowed = ALLOWED.get(tag.tag, frozenset())
    if tag.tag == "a" and "name" in tag.attrib:
        name = tag.attrib.pop("name")
        tag.set("id", tag.get("id") or name)  # links to it go on leading to it
    for name, value in tag.items():
        if name not in allowed and looks.is_attribute(name, value):
            del tag.attrib[name]
            yield "data-…" if name.startswith("data-") else name[:SHOWN]
            if name == "style" and tag.get("lang", "").upper().startswith("EN"):
                del tag.attrib["lang"]  # of Word's own, whatever the language is
    if words := [name for name in classes_of(tag) if WORD_RE.match(name)]:
        yield words[0]
        others = [name for name in classes_of(tag) if name not in words]
        tag.attrib.pop("class")
        if others:
            tag.set("class", " ".join(others))


def _say_by_tags(tag: Element, style: str) -> None:
    if MARK in style:
        mark = squeeze("".join(tag.itertext()))
        for child in list(tag):
            tag.remove(child)
        tag.text = BULLET if len(mark) == 1 else f"{mark}\u00a0"
    elif tag.tag in ("span", UNWRAPPED):
        for name in (name for pattern, name in MEANT if pattern.search(style)):
            inside = etree.Element(name)
            inside.text, tag.text = tag.text, None
            inside.extend(list(tag))
            tag.append(inside)
    elif tag.tag in MEANINGLESS and MEANINGLESS[tag.tag].search(style):
        tag.tag = UNWRAPPED


def _drop_if_blank(tag: Element) -> None:
    """Word's blank lines are paragraphs."""
    is_blank = tag.tag == "p" and not squeeze("".join(tag.itertext()))
    if is_blank and next(tag.iter("img", "a"), None) is None:
        tag.tag = DROPPED

"""Markdown → HTML as one tree, of which nothing is trusted yet."""

from __future__ import annotations

import re
from functools import cache

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag
from markdown import Markdown

from plugins.vietnamese import squeeze

from .effort import Effort

EXTENSIONS = ["attr_list", "def_list", "fenced_code", "footnotes", "sane_lists", "tables"]
EXTENSION_CONFIGS: dict[str, dict[str, object]] = {
    "footnotes": {"BACKLINK_TITLE": "Quay lại nội dung, chú thích {}"},
    "tables": {"use_align_attribute": True},
}
NOTE_CLASSES = frozenset({"footnote-ref", "footnote-backref"})
MARK = "\uffff"
"""Bounds what the later steps insert. No tree made here contains it."""

# To control characters and those that are none, which source.py keeps out as themselves.
STRAY_CHARACTER_RE = re.compile(r"&#(?:x([0-9a-f]+)|([0-9]+));?", re.IGNORECASE)


# People on Windows write `..\anh\x.jpg`, in which Markdown takes `\.` for a dot.
DESTINATION_RE = re.compile(r"(?<=\]\()[^()\n]*\\[^()\n]*")
BACKSLASH_RE = re.compile(r"\\(?=[^\W_]|\.)")


def to_tree(text: str) -> BeautifulSoup:
    """The tree of a Markdown body. Raises TooIntricateError, as `effort` says."""
    html = STRAY_CHARACTER_RE.sub(_without_stray, _to_html(_with_slashes(text)))
    return BeautifulSoup(html, "lxml")


def every(tree: Tag, *names: str) -> list[Tag]:
    """The tags of those names in a tree, or all tags, in its order.

    BeautifulSoup's own searches would take a quarter of an article's time.
    """
    tags = (node for node in tree.descendants if isinstance(node, Tag))
    return [tag for tag in tags if tag.name in names] if names else list(tags)


def strings(tree: Tag) -> list[NavigableString]:
    """The texts in a tree, in its order; comments are none."""
    return [node for node in tree.descendants if type(node) is NavigableString]


def text_of(tag: Tag) -> str:
    """The text in a tag as one line, without the numbers of footnotes and the arrows back."""
    return squeeze("".join(text for text in strings(tag) if not _leads_to_note(text)))


def _leads_to_note(text: NavigableString) -> bool:
    parent = text.parent
    if parent is None or parent.name != "a":
        return False
    return not NOTE_CLASSES.isdisjoint(parent.get_attribute_list("class"))


def _with_slashes(text: str) -> str:
    return DESTINATION_RE.sub(lambda url: BACKSLASH_RE.sub("/", url[0]), text)


def _to_html(text: str) -> str:
    markdown = _markdown()
    # Footnotes and stashed HTML of the text before.
    markdown.reset()
    try:
        return markdown.convert(text)
    except BaseException:
        _markdown.cache_clear()  # its parser has been left in the middle
        raise


@cache
def _markdown() -> Markdown:
    """One per process: setting it up takes longer than an article."""
    return Markdown(extensions=[*EXTENSIONS, Effort()], extension_configs=EXTENSION_CONFIGS)


def _without_stray(reference: re.Match[str]) -> str:
    """A character reference, or nothing if it is to no character that text may have."""
    digits = reference[1] or reference[2]
    number = int(digits, 16 if reference[1] else 10) if len(digits) < 9 else 0
    is_text = number in (9, 10) or 0x20 <= number < 0x7F or 0xA0 <= number < 0xD800
    is_text = is_text or 0xE000 <= number < 0xFFFE or 0x10000 <= number < 0x110000
    return reference[0] if is_text else ""

"""The Markdown that articles are written in: Python-Markdown's, with some of its extensions.

Most texts use little of it, and every part of Markdown takes its time with every line. So
a text is given to a Markdown without the parts of which it has no sign; what comes out is
the same, in half the time.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from markdown import Markdown
from markdown.util import ETX, STX

from .effort import Effort

Signs = tuple[str, ...]
"""A part of Markdown does nothing in a text that has none of these."""

ALWAYS = ("",)
INDENTED = ("    ", "\t")
HTML = ("<", "&")
"""Markdown takes HTML out first, so around it there may be signs that were not: needs all."""

EXTENSIONS: dict[str, Signs] = {
    "attr_list": ("{",),
    "def_list": ("\n:", " :", "\t:", ">:"),
    "fenced_code": ("```", "~~~"),
    "footnotes": ("[^",),
    "sane_lists": ALWAYS,
    "tables": ("|",),
}
EXTENSION_CONFIGS: dict[str, dict[str, object]] = {
    "footnotes": {"BACKLINK_TITLE": "Quay lại nội dung, chú thích {}"},
    "tables": {"use_align_attribute": True},
}
PREPROCESSORS: dict[str, Signs] = {"html_block": HTML}
BLOCKS: dict[str, Signs] = {
    "indent": INDENTED,
    "code": INDENTED,
    "hashheader": ("#",),
    "setextheader": ("=", "-"),
    "hr": ("-", "_", "*"),
    "quote": (">",),
    "reference": ("]:",),
}
INLINE: dict[str, Signs] = {
    "backtick": ("`",),
    "escape": ("\\",),
    "reference": ("]:",),
    "link": ("](",),
    "image_link": ("![",),
    "image_reference": ("]:",),
    "short_reference": ("]:",),
    "short_image_ref": ("]:",),
    "autolink": HTML,
    "automail": HTML,
    "linebreak": ("  \n", "\t"),
    "html": HTML,
    "entity": HTML,
    "em_strong": ("*", "_"),
}
TREE: dict[str, Signs] = {"unescape": ("\\",)}
SIGNS = frozenset(
    sign
    for parts in (EXTENSIONS, PREPROCESSORS, BLOCKS, INLINE, TREE)
    for signs in parts.values()
    for sign in signs
)


def to_html(text: str) -> str:
    """The HTML of a Markdown text; nothing in it is trusted yet.

    Raises TooIntricateError, as `effort` says.
    """
    markdown = _markdown(_signs_in(text))
    # Footnotes and stashed HTML of the text before.
    markdown.reset()
    try:
        # Where emphasis is intricate, Markdown leaves some of its own marks behind.
        return markdown.convert(text).replace(STX, "").replace(ETX, "")
    except BaseException:
        _markdown.cache_clear()  # its parser has been left in the middle
        raise


def _signs_in(text: str) -> frozenset[str]:
    if any(sign in text for sign in HTML):
        return SIGNS
    lines = f"\n{text}"
    return frozenset(sign for sign in SIGNS if sign in lines)


@lru_cache(maxsize=100)
def _markdown(signs: frozenset[str]) -> Markdown:
    """What a text with these signs needs; kept, since making it takes as long as a paragraph."""
    extensions = list(_needed(EXTENSIONS, signs))
    configs = {name: EXTENSION_CONFIGS[name] for name in extensions if name in EXTENSION_CONFIGS}
    markdown = Markdown(extensions=[*extensions, Effort()], extension_configs=configs)
    for registry, parts in (
        (markdown.preprocessors, PREPROCESSORS),
        (markdown.parser.blockprocessors, BLOCKS),
        (markdown.inlinePatterns, INLINE),
        (markdown.treeprocessors, TREE),
    ):
        for name in parts.keys() - _needed(parts, signs):
            registry.deregister(name)
    return markdown


def _needed(parts: dict[str, Signs], signs: frozenset[str]) -> Iterable[str]:
    return [name for name, wanted in parts.items() if not signs.isdisjoint(wanted)]

"""The Markdown that articles are written in: CommonMark's blocks, Python-Markdown's inline text.

Most texts use little of it, and every part of Markdown takes its time with every line. So
a text is given to a Markdown without the parts of which it has no sign; what comes out is
the same, in half the time.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from markdown import Markdown
from markdown.inlinepatterns import (
    IMAGE_REFERENCE_RE,
    REFERENCE_RE,
    AutomailInlineProcessor,
)
from markdown.util import ETX, STX, Registry

from .attributes import AttributeLists
from .blocks import BlockMachine, LinkDefinition, raw_html
from .effort import Effort
from .footnotes import Footnotes
from .inline import (
    AddressProcessor,
    BreakProcessor,
    EmphasisProcessor,
    EscapeProcessor,
    PelicanLinkProcessor,
    PhotoReferenceProcessor,
    ReferenceProcessor,
    TagProcessor,
    has_address,
    has_escape,
)
from .notes import SIGNS as NOTES
from .notes import Notes

Signs = tuple[str, ...]
"""A part of Markdown does nothing in a text that has none of these."""

HTML = ("<", "&")
ADDRESS = "an address without a link"
"""No sign as it stands: looked for by its form."""

ATTRIBUTES = ("{",)
# Python-Markdown's, but without what has been put aside.
AUTOMAIL_RE = rf"<([^<> !{STX}]+@[^@<> {STX}]+)>"
INLINE: dict[str, Signs] = {
    "backtick": ("`",),
    "break": ("\\",),
    "escape": ("\\",),
    "reference": ("]:", "] :"),
    "link": ("](",),
    "image_link": ("![",),
    "image_reference": ("]:", "] :"),
    "short_reference": ("]:", "] :"),
    "short_image_ref": ("]:", "] :"),
    "autolink": HTML,
    "automail": HTML,
    "pelican_link": ("<{",),
    "linebreak": ("  \n",),
    "address": (ADDRESS,),
    "html": HTML,
    "entity": HTML,
    "em_strong": ("*", "_", "~~", "=="),
}
TREE: dict[str, Signs] = {"unescape": ("\\",)}
SIGNS = frozenset(
    sign
    for parts in (INLINE, TREE, {"attributes": ATTRIBUTES, "notes": NOTES})
    for signs in parts.values()
    for sign in signs
)


@dataclass(frozen=True, slots=True)
class Markup:
    """The HTML of a text, of which nothing is trusted yet, with stand-ins for escaped marks.

    `unclosed` are the marks of code that nothing closes, with the line (from 0) each stands on;
    `hidden` are the beginnings of what no reader would see, `unused` the definitions of links that
    nothing leads to. `has_escapes` says whether there are stand-ins.
    """

    html: str
    notes: Notes
    unclosed: tuple[tuple[int, str], ...]
    hidden: tuple[str, ...]
    unused: tuple[LinkDefinition, ...]
    has_escapes: bool


def to_html(text: str) -> Markup:
    """The HTML of a Markdown text. Raises TooIntricateError, as `effort` says."""
    return convert(text, _signs_in(text))


def convert(text: str, signs: frozenset[str]) -> Markup:
    """The HTML of a text by a Markdown that knows the parts with these signs."""
    markdown = _markdown(signs)
    # Notes and stashed HTML of the text before.
    markdown.reset()
    markdown.machine.reset()
    try:
        html = markdown.convert(text)
    except BaseException:
        _markdown.cache_clear()  # its parser has been left in the middle
        raise
    machine = markdown.machine
    # Where inline text is intricate, Markdown leaves some of its own marks behind.
    clean = raw_html.without_frames(html).replace(STX, "").replace(ETX, "")
    unclosed = tuple((fence.first, fence.mark) for fence in machine.unclosed)
    unused = tuple(machine.links.unused)
    escapes = "\\" in signs and has_escape(clean)
    return Markup(clean, machine.notes, unclosed, raw_html.hidden(clean), unused, escapes)


def _signs_in(text: str) -> frozenset[str]:
    signs = frozenset(sign for sign in SIGNS if sign in text)
    return signs | {ADDRESS} if has_address(text) else signs - {ADDRESS}


class _Markdown(Markdown):
    """Python-Markdown with our blocks, and with what of its inline patterns a text needs."""

    machine: BlockMachine


@lru_cache(maxsize=100)
def _markdown(signs: frozenset[str]) -> _Markdown:
    """What a text with these signs needs; kept, since making it takes as long as a paragraph."""
    markdown = _Markdown()
    markdown.preprocessors = Registry()
    markdown.machine = markdown.parser = BlockMachine(markdown)  # type: ignore[assignment]
    patterns = markdown.inlinePatterns
    patterns.register(BreakProcessor(), "break", 185)
    patterns.register(EscapeProcessor(markdown), "escape", 180)
    patterns.register(ReferenceProcessor(REFERENCE_RE, markdown), "reference", 170)
    patterns.register(PhotoReferenceProcessor(IMAGE_REFERENCE_RE, markdown), "image_reference", 140)
    patterns.register(AutomailInlineProcessor(AUTOMAIL_RE, markdown), "automail", 110)
    patterns.register(PelicanLinkProcessor(markdown), "pelican_link", 105)
    patterns.register(AddressProcessor(markdown), "address", 95)
    patterns.register(TagProcessor(markdown), "html", 90)
    patterns.register(EmphasisProcessor(), "em_strong", 60)
    if not signs.isdisjoint(ATTRIBUTES):
        markdown.registerExtensions([AttributeLists()], {})
    if not signs.isdisjoint(NOTES):
        markdown.registerExtensions([Footnotes(markdown.machine)], {})
    markdown.registerExtensions([Effort()], {})
    for registry, parts in ((patterns, INLINE), (markdown.treeprocessors, TREE)):
        for name in parts.keys() - set(_needed(parts, signs)):
            registry.deregister(name)
    return markdown


def _needed(parts: dict[str, Signs], signs: frozenset[str]) -> list[str]:
    return [name for name, wanted in parts.items() if not signs.isdisjoint(wanted)]

"""The texts of articles and pages in their pages.

A text is the last thing that a page is given, so that where nothing but the text of an
article has changed, its page can be made without the rest of the site (`with_new_text`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import escape
from typing import TypeVar

from plugins.articles import Prose
from plugins.stamps import Deferred, Stamper

from ..contract.contexts import Text, TextPage
from ..contract.picture import Picture
from .output import Source

Page = TypeVar("Page", bound=TextPage)


Targets = tuple[str | Picture, ...]
"""What the references of a body lead to, in its order: URLs, and photos, still without their
alternative texts, which are the body's."""


def make_with_text(page: Page, prose: Prose, targets: Targets) -> Page:
    """The page with its text, whose references lead to `targets`."""
    return replace(page, body=filled(prose, targets))


def filled(prose: Prose, targets: Targets) -> Text:
    """A text with photos and whole pieces of HTML between them."""
    return tuple(_pieces(prose, targets))


def _pieces(prose: Prose, targets: Targets) -> Iterator[str | Picture]:
    html, *parts = prose.parts
    for alt, target, part in zip(prose.alts, targets, parts, strict=True):
        if isinstance(target, Picture):
            if html:
                yield html
            yield replace(target, alt=alt)
            html = part
        else:
            html += escape(target) + part
    if html:
        yield html


def with_text(
    stamper: Stamper, page: Deferred[Page], prose: Prose, targets: Targets
) -> Deferred[Page]:
    """The same, deferred."""
    return stamper.defer(make_with_text, page, prose, targets)


def has_text(source: Deferred[object]) -> bool:
    """Whether it is what `with_text` gives."""
    return source.make is make_with_text


def with_new_text(stamper: Stamper, source: Deferred[object], prose: Prose) -> Deferred[Source]:
    """The page that `with_text` gave, with another text of the same references."""
    page, _, targets = source.given
    return stamper.defer(make_with_text, page, prose, targets)

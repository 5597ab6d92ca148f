"""The texts of articles and pages in their pages.

A text is the last thing that a page is given, so that where nothing but the text of an
article has changed, its page can be made without the rest of the site (`with_new_text`).
"""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TypeVar

from plugins.articles import Body
from plugins.stamps import Deferred, Stamper

from .contexts import TextPage
from .output import Source

Page = TypeVar("Page", bound=TextPage)


def make_with_text(page: Page, body: Body, targets: tuple[str, ...]) -> Page:
    """The page with its text, whose references lead to `targets`."""
    return replace(page, html=filled(body, targets))


def filled(body: Body, targets: tuple[str, ...]) -> str:
    """A text as HTML, its references leading to `targets`."""
    urls = iter(targets)
    return body.with_urls(lambda _: escape(next(urls)))


def with_text(
    stamper: Stamper, page: Deferred[Page], body: Body, targets: tuple[str, ...]
) -> Deferred[Page]:
    """The same, deferred."""
    return stamper.defer(make_with_text, page, body, targets)


def has_text(source: Deferred[Source]) -> bool:
    """Whether it is what `with_text` gives."""
    return source.make is make_with_text


def with_new_text(stamper: Stamper, source: Deferred[Source], body: Body) -> Deferred[Source]:
    """The page that `with_text` gave, with another text of the same references."""
    page, _, targets = source.given
    return stamper.defer(make_with_text, page, body, targets)

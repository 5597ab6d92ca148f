"""All outputs of an edition, in one list."""

from __future__ import annotations

from collections.abc import Iterator

from .kinds.articles import article_pages, redirects
from .kinds.lists import archive_pages, author_pages, category_pages
from .kinds.machine_files import machine_files
from .kinds.places import directory_page, unit_pages
from .kinds.site import home_page, not_found_page, patterns_page, static_pages
from .shared.output import Output
from .site_model import Desk


def compose(desk: Desk) -> Iterator[Output]:
    """Everything that is made from articles and pages, each path once."""
    pages = []
    for page in _pages(desk):
        pages.append(page)
        yield page
    yield from machine_files(desk, pages)
    yield from redirects(desk)


def _pages(desk: Desk) -> Iterator[Output]:
    yield from home_page(desk)
    yield from article_pages(desk)
    yield from directory_page(desk)
    yield from unit_pages(desk)
    yield from category_pages(desk)
    yield from author_pages(desk)
    yield from archive_pages(desk)
    yield from static_pages(desk)
    yield from not_found_page(desk)
    yield from patterns_page(desk)

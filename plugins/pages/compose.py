"""All outputs of an edition, in one list."""

from __future__ import annotations

from collections.abc import Iterator

from .kinds.articles import article_pages, redirects
from .kinds.lists import archive_pages, author_pages, category_pages
from .kinds.machine_files import machine_files
from .kinds.places import directory_page, unit_pages
from .kinds.site import home_page, not_found_page, patterns_page, static_pages
from .shared.output import Output
from .site_model import SiteModel


def compose(model: SiteModel) -> Iterator[Output]:
    """Everything that is made from articles and pages, each path once."""
    pages = []
    for page in _pages(model):
        pages.append(page)
        yield page
    yield from machine_files(model, pages)
    yield from redirects(model)


def _pages(model: SiteModel) -> Iterator[Output]:
    yield from home_page(model)
    yield from article_pages(model)
    yield from directory_page(model)
    yield from unit_pages(model)
    yield from category_pages(model)
    yield from author_pages(model)
    yield from archive_pages(model)
    yield from static_pages(model)
    yield from not_found_page(model)
    yield from patterns_page(model)

"""The pages of articles as they were gathered, kept from one build to the next.

With them, and where nothing but texts has changed, a page is made without gathering the
site. They belong to one gathering, which both they and the manifest name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from plugins.articles import Article, ArticleFacts, Page
from plugins.stamps import Deferred

from ..cache import checksummed
from ..machine.memory import without_collection
from ..output.writing import File

MAGIC = b"kept_pages 3\n"


class Kept(NamedTuple):
    """A page without its document and text, which will be others.

    `given` is what the page is made of, with the class in the place of the document.
    """

    template: bytes
    make: Callable[..., Any]
    given: tuple[Any, ...]
    stamp: bytes
    with_text: Callable[..., Any]
    targets: tuple[Any, ...]


class KeptPages:
    """The pages that were kept of one gathering; the file is read when one is asked for."""

    def __init__(self, file: Path, gathering: bytes) -> None:
        self._file = file
        self._gathering = gathering

    @cached_property
    def _pages(self) -> dict[str, Kept]:
        """By the path of their file; none of a file that cannot be trusted."""
        with without_collection():
            pages = checksummed.load(self._file, MAGIC + self._gathering)
        return pages if isinstance(pages, dict) else {}

    def page(self, path: str, document: Article | Page) -> File | None:
        """The page of a document that shows on no other page otherwise than it did.

        None if it is not known.
        """
        kept = self._pages.get(path)
        if kept is None:
            return None
        given = tuple(document.facts if part is ArticleFacts else part for part in kept.given)
        page = Deferred(kept.make, given, kept.stamp)
        # Its stamp is not needed: it is about to be given another text.
        text = Deferred(kept.with_text, (page, document.body.prose, kept.targets), b"")
        return File(path, b"", text, kept.template)


def save(file: Path, gathering: bytes, pages: Iterable[File]) -> None:
    """Keep pages, each with one text (`pages.has_text`)."""
    checksummed.save(file, MAGIC + gathering, {page.path: _kept(page) for page in pages})


def _kept(page: File) -> Kept:
    assert isinstance(page.content, Deferred)
    inside, _, targets = page.content.given
    given = tuple(ArticleFacts if type(part) is ArticleFacts else part for part in inside.given)
    return Kept(page.template, inside.make, given, inside.stamp, page.content.make, targets)

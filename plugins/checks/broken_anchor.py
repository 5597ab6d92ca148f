"""Every link to a place in a page of the site names an id that the page has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from plugins.articles import Document, Reference, ReferenceKind, Status
from plugins.problems import Code, Problem
from plugins.vietnamese import slugify

from .nearest import Nearest, question

MOST_NAMED = 5
"""Ids that a message names where none looks like what was written."""


def check_anchors(
    documents: Iterable[Document],
    lacks: Callable[[Reference], bool],
    ids_of: Callable[[Reference], Sequence[str]],
) -> list[Problem]:
    """`broken-link` for every anchor that is not there.

    `lacks` says whether a page is there, but not the anchor of a link to it; a page that is not
    there is another rule's. `ids_of` gives those that the page has.
    """
    return [
        _problem(document, link, ids_of(link))
        for document in documents
        for link in _anchored(document)
        if lacks(link)
    ]


def linked_within(documents: Iterable[Document]) -> frozenset[str]:
    """What links from one document to a place within another have as their targets.

    Those of pages are without the slash at their end.
    """
    links = ((d.path, link) for d in documents for link in d.body.references if "#" in link.suffix)
    return frozenset(link.target.rstrip("/") for path, link in links if link.target != path)


def _anchored(document: Document) -> Iterator[Reference]:
    """Its links to anchors. What a draft links to may be published together with it."""
    yield from document.body.anchors
    if document.facts.status is not Status.DRAFT:
        for link in document.body.references:
            if "#" in link.suffix and link.anchor and link.kind is ReferenceKind.LINK:
                yield link


def _problem(document: Document, link: Reference, ids: Sequence[str]) -> Problem:
    where = "bài này" if link.target == document.path else "trang đó"
    page = link.written.partition("#")[0].strip()
    near = Nearest(ids).suggest(slugify(link.anchor) or link.anchor)
    suggestions = tuple(f"{page}#{name}" for name in near)
    if suggestions:
        remedy = question(suggestions)
    elif named := [name for name in ids if not name.startswith("fn")][:MOST_NAMED]:
        listed = ", ".join(f"“{page}#{name}”" for name in named)
        remedy = f"Các mục có ở {where}: {listed}. Chọn một, hoặc bỏ liên kết."
    else:
        remedy = "Bỏ phần từ dấu “#”, hoặc bỏ liên kết."
    written = link.written.strip()
    message = f"Liên kết “{written}” dẫn tới mục “{link.anchor}” mà {where} không có. {remedy}"
    return Problem(document.path, link.line, Code.BROKEN_LINK, message, suggestions=suggestions)

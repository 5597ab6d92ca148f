"""Every link inside the site leads to a page or file that is there.

A draft may link to what will be published together with it.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable

from plugins.articles import Document, Reference, ReferenceKind, Status
from plugins.problems import Code, Problem

from .nearest import Nearest


def check_links(
    documents: Iterable[Document],
    leads_somewhere: Callable[[Reference], bool],
    targets: Iterable[str],
    waiting: Container[str],
) -> list[Problem]:
    """`broken-link` for every link that leads nowhere.

    `targets` are what it may have meant; `waiting` are the documents and URLs that are not
    published yet.
    """
    broken = [
        (document.path, reference)
        for document in documents
        if document.status is not Status.DRAFT
        for reference in document.body.references
        if reference.kind is ReferenceKind.LINK and not leads_somewhere(reference)
    ]
    nearest = Nearest(targets if broken else ())
    return [
        _too_early(path, link) if link.target in waiting else _problem(path, link, nearest)
        for path, link in broken
    ]


def _too_early(path: str, link: Reference) -> Problem:
    return Problem(
        path,
        link.line,
        Code.BROKEN_LINK,
        f"Liên kết “{link.written}” dẫn tới bài chưa đăng (bài nháp hoặc bài hẹn giờ). "
        "Đăng bài đó trước, hoặc bỏ liên kết.",
    )


def _problem(path: str, link: Reference, nearest: Nearest) -> Problem:
    suggestions = tuple(f"/{name}" for name in nearest.suggest(link.target))
    remedy = (
        f"Có phải là {' hay '.join(f'“{name}”' for name in suggestions)}?"
        if suggestions
        else "Sửa lại địa chỉ, hoặc bỏ liên kết."
    )
    return Problem(
        path,
        link.line,
        Code.BROKEN_LINK,
        f"Liên kết “{link.written}” không dẫn tới trang hay tệp nào. {remedy}",
        suggestions=suggestions,
    )

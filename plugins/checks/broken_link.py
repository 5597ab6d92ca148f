"""Every link inside the site leads to a page or file that is there.

A draft may link to what will be published together with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable

from plugins.articles import Document, Reference, ReferenceKind, Status
from plugins.problems import Code, Problem

from .left_out import LeftOut
from .nearest import Nearest, question

MAIL_RE = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII)
HOST_RE = re.compile(
    r"(?:www\.[\w-]+|[\w-]+(?:\.[\w-]+)*)\.(?:vn|com|org|net|info)(?![\w.-])", re.ASCII
)
"""A domain where a path should be: one of those that Vietnamese editors meet."""


def check_links(
    documents: Iterable[Document],
    leads_somewhere: Callable[[Reference], bool],
    targets: Iterable[str],
    waiting: Container[str],
    left_out: LeftOut,
) -> list[Problem]:
    """`broken-link` for every link that leads nowhere.

    `targets` are what it may have meant; `waiting` are the documents and URLs that are not
    published yet, `left_out` the files that will not be.
    """
    broken = [
        (document.path, reference)
        for document in documents
        if document.facts.status is not Status.DRAFT
        for reference in document.body.references
        if reference.kind is ReferenceKind.LINK and not leads_somewhere(reference)
    ]
    nearest = Nearest(targets if broken else ())
    return [_problem(path, link, waiting, left_out, nearest) for path, link in broken]


def _elsewhere(written: str) -> tuple[str, ...]:
    """The whole address of what was written without its beginning, as people say it."""
    if MAIL_RE.fullmatch(written):
        return (f"mailto:{written}",)
    return (f"https://{written}",) if HOST_RE.match(written) else ()


def _problem(
    path: str, link: Reference, waiting: Container[str], left_out: LeftOut, nearest: Nearest
) -> Problem:
    suggestions: tuple[str, ...] = ()
    if link.target in waiting:
        message = (
            f"Liên kết “{link.written}” dẫn tới bài chưa đăng (bài nháp hoặc bài hẹn giờ). "
            "Đăng bài đó trước, hoặc bỏ liên kết."
        )
    elif why := left_out.why(link.target):
        message = f"Tệp “{link.written}” {why}"
    else:
        near = tuple(f"/{name}{link.suffix}" for name in nearest.suggest(link.target))
        suggestions = _elsewhere(link.written) or near
        remedy = question(suggestions) if suggestions else "Sửa lại địa chỉ, hoặc bỏ liên kết."
        message = f"Liên kết “{link.written}” không dẫn tới trang hay tệp nào. {remedy}"
    return Problem(path, link.line, Code.BROKEN_LINK, message, suggestions=suggestions)

"""Two documents cannot have one URL: articles of a month, or pages, need distinct slugs.

What is published keeps its URL, then the first by path, a page before what translates it (`a.md`,
`a.en.md`); the others are faulty, whatever their status, so that a draft shows its conflict before
it is published.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from posixpath import splitext
from typing import TypeGuard

from plugins.articles import Article, Document, Page, Profile, Status
from plugins.problems import Code, Problem

from .checked import Checked

RESERVED_PAGES = frozenset(
    {"anh", "chuyen-muc", "dia-phuong", "luu-tru", "tac-gia", "tep", "theme", "tim-kiem", "tin"}
)
"""First segments of the site's own URLs, which no page may take."""


def check(checked: Checked) -> Iterable[Problem]:
    """`duplicate-slug` for every document whose URL is taken."""
    first: dict[str, str] = {}
    named = (document for document in checked.documents if _has_url(document))
    for document in sorted(named, key=lambda d: (_is_waiting(d, checked.now), splitext(d.path))):
        url = _url(document)
        if isinstance(document, Page) and document.facts.slug in RESERVED_PAGES:
            yield _problem(document, f"địa chỉ “{url}” là của chính trang web")
        elif url in first:
            yield _problem(document, f"địa chỉ “{url}” đã có bài “{first[url]}” dùng")
        else:
            first[url] = document.path


def _has_url(document: Document) -> TypeGuard[Article | Page]:
    """Not so where the date or title is missing, which has been reported already."""
    if isinstance(document, Profile):
        return False
    return bool(document.facts.slug) and (isinstance(document, Page) or document.facts.is_dated)


def _is_waiting(document: Article | Page, now: datetime) -> bool:
    is_scheduled = isinstance(document, Article) and document.facts.date > now
    return is_scheduled or document.facts.status is Status.DRAFT


def _url(document: Article | Page) -> str:
    if isinstance(document, Page):
        return f"/{document.facts.slug}/"
    return f"/tin/{document.facts.date:%Y/%m}/{document.facts.slug}/"


def _problem(document: Article | Page, why: str) -> Problem:
    field = "slug" if "slug" in document.lines else "title"
    return Problem(
        document.path,
        document.lines.get(field, 1),
        Code.DUPLICATE_SLUG,
        f"Tên trên địa chỉ “{document.facts.slug}” bị trùng: {why}. "
        f"Ghi một tên khác, ví dụ “slug: {document.facts.slug}-2”.",
        "slug",
        (f"{document.facts.slug}-2",),
    )

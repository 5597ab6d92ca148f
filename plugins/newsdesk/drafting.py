"""A new article: its file with the front matter filled in, ready to be written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from plugins.articles.front_matter.placeholder import TO_WRITE
from plugins.gazetteer import NameIndex

from .lines import clean_words
from .manuscript import Entry, Manuscript, to_text
from .places import normalise
from .portal import MAX_TITLE
from .store import file_name, slug_of_day


@dataclass(frozen=True, slots=True)
class NewArticle:
    """A path and text for the content folder."""

    path: str
    text: str


def draft(
    title: str, authors: str, localities: str, category: str, now: datetime, names: NameIndex
) -> NewArticle | str:
    """The article, or a message saying what is missing.

    Authors and localities are separated by `;`, as people type them.
    A place that can be told is written as its address, any other as it was typed: the
    check of the new file then says what is wrong with it, and where.
    """
    title = clean_words(title)
    if not title:
        return 'Thiếu tiêu đề. Ghi TITLE="Tiêu đề của bài".'
    if len(title) > MAX_TITLE:
        return f"Tiêu đề “{title[:60]}…” dài quá {MAX_TITLE} ký tự. Viết ngắn lại."
    if not _items(authors):
        return 'Chưa biết ai viết. Ghi thêm AUTHOR="Tên người viết".'
    manuscript = Manuscript(
        title=title,
        date=now.replace(second=0, microsecond=0),
        authors=tuple(map(Entry, _items(authors))),
        localities=tuple(Entry(normalise(n, names, now.date())) for n in _items(localities)),
        body=TO_WRITE,
        category=clean_words(category),
        slug=slug_of_day(title, now),
    )
    return NewArticle(file_name(title, now), to_text(manuscript))


def _items(text: str) -> tuple[str, ...]:
    cleaned = (clean_words(item) for item in text.split(";"))
    return tuple(dict.fromkeys(item for item in cleaned if item))

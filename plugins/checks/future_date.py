"""An article dated after the build's date is scheduled: it waits for a build on its day.

One that is on the site already cannot have been changed or corrected after that date:
`as_of` of the articles keeps such a change off the site until then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.articles import Article, Status
from plugins.problems import Code, Problem
from plugins.vietnamese import clock, short_date

from .checked import Checked


def check(checked: Checked) -> Iterable[Problem]:
    """`future-date` for every article that is left out for now, or says it will be changed."""
    for article in checked.articles:
        if article.status is Status.DRAFT or not article.is_dated:
            continue
        if checked.now < article.date:
            yield _problem(
                article,
                "date",
                f"Bài hẹn đăng lúc “{clock(article.date)} {short_date(article.date)}”, "
                "chưa lên trang. Sửa date nếu không phải bài hẹn giờ.",
            )
            continue
        if article.modified and checked.now < article.modified:
            yield _problem(
                article,
                "modified",
                f"Ngày sửa “{short_date(article.modified)}” chưa tới, nên chưa hiện trên trang. "
                "Ghi ngày đã sửa bài vào modified, hoặc xóa dòng này.",
            )
        yield from _corrections(article, checked)


def _corrections(article: Article, checked: Checked) -> Iterator[Problem]:
    for correction in article.corrections:
        if checked.now < correction.date:
            yield _problem(
                article,
                "corrections",
                f"Ngày đính chính “{short_date(correction.date)}” chưa tới, nên lời này chưa hiện "
                "trên trang. Ghi ngày đã đính chính.",
                correction.line,
            )


def _problem(article: Article, key: str, message: str, line: int = 0) -> Problem:
    at = line or article.lines.get(key, 1)
    return Problem(article.path, at, Code.FUTURE_DATE, message, key)

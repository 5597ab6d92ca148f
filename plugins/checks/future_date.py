"""An article dated after the build's date is scheduled: it waits for a build on its day.

One that is on the site already cannot have been changed or corrected after that date:
`as_of` of its facts keeps such a change off the site until then.
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
        if article.facts.status is Status.DRAFT or not article.facts.is_dated:
            continue
        if checked.now < article.facts.date:
            yield _problem(
                article,
                "date",
                f"Bài hẹn đăng lúc “{clock(article.facts.date)} {short_date(article.facts.date)}”, "
                "chưa lên trang. Sửa date nếu không phải bài hẹn giờ.",
            )
            continue
        if article.facts.modified and checked.now < article.facts.modified:
            yield _problem(
                article,
                "modified",
                f"Ngày sửa “{short_date(article.facts.modified)}” chưa tới, nên chưa hiện trên "
                "trang. Ghi ngày đã sửa bài vào modified, hoặc xóa dòng này.",
            )
        yield from _corrections(article, checked)


def _corrections(article: Article, checked: Checked) -> Iterator[Problem]:
    dated = zip(article.facts.corrections, article.correction_lines, strict=True)
    for correction, line in dated:
        if checked.now < correction.date:
            yield _problem(
                article,
                "corrections",
                f"Ngày đính chính “{short_date(correction.date)}” chưa tới, nên lời này chưa hiện "
                "trên trang. Ghi ngày đã đính chính.",
                line,
            )


def _problem(article: Article, key: str, message: str, line: int = 0) -> Problem:
    at = line or article.lines.get(key, 1)
    return Problem(article.path, at, Code.FUTURE_DATE, message, key)

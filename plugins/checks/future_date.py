"""An article dated after the build's date is scheduled: it waits for a build on its day."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.articles import UNDATED, Status
from plugins.problems import Code, Problem
from plugins.vietnamese import clock, short_date

from .checked import Checked


def check(checked: Checked) -> Iterable[Problem]:
    """`future-date` for every article that is left out for now."""
    for article in checked.articles:
        if checked.now < article.date != UNDATED and article.status is not Status.DRAFT:
            yield Problem(
                article.path,
                article.lines.get("date", 1),
                Code.FUTURE_DATE,
                f"Bài hẹn đăng lúc “{clock(article.date)} {short_date(article.date)}”, "
                "chưa lên trang. Sửa date nếu không phải bài hẹn giờ.",
                "date",
            )

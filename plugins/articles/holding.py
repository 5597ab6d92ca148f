"""Lines with which other tools keep a text from being published, and that do nothing here.

An editor who is used to Hugo, Jekyll, WordPress or Hexo writes `draft: true` and trusts that
nobody sees the article. So that is an error, with the line to write instead. What depends on the
day of the build, such as `publishDate`, is only noted here; `checks.held_back` judges it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from plugins.vietnamese import parse_date

from .words import nearest, plain, plain_words

YES = plain_words("true, yes, on, 1, y, x, có, đúng, rồi, ok")
NO = plain_words("false, no, off, 0, n, không, chưa, sai")
DRAFT, HIDDEN = "status: draft", "status: hidden"
# What a yes holds back, what a no does, and the line for it.
HELD_IF_YES = dict.fromkeys(
    plain_words(
        "draft, is draft, drafts, nháp, bản nháp, là bản nháp, private, is private, unpublished, "
        "wip, pending, archived, trash, headless, eleventy exclude from collections, riêng tư, "
        "không đăng, chưa đăng"
    ),
    DRAFT,
) | dict.fromkeys(plain_words("hidden, hide, unlisted, noindex, ẩn"), HIDDEN)
HELD_IF_NO = dict.fromkeys(
    plain_words(
        "published, publish, is published, public, is public, show, active, enabled, enable, "
        "online, đăng, đã đăng, xuất bản, đã xuất bản, công khai"
    ),
    DRAFT,
) | dict.fromkeys(plain_words("visible, listed, listable, hiện"), HIDDEN)
NOT_WRITTEN_IF_NO = plain_words("permalink, url")  # of Eleventy
PROTECTED = plain_words("password, post password, mật khẩu")
BEGINS = plain_words(
    "publish date, publish at, publish on, publish, published, published at, published on, "
    "published date, published time, date published, pub date, post date, release date, scheduled, "
    "scheduled at, scheduled for, scheduled date, go live, embargo, embargo until, available from, "
    "visible from, hẹn ngày, hẹn ngày đăng, hẹn giờ, ngày hẹn, ngày hẹn đăng, giờ đăng, xuất bản, "
    "ngày xuất bản"
)
ENDS = plain_words(
    "expiry date, expiry, expires, expires at, expires on, expire, expire at, expiration, "
    "expiration date, unpublish date, unpublish at, unpublish on, visible until, valid until, "
    "remove on, hết hạn, ngày hết hạn, ngày gỡ"
)
EXAMPLE = "date: 2021-08-13 09:55"


@dataclass(frozen=True, slots=True)
class Term:
    """The time that another tool would publish the text at, or take it down at if it `ends`."""

    key: str
    written: str
    at: datetime
    line: int
    ends: bool


def instead_of(key: str, written: str) -> str:
    """The line that says here what the unknown key says elsewhere: not to publish; or ""."""
    name, said = plain(key), plain(written)
    if name in BEGINS and said not in YES | NO | {""}:
        return "" if _time(written) else EXAMPLE  # a day that cannot be read cannot be kept
    if name in HELD_IF_YES and said not in NO | {""}:
        return HELD_IF_YES[name]
    if name in HELD_IF_NO and said in NO:
        return HELD_IF_NO[name]
    if name == "build" and "never" in written:  # of Hugo
        return DRAFT
    if (name in NOT_WRITTEN_IF_NO and said in NO) or (name in PROTECTED and said):
        return DRAFT
    if nearest(key, ("status",)):
        meant = nearest(written, ("draft", "hidden", "published"))
        return f"status: {meant}" if meant in ("draft", "hidden") else ""
    return ""


def says_published(key: str, written: str) -> bool:
    """Whether the unknown key says what is so without it."""
    name, said = plain(key), plain(written)
    return (name in HELD_IF_YES and said in NO) or (name in HELD_IF_NO and said in YES)


def term(key: str, written: str, line: int) -> Term | None:
    """The time that an unknown key names."""
    name = plain(key)
    at = _time(written) if name in BEGINS | ENDS else None
    return Term(key, written, at, line, name in ENDS) if at else None


def _time(written: str) -> datetime | None:
    try:
        return parse_date(written)
    except (ValueError, OverflowError):
        return None

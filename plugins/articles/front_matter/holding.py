"""Lines with which other tools keep a text from being published, and that do nothing here.

An editor who is used to Hugo, Jekyll, WordPress or Hexo writes `draft: true` and trusts that
nobody sees the article. So that is an error, with the line to write instead. What depends on the
day of the build, such as `publishDate`, is only noted here; `checks.held_back` judges it.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import datetime

from plugins.vietnamese import parse_date

from ..article import Term
from .words import STATUSES, WRITTEN_FOR, nearest, plain, plain_words

YES = plain_words("true, yes, on, 1, y, x, có, đúng, rồi, ok")
NO = plain_words("false, no, off, 0, n, không, chưa, sai, none, never")
NOTHING = plain_words(", null, nil")
DRAFT, HIDDEN = "status: draft", "status: hidden"
# What a yes holds back, what a no does, and the line for it.
HELD_IF_YES = dict.fromkeys(
    plain_words(
        "draft, is draft, drafts, nháp, bản nháp, là bản nháp, private, is private, unpublished, "
        "wip, pending, archived, trash, headless, eleventy exclude from collections, internal, "
        "no publish, do not publish, don't publish, riêng tư, nội bộ, không đăng, chưa đăng, "
        "đừng đăng, chờ duyệt, chưa duyệt, chưa xong, đang viết"
    ),
    DRAFT,
) | dict.fromkeys(
    plain_words("hidden, is hidden, hide, unlisted, is unlisted, noindex, ẩn"), HIDDEN
)
HELD_IF_NO = dict.fromkeys(
    plain_words(
        "published, publish, is published, public, is public, show, active, enabled, enable, "
        "online, live, render, ready, approved, đăng, đã đăng, xuất bản, đã xuất bản, công khai, "
        "duyệt, đã duyệt"
    ),
    DRAFT,
) | dict.fromkeys(plain_words("visible, listed, listable, hiện"), HIDDEN)
NOT_YET = NO | plain_words(WRITTEN_FOR["draft"])
NOT_WRITTEN_IF_NO = plain_words("permalink, url")  # of Eleventy
# Of Hugo, Hexo, and what search engines read; MkDocs Material hides parts of a page.
BUILD_RE = re.compile("(render|list): (?:never|false)")
LAYOUTS = plain_words("layout, type")
ROBOTS = plain_words("robots, meta robots")
PARTS_RE = re.compile(r"\W*(?:(?:navigation|toc|footer|path|tags|feedback)\W*)+")
PROTECTED = plain_words("password, post password, mật khẩu")
BEGINS = plain_words(
    "publish date, publish at, publish on, publish, published, published at, published on, "
    "published date, published time, date published, pub date, post date, release date, scheduled, "
    "scheduled at, scheduled for, scheduled date, go live, embargo, embargo until, available from, "
    "visible from, hẹn ngày, hẹn ngày đăng, hẹn giờ, ngày hẹn, ngày hẹn đăng, giờ đăng, đăng, "
    "đăng lúc, đăng vào, đăng ngày, xuất bản, ngày xuất bản"
)
ENDS = plain_words(
    "expiry date, expiry, expires, expires at, expires on, expire, expire at, expiration, "
    "expiration date, unpublish date, unpublish at, unpublish on, visible until, valid until, "
    "remove on, hết hạn, ngày hết hạn, ngày gỡ"
)


def instead_of(key: str, written: str) -> str:
    """The line that says here what the unknown key says elsewhere: not to publish; or ""."""
    name, said = plain(key), plain(written)
    if names_a_day(key, written):
        return "" if _time(written) else DRAFT  # a day that cannot be read cannot be kept
    if name in HELD_IF_YES and said not in NO | NOTHING and not PARTS_RE.fullmatch(written):
        return HELD_IF_YES[name]
    if name in HELD_IF_NO and said in NOT_YET:
        return HELD_IF_NO[name]
    if (name in NOT_WRITTEN_IF_NO and said in NO) or (name in PROTECTED and said):
        return DRAFT
    return _of_other_tools(name, written) or _of_a_status(key, written)


def names_a_day(key: str, written: str) -> bool:
    """Whether the unknown key tells a day of publication, be it one that can be read or not."""
    return plain(key) in BEGINS and plain(written) not in YES | NOT_YET | NOTHING


def is_about(key: str, written: str) -> bool:
    """Whether the unknown key is one of those that tell who sees the text, and when."""
    if plain(key) in HELD_IF_YES.keys() | HELD_IF_NO.keys() | BEGINS | ENDS:
        return True
    says_status = bool(nearest(key, ("status",))) and bool(status_of(written))
    return says_status or bool(instead_of(key, written))


def status_of(written: str) -> str:
    """The status that is meant by what is written for one, or ""."""
    return written.lower() if written.lower() in STATUSES else nearest(written, STATUSES)


def is_granted(wish: str, status: str) -> bool:
    """Whether a text of that status is kept from all whom the line `wish` ("" for none) names."""
    return not wish or status == "draft" or wish == f"status: {status}"


def strictest(wishes: Collection[str]) -> str:
    """The one of the lines that grants them all."""
    return DRAFT if DRAFT in wishes else HIDDEN


def term(key: str, written: str, line: int) -> Term | None:
    """The time that an unknown key, as it is spelled, names."""
    name = plain(key)
    at = _time(written) if name in BEGINS | ENDS else None
    return Term(key, written, at, line, name in ENDS) if at else None


def _time(written: str) -> datetime | None:
    try:
        return parse_date(written)
    except (ValueError, OverflowError):
        return None


def _of_other_tools(name: str, written: str) -> str:
    """What a key says that mostly says other things."""
    if name == "build" and (found := BUILD_RE.findall(written)):
        return DRAFT if "render" in found else HIDDEN
    if name in LAYOUTS and status_of(written) == "draft":
        return DRAFT
    return HIDDEN if name in ROBOTS and "noindex" in written.lower() else ""


def _of_a_status(key: str, written: str) -> str:
    """What a key says that is probably the misspelt or translated status."""
    status = status_of(written) if nearest(key, ("status",)) else ""
    return f"status: {status}" if status in ("draft", "hidden") else ""

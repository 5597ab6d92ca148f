"""The keys and statuses of front matter, and what Vietnamese editors may write for them."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from plugins.vietnamese import fold

PAGES_FOLDER = "pages/"
PROFILES_FOLDER = "tac-gia/"
ARTICLE_KEYS = (
    "title",
    "date",
    "author",
    "authors",
    "localities",
    "category",
    "tags",
    "summary",
    "image",
    "slug",
    "status",
    "modified",
    "aliases",
    "source",
    "corrections",
)
PAGE_KEYS = ("title", "summary", "slug", "status", "date", "modified", "author", "authors")
"""Date and author are not shown on a page, but people write them out of habit."""
PROFILE_KEYS = ("name", "role", "image")
LIST_KEYS = frozenset({"tags", "author", "authors", "localities", "aliases"})
STATUSES = ("draft", "hidden", "published")
TEXT_KEYS = frozenset(
    {"title", "author", "authors", "category", "tags", "summary", "source", "image", "corrections"}
    | {"name", "role"}
)
"""Whose values may well have a `#` in them. Places have none, so there it begins a remark."""

KEYS = frozenset({*ARTICLE_KEYS, *PROFILE_KEYS})

# What people write in Vietnamese, and what other tools call it; letters and digits count alone.
WRITTEN_FOR = {
    "title": "tiêu đề, tên bài, tên, name, headline, heading, subject",
    "date": "ngày, ngày đăng, ngày viết, thời gian, created, created at, date created, datetime, "
    "time, posted, posted on, published on",
    "author": "tác giả, người viết, writer, byline, by, creator, post author",
    "authors": "các tác giả, contributors, writers, coauthors",
    "localities": "địa phương, nơi, địa điểm, nơi chốn, location, locations, place, "
    "places, locality",
    "category": "chuyên mục, mục, categories, section, topic",
    "tags": "thẻ, nhãn, từ khóa, keyword, keywords, labels, hashtags, tag",
    "summary": "tóm tắt, mô tả, sapo, description, excerpt, abstract, lead, lede, intro, subtitle, "
    "deck, teaser",
    "image": "ảnh, ảnh bìa, ảnh đại diện, hình, photo, picture, images, cover, cover image, "
    "thumbnail, thumb, featured image, feature image, hero, hero image, header image, banner, "
    "og image, social image, avatar",
    "slug": "tên trên địa chỉ, permalink, url, uri, path, basename, post name",
    "status": "trạng thái, tình trạng, post status, state, visibility",
    "modified": "ngày sửa, cập nhật, lastmod, last mod, last modified, last modified at, "
    "last updated, updated, updated at, update, modified at, date modified, date updated, edited",
    "aliases": "địa chỉ cũ, alias, redirect from, redirects, redirect, old url, old urls",
    "source": "nguồn, original url, canonical, canonical url, via, credit, origin",
    "corrections": "đính chính, correction, errata",
    "name": "tên, họ tên, họ và tên, title, author",
    "role": "chức vụ, chức danh, job, job title, position",
    "draft": "nháp, bản nháp, drafts, pending, future, scheduled, private, chờ, chờ duyệt, "
    "chờ đăng, chưa đăng, chưa xong, chưa duyệt, không đăng, riêng tư, đang viết, đang sửa, "
    "hẹn giờ, unpublished, not published, auto draft, trash, archived, review, in review, "
    "to do, wip, skip, inactive, disabled, on hold, not yet, off, false, no",
    "hidden": "ẩn, unlisted, hide, noindex",
    "published": "đăng, đã đăng, xuất bản, đã xuất bản, công khai, publish, public, live, on, "
    "true, yes, visible, publik",
}
LONGEST = 40
"""Characters of a word that are looked at; there is no such word that long."""


def is_key_line(text: str) -> bool:
    """Whether a line is one of a key and its value, however far it is indented."""
    key, colon, value = text.partition(":")
    name = key.strip().lower()
    return bool(colon) and name in KEYS and (not value or value[0].isspace())


def plain(word: str) -> str:
    """The word as it is compared: without diacritics, case, and all that stands between."""
    return "".join(filter(str.isalnum, fold(word[:LONGEST])))


def plain_words(written: str) -> frozenset[str]:
    """Each of the words between commas, as `plain` has it."""
    return frozenset(map(plain, written.split(",")))


def _meant() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for meant, written in WRITTEN_FOR.items():
        for word in plain_words(written):
            found.setdefault(word, []).append(meant)
    return found


MEANT = _meant()
WITHOUT_USE = plain_words(
    "layout, template, type, weight, order, pin, sticky, toc, math, mathjax, comments, comment, "
    "share, menu, menus, nav, cascade, link title, markup, outputs, resources, series, lang, "
    "language, locale, id, uid, guid, css class, css classes, theme, page title, h1, disqus, "
    "views, featured, priority, sitemap, robots, seo, params, extra, taxonomies, "
    "excerpt separator, reading time, pagination, eleventy navigation, post id, post type, format"
)
"""Keys of other tools for which there is none here."""


def nearest(word: str, known: Sequence[str]) -> str:
    """The one of the known words that was likely meant, or ""."""
    key = plain(word)
    if key in WITHOUT_USE:
        return ""
    meant = (name for name in (*MEANT.get(key, ()), key) if name in known)
    close = get_close_matches(word.lower()[:LONGEST], known, n=1)
    return next(meant, next(iter(close), ""))

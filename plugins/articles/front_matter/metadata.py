"""The fields of an article from its front matter; every fault is reported."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, time
from urllib.parse import unquote

from plugins.problems import Code
from plugins.vietnamese import name_key, nfc, slugify

from ..article import PlaceName
from ..facts import Correction, Status
from ..references import Where, resolve
from . import bylines, corrections
from .listed import address, quoted_texts
from .nodes import Node, Scalar, Sequence
from .values import SHOWN, Values, clean, quoted
from .words import nearest

MAX_ALIAS = 500
MAX_ALIAS_PART = 200
"""Bytes of a file's or folder's name; file systems take 255."""


TAG_RE = re.compile("[,，、]")
HASH_TAG_RE = re.compile(r"[,，、]|(?:^|\s)#")
# Between two addresses; a comma in one has no slash behind it.
NEXT_ALIAS_RE = re.compile(r",\s*(?=/)")
DASH_RE = re.compile(r"\s[-–—]\s")


class Metadata(Values):
    """The values of one file as what they mean."""

    def title(self) -> str:
        """The title; required."""
        title = self.text("title")
        if not (title or self.is_faulty("title")):
            self.missing("title", Code.MISSING_TITLE, "Bài thiếu tên.")
        return title

    def name(self) -> str:
        """The name of an author; required."""
        name = self.text("name")
        if not (name or self.is_faulty("name")):
            how = " Tên viết như trong các bài."
            self.missing("name", Code.MISSING_AUTHOR, "Tệp tác giả thiếu tên.", how)
        return name

    def modified(self, date: datetime | None) -> datetime | None:
        """When the article was last changed; not before the date on which it was published."""
        modified = self.date("modified")
        if modified is None:
            return None
        after = _not_before(modified, date)
        if after is None:
            self._too_early(
                "modified", "Ngày sửa", Scalar(self.text("modified"), self.lines["modified"])
            )
        return after

    def authors(self) -> tuple[str, ...]:
        """One or several; required."""
        names = [name for key in ("author", "authors") for name in self._bylines(key)]
        if not (names or self.is_faulty("author", "authors")):
            key = next((key for key in ("author", "authors") if key in self.lines), "author")
            self.missing(key, Code.MISSING_AUTHOR, "Bài thiếu tác giả.")
        return tuple(dict.fromkeys(names))

    def _bylines(self, key: str) -> Iterator[str]:
        """The authors in the value of a key; items of a list are taken apart only at commas."""
        value = self.node(key)
        is_list = not isinstance(value, Scalar) or ";" in value.text or "\n" in value.text.strip()
        for item in self.items(key):
            byline = bylines.parse(item.text)
            if is_list and (byline.is_doubtful or DASH_RE.search(item.text)):
                yield item.text
                continue
            if byline.is_doubtful:
                self._doubtful(key, item)
            yield from byline.names

    def _doubtful(self, key: str, item: Scalar) -> None:
        """Report a text that may name one author or several."""
        several, one = bylines.separated(item.text), f"{item.text};"
        self.problem(
            key,
            Code.DOUBTFUL_NAME,
            f"“{item.text[:SHOWN]}” được đọc là một tác giả. Nếu là nhiều người thì viết dấu "
            f"chấm phẩy ở giữa: “{key}: {several[:SHOWN]}”; nếu đúng là một thì viết ở cuối: "
            f"“{key}: {item.text[:SHOWN]};”.",
            (several, one),
            item.line,
        )

    def localities(self) -> tuple[PlaceName, ...] | None:
        """Places as written; None if not given, also where nothing follows the colon or dash."""
        value = self.node("localities")
        if value is None or _is_blank(value):
            return () if self.is_faulty("localities") else None
        inline = isinstance(value, Sequence) and value.inline
        return tuple(PlaceName(item.text, item.line, inline) for item in self.items("localities"))

    def tags(self) -> tuple[str, ...]:
        """Each once, in the order given; a comma always ends one, as in Pelican."""
        parts = (part for item in self.items("tags") for part in _tags(item.text))
        found: dict[str, str] = {}
        for tag in parts:
            found.setdefault(name_key(tag), tag)
        return tuple(found.values())

    def slug(self, title: str) -> str:
        """As given, or from the title."""
        given = self.text("slug")
        slug = slugify(given or title)
        if given and given != slug:
            self.problem(
                "slug",
                Code.BAD_FRONT_MATTER,
                f"slug “{given[:SHOWN]}” chỉ được có chữ thường không dấu, số và gạch nối. "
                f"Viết “slug: {slug or 'ten-bai'}”.",
                (slug,) if slug else (),
            )
        elif title and not slug:
            self.problem(
                "title",
                Code.BAD_FRONT_MATTER,
                f"Tên bài “{title[:SHOWN]}” không có chữ nào để làm địa chỉ. "
                "Thêm dòng “slug: ten-bai”.",
            )
        return slug

    def status(self) -> Status:
        """Published unless said otherwise."""
        text = self.text("status")
        if text.lower() in ("", *Status):
            return Status(text.lower() or "published")
        close = nearest(text, list(Status))
        remedy = f"Có phải là “{close}”? " if close else ""
        self.problem(
            "status",
            Code.BAD_STATUS,
            f"Không có status “{text[:SHOWN]}”. {remedy}"
            "Dùng “published” (đăng), “draft” (nháp) hoặc “hidden” (ẩn).",
            tuple(sorted(Status, key=lambda status: status != close)),
        )
        return Status.PUBLISHED

    def aliases(self) -> tuple[str, ...]:
        """Old URLs of the article, percent-decoded."""
        found = []
        for item in self.items("aliases"):
            aliases = [nfc(unquote(part)) for part in NEXT_ALIAS_RE.split(item.text)]
            if all(map(_is_site_path, aliases)):
                found += aliases
            else:
                self.problem(
                    "aliases",
                    Code.BAD_ALIAS,
                    f"Địa chỉ cũ “{item.text[:SHOWN]}” không dùng được. Viết phần sau tên miền, "
                    "như “/tin-cu/bai-1.html”, không có “?”, “#” hay “..”.",
                    line=item.line,
                )
        return tuple(dict.fromkeys(found))

    def source(self) -> str:
        """Where the article was taken from: a name, or a URL that is safe to link."""
        text = self.text("source")
        if resolve(text, "").where is not Where.UNSAFE:
            return text
        self.problem(
            "source",
            Code.BAD_FRONT_MATTER,
            f"Nguồn “{text[:SHOWN]}” không phải địa chỉ an toàn. "
            "Ghi tên nguồn, hoặc địa chỉ bắt đầu bằng “https://”.",
        )
        return ""

    def image(self) -> str:
        """The address of the lead photo, "" if absent."""
        return address(self.text("image"))

    def corrections(self, date: datetime | None) -> list[tuple[int, Correction]]:
        """Each `{date, text}`, or `date: text`, with its line; none before `date`."""
        found = []
        for written in corrections.written(self.node("corrections")):
            if not (written.text and written.date.text):
                self.problem(
                    "corrections",
                    Code.BAD_FRONT_MATTER,
                    f"Đính chính “{quoted(written.whole)}” chưa đủ ngày và nội dung. "
                    "Viết như “- 2021-08-20: Sửa tên xã”.",
                    line=written.date.line,
                )
            elif corrected := self.date_of("corrections", written.date):
                if after := _not_before(corrected, date):
                    found.append((written.date.line, Correction(after, written.text)))
                else:
                    self._too_early("corrections", "Ngày đính chính", written.date)
        return found

    def _too_early(self, key: str, name: str, written: Scalar) -> None:
        """Report a change that is said to be older than the article."""
        self.problem(
            key,
            Code.BAD_DATE,
            f"{name} “{written.text[:SHOWN]}” sớm hơn ngày đăng “{self.text('date')}”. "
            f"Sửa {key} hoặc date cho đúng.",
            line=written.line,
        )


def _not_before(change: datetime, date: datetime | None) -> datetime | None:
    """The time of a change, if it is not before `date`; that itself if only the day is given."""
    if date is None or change >= date:
        return change
    return date if change.time() == time() and change.date() == date.date() else None


def _tags(text: str) -> Iterator[str]:
    """The tags in a text: `học bổng, vùng cao`, `#họcbổng #vùngcao`."""
    separator = HASH_TAG_RE if text.startswith("#") else TAG_RE
    for part in map(str.strip, separator.split(text)):
        if part:
            yield from quoted_texts(part)


def _is_blank(value: Node) -> bool:
    if isinstance(value, Scalar):
        return not clean(value.text)
    if not isinstance(value, Sequence) or not value.items:
        return False  # `[]` says something
    return all(_is_blank(item) for item in value.items)


def _is_site_path(alias: str) -> bool:
    parts = alias.removeprefix("/").removesuffix("/").split("/")
    return (
        alias.startswith("/")
        and alias.isprintable()
        and not any(c in alias for c in '?#\\<>"* ')
        and len(alias) < MAX_ALIAS
        and all(part and part[0] != "." and len(part.encode()) <= MAX_ALIAS_PART for part in parts)
    )

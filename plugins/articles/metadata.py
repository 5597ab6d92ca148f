"""Front matter values as what they mean; every fault is reported."""

from __future__ import annotations

import re
from collections.abc import Mapping as Map
from datetime import datetime
from difflib import get_close_matches
from urllib.parse import unquote

from plugins.problems import Code, Problem
from plugins.vietnamese import fold, nfc, parse_date, slugify, squeeze

from .article import Correction, PlaceName, Status
from .front_matter import Mapping, Node, Scalar, Sequence
from .references import Where, resolve
from .source import CONTROL_RE

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

# What Vietnamese editors may write, folded.
OTHER_WORDS = {
    "tieu de": "title",
    "ten bai": "title",
    "ngay": "date",
    "ngay dang": "date",
    "tac gia": "author",
    "dia phuong": "localities",
    "noi": "localities",
    "chuyen muc": "category",
    "tom tat": "summary",
    "anh": "image",
    "nguon": "source",
    "trang thai": "status",
    "dinh chinh": "corrections",
    "nhap": "draft",
    "ban nhap": "draft",
    "an": "hidden",
    "dang": "published",
    "da dang": "published",
}
DIRECTION_RE = re.compile("[\u202a-\u202e\u2066-\u2069]")
DATE_HELP = "Viết như “2021-08-13 09:55” hoặc “13/08/2021 9:55:00 SA”"
# Where the next of several corrections on one line begins.
NEXT_CORRECTION_RE = re.compile(r";\s*(?=\d{1,4}[-/]\d{1,2}[-/]\d{1,4}\b)", re.ASCII)
SHOWN = 80
"""Characters of a value that a message quotes."""


class Metadata:
    """Reads values of one file, and gathers what is wrong with them in `problems`."""

    def __init__(
        self, path: str, values: Map[str, Node], lines: Map[str, int], known: tuple[str, ...]
    ) -> None:
        self.path = path
        self.lines = lines
        self.problems: list[Problem] = []
        self._values = values
        for key in values:
            if key not in known:
                self._unknown(key, known)

    def text(self, key: str) -> str:
        """A line of text, "" if absent."""
        value = self._values.get(key)
        if value is None:
            return ""
        if isinstance(value, Scalar):
            return _clean(value.text)
        self.problem(
            key,
            Code.BAD_FRONT_MATTER,
            f"“{key}” phải là một dòng chữ, không phải danh sách. "
            "Nếu giá trị có dấu hai chấm hay ngoặc thì đặt trong ngoặc kép.",
        )
        return ""

    def items(self, key: str) -> tuple[Scalar, ...]:
        """A list of texts: of YAML, or separated by `;` or line breaks."""
        value = self._values.get(key)
        found = value.items if isinstance(value, Sequence) else _split(value)
        if found is None or not all(isinstance(item, Scalar) for item in found):
            self.problem(
                key,
                Code.BAD_FRONT_MATTER,
                f"“{key}” phải là danh sách chữ. "
                "Nếu giá trị có dấu hai chấm hay ngoặc thì đặt trong ngoặc kép.",
            )
            return ()
        texts = (Scalar(_clean(i.text), i.line) for i in found if isinstance(i, Scalar))
        return tuple(item for item in texts if item.text)

    def title(self) -> str:
        """The title; required."""
        title = self.text("title")
        if not (title or "title" in self._faulty()):
            self.problem("title", Code.MISSING_TITLE, "Bài thiếu tên. Thêm dòng “title: …”.")
        return title

    def date(self, key: str, *, required: bool = False) -> datetime | None:
        """A time."""
        text = self.text(key)
        if text:
            return self._parse(key, text, self.lines[key])
        if required and key not in self._faulty():
            message = f"Bài thiếu ngày đăng. Thêm dòng “date: …”. {DATE_HELP}."
            self.problem(key, Code.MISSING_DATE, message)
        return None

    def authors(self) -> tuple[str, ...]:
        """One or several; required."""
        names = (*self.items("author"), *self.items("authors"))
        if not (names or self._faulty() & {"author", "authors"}):
            self.problem("author", Code.MISSING_AUTHOR, "Bài thiếu tác giả. Thêm dòng “author: …”.")
        return tuple(dict.fromkeys(name.text for name in names))

    def localities(self) -> tuple[PlaceName, ...] | None:
        """Places as written; None if not given, also where nothing follows the colon."""
        value = self._values.get("localities")
        if value is None or (isinstance(value, Scalar) and not _clean(value.text)):
            return None
        return tuple(PlaceName(item.text, item.line) for item in self.items("localities"))

    def tags(self) -> tuple[str, ...]:
        """Each once, in the order given."""
        return tuple(dict.fromkeys(tag.text for tag in self.items("tags")))

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
        meant = OTHER_WORDS.get(fold(text))
        close = [meant] if meant else get_close_matches(text.lower()[:20], list(Status), n=1)
        remedy = f"Có phải là “{close[0]}”? " if close else ""
        self.problem(
            "status",
            Code.BAD_STATUS,
            f"Không có status “{text[:SHOWN]}”. {remedy}"
            "Dùng “published” (đăng), “draft” (nháp) hoặc “hidden” (ẩn).",
            (*close, *(status for status in Status if status not in close)),
        )
        return Status.PUBLISHED

    def aliases(self) -> tuple[str, ...]:
        """Old URLs of the article, percent-decoded."""
        found = []
        for item in self.items("aliases"):
            alias = nfc(unquote(item.text))
            if _is_site_path(alias):
                found.append(alias)
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

    def corrections(self) -> tuple[Correction, ...]:
        """Each `{date, text}`, or `date: text`."""
        value = self._values.get("corrections")
        items: tuple[Node, ...] = value.items if isinstance(value, Sequence) else ()
        if isinstance(value, Scalar) and _clean(value.text) not in ("", "[]"):
            items = tuple(Scalar(t, value.line) for t in NEXT_CORRECTION_RE.split(value.text))
        elif isinstance(value, Mapping):
            items = (value,)
        found = []
        for item in items:
            day, text = _correction(item)
            at = self._parse("corrections", day, item.line) if text else None
            if at:
                found.append(Correction(at, text))
            elif not text:
                self.problem(
                    "corrections",
                    Code.BAD_FRONT_MATTER,
                    "Mỗi đính chính gồm ngày và nội dung, như “- 2021-08-20: Sửa tên xã”.",
                    line=item.line,
                )
        return tuple(found)

    def problem(
        self,
        key: str,
        code: Code,
        message: str,
        suggestions: tuple[str, ...] = (),
        line: int | None = None,
    ) -> None:
        """Report a fault of the value of `key`."""
        at = line or self.lines.get(key, 1)
        self.problems.append(Problem(self.path, at, code, message, key, suggestions))

    def _faulty(self) -> set[str]:
        """Keys that are there, but whose value could not be used."""
        return {p.field for p in self.problems if p.code is Code.BAD_FRONT_MATTER}

    def _parse(self, key: str, text: str, line: int) -> datetime | None:
        try:
            return parse_date(text)
        except (ValueError, OverflowError):
            message = f"Ngày “{text[:SHOWN]}” không đúng. {DATE_HELP}."
            self.problem(key, Code.BAD_DATE, message, line=line)
            return None

    def _unknown(self, key: str, known: tuple[str, ...]) -> None:
        meant = OTHER_WORDS.get(fold(key))
        close = (meant,) if meant in known else tuple(get_close_matches(key[:40], known, n=1))
        remedy = f"Có phải là “{close[0]}”?" if close else f"Các mục có: {', '.join(known)}."
        message = f"Không có mục “{key[:40]}” trong phần đầu bài. {remedy}"
        if key in ARTICLE_KEYS:
            close = ()
            message = f"Mục “{key}” không dùng cho trang trong thư mục pages. Xóa mục này."
        self.problem(key, Code.UNKNOWN_KEY, message, tuple(filter(None, close)))


def _clean(text: str) -> str:
    """One line of plain text; YAML's escapes may have brought in anything."""
    return squeeze(nfc(DIRECTION_RE.sub("", CONTROL_RE.sub(" ", text))))


def _split(value: Node | None) -> tuple[Scalar, ...] | None:
    """The items of a list written as one text; None for what is neither text nor absent."""
    if value is None:
        return ()
    if not isinstance(value, Scalar):
        return None
    if _clean(value.text) == "[]":
        return ()
    rows = value.text.split("\n")
    # The rows of a block are below the line that announces it.
    first = value.line + (len(rows) > 1)
    return tuple(
        Scalar(text, line) for line, row in enumerate(rows, first) for text in row.split(";")
    )


def _correction(item: Node) -> tuple[str, str]:
    """Date and text; "" for both where they cannot be told."""
    if isinstance(item, Scalar):
        day, _, text = item.text.partition(": ")
        return _clean(day), _clean(text)
    if isinstance(item, Mapping):
        pairs = {
            _clean(key.text).lower(): _clean(value.text)
            for key, value in item.pairs
            if isinstance(value, Scalar)
        }
        if pairs.keys() == {"date", "text"}:
            return pairs["date"], pairs["text"]
        if len(pairs) == len(item.pairs) == 1:
            return next(iter(pairs.items()))
    return "", ""


def _is_site_path(alias: str) -> bool:
    parts = alias.strip("/").split("/")
    return (
        alias.startswith("/")
        and alias.isprintable()
        and not any(c in alias for c in '?#\\<>"* ')
        and len(alias) < 500
        and all(part and part[0] != "." and len(part.encode()) <= 200 for part in parts)
    )

"""Front matter values as what they mean; every fault is reported."""

from __future__ import annotations

from collections.abc import Mapping as Map
from datetime import datetime
from difflib import get_close_matches
from urllib.parse import unquote

from plugins.problems import Code, Problem
from plugins.vietnamese import nfc, parse_date, slugify, squeeze

from .article import Correction, PlaceName, Status
from .front_matter import Mapping, Node, Scalar, Sequence

KEYS = (
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
DATE_HELP = "Viết như “2021-08-13 09:55” hoặc “13/08/2021 9:55:00 SA”"


class Metadata:
    """Reads values of one file, and gathers what is wrong with them in `problems`."""

    def __init__(self, path: str, values: Map[str, Node], lines: Map[str, int]) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self._values = values
        self._lines = lines
        for key in values:
            if key not in KEYS:
                self._unknown(key)

    def text(self, key: str) -> str:
        """A line of text, "" if absent."""
        value = self._values.get(key)
        if value is None:
            return ""
        if isinstance(value, Scalar):
            return squeeze(value.text)
        self.problem(
            key,
            Code.BAD_FRONT_MATTER,
            f"“{key}” phải là một dòng chữ, không phải danh sách. Viết lại.",
        )
        return ""

    def items(self, key: str) -> tuple[Scalar, ...]:
        """A list of texts: of YAML, or separated by `;`."""
        value = self._values.get(key)
        if value is None:
            return ()
        if isinstance(value, Scalar):
            value = Sequence(tuple(Scalar(t, value.line) for t in value.text.split(";")), 0)
        if not isinstance(value, Sequence) or not all(isinstance(i, Scalar) for i in value.items):
            self.problem(
                key,
                Code.BAD_FRONT_MATTER,
                f"“{key}” phải là danh sách chữ. Giá trị có dấu hai chấm thì đặt trong ngoặc kép.",
            )
            return ()
        texts = (Scalar(squeeze(i.text), i.line) for i in value.items if isinstance(i, Scalar))
        return tuple(item for item in texts if item.text)

    def title(self) -> str:
        """The title; required."""
        title = self.text("title")
        if not title:
            self.problem("title", Code.MISSING_TITLE, "Bài thiếu tên. Thêm dòng “title: …”.")
        return title

    def date(self, key: str, *, required: bool = False) -> datetime | None:
        """A time."""
        text = self.text(key)
        if not text:
            if required:
                self.problem(
                    key,
                    Code.MISSING_DATE,
                    f"Bài thiếu ngày đăng. Thêm dòng “date: …”. {DATE_HELP}.",
                )
            return None
        return self._parse(key, text, self._lines.get(key, 1))

    def authors(self) -> tuple[str, ...]:
        """One or several; required."""
        names = (*self.items("author"), *self.items("authors"))
        if not names:
            self.problem("author", Code.MISSING_AUTHOR, "Bài thiếu tác giả. Thêm dòng “author: …”.")
        return tuple(dict.fromkeys(name.text for name in names))

    def localities(self) -> tuple[PlaceName, ...] | None:
        """Places as written; None if not given."""
        value = self._values.get("localities")
        if value is None or (isinstance(value, Scalar) and not value.text.strip()):
            return None
        return tuple(PlaceName(item.text, item.line) for item in self.items("localities"))

    def slug(self, title: str) -> str:
        """As given, or from the title."""
        given = self.text("slug")
        slug = slugify(given or title)
        if given and given != slug:
            self.problem(
                "slug",
                Code.BAD_FRONT_MATTER,
                f"slug “{given}” chỉ được có chữ thường không dấu, số và gạch nối. "
                f"Viết “slug: {slug or 'ten-bai'}”.",
                (slug,) if slug else (),
            )
        elif title and not slug:
            self.problem(
                "title",
                Code.BAD_FRONT_MATTER,
                f"Tên bài “{title}” không có chữ nào để làm địa chỉ. Thêm dòng “slug: ten-bai”.",
            )
        return slug

    def status(self) -> Status:
        """Published unless said otherwise."""
        text = self.text("status").lower()
        if text in ("", *Status):
            return Status(text or "published")
        self.problem(
            "status",
            Code.BAD_STATUS,
            f"status “{text}” không có. Dùng “published” (đăng), “draft” (nháp) "
            "hoặc “hidden” (ẩn).",
            tuple(Status),
        )
        return Status.DRAFT

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
                    f"Địa chỉ cũ “{item.text}” không dùng được. Viết phần sau tên miền, "
                    "như “/tin-cu/bai-1.html”, không có “?”, “#” hay “..”.",
                    line=item.line,
                )
        return tuple(dict.fromkeys(found))

    def corrections(self) -> tuple[Correction, ...]:
        """Each `{date, text}`, or `date: text`."""
        value = self._values.get("corrections")
        items = value.items if isinstance(value, Sequence) else (value,) if value else ()
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
        at = line or self._lines.get(key, 1)
        self.problems.append(Problem(self.path, at, code, message, key, suggestions))

    def _parse(self, key: str, text: str, line: int) -> datetime | None:
        try:
            return parse_date(text)
        except ValueError:
            self.problem(key, Code.BAD_DATE, f"Ngày “{text}” không đúng. {DATE_HELP}.", line=line)
            return None

    def _unknown(self, key: str) -> None:
        close = tuple(get_close_matches(key[:40], KEYS, n=1))
        remedy = f"Có phải là “{close[0]}”?" if close else f"Các mục có: {', '.join(KEYS)}."
        self.problem(
            key, Code.UNKNOWN_KEY, f"Không có mục “{key[:40]}” trong phần đầu bài. {remedy}", close
        )


def _correction(item: Node) -> tuple[str, str]:
    if isinstance(item, Scalar):
        day, _, text = item.text.partition(": ")
        return squeeze(day), squeeze(text)
    if isinstance(item, Mapping):
        pairs = {
            key.text.lower(): value.text for key, value in item.pairs if isinstance(value, Scalar)
        }
        if pairs.keys() == {"date", "text"}:
            return squeeze(pairs["date"]), squeeze(pairs["text"])
        if len(pairs) == 1:
            ((day, text),) = pairs.items()
            return squeeze(day), squeeze(text)
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

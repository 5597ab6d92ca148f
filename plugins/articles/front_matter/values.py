"""Front matter values as text, lists and dates; what cannot be read as such is reported."""

from __future__ import annotations

import re
from collections.abc import Mapping as Map
from datetime import datetime

from plugins.problems import Code, Problem
from plugins.vietnamese import nfc, parse_date, squeeze
from plugins.vietnamese.guessing import meant_date

from ..article import Term
from . import holding, listed, text_marks, unknown
from .mending import in_quotes
from .nodes import Node, Scalar, Sequence, as_lines, last_line, scalars, shown
from .source import CONTROL_RE, Source
from .words import TEXT_KEYS

DIRECTION_RE = re.compile("[\u202a-\u202e\u2066-\u2069]")
DATE_KEYS = frozenset({"date", "modified"})
"""Keys whose whole value is a date."""
DATE_HELP = "Viết như “2021-08-13 09:55” hoặc “13/08/2021 9:55:00 SA”"
SHOWN = 80
"""Characters of a value that a message quotes."""
PROSE = frozenset({"title", "summary", "name", "role", "source"})
OF_WORDS = frozenset({"title", "summary", "source"})
"""Keys whose value may stand in quotation marks of its own."""
WHOLE = 1_000
"""Characters of one that is to be pasted."""
NOTHING = Sequence((), 1)
MOST_PASSAGES = 3
"""Passages of one value that a message quotes."""
RAW = "sẽ hiện nguyên dấu trên trang, vì phần đầu bài không đọc Markdown hay HTML."
# As the import writes remarks, and as they stand behind a key whose value is yet to come.
APART_RE = re.compile(r"(?: {2,}|[ \t]*\t[ \t]*)#(?:\s.*)?")
BELOW_RE = re.compile(r"\s+#(?:\s.*)?")


class Values:
    """The values of one file by key, and in `problems` what was found wrong with them.

    `terms` are the times at which another tool would publish it, or take it down.
    """

    def __init__(
        self,
        path: str,
        values: Map[str, Node],
        lines: Map[str, int],
        known: tuple[str, ...],
        source: Source,
    ) -> None:
        self.path = path
        self.lines = lines
        self.problems: list[Problem] = []
        self.terms: tuple[Term, ...] = ()
        self._values = values
        for key in values:
            if key in known and key in TEXT_KEYS:
                self._check_remarks(key)
                self._check_marks(key)
            elif key == "localities":
                self._check_hashtags(key)
        if strange := [key for key in values if key not in known]:
            self._check_unknown(strange, known, source)

    def node(self, key: str) -> Node | None:
        """What is written, None if absent."""
        return self._values.get(key)

    def text(self, key: str) -> str:
        """A line of text, "" if absent."""
        value = self.node(key)
        if value is None:
            return ""
        if isinstance(value, Scalar):
            text = clean(value.text)
            return text if key in OF_WORDS else listed.quoted_texts(text)[0]
        # Words in brackets belong to a title; of two categories one has to go.
        meant = shown(value) if key in PROSE else next(iter(as_lines(value)), "")
        self._of_another_form(
            key,
            f"“{key}” phải là một dòng chữ, không phải danh sách như “{quoted(value)}”. "
            "Viết một giá trị thôi",
            in_quotes(clean(meant)),
        )
        return ""

    def items(self, key: str) -> tuple[Scalar, ...]:
        """A list of texts: of YAML, or separated by `;` or line breaks."""
        value = self.node(key)
        if value is None:
            return ()
        found = value.items if isinstance(value, Sequence) else _split(value)
        if found is None or not all(isinstance(item, Scalar) for item in found):
            texts = (in_quotes(clean(text)) for text in as_lines(value))
            self._of_another_form(
                key,
                f"“{key}” phải là danh sách chữ, không phải “{quoted(value)}”. "
                "Viết mỗi mục là một dòng chữ",
                f"[{', '.join(texts)}]",
            )
            return ()
        return tuple(
            Scalar(text, item.line)
            for item in found
            if isinstance(item, Scalar)
            for text in listed.quoted_texts(clean(item.text))
            if text
        )

    def date(self, key: str, *, required: bool = False) -> datetime | None:
        """A time."""
        text = self.text(key)
        if text:
            return self.date_of(key, Scalar(text, self.lines[key]))
        if required and not self.is_faulty(key):
            self.missing(key, Code.MISSING_DATE, "Bài thiếu ngày đăng.", f" {DATE_HELP}.")
        return None

    def missing(self, key: str, code: Code, what: str, how: str = "") -> None:
        """Report a value that has to be given; a key that is there gets no second line."""
        remark = next((text.remark for text in scalars(self._values.get(key, NOTHING))), "")
        text = clean(remark).lstrip("# ")
        if text and len(text) <= WHOLE:
            message = (
                f"{what} Chữ “{clean(remark)[:SHOWN]}” là lời ghi chú, vì đứng sau dấu “#”. Nếu đó "
                f"là giá trị thì chép dòng này thay vào: {key}: {in_quotes(text)}"
            )
            self.problem(key, code, message, (text,))
        elif key in self.lines:
            self.problem(key, code, f"{what} Viết vào sau “{key}:” ở dòng này.{how}")
        else:
            self.problem(key, code, f"{what} Thêm dòng “{key}: …”.{how}")

    def date_of(self, key: str, written: Scalar) -> datetime | None:
        """The time that is written somewhere in the value of `key`."""
        try:
            return parse_date(written.text)
        except (ValueError, OverflowError):
            meant = meant_date(written.text)
            remedy = f"{DATE_HELP}."
            if meant and written.line == self.lines.get(key) and key in DATE_KEYS:
                remedy = f"Chép dòng này thay vào: {key}: {meant}"
            elif meant:
                remedy = f"Viết “{meant}”."
            message = f"Ngày “{written.text[:SHOWN]}” không đúng. {remedy}"
            suggestions = (meant,) if meant else ()
            self.problem(key, Code.BAD_DATE, message, suggestions, written.line)
            return None

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

    def is_faulty(self, *keys: str) -> bool:
        """Whether one of these is there, but its value could not be used."""
        return any(p.field in keys for p in self.problems if p.code is Code.BAD_FRONT_MATTER)

    def _of_another_form(self, key: str, message: str, meant: str) -> None:
        """Report a value that is no text or no list of texts, with what was probably meant."""
        line = f"{key}: {meant}"
        if len(line) > WHOLE:
            self.problem(key, Code.BAD_FRONT_MATTER, f"{message}.")
        else:
            message += f"; chép dòng này thay vào: {line}"
            self.problem(key, Code.BAD_FRONT_MATTER, message, (line,))

    def _check_remarks(self, key: str) -> None:
        """Report text that a `#` has cut off, unlike a remark that is set apart from it."""
        for text in scalars(self._values[key]):
            apart = APART_RE if text.text else BELOW_RE
            if not text.remark or apart.fullmatch(text.remark):
                continue
            lost = clean(text.remark)
            whole = in_quotes(f"{clean(text.text)} {lost}".strip())
            pasted = whole if len(whole) <= WHOLE else '"…"'
            self.problem(
                key,
                Code.BAD_FRONT_MATTER,
                f"Từ “{lost[:SHOWN]}” trở đi bị bỏ, vì dấu “#” sau dấu cách mở đầu lời ghi chú. "
                f"Đặt cả giá trị trong dấu ngoặc: “{pasted}”.",
                (whole,),
                line=text.line,
            )

    def _check_hashtags(self, key: str) -> None:
        """Report places that are written `#kiênthành`, which YAML takes for remarks."""
        for place in scalars(self._values[key]):
            if place.text or not place.remark or BELOW_RE.fullmatch(place.remark):
                continue
            message = (
                f"Chữ “{clean(place.remark)[:SHOWN]}” bị bỏ, vì đứng sau dấu “#”. "
                "Viết tên nơi không có dấu ấy, như trong văn bản: “xã …, huyện …”."
            )
            self.problem(key, Code.BAD_FRONT_MATTER, message, line=place.line)

    def _check_marks(self, key: str) -> None:
        """Report Markdown and HTML, which readers would see as it is written."""
        value = self._values[key]
        for written in scalars(value):
            if key == "image" or not text_marks.may_be_in(written.text):
                continue
            if passages := text_marks.found(clean(written.text)):
                shown = ", ".join(f"“{passage[:SHOWN]}”" for passage in passages[:MOST_PASSAGES])
                remedy, meant = _without_marks(key, written, is_alone=value is written)
                message = f"Chỗ {shown} {RAW} {remedy}"
                self.problem(key, Code.STRAY_MARKUP, message, meant, written.line)

    def _check_unknown(self, keys: list[str], known: tuple[str, ...], source: Source) -> None:
        """Report the keys, or note the times that they name."""
        rows = source.front.split("\n")
        entries = []
        for key in keys:
            entry = self._entry(key, rows[self.lines[key] - source.front_line])
            term = holding.term(entry.spelled, entry.written, entry.line)
            if term and "date" in known:
                self.terms += (term,)
            else:
                entries.append(entry)
        status = None
        if "status" in known and "status" in self._values:
            status = self._entry("status", rows[self.lines["status"] - source.front_line])
        for fault in unknown.faults(entries, known, self.lines, status):
            self.problem(fault.entry.key, fault.code, fault.message, fault.suggestions)

    def _entry(self, key: str, row: str) -> unknown.Entry:
        node, line = self._values[key], self.lines[key]
        last = max(line, last_line(node))
        return unknown.Entry(key, unknown.spelled(key, row), quoted(node), line, last)


def clean(text: str) -> str:
    """One line of plain text; YAML's escapes may have brought in anything."""
    return squeeze(nfc(DIRECTION_RE.sub("", CONTROL_RE.sub(" ", text))))


def _without_marks(key: str, written: Scalar, *, is_alone: bool) -> tuple[str, tuple[str, ...]]:
    """What to do about a text with marks, and what to write instead where that is certain."""
    text = clean(written.text)
    meant = text_marks.without(text) if len(text) <= WHOLE else ""
    if not meant or text_marks.found(meant):
        return "Xóa các dấu ấy, chỉ để lại chữ.", ()
    # Of what takes several lines, or one of several values, only the text is replaced.
    if is_alone and written.rows == 1:
        return f"Chép dòng này thay vào: {key}: {in_quotes(meant)}", (meant,)
    return f"Viết “{meant}”.", (meant,)


def quoted(value: Node) -> str:
    """A value of any form as a message quotes it."""
    return clean(shown(value))[:SHOWN].strip()


def _split(value: Node) -> tuple[Scalar, ...] | None:
    """The items of a list written as one text; None for what is no text."""
    if not isinstance(value, Scalar):
        return None
    if clean(value.text) == "[]":
        return ()
    rows = enumerate(value.text.split("\n"), value.line)
    return tuple(Scalar(text, line) for line, row in rows for text in row.split(";"))

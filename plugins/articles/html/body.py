"""An article's Markdown as safe HTML, cut at its references.

limits ─ markup ─► tree ─ safety, cleaning ─► tree of what is allowed
tree ─ half_written, note_faults, stray_marks, videos ─► what readers would see of marks
tree ─ headings, contents, figures, videos, tables, typography, linking ─► HTML
HTML ─ safety.gate ─ linking.cut ─► Body

The text becomes a tree once and HTML again once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from plugins.problems import Code, Problem
from plugins.stamps import Stamper
from plugins.vietnamese import squeeze

from ..article import Body, Prose, Reference, ReferenceKind
from ..front_matter.source import Source
from ..markdown import limits, markup
from ..markdown.dialect import Markup
from ..markdown.effort import TooIntricateError
from ..markdown.inline import restored
from ..tree import Element, print_inside, text_of
from . import (
    cleaning,
    contents,
    half_written,
    headings,
    linking,
    note_faults,
    remarks,
    safety,
    stray_marks,
    tables,
    typography,
    videos,
)
from .locating import Locator

SHOWN = 60
"""Characters of a passage that a message quotes."""
MOST_UNUSED = 20
"""Definitions without a use that are told of; what has more is written for another tool."""
# Up to the end of its line, or to what Markdown has put in the place of something.
READABLE_RE = re.compile(r"[^\n\x02\x03]+")
NESTED = (
    "{} có danh sách, trích dẫn hay thẻ lồng nhau quá nhiều lần. "
    "Viết thành các mục đơn, cách nhau bằng dòng trống."
)
DENSE = (
    "{} có quá nhiều dấu đặc biệt (như “[”, “*”, “`”, “<”). "
    "Bỏ bớt dấu, hoặc tách đoạn bằng dòng trống."
)

UNCLOSED = (
    "Đoạn mã mở bằng “{0}” không có dòng đóng, nên phần sau của bài thành mã. "
    "Thêm một dòng “{0}” ở cuối đoạn mã, hoặc xóa dòng mở."
)
UNUSED = (
    "Dòng “[{0}]: …” đặt địa chỉ cho “[{0}]”, mà trong bài không có chỗ nào dùng, nên không hiện. "
    "Viết “[{0}]” vào chỗ cần liên kết, hoặc xóa dòng này."
)
REPEATED = (
    "Dòng “[{0}]: …” đặt địa chỉ khác cho “[{0}]”, đã có ở trên, nên không dùng. "
    "Đổi tên trong ngoặc ở dòng này và ở chỗ cần liên kết, hoặc xóa dòng này."
)
HIDDEN = "Đoạn “{}” không hiện trên trang. Xóa đoạn này; nếu muốn hiện dấu “<” thì viết “&lt;”."


@dataclass(frozen=True, slots=True)
class Converted:
    """What a body becomes, and what is wrong with it.

    `first_paragraph` is plain text. `alts` are the alternative texts of the photos, by
    their references' targets; `image` is the first photo.
    """

    body: Body
    first_paragraph: str
    image: Reference | None
    alts: dict[str, str]
    problems: tuple[Problem, ...]


def convert(source: Source, path: str) -> Converted:
    """Convert the body of the document at `path`."""
    lines = Locator(source.body, source.body_line)
    problems = limits.check(source.body, source.body_line, path)
    if problems:
        return _nothing(*problems)
    try:
        return _converted(source.body, lines, path)
    except TooIntricateError as error:
        return _nothing(_refusal(error, lines, path))
    except RecursionError:
        return _nothing(_refusal(TooIntricateError("", nested=True), lines, path))


def _converted(text: str, lines: Locator, path: str) -> Converted:
    read = markup.read(text)
    tree = markup.to_tree(read)
    if "<![" in text or "<?xml:" in text:
        cleaning.without_marks_for_word(tree)
    unsafe, foreign = safety.check(tree, lines, path)
    unsafe += _lost(read, lines, path)
    problems = [*unsafe, *cleaning.clean(tree, foreign, text, lines, path)]
    body = tree.find("body")
    is_lost = any(problem.code is Code.UNSAFE_HTML for problem in problems)
    if not (is_lost or any(map(squeeze, body.itertext())) or body.find(".//img") is not None):
        message = "Bài chưa có nội dung. Viết nội dung bên dưới phần đầu bài."
        return _nothing(Problem(path, 1, Code.EMPTY_BODY, message), *problems)
    problems += half_written.check(body, text, lines, path)
    problems += _unused(read, lines, path)
    problems += note_faults.check(read.notes, body, text, lines, path)
    problems += remarks.check(body, text, lines, path)
    problems += stray_marks.check(body, read.html, text, lines, path)
    if has_videos := videos.may_be_in(text):
        problems += videos.check(body, lines, path)
    if read.has_escapes:
        markup.restore(body)
    read.notes.free_ids(body)
    _arrange(body, has_videos)
    first_paragraph = _first_paragraph(body)
    # No text contains its own digest.
    links = linking.mark(body, lines, path, Stamper().stamp(text).hex())
    safe = safety.gate(typography.hold_last_words(print_inside(body)))
    images = (r for r in links.references if r.kind is ReferenceKind.IMAGE)
    return Converted(
        body=linking.cut(safe, links),
        first_paragraph=first_paragraph,
        image=next(images, None),
        alts=links.alts,
        problems=(*problems, *links.problems),
    )


def _arrange(body: Element, has_videos: bool) -> None:
    safety.prune(body)
    if has_videos:
        videos.mend(body)
    headings.arrange(body)
    contents.arrange(body)
    if next(body.iter("img", "figure"), None) is not None:
        # Here: its BeautifulSoup takes longer to import than an edited text to build.
        from . import figures

        figures.arrange(body)
    if has_videos:
        videos.arrange(body)
    tables.arrange(body)
    typography.curl_quotes(body)


def _lost(read: Markup, lines: Locator, path: str) -> Iterator[Problem]:
    """What is not shown as what it is."""
    for line, mark in read.unclosed:
        yield Problem(path, lines.line(line), Code.UNCLOSED_CODE, UNCLOSED.format(mark[:SHOWN]))
    for passage in map(restored, read.hidden):
        message = HIDDEN.format(passage[:SHOWN])
        yield Problem(path, lines.line_of(passage), Code.UNSAFE_HTML, message)


def _unused(read: Markup, lines: Locator, path: str) -> Iterator[Problem]:
    """Definitions of links that nothing leads to."""
    for found in islice(read.unused, MOST_UNUSED):
        message = (REPEATED if found.is_repeated else UNUSED).format(squeeze(found.label)[:SHOWN])
        yield Problem(path, lines.line(found.line), Code.UNUSED_NOTE, message)


def _refusal(error: TooIntricateError, lines: Locator, path: str) -> Problem:
    at = READABLE_RE.match(error.passage.lstrip())
    place = at[0].rstrip() if at else ""
    where = f"Chỗ “{place[:SHOWN]}”" if place else "Bài"
    message = NESTED if error.nested else DENSE
    return Problem(path, lines.line_of(place), Code.UNSAFE_HTML, message.format(where))


def _nothing(*problems: Problem) -> Converted:
    return Converted(Body(Prose(("",), ())), "", None, {}, problems)


def _first_paragraph(body: Element) -> str:
    """The first paragraph outside of boxes and captions, or all text if there is none."""
    return next(filter(None, map(text_of, body.iterchildren("p"))), "") or text_of(body)

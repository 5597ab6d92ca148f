"""YAML as texts, lists and mappings with their lines; nothing is guessed to be a number or a date.

It is read as parser events, never constructed: no types, no anchors, no nesting beyond what an
article can need, so no front matter can run code, grow or recurse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from .nodes import Mapping, Node, Scalar, Sequence
from .source import Source
from .words import LIST_KEYS

Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # libyaml where it is there
MAX_DEPTH = 4
SHOWN = 60
"""Characters of a faulty line that a message quotes."""
ITEM_RE = re.compile(r"\n[ ]*-[ ][^\n]*")
REMARK_RE = re.compile(r"[ \t]+#.*")


class FrontMatterError(Exception):
    """The front matter cannot be read at all: (line in the file, message in Vietnamese).

    Where the line `is_misspelt`, another in its place may help; `is_last` if nothing that
    follows it is to be read.
    """

    def __init__(
        self, line: int, message: str, *, is_misspelt: bool = False, is_last: bool = False
    ) -> None:
        super().__init__(message)
        self.line = line
        self.message = message
        self.is_misspelt = is_misspelt
        self.is_last = is_last


def pairs(source: Source) -> list[tuple[Scalar, Node]]:
    """The keys and values of front matter. Raises FrontMatterError."""
    events = _events(source)
    found: list[tuple[Scalar, Node]] = []
    for event in events:
        if isinstance(event, yaml.MappingStartEvent):
            found += _mapping(events, event, source, 1).pairs
        elif isinstance(event, yaml.ScalarEvent | yaml.SequenceStartEvent):
            raise FrontMatterError(
                _line(event, source),
                "Phần đầu bài phải gồm các dòng “tên: giá trị”, ví dụ “title: Tin mới”.",
                is_misspelt=True,
            )
    return found


def _events(source: Source) -> Iterator[yaml.Event]:
    """Parser events, each checked; faults of YAML as FrontMatterError."""
    try:
        for event in yaml.parse(source.front, Loader=Loader):
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                raise FrontMatterError(
                    _line(event, source),
                    "Giá trị bắt đầu bằng “&” hoặc “*” không dùng được. Đặt nó trong ngoặc kép.",
                    is_misspelt=True,
                    is_last=True,
                )
            yield event
    except yaml.MarkedYAMLError as error:
        # An open quote or bracket, or a missing colon, is at fault where it begins.
        begins = any(word in (error.context or "") for word in ("quoted", "simple key", "flow"))
        mark = error.context_mark if begins else error.problem_mark or error.context_mark
        lines = source.front.split("\n")
        at = min(mark.line if mark else 0, len(lines) - 1)
        raise FrontMatterError(
            source.front_line + at,
            f"Không đọc được phần đầu bài ở chỗ “{lines[at].strip()[:SHOWN]}”. Nếu giá trị có dấu "
            "hai chấm, ngoặc hay thăng thì đặt cả giá trị trong ngoặc kép; "
            "các dòng phải thẳng hàng.",
            is_misspelt=True,
        ) from error
    except yaml.YAMLError as error:
        raise FrontMatterError(
            source.front_line, "Không đọc được phần đầu bài: có ký tự lạ. Gõ lại phần đầu."
        ) from error


def _node(events: Iterator[yaml.Event], event: yaml.Event, source: Source, depth: int) -> Node:
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(event, source)
    if depth > MAX_DEPTH:
        raise FrontMatterError(
            _line(event, source), "Danh sách lồng nhau quá nhiều lần. Viết thành danh sách đơn."
        )
    if isinstance(event, yaml.SequenceStartEvent):
        items = []
        while not isinstance(item := next(events), yaml.SequenceEndEvent):
            items.append(_node(events, item, source, depth + 1))
        return Sequence(tuple(items), _line(event, source), bool(event.flow_style))
    return _mapping(events, event, source, depth)


def _scalar(event: yaml.ScalarEvent, source: Source) -> Scalar:
    """Text whose line breaks are the file's: a block's rows, which begin below its mark."""
    line = _line(event, source)
    if event.style in ("|", ">"):
        return Scalar(event.value, line + 1, rows=event.value.count("\n") + 1)
    end = event.end_mark
    rest = source.front[end.index :].partition("\n")[0] if end else ""
    is_plain = not event.style and REMARK_RE.fullmatch(rest)
    rows = source.front_line + end.line - line + 1 if end else 1
    if end and event.start_mark and rows > 1 and not event.style:
        _refuse_items(source, event.start_mark.index, end.index, line)
    return Scalar(event.value.replace("\n", " "), line, rest if is_plain else "", rows)


def _refuse_items(source: Source, start: int, end: int, line: int) -> None:
    """Raise FrontMatterError for items of a list that YAML takes for the rest of a text."""
    item = ITEM_RE.search(source.front, start, end)
    before = source.front[:start].rpartition("\n")[2].strip(" -")
    if item is None or (before and before.rstrip(" :").lower() not in LIST_KEYS):
        return
    message = f"Mục “{item[0].strip()[:SHOWN]}” không thẳng hàng với mục ở trên. Viết cho thẳng."
    at = line + source.front.count("\n", start, item.end())
    raise FrontMatterError(at, message, is_misspelt=True)


def _mapping(
    events: Iterator[yaml.Event], start: yaml.Event, source: Source, depth: int
) -> Mapping:
    pairs = []
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        key = _node(events, event, source, depth + 1)
        if not isinstance(key, Scalar):
            raise FrontMatterError(key.line, "Tên của một giá trị phải là chữ, như “title”.")
        pairs.append((key, _node(events, next(events), source, depth + 1)))
    return Mapping(tuple(pairs), _line(start, source))


def _line(event: yaml.Event, source: Source) -> int:
    mark = event.start_mark
    return source.front_line + (mark.line if mark else 0)

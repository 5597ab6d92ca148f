"""Front matter as strings with their lines; nothing is guessed to be a number or a date.

YAML is read as parser events, never constructed: no types, no anchors, no nesting beyond
what an article can need, so no front matter can run code, grow or recurse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import yaml

from plugins.problems import Code, Problem
from plugins.vietnamese import squeeze

from .fences import looks_like_fence, named
from .mending import Proposal, mend
from .nodes import Mapping, Node, Scalar, Sequence, scalars
from .source import CONTROL_RE, Source

Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # libyaml where it is there
MAX_CHARACTERS = 50_000
MAX_DEPTH = 4
SHOWN = 60
"""Characters of a faulty line that a message quotes."""
MOST_FAULTS = 20
"""More than this many lines are not told at once."""
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


def parse(source: Source, path: str) -> tuple[dict[str, Node], dict[str, int], list[Problem]]:
    """Values by lower-case key, the line of each key, and what is wrong.

    What follows a line that can be mended is read as well, so that all is told at once.
    """
    problems: list[Problem] = []
    while True:
        try:
            pairs = _pairs(source)
            break
        except FrontMatterError as error:
            problem, mended = _fault(error, source, path)
        problems.append(problem)
        if mended is None or len(problems) == MOST_FAULTS:
            return {}, {}, problems
        source = mended
    values: dict[str, Node] = {}
    lines: dict[str, int] = {}
    for key, value in pairs:
        name = squeeze(key.text).lower()
        if name in values:
            problems.append(_twice(path, key, lines[name]))
        else:
            values[name], lines[name] = value, key.line
    return values, lines, problems


def _pairs(source: Source) -> list[tuple[Scalar, Node]]:
    if len(source.front) > MAX_CHARACTERS:
        raise FrontMatterError(
            source.front_line,
            f"Phần đầu bài dài hơn “{MAX_CHARACTERS}” ký tự. "
            "Đóng phần đầu bằng “---” trước nội dung bài.",
        )
    _refuse_control_characters(source)
    return _yaml(source) if source.is_yaml else _classic(source)


def _fault(error: FrontMatterError, source: Source, path: str) -> tuple[Problem, Source | None]:
    """What is told, and the source with the line at fault as it was meant, if that is known."""
    lines = source.front.split("\n")
    line, message, mended = error.line, error.message, None
    suggestions: tuple[str, ...] = ()
    if error.is_misspelt:
        at = line - source.front_line
        fence = next((i for i in range(at + 1) if looks_like_fence(lines[i])), None)
        if fence is not None:
            line, message = source.front_line + fence, named(lines[fence])
        elif proposal := mend(lines, at, lambda rows, meant: _reads(source, rows, at, meant)):
            shown = " ".join(lines[at].split())[:SHOWN]
            message = f"Dòng “{shown}” {proposal.why}. Chép dòng này thay vào: {proposal.line}"
            suggestions = (proposal.line,)
            lines[at] = proposal.line
            mended = None if error.is_last else replace(source, front="\n".join(lines))
    return Problem(path, line, Code.BAD_FRONT_MATTER, message, suggestions=suggestions), mended


def _reads(source: Source, lines: list[str], at: int, proposal: Proposal) -> bool:
    """Whether the lines are read up to the proposed one, and that as the text that is meant."""
    try:
        pairs = _yaml(replace(source, front="\n".join(lines)))
    except FrontMatterError as error:
        later = error.line - source.front_line
        if later <= at or (later == at + 1 and _goes_on(lines[later])):
            return False
        row = proposal.line.lstrip()
        try:
            pairs = _yaml(replace(source, front=f"x:\n{row}" if row.startswith("-") else row))
        except FrontMatterError:
            return False
    texts = (text.text for _, value in pairs for text in scalars(value))
    return proposal.meant is None or proposal.meant in texts


def _goes_on(line: str) -> bool:
    """Whether the line may belong to the value in the line above it."""
    return line[:1].isspace() and not line.lstrip().startswith("-")


def _refuse_control_characters(source: Source) -> None:
    for line, text in enumerate(source.front.split("\n"), source.front_line):
        if stray := CONTROL_RE.search(text):
            raise FrontMatterError(
                line,
                f"Dòng “{CONTROL_RE.sub('', text).strip()[:SHOWN]}” có ký tự ẩn "
                f"(U+{ord(stray[0]):04X}). Xóa dòng rồi gõ lại.",
            )


def _twice(path: str, key: Scalar, first: int) -> Problem:
    return Problem(
        path,
        key.line,
        Code.BAD_FRONT_MATTER,
        f"“{key.text}” có hai lần (đã có ở dòng {first}). Giữ lại một.",
        squeeze(key.text).lower(),
    )


def _classic(source: Source) -> list[tuple[Scalar, Node]]:
    """`Key: value` lines; an indented line goes on with the value above it."""
    pairs: list[tuple[Scalar, list[str]]] = []
    for line, text in enumerate(source.front.split("\n"), source.front_line):
        key, colon, value = text.partition(":")
        if text[:1].isspace() and pairs:
            pairs[-1][1].append(text.strip())
        elif colon:
            pairs.append((Scalar(key, line), [value.strip()]))
        else:
            raise FrontMatterError(
                line,
                f"Dòng “{text.strip()[:SHOWN]}” trong phần đầu bài không có dạng “tên: giá trị”. "
                "Sửa lại, hoặc thêm một dòng trống trước nội dung bài.",
            )
    return [(key, Scalar("\n".join(rows), key.line)) for key, rows in pairs]


def _yaml(source: Source) -> list[tuple[Scalar, Node]]:
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
        return Scalar(event.value, line + 1)
    rest = source.front[event.end_mark.index :].partition("\n")[0] if event.end_mark else ""
    is_plain = not event.style and REMARK_RE.fullmatch(rest)
    return Scalar(event.value.replace("\n", " "), line, rest if is_plain else "")


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

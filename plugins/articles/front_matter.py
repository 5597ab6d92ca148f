"""Front matter as values with their lines, and what is wrong with it; YAML or a classic header."""

from __future__ import annotations

from dataclasses import replace

from plugins.problems import Code, Problem
from plugins.vietnamese import squeeze

from . import classic, yaml_nodes
from .fences import looks_like_fence, named
from .mending import Proposal, mend
from .nodes import Node, Scalar, scalars
from .source import CONTROL_RE, Source
from .yaml_nodes import SHOWN, FrontMatterError

MAX_CHARACTERS = 50_000
MOST_FAULTS = 20
"""More than this many lines are not told at once."""


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
    return yaml_nodes.pairs(source) if source.is_yaml else classic.pairs(source)


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
        pairs = _pairs(replace(source, front="\n".join(lines)))
    except FrontMatterError as error:
        later = error.line - source.front_line
        if later <= at or (later == at + 1 and _goes_on(lines[later])):
            return False
        row = proposal.line.lstrip()
        try:
            pairs = _pairs(replace(source, front=f"x:\n{row}" if row.startswith("-") else row))
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

"""Front matter as values with their lines, and what is wrong with it; YAML or a classic header."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from plugins.problems import Code, Problem
from plugins.vietnamese import squeeze

from . import classic, yaml_nodes
from .fences import looks_like_fence, named
from .mending import Proposal, mend, of_mixed_list
from .nodes import Node, Scalar, scalars
from .source import CONTROL_RE, Source
from .words import is_key_line
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
    at, message, mended = error.line - source.front_line, error.message, None
    suggestions: tuple[str, ...] = ()
    fence = next((i for i in range(at + 1) if looks_like_fence(lines[i])), None)
    if error.is_misspelt and fence is not None:
        at, message = fence, named(lines[fence])
    elif error.is_misspelt and (mixed := of_mixed_list(lines, at)):
        message = mixed
    elif error.is_misspelt:
        for place in (at, *_first(lines)):
            if proposal := mend(lines, place, partial(_reads, source, place)):
                shown = " ".join(lines[place].split())[:SHOWN]
                message = f"Dòng “{shown}” {proposal.why}. Chép dòng này thay vào: {proposal.line}"
                at, suggestions = place, (proposal.line,)
                lines[place] = proposal.line
                mended = None if error.is_last else replace(source, front="\n".join(lines))
                break
    line = source.front_line + at
    return Problem(path, line, Code.BAD_FRONT_MATTER, message, suggestions=suggestions), mended


def _first(lines: list[str]) -> Iterator[int]:
    """The index of the first line if it is further in: the others are blamed for it."""
    at = next((at for at, text in enumerate(map(str.strip, lines)) if text and text[0] != "#"), 0)
    if lines[at][:1].isspace():
        yield at


def _reads(source: Source, at: int, lines: list[str], proposal: Proposal) -> bool:
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
    return line[:1].isspace() and not (line.lstrip().startswith("-") or is_key_line(line))


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

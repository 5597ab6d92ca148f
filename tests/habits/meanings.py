"""What our editors mean otherwise than CommonMark reads it, written over into CommonMark.

`MEANT` holds what our reader must take so; of what is in `EITHER` both readings are good.
Each rewrites lines outside of fences; its name is what a report calls it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from .commonmark import indented_blocks

FENCE_RE = re.compile(r"^[ \t>]*(?:[-*+]|\d+[.)])?[ \t]*(`{3,}|~{3,})(.*)$")
CODE_RE = re.compile(r"^(?:[$#/<>{}\[\]|]|\w+ ?[=(\[]|.*[;{}]$)")

FORM_RE = re.compile(r"[^\W\d_a-zđ]\w*(?: \w+){0,3} ?:(?: |$)(?!//)")
TABBED_RE = re.compile(r"(?![-*+•–·▪○]|\d+[.)]\t)[^\s|][^\t|]*(?:\t+[^\t|]+)+$")
TABLE_RE = re.compile(r"^\|.+\|\n\|[ :|-]+\|\n(?:\|.+\|(?:\n|\Z))+", re.MULTILINE)
MOST_PASSES = 3
"""A paragraph that has lost its indent may leave another block of code behind it."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """`rewrite` gives the text in CommonMark's words."""

    name: str
    why: str
    rewrite: Callable[[str], str]


def by_line(change: Callable[[str], str]) -> Callable[[str], str]:
    """A rewriting of each line outside of fences."""

    def rewrite(text: str) -> str:
        lines, fence = [], ""
        for line in text.split("\n"):
            mark = FENCE_RE.match(line)
            if fence:
                if mark and mark[1].startswith(fence) and not mark[2].strip():
                    fence = ""
                lines.append(line)
            elif mark and not (mark[1][0] == "`" and "`" in mark[2]):
                fence = mark[1]
                lines.append(line)
            else:
                lines.append(change(line))
        return "\n".join(lines)

    return rewrite


def substitute(pattern: str, new: str | Callable[[re.Match[str]], str]) -> Callable[[str], str]:
    """A rewriting of each match in each line."""
    regex = re.compile(pattern)
    return by_line(lambda line: regex.sub(new, line))


def _letter(match: re.Match[str]) -> str:
    return f"{match[1]}{'abcdefghijklmnopqrstuvwxyz'.index(match[2]) + 1}) "


def _prose(text: str) -> str:
    """Blocks that are indented but prose are paragraphs; in items, indents mean something else."""
    lines = text.split("\n")
    for _ in range(MOST_PASSES):
        blocks = [block for block in indented_blocks("\n".join(lines)) if _is_prose(lines, block)]
        for start, end in blocks:
            lines[start:end] = [line.lstrip() for line in lines[start:end]]
        if not blocks:
            break
    return "\n".join(lines)


def _is_prose(lines: list[str], block: tuple[int, int]) -> bool:
    """Whether all lines read like sentences: a capital first, and words."""
    written = [line.strip() for line in lines[slice(*block)] if line.strip()]
    return all(
        len(line.split()) > 5 and line[0].isupper() and not CODE_RE.match(line) for line in written
    )


MEANT = (
    Meaning(
        "round bullets",
        "“•” and its like begin items of lists",
        substitute(r"^(\s{0,3})[•·▪●○◦‣][ \t\u00a0]+", r"\1- "),
    ),
    Meaning("letters", "“a)” begins an item of a list", substitute(r"^(\s*)([a-z])\) +", _letter)),
    Meaning(
        "years",
        "“1986. Năm ấy” is a sentence that begins with a year",
        substitute(r"^(\s{0,3})(\d{4})([.)]) ", r"\1\2\\\3 "),
    ),
    Meaning(
        "sums",
        "stars between digits multiply",
        substitute(r"(?<=\d)\*(?=\d)", r"\\*"),
    ),
    Meaning(
        "stars of notes",
        "“(*)” leads to a note below that begins with it",
        substitute(r"\((\*+)\)", lambda match: "(" + r"\*" * len(match[1]) + ")"),
    ),
    Meaning(
        "about",
        "“~ 200 em” is about 200",
        substitute(r"^~(?=[ \t])", r"\\~"),
    ),
    Meaning(
        "lines of a form",
        "“Họ tên: …” and “Địa chỉ: …” below each other stay on their own lines",
        lambda text: _kept_apart(text, FORM_RE),
    ),
    Meaning(
        "rows of tabs",
        "lines with tabs between words stay on their own lines",
        lambda text: _kept_apart(text, TABBED_RE),
    ),
    Meaning("indented prose", "a paragraph that begins with a tab is a paragraph", _prose),
    Meaning(
        "labels of notes",
        "“[^ghi chú]” is a note whatever its label",
        substitute(r"\[\^([^\]\n]+)\]", lambda match: f"[^{'-'.join(match[1].split())}]"),
    ),
    Meaning(
        "cells beyond the head",
        "what stands in a row beyond the head's last column is not lost",
        lambda text: _widened(text),
    ),
    Meaning(
        "attribute lists",
        "“{: .x }” and “{#x}” give classes and ids",
        substitute(r"\s*\{(?::[^{}\n]*|[#.][\w-]+)\}(?=\s|$)", ""),
    ),
    Meaning(
        "Markdown in HTML",
        "what stands in <details> is Markdown, with or without empty lines",
        substitute(r"^</?details>$|^<summary>.*</summary>$", lambda match: _apart(match[0])),
    ),
)
EITHER = (
    Meaning(
        "long dashes",
        "“– đơn” may be an item of a list or a line",
        substitute(r"^(\s{0,3})[–—][ \t\u00a0]+", r"\1- "),
    ),
    Meaning(
        "dashes without a space",
        "“-đơn” may be an item of a list or a line",
        substitute(r"^(\s{0,3})-(?=[^\W\d])", r"\1- "),
    ),
    Meaning(
        "numbers without a space",
        "“1.đơn” may be an item of a list or a line",
        substitute(r"^(\s{0,3}\d{1,2}[.)])(?=[^\W\d])", r"\1 "),
    ),
    Meaning("tables of tabs", "lines with tabs may be rows of a table", lambda text: _tabs(text)),
    Meaning(
        "marked",
        "==tô== may be shown as marked",
        substitute(r"==([^\s=](?:[^=\n]*[^\s=])?)==", r"<mark>\1</mark>"),
    ),
    Meaning(
        "contents",
        "[TOC] and {:toc} may show a list of the headings, or nothing",
        substitute(r"^(?:\[TOC\]|\[\[_TOC_\]\]|[*-] TOC)$", ""),
    ),
    Meaning(
        "half-written references",
        "“[1] : /x” and “[a]: /mau don.pdf” may be read as they are meant",
        substitute(
            r"^(\[[^\]\n^]+\]) ?: ?([^<\s][^\"\n]*)$",
            lambda match: f"{match[1]}: <{match[2].strip()}>",
        ),
    ),
    Meaning(
        "addresses of files",
        "“<{filename}x.md>” may be a link to that file",
        substitute(r"<\{(?:filename|static)\}([^<>\s]+)>", r"[\1](\1)"),
    ),
    Meaning(
        "pipes in code",
        "a pipe within backticks may belong to the code, not to the table",
        substitute(r"`[^`\n]*`", lambda match: re.sub(r"(?<!\\)\|", r"\\|", match[0])),
    ),
    Meaning(
        "one tilde",
        "~cũ~ may be struck out",
        substitute(r"(?<![~\w])~(\S(?:[^~\n]*\S)?)~(?![~\w])", r"~~\1~~"),
    ),
    Meaning(
        "table without a rule",
        "rows of pipes may be a table without the line below its head",
        lambda text: _ruled(text),
    ),
)


def _apart(html: str) -> str:
    """A tag on lines of its own, with what is Markdown in it as HTML."""
    return "\n\n" + re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", html) + "\n\n"


def _kept_apart(text: str, row: re.Pattern[str]) -> str:
    """A hard break at the end of each such line that another follows."""
    lines = text.split("\n")
    for number in range(len(lines) - 1):
        if row.match(lines[number]) and row.match(lines[number + 1]):
            lines[number] = lines[number].rstrip(" \\") + "\\"
    return "\n".join(lines)


def _tabs(text: str) -> str:
    """Two or more lines with as many tabs between words as a table of pipes."""
    row = re.compile(
        r"(?:^(?!\s|[-*+•–·▪○]\t|\d+[.)]\t)[^\t\n|]+(?:\t[^\t\n|]+)+\n){2,}", re.MULTILINE
    )

    def change(match: re.Match[str]) -> str:
        rows = [line.rstrip("\\").split("\t") for line in match[0].splitlines()]
        if len({len(cells) for cells in rows}) > 1:
            return match[0]
        lines = [f"| {' | '.join(cells)} |" for cells in rows]
        rule = "|" + " --- |" * len(rows[0])
        return "\n".join(["", lines[0], rule, *lines[1:], "", ""])

    return row.sub(change, text)


def _widened(text: str) -> str:
    """Tables of outer pipes whose head and rule have as many cells as their widest row."""

    def change(match: re.Match[str]) -> str:
        lines = match[0].rstrip("\n").split("\n")
        missing = max(map(_pipes, lines)) - _pipes(lines[0])
        head, rule = lines[0] + "  |" * missing, lines[1] + " --- |" * missing
        return "\n".join([head, rule, *lines[2:], ""])

    return TABLE_RE.sub(change, text)


def _pipes(line: str) -> int:
    return len(re.findall(r"(?<!\\)\|", re.sub(r"`[^`\n]*`", "", line)))


def _ruled(text: str) -> str:
    """A first row of pipes without a rule below gets one."""

    def change(match: re.Match[str]) -> str:
        rule = "|" + " --- |" * (match[1].count("|") - 1)
        return f"{match[1]}\n{rule}\n{match[2]}"

    rows = re.compile(r"(?<=\n\n)(\|.*\|)\n(\|(?![ :|-]*\n).*\|)(?=\n)")
    return rows.sub(change, text)

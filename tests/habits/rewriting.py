"""How a text is written over, line by line, so that CommonMark reads what is meant."""

from __future__ import annotations

import re
from collections.abc import Callable

from .commonmark import goes_on_with_item, indented_blocks

FENCE_RE = re.compile(r"^[ \t>]*(?:[-*+]|\d+[.)])?[ \t]*(`{3,}|~{3,})(.*)$")
CODE_RE = re.compile(r"^(?:[$#/<>{}\[\]|]|\w+ ?[=(\[]|.*[;{}]$)")

ROUND = r"^(\s{0,3})[•·▪●○◦‣][ \t\u00a0]+"
ALPHABET = "abcdefghijklmnopqrstuvwxyz"
FORM_RE = re.compile(r"[^\W\d_a-zđ]\w*(?: \w+){0,3} ?:(?: |$)(?!//)")
TABBED_RE = re.compile(r"(?![-*+•–·▪○]|\d+[.)]\t)[^\s|][^\t|]*(?:\t+[^\t|]+)+$")
PHOTO = r"!\[[^\]\n]*\]\([^()\n]*\)"
# A photo and one line of plain text, with nothing else in their paragraph.
CAPTION_RE = re.compile(
    rf"(?:\A|(?<=\A\n)|(?<=\n\n))({PHOTO}) *\n"
    r"([^\s*_!<|>#-][^*\n]*?) *(?=\n[ \t]*\n|\n?\Z)"
)
TABLE_RE = re.compile(r"^\|.+\|\n\|[ :|-]+\|\n(?:\|.+\|(?:\n|\Z))+", re.MULTILINE)
ANEW_RE = re.compile(
    r"[\"“‘'(\[*_]*(?P<letter>[^\W\d_])|#[^\W\d_]|https?://|www\.|[\u2600-\u27bf\U0001f300-\U0001faff]"
)
ENDED_RE = re.compile(r"[.;:!?…][\"”’)\]*_]*$")
MOST_PASSES = 3
"""A paragraph that has lost its indent may leave another block of code behind it."""


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


def round_bullets(text: str) -> str:
    """`•` as a marker of CommonMark's that no other list of the text has."""
    unused = [mark for mark in "*+-" if not re.search(rf"^\s*\{mark}\s", text, re.MULTILINE)]
    return substitute(ROUND, rf"\1{(unused or ['*'])[0]} ")(text)


def letters(text: str) -> str:
    """`a)` as `1)`, or as `1.` where the text has other lists of the first kind."""
    end = "." if re.search(r"^\s*\d+\)\s", text, re.MULTILINE) else ")"
    return substitute(
        r"^(\s*)([a-z])\) +", lambda item: f"{item[1]}{ALPHABET.index(item[2]) + 1}{end} "
    )(text)


def prose(text: str) -> str:
    """Blocks that are indented like code but prose are paragraphs, where they stand."""
    lines = text.split("\n")
    for _ in range(MOST_PASSES):
        blocks = indented_blocks("\n".join(lines))
        blocks = [block for block in blocks if _is_prose(lines[block.start : block.end])]
        for block in blocks:
            for number in range(block.start, block.end):
                line = lines[number]
                lines[number] = line.expandtabs(4)[4:] if block.is_within else line.lstrip()
        if not blocks:
            break
    return "\n".join(lines)


def _is_prose(lines: list[str]) -> bool:
    """Whether all lines read like sentences: a capital first, and words."""
    written = [line.strip() for line in lines if line.strip()]
    return all(
        len(line.split()) > 5 and line[0].isupper() and not CODE_RE.match(line) for line in written
    )


def ended_lists(text: str) -> str:
    """A blank line before each line that begins anew, right below the text of an item.

    Such a line is not indented; the one above is shorter than 60 characters or ends a sentence.
    """
    lines: list[str] = []
    for line in text.split("\n"):
        above = lines[-1] if lines else ""
        is_apart = above and _begins_anew(line) and _may_end(above)
        if is_apart and goes_on_with_item("\n".join([*lines, line]), len(lines)):
            lines.append("")
        lines.append(line)
    return "\n".join(lines)


def _begins_anew(line: str) -> bool:
    begin = ANEW_RE.match(line)
    return begin is not None and (begin["letter"] is None or begin["letter"].isupper())


def _may_end(line: str) -> bool:
    if line.endswith(("  ", "\\")) or "![" in line:
        return False
    return len(line) < 60 or ENDED_RE.search(line.rstrip()) is not None


def apart(html: str) -> str:
    """A tag on lines of its own, with what is Markdown in it as HTML."""
    return "\n\n" + re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", html) + "\n\n"


def kept_apart(text: str, row: re.Pattern[str]) -> str:
    """A hard break at the end of each such line that another follows."""
    lines = text.split("\n")
    for number in range(len(lines) - 1):
        if row.match(lines[number]) and row.match(lines[number + 1]):
            lines[number] = lines[number].rstrip(" \\") + "\\"
    return "\n".join(lines)


def tabs(text: str) -> str:
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


def widened(text: str) -> str:
    """Tables of outer pipes whose head and rule have as many cells as their widest row."""

    def change(match: re.Match[str]) -> str:
        lines = match[0].rstrip("\n").split("\n")
        missing = max(map(_pipes, lines)) - _pipes(lines[0])
        head, rule = lines[0] + "  |" * missing, lines[1] + " --- |" * missing
        return "\n".join([head, rule, *lines[2:], ""])

    return TABLE_RE.sub(change, text)


def _pipes(line: str) -> int:
    return len(re.findall(r"(?<!\\)\|", re.sub(r"`[^`\n]*`", "", line)))


def ruled(text: str) -> str:
    """A first row of pipes without a rule below gets one."""

    def change(match: re.Match[str]) -> str:
        rule = "|" + " --- |" * (match[1].count("|") - 1)
        return f"{match[1]}\n{rule}\n{match[2]}"

    rows = re.compile(r"(?<=\n\n)(\|.*\|)\n(\|(?![ :|-]*\n).*\|)(?=\n)")
    return rows.sub(change, text)

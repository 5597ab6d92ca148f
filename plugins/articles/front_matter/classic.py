"""The header of older Pelican sites, `Key: value` lines; also YAML whose `---` was forgotten.

So a value in quotes or brackets, and a list whose items stand below its key, are read as YAML
means them. All other text is what it is: it may have colons and number signs in it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from . import yaml_nodes
from .fences import END_RE
from .mending import unquoted
from .nodes import Node, Scalar, Sequence
from .source import Source
from .words import LIST_KEYS, is_key_line
from .yaml_nodes import SHOWN, FrontMatterError

ITEM_RE = re.compile(r"[ \t\xa0]*[-*+•–—·](?:[ \t\xa0]+(?P<text>.*)|$)")
OPEN = ('"', "'", "[", "{", "- ")
BLOCK_RE = re.compile(r"[|>][+-]?")
WITH_PAIRS = "corrections"
"""The key whose value may itself have keys."""


def pairs(source: Source) -> list[tuple[Scalar, Node]]:
    """The keys and values; a line that is indented or an item goes on with the value above it.

    Raises FrontMatterError.
    """
    found: list[tuple[Scalar, list[str]]] = []
    for line, text in enumerate(source.front.split("\n"), source.front_line):
        if not text.strip():
            continue
        key, colon, value = text.partition(":")
        if found and _goes_on(text, found[-1][0].text.lower(), found[-1][1]):
            found[-1][1].append(text)
        elif colon and not text[:1].isspace() and not ITEM_RE.fullmatch(text):
            found.append((Scalar(key.strip().strip("\"'"), line), [value.strip()]))
        else:
            raise _no_pair(text, line)
    return [(key, _value(key, rows, source)) for key, rows in found]


def _goes_on(text: str, key: str, rows: list[str]) -> bool:
    """Whether a line belongs to the value of the key above it, which has these rows so far."""
    if text[:1].isspace():
        return key == WITH_PAIRS or not is_key_line(text)
    is_in_list = rows == [""] or bool(ITEM_RE.fullmatch(rows[-1]))
    return is_in_list and bool(ITEM_RE.fullmatch(text)) and not END_RE.fullmatch(text)


def _no_pair(text: str, line: int) -> FrontMatterError:
    if END_RE.fullmatch(text):
        message = "Phần đầu bài có dòng “---” ở cuối mà không có ở đầu. Thêm “---” ở đầu tệp."
        return FrontMatterError(line, message)
    return FrontMatterError(
        line,
        f"Dòng “{text.strip()[:SHOWN]}” trong phần đầu bài không có dạng “tên: giá trị”. "
        "Sửa lại, hoặc thêm một dòng trống trước nội dung bài.",
        is_misspelt=bool(text[:1].isspace()),
    )


def _value(key: Scalar, rows: list[str], source: Source) -> Node:
    """What is written behind the key and in the rows below it."""
    first, name = rows[0], key.text.lower()
    items = [ITEM_RE.fullmatch(row) for row in rows[1:]]
    is_list = bool(items and items[0]) and (not first or name in LIST_KEYS)
    is_below = not first and (is_list or name == WITH_PAIRS)
    if first.startswith(OPEN) or BLOCK_RE.fullmatch(first) or is_below:
        if (node := _of_yaml(rows, key.line, source)) is not None:
            return node
        _refuse_open(name, first, key.line)
    if is_list:
        below = zip(items, rows[1:], strict=True)
        texts = (first, *(item["text"] or "" if item else row for item, row in below))
        numbered = enumerate(map(str.strip, texts), key.line)
        return Sequence(tuple(Scalar(t, n) for n, t in numbered if t), key.line)
    return Scalar("\n".join(map(str.strip, rows)), key.line, rows=len(rows))


def _of_yaml(rows: list[str], line: int, source: Source) -> Node | None:
    """The value as YAML has it, None if it is none."""
    front = "\n".join([f"x: {rows[0]}", *rows[1:]])
    try:
        ((_, node),) = yaml_nodes.pairs(replace(source, front=front, front_line=line))
    except (FrontMatterError, ValueError):
        return None
    return node


def _refuse_open(key: str, text: str, line: int) -> None:
    """Raise FrontMatterError for marks around a value that do not hold it together."""
    is_apostrophe = text[:1] == "'" and (text[1:2].isdigit() or text[1:2].islower())  # '98, 'n'
    is_list = key in LIST_KEYS and text.startswith(OPEN)
    if is_list or (text and unquoted(text) != text and not is_apostrophe):
        raise FrontMatterError(
            line,
            f"Giá trị “{text[:SHOWN]}” có dấu ngoặc mở, đóng không đúng. "
            "Bỏ dấu ngoặc, hoặc viết cho đủ.",
            is_misspelt=True,
        )

"""A line of front matter that cannot be read, as it was probably meant: ready to be pasted.

A proposal is made only if it has been read again, and says what was written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain

from . import listed, text_marks
from .words import ARTICLE_KEYS, LIST_KEYS, PROFILE_KEYS, nearest

SHOWN = 60
"""Characters of an item that a message quotes."""
LONGEST = 1_000
"""Characters of a line that is still worth printing."""
ODD_SPACE_RE = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
NO_WIDTH_RE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
# Indentation, the dash of an item, a key with its colon, the value.
BEFORE = r"(?P<before>[ ]*(?:-[ ]+)?)"
LINE_RE = re.compile(BEFORE + r"(?P<key>[^\s:#'\"\[{][^:#\[{]{0,60}:[ ]+)?(?P<value>.*)")
CLOSE_RE = re.compile(BEFORE + r"(?P<key>[^\W\d_][\w ]{0,30}?)[ ]*:(?P<value>[^\s/].*)")
EQUALS_RE = re.compile(r"(?P<before>[ ]*)(?P<key>[^\W\d_][\w ]{0,30}?)[ ]*=[ ]*(?P<value>.+)")
ITEM_RE = re.compile(r"(?P<before>[ ]*)[-•*+–—·][ ]*(?P<value>[^\s•*+–—·-].*)")
OF_LIST_RE = re.compile(r"([ ]*)-[ ]")
NOT_IN_LINE = "không thẳng hàng với mục ở trên"
TAB = "có dấu Tab, mà phần đầu bài chỉ dùng dấu cách"
SPACE = "có dấu cách lạ (thường do chép từ Word, Zalo hay trang web)"
COLON = "có dấu hai chấm lạ “：”"
CLOSE = "thiếu dấu cách sau dấu hai chấm"
EQUALS = "dùng dấu bằng thay cho dấu hai chấm"
ITEM = "là một mục của danh sách, phải bắt đầu bằng “- ”"
INDENTED = "có dấu cách thừa ở đầu"
BRACKET = "thiếu dấu “]” ở cuối"
QUOTE = "mở ngoặc kép mà không đóng"
RAW = "có dấu của Markdown hay HTML, mà phần đầu bài không đọc các dấu ấy"
ODD = "có dấu ngoặc hay dấu của Markdown thừa"
LISTED = "là danh sách, mà dấu ngoặc hay dấu đặc biệt quanh các mục không đúng chỗ"
MARKS = "có dấu hai chấm, ngoặc hay dấu đặc biệt, nên cả giá trị phải đặt trong dấu ngoặc"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A line to be written instead, what is wrong with the one that is there, and a value.

    `meant` is the text that the value is to be read as, None if only that it can be read.
    """

    line: str
    why: str
    meant: str | None = None


def mend(
    lines: list[str], at: int, reads: Callable[[list[str], Proposal], bool]
) -> Proposal | None:
    """The line to write instead of the one at that index, if one helps.

    `reads` says whether the lines can be read up to the proposed one, and that as it is meant.
    """
    if len(lines[at]) > LONGEST:
        return None
    for proposal in chain(_in_line(lines, at), _proposals(lines[at])):
        if proposal.line != lines[at] and reads(
            [*lines[:at], proposal.line, *lines[at + 1 :]], proposal
        ):
            return proposal
    return None


def of_mixed_list(lines: list[str], at: int) -> str:
    """What to say of a list of which one item stands behind the key, others below it; or ""."""
    below = next((i for i in (at, at + 1) if i < len(lines) and OF_LIST_RE.match(lines[i])), 0)
    above = next((text for text in reversed(lines[:below]) if text.strip()), "")
    key, _, first = above.partition(":")
    if not (first.strip() and key.strip().lower() in LIST_KEYS):
        return ""
    shown, first = lines[below].strip()[:SHOWN], first.strip().removeprefix("- ")
    return (
        f"Mục “{shown}” ở dưới “{first[:SHOWN]}”, mà mục ấy ở ngay sau dấu hai chấm. "
        f"Viết “{key.strip()}:” một dòng, rồi mỗi mục một dòng bắt đầu bằng “- ”."
    )


def _in_line(lines: list[str], at: int) -> Iterator[Proposal]:
    """An item of a list as far in as the one above it."""
    item = OF_LIST_RE.match(lines[at])
    above = (found for text in reversed(lines[:at]) if (found := OF_LIST_RE.match(text)))
    if item and (last := next(above, None)) and last[1] != item[1]:
        yield Proposal(last[1] + lines[at].lstrip(), NOT_IN_LINE)


def _proposals(written: str) -> Iterator[Proposal]:
    """What the line may have been meant to be, the least change first."""
    plain = NO_WIDTH_RE.sub("", ODD_SPACE_RE.sub(" ", written)).replace("：", ": ").rstrip()
    indent = plain[: len(plain) - len(plain.lstrip())]
    rest = plain.lstrip().replace("\t", " ")
    why = _oddity(written, indent)
    bases = [indent + rest]
    if "\t" in indent:  # an item may be further in than its list, a key may not
        bases = [indent.replace("\t", "  ") + rest, rest][:: 1 if rest.startswith("-") else -1]
    for base in bases:
        if why:
            yield Proposal(base, why)
        for proposal in _changes(base):
            yield Proposal(proposal.line, why or proposal.why, proposal.meant)


def _oddity(written: str, indent: str) -> str:
    """What of the line is not what it looks like, or ""."""
    if "\t" in indent:
        return TAB
    if ODD_SPACE_RE.search(written) or NO_WIDTH_RE.search(written):
        return SPACE
    return COLON if "：" in written else ""


def _changes(line: str) -> Iterator[Proposal]:
    if (found := CLOSE_RE.fullmatch(line)) and _is_key(found["key"]):
        yield Proposal(f"{found['before']}{found['key']}: {found['value']}", CLOSE)
    if (found := EQUALS_RE.fullmatch(line)) and _is_key(found["key"]):
        yield Proposal(f"{found['before']}{found['key']}: {found['value']}", EQUALS)
    if (found := ITEM_RE.fullmatch(line)) and not line.lstrip().startswith("- "):
        yield Proposal(f"{found['before']}- {found['value']}", ITEM)
    found = LINE_RE.fullmatch(line)
    if found and found["key"] and found["before"].isspace() and _is_key(_key(found)):
        yield Proposal(line.lstrip(), INDENTED)
    if found and found["value"].startswith("[") and _key(found) in LIST_KEYS:
        yield Proposal(f"{line.rstrip(' ,')}]", BRACKET)
    if found and found["value"]:
        if _key(found) in LIST_KEYS:
            yield from _as_list(found)
        yield _quoted(found)


def _as_list(line: re.Match[str]) -> Iterator[Proposal]:
    """The items of a list without the marks around them, if there are any."""
    value = line["value"].strip()
    texts = listed.taken_apart(value, _key(line))
    if not texts or texts == [value]:
        return
    items = [in_quotes(text) for text in texts]
    pasted = items[0] if len(items) == 1 else f"[{', '.join(items)}]"
    why = ODD if len(items) == 1 else LISTED
    yield Proposal(f"{line['before']}{line['key']}{pasted}", why, texts[0])


def _quoted(line: re.Match[str]) -> Proposal:
    value = line["value"].strip()
    text = unquoted(value)
    is_open = value[0] in "\"'" and text == value[1:]
    meant = listed.address(text) if _key(line) == "image" else text_marks.without(text) or text
    why = QUOTE if is_open else MARKS if meant == text else RAW
    return Proposal(f"{line['before']}{line['key'] or ''}{in_quotes(meant)}", why, meant)


def in_quotes(text: str) -> str:
    """One line of text as YAML reads it, whatever is in it."""
    # In double quotes a backslash means something, in single ones nothing does but themselves.
    return "'" + text.replace("'", "''") + "'" if set(text) & {'"', "\\"} else f'"{text}"'


def unquoted(value: str) -> str:
    """The text of a value whose own quotation marks do not hold."""
    mark = value[0]
    if mark not in "\"'" or len(value) == 1:
        return value
    inner = value[1:]
    if mark not in inner:
        return inner  # opened, never closed
    if not inner.endswith(mark):
        return value
    inner = inner[:-1]
    first = inner.find(mark)
    opens = first == 0 or (first > 0 and inner[first - 1] in " (“")
    return inner if opens or first < 0 else value


def _key(line: re.Match[str]) -> str:
    return (line["key"] or "").rstrip(": ").lower()


def _is_key(word: str) -> bool:
    return bool(nearest(word.strip(), (*ARTICLE_KEYS, *PROFILE_KEYS)))

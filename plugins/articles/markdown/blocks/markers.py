"""How the first characters of a line tell what block begins there.

All expect a line without its indentation; columns are characters, since tabs and no-break
spaces before the text have become spaces (`flush`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

TAB = 4
BULLETS = "*+-"
WORD_BULLETS = "•●○▪▫■□◦‣⁃∙·➢➤►❖\uf0b7\uf0a7\uf0d8\uf0fc\uf076"
"""What Word and phones put before an item, the last ones from its own typefaces."""
WORD_LETTERS = "ovqüØ§"
"""Bullets of Word's as well, when they are pasted: behind one stands a tab."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"
ROMAN = {
    tens + ones: 10 * ten + one
    for ten, tens in enumerate(("", "x", "xx", "xxx"))
    for one, ones in enumerate(("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"))
    if ten or one
}
"""What numbers the items of a list in Roman letters."""

# Whether a line may begin a block at all: found out once for each line of text.
START_RE = re.compile(
    rf"[>#`~<=:|\[*+_\-{WORD_BULLETS}]|\d{{1,3}}[.)]|(?:[a-zđ]|[ivx]{{2,7}})\)|[{WORD_LETTERS}]\t"
)
WIDE = "\xa0\u2000-\u200a\u202f\u3000"
BEFORE_TEXT_RE = re.compile(
    rf"(?P<lead>[ \t{WIDE}]*)"
    rf"(?P<marks>(?:(?:[>{WORD_BULLETS}{BULLETS}]|\d{{1,3}}[.)]|(?:[a-zđ]|[ivx]{{2,7}})\)|#{{1,6}})"
    rf"[ \t{WIDE}]+)*+)"
)
UNEVEN_RE = re.compile(f"[\t{WIDE}]")
WIDE_RE = re.compile(f"[{WIDE}]")
INDENTED = "\xa0"
"""Before a line whose text is indented by no-break spaces, which part it from the one above."""
# No number above 999: `1986. Năm ấy` is a year at the end of a sentence.
ITEM_RE = re.compile(
    rf"(?:(?P<bullet>[{WORD_BULLETS}{BULLETS}])|(?P<number>\d{{1,3}})(?P<end>[.)])|"
    r"(?:(?P<letter>[a-zđ])|(?P<roman>[ivx]{2,7}))\))(?= |$)|"
    rf"(?P<pasted>[{WORD_LETTERS}])(?=\t+[^\t]*$)"
)
TASK_RE = re.compile(r"\[([ xX])\](?: +(?=\S)|$)")
UNDONE, DONE = "☐", "☑"
RULE_RE = re.compile(r"(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$")
UNDERLINE_RE = re.compile(r"(?:=+|-+) *$")
FENCE_RE = re.compile(r"(?P<mark>`{3,})(?P<info>[^`]*)$|(?P<tildes>~{3,})(?P<words>.*)$")
# `#khuyenhoc` is a hashtag; a heading that lacks its space has more than one mark.
HEADING_RE = re.compile(r"(?P<level>#{1,6})(?:(?= |$)|(?<=##)(?=[^\W_]))(?P<text>.*)$")
CLOSING_RE = re.compile(r"(?:(?:^| )#+|(?<=[^\W_])#{2,})(?= *(?:\{[^{}]*\} *)?$)")
# What Word makes of `---`, and rules of other tools, too.
TABLE_RULE_RE = re.compile(
    r"(?=.*\|)[ \t]*\|?"
    r"(?:[ \t]*:?(?:-+|—+|–[-–—]+|={2,}):?[ \t]*(?:[|+]|$))+[ \t]*$"
)
NOTE_RE = re.compile(r"\[\^(?=[ \t]*+[^\s\[\]])(?P<label>[^\[\]\n]*+)\] ?: *")
DEFINITION_RE = re.compile(r":(?P<space> {1,3})(?=\S)")


@dataclass(frozen=True, slots=True)
class Item:
    """The marker of a list's item.

    `kind` is what items of one list have in common: the bullet, or how a number ends. `number` is
    None for bullets; of `đ)`, which HTML does not count, it is 0. `i)` alone is the ninth letter.
    The item's text, and what else is in it, begins `width` columns after the marker's beginning.
    """

    kind: str
    number: int | None
    label: str
    width: int
    is_empty: bool

    @property
    def may_interrupt(self) -> bool:
        """Whether such an item begins a list right below a line of text."""
        return not self.is_empty and (self.number in (None, 1) or self.label == "i)")

    @property
    def as_roman(self) -> Item | None:
        """The same with the number that its letters are in Roman ones, if they are."""
        number = ROMAN.get(self.label[:-1]) if self.kind in ("a)", "i)") else None
        return None if number is None else replace(self, kind="i)", number=number)


def flush(line: str) -> str:
    """The line with spaces for tabs and wide spaces as far as they stand before its text.

    Text is not indented by wide spaces: INDENTED stands for them.
    """
    before = BEFORE_TEXT_RE.match(line)
    if before is None:
        return line
    text = line[before.end() :]
    if not before["marks"] and (wide := WIDE_RE.search(before["lead"])):
        return before["lead"][: wide.start()].expandtabs(TAB) + INDENTED + text
    return WIDE_RE.sub(" ", before[0]).expandtabs(TAB) + text


def item(text: str) -> Item | None:
    """The marker that a text begins with."""
    found = ITEM_RE.match(text)
    if found is None or RULE_RE.match(text):
        return None
    after = text[found.end() :]
    spaces = len(after) - len(after.lstrip(" \t"))
    is_empty = spaces == len(after)
    # Behind five spaces CommonMark has code; nobody means that who aligns a list.
    width = found.end() + (spaces if spaces < 5 and not is_empty else 1)
    if letter := found["letter"]:
        return Item("a)", LETTERS.find(letter) + 1, found[0], width, is_empty)
    if roman := found["roman"]:
        number = ROMAN.get(roman)
        return Item("i)", number, found[0], width, is_empty) if number else None
    number = int(found["number"]) if found["number"] else None
    kind = found["bullet"] or found["pasted"] or f"1{found['end']}"
    return Item(kind, number, found[0], width, is_empty)


def tick(text: str) -> str:
    """`[ ] quyên góp` or `[x] trao quà` with a box that readers see; "" if it is neither."""
    box = TASK_RE.match(text)
    return f"{UNDONE if box[1] == ' ' else DONE} {text[box.end() :]}".rstrip() if box else ""


def indentation(line: str) -> int:
    """How many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))

"""Blocks of lines that are kept as they are until it is known what they become."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .markers import FENCE_RE, HEADING_RE, indentation, item

LANGUAGE_RE = re.compile(r"[a-z0-9_+#.-]{1,30}(?=[\s={},:]|$)", re.IGNORECASE | re.ASCII)


@dataclass(slots=True)
class Paragraph:
    """Lines of text, without what they are indented by."""

    first: int
    lines: list[str]


@dataclass(slots=True)
class Fence:
    """Code between lines of three or more of a `mark`, the first indented by `indent`."""

    first: int
    mark: str
    indent: int
    language: str
    lines: list[str]
    is_closed: bool = False

    @classmethod
    def begin(cls, first: int, line: str) -> Fence | None:
        """The fence that a line begins."""
        found = FENCE_RE.match(line.lstrip(" "))
        if found is None:
            return None
        info = (found["info"] or found["words"] or "").strip()
        named = LANGUAGE_RE.match(info.lstrip("{. "))
        # Words that name no language are the first of the code, for who forgot to end the line.
        lines = [info] if info and named is None else []
        mark = found["mark"] or found["tildes"]
        return cls(first, mark, indentation(line), named[0].rstrip(".") if named else "", lines)

    def take(self, line: str) -> bool:
        """Every line, to the one that closes it."""
        if self.closes(line):
            self.is_closed = True
        else:
            self.lines.append(line[min(self.indent, indentation(line)) :])
        return True

    def closes(self, line: str) -> bool:
        """Whether it is a line of nothing but enough of the same mark."""
        text = line.strip()
        return text.startswith(self.mark) and not text.strip(self.mark[0])


@dataclass(slots=True)
class Indented:
    """Lines that are indented by four columns or more, and blank lines between them."""

    first: int
    lines: list[str]
    is_closed: bool = False

    def take(self, line: str) -> bool:
        """What is indented as much, or blank."""
        if line.strip() and indentation(line) < 4:
            self.is_closed = True
            return False
        self.lines.append(line[4:])
        return True


RAW_RE = re.compile(r"<(?:script|pre|style|textarea)(?:[\s>]|$)", re.IGNORECASE)
RAW_END_RE = re.compile(r"</(?:script|pre|style|textarea)>", re.IGNORECASE)
COMMENTED_RE = re.compile(r"<!--.*?-->[ \t]*[^\s<]")
"""Text, with a remark before it."""
NO_TAG_ENDS = (
    ("<!--", re.compile(r"-->")),
    ("<?", re.compile(r"\?>")),
    ("<![CDATA[", re.compile(r"\]\]>")),
    ("<!", re.compile(r">")),
)
BLOCK_TAGS = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|"
    "dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|"
    "hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|"
    "search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul"
)
"""CommonMark's: a line that begins with one of them is HTML up to a blank line."""
BLOCK_TAG_RE = re.compile(rf"</?(?:{BLOCK_TAGS})(?:\s|/?>|$)", re.IGNORECASE)
OPEN_TAG_RE = re.compile(r"<[^<>]*$")
CLOSING_RE = re.compile(r"</(?:details|div|figure|section|summary|table)>\s*$", re.IGNORECASE)
"""Behind these text is a paragraph of its own."""


@dataclass(slots=True)
class Html:
    """Lines of HTML: to the `end` that its beginning asks for, or to a blank line.

    In the latter there is Markdown between the tags: a list, heading or fence ends them too, and
    text below a line that closes a box.
    """

    first: int
    end: re.Pattern[str] | None
    lines: list[str] = field(default_factory=list)
    is_closed: bool = False

    @classmethod
    def begin(cls, first: int, line: str) -> Html | None:
        """The HTML that a line begins."""
        text = line.lstrip(" ")
        if RAW_RE.match(text):
            return cls._begun(first, RAW_END_RE, line)
        if COMMENTED_RE.match(text):
            return None
        for mark, end in NO_TAG_ENDS:
            if text.startswith(mark):
                return cls._begun(first, end, line)
        return cls._begun(first, None, line) if BLOCK_TAG_RE.match(text) else None

    @classmethod
    def _begun(cls, first: int, end: re.Pattern[str] | None, line: str) -> Html:
        html = cls(first, end)
        html.take(line)
        return html

    def take(self, line: str) -> bool:
        """Every line up to its end."""
        if self.end is not None:
            self.is_closed = self.end.search(line) is not None
        elif not line.strip() or (self.lines and self._is_markdown(line)):
            self.is_closed = True
            return False
        self.lines.append(line)
        return True

    def _is_markdown(self, line: str) -> bool:
        text = line.lstrip(" ")
        above = self.lines[-1]
        if CLOSING_RE.search(above):
            return not text.startswith("<")
        begins = bool(HEADING_RE.match(text) or FENCE_RE.match(text) or item(text))
        return begins and not OPEN_TAG_RE.search(above)


Leaf = Paragraph | Fence | Indented | Html
"""An open block without blocks in it; `first` is the line (from 0) on which it begins.

All but a paragraph `take` a line or say that it is not theirs, and know when they are closed.
"""

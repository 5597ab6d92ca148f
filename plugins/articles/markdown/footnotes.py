"""`[^label]`, its definition `[^label]: text`, and `^[text]`, found by Python-Markdown."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from .blocks import BlockMachine
from .inline import as_written
from .notes import Notes

Found = tuple[Element | str | None, int | None, int | None]

# What is to be read as a link or photo goes on with its address.
REFERENCE_RE = r"\[\^(?=\s*+[^\s\[\]])([^\[\]]*+)\](?P<linked>[(\[])?"
INLINE_RE = r"(?<![\[\\])\^\["
BRACKET_RE = re.compile(r"[\[\]]")


class Footnotes(Extension):
    """Adds what inline text has of notes to those of its blocks, and puts them into the tree."""

    def __init__(self, machine: BlockMachine) -> None:
        super().__init__()
        self._machine = machine

    @property
    def notes(self) -> Notes:
        """The notes of the text that is being read."""
        return self._machine.notes

    def extendMarkdown(self, md: Markdown) -> None:
        """Before links and photos, whose brackets are the same, but not in code."""
        self.md = md
        md.inlinePatterns.register(_InlineNotes(INLINE_RE, self), "inline_note", 176)
        md.inlinePatterns.register(_References(REFERENCE_RE, self), "footnote", 175)
        md.treeprocessors.register(_Gathering(self), "gather_notes", 50)
        md.treeprocessors.register(_Arranging(self), "arrange_notes", 7)  # behind `attr_list`


class _References(InlineProcessor):
    def __init__(self, pattern: str, footnotes: Footnotes) -> None:
        super().__init__(pattern, footnotes.md)
        self._footnotes = footnotes

    def handleMatch(self, m: re.Match[str], data: str) -> Found:
        """The reference, or what is written where there is no note."""
        label = as_written(self.unescape(m[1]))
        notes = self._footnotes.notes
        if m["linked"] and notes.find(label) is None:
            return None, None, None
        reference = notes.refer(label)
        found = self.unescape(f"[^{m[1]}]") if reference is None else reference
        return found, m.start(), m.end(1) + 1


class _InlineNotes(InlineProcessor):
    def __init__(self, pattern: str, footnotes: Footnotes) -> None:
        super().__init__(pattern, footnotes.md)
        self._footnotes = footnotes

    def handleMatch(self, m: re.Match[str], data: str) -> Found:
        """The reference with its text, if the bracket is closed."""
        depth = 1
        for bracket in BRACKET_RE.finditer(data, m.end()):
            depth += 1 if bracket[0] == "[" else -1
            if not depth:
                text = data[m.end() : bracket.start()].strip()
                if not text:
                    break
                return self._footnotes.notes.add(text), m.start(), bracket.end()
        return None, None, None


class _Gathering(Treeprocessor):
    def __init__(self, footnotes: Footnotes) -> None:
        super().__init__(footnotes.md)
        self._footnotes = footnotes

    def run(self, root: Element) -> None:
        """Before the text of the elements is read."""
        self._footnotes.notes.gather(root)


class _Arranging(Treeprocessor):
    def __init__(self, footnotes: Footnotes) -> None:
        super().__init__(footnotes.md)
        self._footnotes = footnotes

    def run(self, root: Element) -> None:
        """After it."""
        self._footnotes.notes.arrange(root)

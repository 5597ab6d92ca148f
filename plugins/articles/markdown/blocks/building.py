"""The tree of a body's blocks while it grows: what is open, and what leaves become."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown

from ..notes import Notes
from . import paragraphs, raw_html
from .containers import Container, ItemList, Kind, unwrap
from .leaves import Fence, Html, Indented, Leaf, Paragraph
from .link_definitions import LinkDefinitions
from .markers import Item


class TreeBuilder:
    """The open containers, the outermost first, and the leaf that is open in the last of them.

    `after_blank` says whether the line before was blank; `unclosed` are the fences of code that
    no line has closed.
    """

    def __init__(self, md: Markdown, notes: Notes, links: LinkDefinitions) -> None:
        self.root = Element(md.doc_tag)
        self.open = [Container(Kind.BODY, self.root)]
        self.leaf: Leaf | None = None
        self.after_blank = False
        self.unclosed: list[Fence] = []
        self._md = md
        self._notes = notes
        self._links = links
        self._lists: list[ItemList] = []
        self._definitions: list[Container] = []

    def begin_quote(self) -> None:
        """Open a quotation."""
        self._part()
        self.open.append(Container(Kind.QUOTE, self.add("blockquote")))

    def begin_item(self, marker: Item, indent: int) -> None:
        """Open an item of the list that could go on, or of a new one."""
        parent = self.open[-1]
        items = parent.items
        counted = items.counted(marker) if items else None
        if items is None or counted is None:
            self._part()
            counted = parent.awaited(marker) or marker
            items = ItemList.begin(counted, parent.element)
            self._lists.append(items)
            parent.items = parent.last = items
        elif self.after_blank:
            items.is_loose = True
        element = items.add(counted)
        self.after_blank = False
        self.open.append(Container(Kind.ITEM, element, indent + marker.width, of=items))

    def begin_note(self, label: str, line: int) -> None:
        """Open the definition of a note."""
        parent = self.open[-1]
        parent.items = None
        element = self._notes.define(label, line, parent.element)
        self.open.append(Container(Kind.NOTE, element, 4))

    def begin_definition(self, width: int) -> None:
        """Open a definition of the paragraph that came last, or one more of the same term."""
        parent = self.open[-1]
        element = paragraphs.definition(parent.element)
        container = Container(Kind.DEFINITION, element, width, is_loose=self.after_blank)
        self._definitions.append(container)
        parent.items, self.after_blank = None, False
        self.open.append(container)

    def begin_leaf(self, leaf: Leaf) -> None:
        """Open a leaf."""
        self._part()
        self.leaf = leaf
        if isinstance(leaf, Html) and leaf.is_closed:
            self.end_leaf()

    def add_whole(self, tag: str, text: str = "") -> None:
        """A block of one line."""
        self._part()
        self.add(tag).text = text

    def add(self, tag: str) -> Element:
        """A new element at the end of the innermost container."""
        return SubElement(self.open[-1].element, tag)

    def close(self, depth: int) -> None:
        """Leave `depth` containers open, and no leaf."""
        if self.leaf is not None:
            self.end_leaf()
        del self.open[depth:]

    def end_leaf(self) -> None:
        """Turn the open leaf, if there is one, into elements."""
        leaf, self.leaf = self.leaf, None
        if isinstance(leaf, Paragraph):
            if lines := self._links.take(leaf):
                for block in paragraphs.blocks(lines):
                    block.fill(self.add(block.tag))
        elif isinstance(leaf, Fence):
            if not leaf.is_closed:
                self.unclosed.append(leaf)
            self._add_code(leaf.lines, leaf.language)
        elif isinstance(leaf, Html):
            raw_html.fill(self.add(raw_html.TAG), leaf, self._md.htmlStash)
        elif isinstance(leaf, Indented):
            while not leaf.lines[-1].strip():
                leaf.lines.pop()
                self.after_blank = True
            self._add_code(leaf.lines, "")

    def finish(self) -> Element:
        """Close everything; the whole tree."""
        self.close(1)
        for container in self._definitions:
            if not container.is_loose:
                unwrap(container.element)
        for items in self._lists:
            items.finish()
        return self.root

    def _part(self) -> None:
        """Before a block begins: it ends a list, and may be parted by a blank line in an item."""
        parent = self.open[-1]
        parent.items = None
        if self.after_blank and len(parent.element):
            parent.is_loose = True
            if parent.of:
                parent.of.is_loose = True

    def _add_code(self, lines: list[str], language: str) -> None:
        code = SubElement(self.add("pre"), "code")
        if language:
            code.set("class", f"language-{language}")
        code.text = paragraphs.as_code("\n".join([*lines, ""]))

"""The lines of a body, one after the other, into a tree of blocks.

As CommonMark's reference implementations: for each line, which open containers go on; then which
blocks begin; what is left is text.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from xml.etree.ElementTree import ElementTree

from markdown import Markdown

from ..effort import DEEPEST, TooIntricateError
from ..notes import Notes
from . import indented, markers, paragraphs, raw_html, tables
from .building import TreeBuilder
from .containers import Container, Kind
from .leaves import Fence, Html, Indented, Leaf, Paragraph
from .link_definitions import LinkDefinitions


@dataclass(slots=True)
class Place:
    """What is left of a line in the containers that go on, of which there are `depth`.

    `text` is it without its indentation; `paragraph` is the one that it stands right below, in
    the same container.
    """

    depth: int
    rest: str
    text: str
    paragraph: Paragraph | None

    @property
    def indent(self) -> int:
        """Columns before the text."""
        return len(self.rest) - len(self.text)


class BlockMachine:
    """In the place of Python-Markdown's block parser.

    `notes` and `links` are those of the last document, `unclosed` its fences that no line has
    closed.
    """

    def __init__(self, md: Markdown) -> None:
        self.md = md
        self.md.references = self.links = LinkDefinitions()
        self.reset()

    def reset(self) -> None:
        """Begin with another document."""
        self.notes = Notes()
        self.unclosed: list[Fence] = []

    def parseDocument(self, lines: list[str]) -> ElementTree:
        """The tree of all blocks of a body; its texts are still to be read by inline patterns."""
        self._tree = TreeBuilder(self.md, self.notes, self.links)
        if markers.UNEVEN_RE.search("\n".join(lines)):
            numbered = tables.numbered(lines)
            lines = [line if n in numbered else markers.flush(line) for n, line in enumerate(lines)]
        self._lines = lines
        for number, line in enumerate(lines):
            self._number = number
            self._take(line)
        root = self._tree.finish()
        self.unclosed = self._tree.unclosed
        return ElementTree(root)

    def _take(self, line: str) -> None:
        depth, rest = self._go_on(line)
        if self._is_taken(depth, rest):
            return
        if rest.strip():
            self._begin(depth, rest)
            self._tree.after_blank = False
        else:
            self._tree.close(depth)
            self._tree.after_blank = True

    def _go_on(self, line: str) -> tuple[int, str]:
        """How many of the open containers go on with a line, and what it has for the last."""
        rest = line
        if len(self._tree.open) == 1:
            return 1, rest
        for depth, container in enumerate(self._tree.open[1:], 1):
            inside = container.rest_of(rest)
            if inside is None or (not rest.strip() and self._is_empty(container, depth)):
                return depth, rest
            rest = inside
        return len(self._tree.open), rest

    def _is_empty(self, container: Container, depth: int) -> bool:
        """Whether it is an item that has nothing but its marker, which a blank line ends."""
        if container.kind is not Kind.ITEM or len(container.element):
            return False
        return self._tree.leaf is None and depth == len(self._tree.open) - 1

    def _is_taken(self, depth: int, rest: str) -> bool:
        """Whether an open leaf that decides for itself takes the line; else it ends."""
        leaf = self._tree.leaf
        if leaf is None or isinstance(leaf, Paragraph):
            return False
        if depth == len(self._tree.open):
            is_taken = leaf.take(rest)
        else:
            # Less indented than the item that it is in, yet nothing else than its end.
            is_taken = isinstance(leaf, Fence) and leaf.closes(rest) and leaf.take(rest)
        if leaf.is_closed or not is_taken:
            self._tree.end_leaf()
        return is_taken

    def _begin(self, depth: int, rest: str) -> None:
        """Open what blocks a line begins, and keep the rest of it as text."""
        place = self._place(depth, rest)
        if place.indent > 3 and self._tree.leaf is None and self._is_code(rest):
            self._begin_leaf(place, Indented(self._number, [rest[4:]]))
            return
        while markers.START_RE.match(place.text):
            if place.paragraph and self._goes_on(place.paragraph, place.text):
                return
            if place.paragraph and self._tree.leaf is None:  # it was but definitions of links
                place = self._place(place.depth, place.rest)
            inside = self._begin_container(place)
            if inside is None:
                if self._is_whole_block(place):
                    return
                break
            place = self._place(len(self._tree.open), inside)
            if place.depth > DEEPEST:
                raise TooIntricateError(inside, nested=True)
        if place.text:
            self._add_text(place)

    def _place(self, depth: int, rest: str) -> Place:
        leaf = self._tree.leaf
        is_below = depth == len(self._tree.open)
        paragraph = leaf if is_below and isinstance(leaf, Paragraph) else None
        return Place(depth, rest, rest.lstrip(" "), paragraph)

    def _goes_on(self, paragraph: Paragraph, text: str) -> bool:
        """Whether a line belongs to a paragraph although it looks like the beginning of a block."""
        if markers.TABLE_RULE_RE.match(text) and "|" in paragraph.lines[-1]:
            paragraph.lines.append(text)
            return True
        if markers.UNDERLINE_RE.match(text) and paragraphs.is_title(paragraph.lines):
            title = self.links.take(paragraph)
            self._tree.leaf = None
            if title:
                tag = "h1" if text[0] == "=" else "h2"
                self._tree.add(tag).text = "\n".join(title).strip()
                return True
        return False

    def _begin_container(self, place: Place) -> str | None:
        """What stands in the container that a line begins; None if it begins none."""
        text = place.text
        if text[0] == ">":
            self._tree.close(place.depth)
            self._tree.begin_quote()
            return text[2:] if text.startswith("> ") else text[1:]
        if text[0] == "[" and (note := markers.NOTE_RE.match(text)):
            self._tree.close(place.depth)
            self._tree.begin_note(note["label"], self._number)
            return text[note.end() :]
        if text[0] == ":" and (mark := markers.DEFINITION_RE.match(text)):
            if not (place.paragraph or self._has_term(place.depth)):
                return None
            self._tree.close(place.depth)
            self._tree.begin_definition(mark.end())
            return text[mark.end() :]
        found = markers.item(text)
        if found is None:
            return None
        if place.paragraph and not (
            found.may_interrupt or self._tree.open[place.depth - 1].awaited(found)
        ):
            return None
        self._tree.close(place.depth)
        self._tree.begin_item(found, place.indent)
        return text[found.width :].lstrip(" \t")

    def _has_term(self, depth: int) -> bool:
        """Whether the last block of that container is a term, or has been defined already."""
        if self._tree.leaf is not None and depth == len(self._tree.open):
            return False
        element = self._tree.open[depth - 1].element
        return len(element) > 0 and element[-1].tag in ("p", "dl")

    def _is_whole_block(self, place: Place) -> bool:
        """Whether a line is a heading or rule, or begins code or HTML; if so, it does."""
        text = place.text
        leaf: Leaf | None = None
        if text[0] in "`~":
            leaf = Fence.begin(self._number, place.rest)
        elif text[0] == "<":
            leaf = Html.begin(self._number, place.rest)
        elif heading := markers.HEADING_RE.match(text):
            self._tree.close(place.depth)
            title = markers.CLOSING_RE.sub("", heading["text"]).strip()
            self._tree.add_whole(f"h{len(heading['level'])}", title)
            return True
        elif markers.RULE_RE.match(text) or (place.paragraph and markers.UNDERLINE_RE.match(text)):
            self._tree.close(place.depth)
            self._tree.add_whole("hr")
            return True
        if leaf is not None:
            self._begin_leaf(place, leaf)
        return leaf is not None

    def _add_text(self, place: Place) -> None:
        """What begins no block: more of a paragraph, lazily or not, or a new one."""
        leaf = self._tree.leaf
        if isinstance(leaf, Paragraph) and not self._begins_anew(place, leaf):
            leaf.lines.append(place.text.lstrip(markers.INDENTED))
            return
        self._begin_leaf(place, Paragraph(self._number, [place.text.lstrip(markers.INDENTED)]))

    def _begins_anew(self, place: Place, above: Paragraph) -> bool:
        """Whether a text right below a paragraph, or below that of an item, is another one."""
        if place.paragraph:
            return paragraphs.begins_anew(above.lines, place.rest)
        if place.depth > 1 or place.indent or self._tree.open[-1].kind is not Kind.ITEM:
            return False
        if any(container.kind is Kind.QUOTE for container in self._tree.open):
            return False
        return paragraphs.ends_list(self._lines[self._number - 1], place.text)

    def _begin_leaf(self, place: Place, leaf: Leaf) -> None:
        self._tree.close(place.depth)
        self._tree.begin_leaf(leaf)

    def _is_code(self, rest: str) -> bool:
        """Whether an indented line and those below it are code."""
        below = self._lines[self._number + 1 : self._number + indented.MOST]
        chunk = [rest, *itertools.takewhile(str.strip, below)]
        element = self._tree.open[-1].element
        below_html = len(element) > 0 and element[-1].tag == raw_html.TAG
        return indented.is_code(chunk, below_html=below_html)

"""`*em*`, `**strong**`, `_em_`, `~~del~~` and `==mark==` as elements."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown.inlinepatterns import InlineProcessor

from .delimiters import RUN_RE, Region, regions


class EmphasisProcessor(InlineProcessor):
    """In the place of Python-Markdown's, which pairs some marks otherwise, in a square of time.

    All marks of a text are paired when its first one is met. What stands before a region will have
    been replaced when its turn comes, so regions are told by their distance from the end.
    """

    def __init__(self) -> None:
        super().__init__(RUN_RE.pattern)
        self._text = ""
        self._head = self._rest = ""
        self._nested: dict[int, list[Region]] = {}

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """The element of the region that begins here, with those in it, if one does."""
        if not self._is_same(m, data):
            self._begin(data)
        moved = len(data) - len(self._text)
        # `***a**` has a mark that belongs to no region before the one that it begins.
        for at in range(m.start() - moved, m.end() - moved):
            if found := self._nested.get(at):
                self._head, self._rest = data[: at + moved], self._text[found[0].end :]
                return self._element(found), at + moved, found[0].end + moved
        return None, None, None

    def _is_same(self, m: re.Match[str], data: str) -> bool:
        """Whether this is the text of the last call, with a region of it replaced."""
        if not self._text or len(data) - m.start() > len(self._rest):
            return data == self._text
        return data.endswith(self._rest) and data.startswith(self._head)

    def _begin(self, data: str) -> None:
        self._text, self._head, self._rest = data, "", data
        self._nested = {}
        last: list[Region] = []
        for region in regions(data):
            if not last or region.start >= last[0].end:
                last = self._nested[region.start] = []
            last.append(region)

    def _element(self, found: list[Region]) -> Element:
        """The element of the first region, with those of the others in it."""
        outer = found[0]
        root = Element(outer.tag)
        stack = [(outer, root)]
        at = outer.inside[0]
        for region in found[1:]:
            at = self._leave(stack, region.start, at)
            self._write(stack[-1][1], at, region.start)
            stack.append((region, SubElement(stack[-1][1], region.tag)))
            at = region.inside[0]
        self._leave(stack, outer.end, at)
        return root

    def _leave(self, stack: list[tuple[Region, Element]], start: int, at: int) -> int:
        """Close the regions that end before `start`; where what has been written ends."""
        while stack and stack[-1][0].end <= start:
            region, element = stack.pop()
            self._write(element, at, region.inside[1])
            at = region.end
        return at

    def _write(self, element: Element, start: int, end: int) -> None:
        """The text from there to there at the end of an element."""
        text = self._text[start:end]
        if not text:
            return
        if len(element):
            element[-1].tail = (element[-1].tail or "") + text
        else:
            element.text = (element.text or "") + text

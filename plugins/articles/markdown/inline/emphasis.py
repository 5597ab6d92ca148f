"""`*em*`, `**strong**`, `_em_`, `~~del~~` and `==mark==` as elements."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from markdown.inlinepatterns import InlineProcessor

from .delimiters import RUN_RE, Region, regions


@dataclass(slots=True)
class _Text:
    """A text and its regions by where they begin, each with those in it.

    What stands before a region will have been replaced when its turn comes: `head` is what the
    text began with then, `rest` what has not been looked at yet.
    """

    text: str
    head: str
    rest: str
    nested: dict[int, list[Region]]

    @classmethod
    def of(cls, text: str) -> _Text:
        """A text of which nothing has been replaced."""
        nested: dict[int, list[Region]] = {}
        last: list[Region] = []
        for region in regions(text):
            if not last or region.start >= last[0].end:
                last = nested[region.start] = []
            last.append(region)
        return cls(text, "", text, nested)

    def is_same(self, m: re.Match[str], data: str) -> bool:
        """Whether `data` is this text, with what has been found replaced."""
        if len(data) - m.start() > len(self.rest):
            return data == self.text
        return data.endswith(self.rest) and data.startswith(self.head)


class EmphasisProcessor(InlineProcessor):
    """In the place of Python-Markdown's, which pairs some marks otherwise, in a square of time.

    All marks of a text are paired when its first one is met. While one text is looked at, so is
    what stands in it between regions: `_texts` are those in each other.
    """

    def __init__(self) -> None:
        super().__init__(RUN_RE.pattern)
        self._texts: list[_Text] = []

    def handleMatch(
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """The element of the region that begins here, with those in it, if one does."""
        text = self._text_of(m, data)
        moved = len(data) - len(text.text)
        # `***a**` has a mark that belongs to no region before the one that it begins.
        for at in range(m.start() - moved, m.end() - moved):
            if found := text.nested.get(at):
                end = found[0].end
                text.head, text.rest = data[: at + moved], text.text[end:]
                return _element(text.text, found), at + moved, end + moved
        return None, None, None

    def _text_of(self, m: re.Match[str], data: str) -> _Text:
        while self._texts and not self._texts[-1].is_same(m, data):
            if data in self._texts[-1].text and data != self._texts[-1].text:
                break
            self._texts.pop()
        else:
            if self._texts:
                return self._texts[-1]
        self._texts.append(_Text.of(data))
        return self._texts[-1]


def _element(text: str, found: list[Region]) -> Element:
    """The element of the first region of a text, with those of the others in it."""
    outer = found[0]
    root = Element(outer.tag)
    stack = [(outer, root)]
    at = outer.inside[0]
    for region in found[1:]:
        at = _leave(text, stack, region.start, at)
        _write(stack[-1][1], text[at : region.start])
        stack.append((region, SubElement(stack[-1][1], region.tag)))
        at = region.inside[0]
    _leave(text, stack, outer.end, at)
    return root


def _leave(text: str, stack: list[tuple[Region, Element]], start: int, at: int) -> int:
    """Close the regions that end before `start`; where what has been written ends."""
    while stack and stack[-1][0].end <= start:
        region, element = stack.pop()
        _write(element, text[at : region.inside[1]])
        at = region.end
    return at


def _write(element: Element, text: str) -> None:
    """A text at the end of an element."""
    if not text:
        return
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text

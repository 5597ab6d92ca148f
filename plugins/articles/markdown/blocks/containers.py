"""Blocks that hold blocks: the body, quotations, items of lists, notes, definitions."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from xml.etree.ElementTree import Element, SubElement

from .markers import LETTERS, Item, indentation, tick


class Kind(Enum):
    """What a container is, which decides how its lines go on."""

    BODY = "body"
    QUOTE = "quote"
    ITEM = "item"
    NOTE = "note"
    DEFINITION = "definition"


@dataclass(slots=True)
class ItemList:
    """A list: `is_loose` if a blank line stands between what is in it."""

    kind: str
    element: Element
    is_loose: bool = False
    next_number: int = 1
    labels: list[str] = field(default_factory=list)

    @classmethod
    def begin(cls, first: Item, parent: Element) -> ItemList:
        """The list that an item begins."""
        element = SubElement(parent, "ul" if first.number is None else "ol")
        if first.number is not None and first.number != 1:
            element.set("start", str(first.number))
        return cls(first.kind, element, next_number=first.number or 0)

    def counted(self, marker: Item) -> Item | None:
        """The marker as it is counted in this list; None if it begins another.

        `v)` is five below `iv)`, and `i)` turns out to be one where `ii)` follows.
        """
        if self.kind == marker.kind:
            return marker
        is_roman = self.kind == "i)" or (self.labels == ["i)"] and marker.label == "ii)")
        return marker.as_roman if is_roman else None

    def next_after(self, marker: Item) -> int:
        """The number that is next, also where the list turns out to be of the marker's kind."""
        return self.next_number if marker.kind == self.kind else len(self.labels) + 1

    def add(self, marker: Item) -> Element:
        """The element of one more item, with the number it was given where a list would differ."""
        self.next_number, self.kind = self.next_after(marker), marker.kind
        element = SubElement(self.element, "li")
        if marker.number is not None:
            # `1. 1. 1.` is to be numbered; a number that was left out is not.
            if marker.number > self.next_number:
                element.set("value", str(marker.number))
                self.next_number = marker.number
            self.next_number += 1
        self.labels.append(marker.label)
        return element

    def finish(self) -> None:
        """Take the paragraphs out of the items of a list without blank lines."""
        for element in self.element:
            _tick_item(element)
        if self.kind == "a)":
            self._letter()
        elif self.kind == "i)":
            self._number_in_roman()
        if not self.is_loose:
            for element in self.element:
                unwrap(element)

    def _letter(self) -> None:
        """Lettered by the browser if it would count like that, else as typed (a, b, c, d, đ, e)."""
        first = ord(self.labels[0][0])
        letters = [chr(first + n) for n in range(len(self.labels))]
        self.element.attrib.pop("start", None)
        is_latin = self.labels[0][0] in LETTERS  # browsers know no `đ)`
        if is_latin and [label[0] for label in self.labels] == letters:
            self.element.set("type", "a")
            if letters[0] != "a":
                self.element.set("start", str(first - ord("a") + 1))
            return
        self.element.tag = "ul"
        self.element.set("class", "as-typed")
        for element, label in zip(self.element, self.labels, strict=True):
            element.attrib.pop("value", None)
            paragraph = next(iter(element), None)
            holder = element if paragraph is None or paragraph.tag != "p" else paragraph
            holder.text = f"{label} {holder.text or ''}"

    def _number_in_roman(self) -> None:
        self.element.set("type", "i")
        if self.labels[0] == "i)":  # began as the ninth letter
            self.element.attrib.pop("start", None)


@dataclass(slots=True)
class Container:
    """An open container: the element that its blocks go to.

    `indent` is how far the lines of an item or note are indented; `items` the list that could
    still go on; `last` the last one in it; `of` the list that an item is in.
    """

    kind: Kind
    element: Element
    indent: int = 0
    items: ItemList | None = None
    last: ItemList | None = None
    of: ItemList | None = None
    is_loose: bool = False

    def awaited(self, marker: Item) -> Item | None:
        """The marker as the last list in it counts it, if that would go on with its number."""
        if self.last is None or marker.is_empty:
            return None
        counted = self.last.counted(marker)
        return counted if counted and counted.number == self.last.next_after(counted) else None

    def rest_of(self, line: str) -> str | None:
        """What a line has for this container; None if it is not part of it."""
        if self.kind is Kind.QUOTE:
            text = line.lstrip(" ")
            if not text.startswith(">"):
                return None
            return text[2:] if text.startswith("> ") else text[1:]
        if not line.strip():
            return line
        return line[self.indent :] if indentation(line) >= self.indent else None


def _tick_item(item: Element) -> None:
    """`[ ] quyên góp` and `[x] trao quà` with boxes that readers see."""
    first = item[0] if len(item) else item
    if first.tag in ("p", "li") and (ticked := tick(first.text or "")):
        first.text = ticked
        item.set("class", "task")


def unwrap(element: Element) -> None:
    """Take out the paragraphs right in an element; what they hold stays."""
    for index in range(len(element) - 1, -1, -1):
        child = element[index]
        if child.tag != "p":
            continue
        inside = list(child)
        element[index : index + 1] = inside
        if child.tail:
            if inside:
                inside[-1].tail = f"{inside[-1].tail or ''}\n{child.tail}"
            else:
                child.text = f"{child.text or ''}\n{child.tail}"
        if index == 0:
            element.text = (element.text or "") + (child.text or "")
        else:
            element[index - 1].tail = (element[index - 1].tail or "") + (child.text or "")

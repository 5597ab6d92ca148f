"""The notes of one body: who defines and who refers to them, and the list at its end.

`define` and `refer` are called while a text is parsed, all definitions before all references;
`gather` brings what is defined into the tree, so that the text of notes is read like all other;
`arrange` then numbers the notes as the body refers to them and leads both ways. Elements are
xml.etree's, but for `free_ids`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from plugins.vietnamese import name_key

from ..tree import Element as TreeElement

SIGNS = ("[^", "^[")
"""A text without these has no notes."""
MARK, WRITTEN = "note", "written"
"""The attributes by which `arrange` finds references; it takes them away."""
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# The second asks for the arrow of the typeface: telephones show a blue picture for the first.
ARROW = "\u21a9\ufe0e"
BACK = "Quay lại nội dung, chú thích {}"
BACK_AGAIN = "Quay lại nội dung, chú thích {}, lần {}"


@dataclass(slots=True)
class Note:
    """A note: its label as written, the line (from 0, in the body) if known, and what it says.

    `content` becomes an item of the list. `references` are the ids of what leads to it.
    """

    label: str
    line: int | None
    content: Element
    references: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Notes:
    """Collects the notes of one body, and their faults; `ids` are those that lead to and fro.

    Notes have the same label if it differs by case or spacing alone. `undefined` are the labels
    of references without a note, `lost` of those where there can be none, as in an address.
    """

    undefined: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    repeated: list[Note] = field(default_factory=list)
    unused: list[Note] = field(default_factory=list)
    empty: list[Note] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    _notes: dict[str, Note] = field(default_factory=dict)
    _within: list[Element] = field(default_factory=list)
    _list: Element | None = None

    def define(self, label: str, line: int | None = None, within: Element | None = None) -> Element:
        """The element for the blocks of a note that is defined; of two of a label, the first holds.

        `within` is what the definition is written in, which is dropped if nothing else is in it.
        """
        note = Note(label.strip(), line, Element("li"))
        if self._notes.setdefault(name_key(label), note) is not note:
            self.repeated.append(note)
        if within is not None:
            self._within.append(within)
        return note.content

    def refer(self, label: str) -> Element | None:
        """A reference to a note; None if there is no note of that label, which is a fault."""
        key = name_key(label)
        if key not in self._notes:
            self.undefined.append(label)
            return None
        self.lost.append(label)  # until it is found in the tree
        return _reference(key, label)

    def add(self, text: str) -> Element:
        """A reference to a note of its own whose text, still to be read, is in its one child."""
        key = f"]{len(self._notes)}"  # no label
        self._notes[key] = Note(text, None, Element("li"))
        self.lost.append(text)
        reference = _reference(key, text)
        SubElement(reference, "span").text = text
        return reference

    def find(self, label: str) -> Note | None:
        """The note of a label."""
        return self._notes.get(name_key(label))

    def labels(self) -> list[str]:
        """The labels of all notes that have one."""
        return [note.label for key, note in self._notes.items() if key[0] != "]"]

    def gather(self, root: Element) -> None:
        """Put the list of notes at the end of the tree, before the text in it is read."""
        self._drop_empty(root)
        self.empty = [note for note in self._notes.values() if _is_empty(note.content)]
        self._list = SubElement(root, "ol")
        self._list.extend(note.content for note in self._notes.values())

    def arrange(self, root: Element) -> None:
        """Number the notes that have been gathered, and those in the text, and lead both ways."""
        _take_out_of_links(root)
        if self._list is not None:
            root.remove(self._list)
        numbered = list(self._numbered(root))
        if not numbered:
            return
        section = SubElement(root, "div", {"class": "footnote"})
        SubElement(section, "hr")
        items = SubElement(section, "ol")
        for number, note in enumerate(numbered, 1):
            note.content.set("id", self._id(f"fn-{number}"))
            items.append(note.content)
            _lead_back(note, number)

    def free_ids(self, body: TreeElement) -> None:
        """Take the ids of notes from all others in the finished tree, where editors gave them."""
        for tag in body.iter() if self.ids else ():
            if tag.get("id") in self.ids and not _is_of_note(tag):
                tag.set("id", f"muc-{tag.get('id')}")

    def _numbered(self, root: Element) -> Iterator[Note]:
        """The notes as they are referred to, first by the body, then by each other, then the rest.

        What nothing refers to is shown all the same: its text would be lost.
        """
        order: dict[str, int] = {}
        self._visit(root, order)
        waiting = iter(self._notes)
        done = 0
        while True:
            for key in list(order)[done:]:
                done += 1
                yield self._notes[key]
                self._visit(self._notes[key].content, order)
            if done < len(order):
                continue
            key = next((key for key in waiting if key not in order), "")
            if not key:
                return
            self.unused.append(self._notes[key])
            order[key] = len(order) + 1

    def _visit(self, tree: Element, order: dict[str, int]) -> None:
        """Complete the references in a tree, and number the notes that are met first."""
        for reference in list(_references(tree)):
            key = reference.attrib.pop(MARK)
            self.lost.remove(reference.attrib.pop(WRITTEN))
            number = order.setdefault(key, len(order) + 1)
            note = self._notes[key]
            again = f"-{len(note.references) + 1}" if note.references else ""
            note.references.append(self._id(f"fnref-{number}{again}"))
            reference.set("id", note.references[-1])
            reference[0].set("href", f"#fn-{number}")
            reference[0].text = str(number)
            if len(reference) > 1:
                _move_text(reference, note.content)

    def _id(self, name: str) -> str:
        self.ids.add(name)
        return name

    def _drop_empty(self, root: Element) -> None:
        """Take out the quotations and items of lists in which there were only definitions."""
        if not any(map(_is_empty, self._within)):
            return
        parents = {child: parent for parent in root.iter() for child in parent}
        for tag in self._within:
            while tag in parents and _is_empty(tag):
                parent = parents.pop(tag)
                parent.remove(tag)
                tag = parent


def _reference(key: str, written: str) -> Element:
    reference = Element("sup", {MARK: key, WRITTEN: written})
    SubElement(reference, "a", {"class": "footnote-ref"})
    return reference


def _is_of_note(tag: TreeElement) -> bool:
    if tag.tag == "sup":
        return len(tag) > 0 and tag[0].get("class") == "footnote-ref"
    section = tag.getparent().getparent()
    return tag.tag == "li" and section is not None and section.get("class") == "footnote"


def _is_empty(tag: Element) -> bool:
    return not len(tag) and not (tag.text or "").strip()


def _references(tree: Element) -> Iterator[Element]:
    """References in the order of the text, but not those in the text of another."""
    for child in tree:
        if MARK in child.attrib:
            yield child
        else:
            yield from _references(child)


def _take_out_of_links(root: Element) -> None:
    """Put references behind the links that they are written in, since links hold no links."""
    for parent in list(root.iter()):
        for link in parent.findall("a"):
            at = list(parent).index(link) + 1
            for holder in list(link.iter()):
                for reference in [child for child in holder if MARK in child.attrib]:
                    _cut(holder, reference)
                    parent.insert(at, reference)
                    reference.tail, parent[at - 1].tail = parent[at - 1].tail, None
                    at += 1


def _cut(parent: Element, child: Element) -> None:
    """Take out an element, but not the text after it."""
    at = list(parent).index(child)
    if at:
        parent[at - 1].tail = (parent[at - 1].tail or "") + (child.tail or "")
    else:
        parent.text = (parent.text or "") + (child.tail or "")
    child.tail = None
    parent.remove(child)


def _move_text(reference: Element, content: Element) -> None:
    """Make the text in a reference the paragraph of its note."""
    text = reference[1]
    reference.remove(text)
    text.tag, text.tail = "p", None
    content.append(text)


def _lead_back(note: Note, number: int) -> None:
    """Arrows to all references, at the end of the note."""
    content = note.content
    last = content[-1] if len(content) else content
    if last is not content and last.tag != "p":
        last = SubElement(content, "p")
    for time, reference in enumerate(note.references, 1):
        _add_text(last, " " if time > 1 else "\xa0" if last.text or len(last) else "")
        title = BACK.format(number) if time == 1 else BACK_AGAIN.format(number, time)
        attributes = {"class": "footnote-backref", "href": f"#{reference}", "title": title}
        arrow = ARROW if time == 1 else f"{ARROW}{str(time).translate(SUPERSCRIPTS)}"
        SubElement(last, "a", attributes).text = arrow


def _add_text(tag: Element, text: str) -> None:
    if len(tag):
        tag[-1].tail = (tag[-1].tail or "") + text
    else:
        tag.text = (tag.text or "") + text

"""Values of front matter as they are written: texts, lists and mappings, with their lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scalar:
    """A piece of text and the line it begins on; its line breaks are the file's.

    `remark` is what follows on the line, from the space before a `#`, and is no text to YAML;
    `rows` are the lines that it takes.
    """

    text: str
    line: int
    remark: str = ""
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list and the line it begins on; `inline` if it is written `[in, brackets]`."""

    items: tuple[Node, ...]
    line: int
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Mapping:
    """Pairs of keys and values, and the line of the first."""

    pairs: tuple[tuple[Scalar, Node], ...]
    line: int


Node = Scalar | Sequence | Mapping


def scalars(node: Node) -> Iterator[Scalar]:
    """The texts in a value, without the keys of mappings."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars(item)
    else:
        for _, value in node.pairs:
            yield from scalars(value)


def last_line(node: Node) -> int:
    """The line that a value ends on, as far as its texts tell."""
    return max((text.line + text.text.rstrip().count("\n") for text in scalars(node)), default=0)


def as_lines(node: Node) -> list[str]:
    """The texts that a value may have been meant to list: of `{name: A}` A, of `{a: b}` `a: b`."""
    if isinstance(node, Scalar):
        return [node.text]
    if isinstance(node, Sequence):
        return [text for item in node.items for text in as_lines(item)]
    names = [value for key, value in node.pairs if key.text.lower() == "name"]
    if names:
        return as_lines(names[0])
    return list(_pairs(node))


def shown(node: Node) -> str:
    """A value on one line, as YAML would have it but for quotation marks."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return f"[{', '.join(map(shown, node.items))}]"
    return f"{{{', '.join(_pairs(node))}}}"


def _pairs(node: Mapping) -> Iterator[str]:
    """`key: value` of each; of `{a, b}`, which has no values, the keys."""
    for key, value in node.pairs:
        yield f"{key.text}: {said}" if (said := shown(value)) else key.text

"""What a piece of HTML has: how many of each element, and which words.

Both readers' trees are first brought to one form, without the differences that are meant
to be and are no loss: see `evening.py`.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import html as lxml_html

from .evening import Element, even, take_notes

COUNTED = (
    *("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote"),
    *("pre", "table", "tr", "th", "td", "hr", "a", "img", "em", "strong", "del", "br"),
    *("details", "summary", "sup", "sub", "kbd"),
)
BLOCKS = frozenset(
    {"p", "div", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre", "table", "tr", "td"}
    | {"th", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "br", "section", "details", "summary"}
    | {"figure", "figcaption", "img"}
)
STRAIGHT = str.maketrans("“”‘’„‟‚‛\u00a0\u2011", "\"\"''\"\"'' -")
SIDE_RE = re.compile(r"align[:-](right|center)")
# What shows nothing: it may be left out or left in.
UNSEEN_RE = re.compile("[\u00ad\u200b\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Profile:
    """`counts` by element; `words` in the order of the page; `codes` the lines of each block
    of code.

    `notes` are the words of each note, in the order of the page; `links` the addresses that
    lead out of the site; `joined` is how many lines of the file run on in a paragraph.
    """

    counts: Counter[str]
    words: list[str]
    codes: list[list[str]]
    notes: list[list[str]]
    links: Counter[str]
    joined: int


def profile(html: str) -> Profile:
    """The profile of a body."""
    root = lxml_html.document_fromstring(f"<html><body><div>{html}</div></body></html>")
    body = root.find("body")
    references, notes = take_notes(body)
    even(body)
    counts = Counter(tag.tag for tag in body.iter() if tag.tag in COUNTED)
    counts.update(_places(body))
    counts["note"], counts["note-ref"] = len(notes), references
    return Profile(
        +counts,
        words_of(body),
        [_trimmed(pre) for pre in body.iter("pre")],
        notes=[words_of(note) for note in notes],
        links=Counter(filter(None, (_outside(link) for link in body.iter("a")))),
        joined=sum(map(_joined, body.iter("p", "li", "dd"))),
    )


def words_of(tag: Element) -> list[str]:
    """The words in a tag, code blocks left out: how those stand matters."""
    return plain(text_of(tag, code=False)).split()


def plain(text: str) -> str:
    """Without what typography changes."""
    return UNSEEN_RE.sub("", unicodedata.normalize("NFC", text).translate(STRAIGHT))


def text_of(tag: Element, *, code: bool) -> str:
    """The text in a tag, with spaces between blocks; with or without blocks of code."""
    if not isinstance(tag.tag, str):
        return ""
    if tag.tag == "pre" and not code:
        return " "
    gap = " " if tag.tag in BLOCKS else ""
    inside = "".join(text_of(child, code=code) + (child.tail or "") for child in tag)
    return f"{gap}{tag.text or ''}{inside}{gap}"


def _trimmed(pre: Element) -> list[str]:
    text = unicodedata.normalize("NFC", "".join(pre.itertext()))
    return [line.rstrip() for line in text.strip("\n").split("\n")]


def _places(body: Element) -> Counter[str]:
    counts: Counter[str] = Counter()
    for tag in body.iter("p", "code"):
        if tag.tag == "code" and next(tag.iterancestors("pre"), None) is None:
            counts["code"] += 1
        elif tag.tag == "p":
            counts["p in li" if next(tag.iterancestors("li"), None) is not None else "p"] += 1
    for tag in body.iter("ol"):
        if (start := tag.get("start", "1")) != "1":
            counts[f"ol from {start}"] += 1
    for cell in body.iter("td", "th"):
        if side := SIDE_RE.search(f"{cell.get('style', '')} {cell.get('class', '')}"):
            counts[f"aligned {side[1]}"] += 1
    counts["task"] = sum(1 for tag in body.iter("task"))
    return counts


def _joined(tag: Element) -> int:
    """Line ends within the text of a block, those behind `<br>` aside."""
    text = tag.text or ""
    for child in tag:
        if child.tag == "br":
            text = text.rstrip("\n") + (child.tail or "").removeprefix("\n")
        elif child.tag not in BLOCKS:
            text += "".join(child.itertext()) + (child.tail or "")
        elif not (child.tail or "").isspace():
            text = text.rstrip() + (child.tail or "")
    return text.strip().count("\n")


def _outside(link: Element) -> str:
    url = link.get("href", "")
    return unquote(url) if re.match(r"(?:https?|mailto|tel):", url) else ""

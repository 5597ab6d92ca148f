"""What the tests of articles speak in: an article from its front matter, HTML from a body."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape
from itertools import chain, zip_longest

from lxml import etree

from plugins.articles import Article, Body, ReaderSettings, Reading, Reference, ReferenceKind, read
from plugins.articles.front_matter.source import decode, split
from plugins.articles.html.body import Converted, convert
from plugins.problems import Level

PATH = "tin/2021/a.md"
REQUIRED = "title: Tin\ndate: 2021-08-13 09:55\nauthor: Minh Đức\n"
"""Three lines, so whatever a test adds to them begins on line 5."""

Fault = tuple[int, str]
"""Line and code of a problem."""


def read_text(text: str | bytes, path: str = PATH) -> Reading:
    """The reading of a whole file."""
    return read(text if isinstance(text, bytes) else text.encode(), path, ReaderSettings())


def read_front(front: str, body: str = "Nội dung.") -> Reading:
    """The reading of an article with that front matter."""
    return read_text(f"---\n{front}\n---\n\n{body}\n")


def article(front: str, body: str = "Nội dung.") -> Article:
    """The valid article with the required keys and these lines of front matter."""
    reading = read_front(REQUIRED + front, body)
    assert [p for p in reading.problems if p.level is Level.ERROR] == []
    assert isinstance(reading.document, Article)
    return reading.document


def faults(reading: Reading) -> list[Fault]:
    """Where and what is wrong, in the order given."""
    return [(problem.line, problem.code) for problem in reading.problems]


def front_faults(front: str) -> list[Fault]:
    """Of an article with the required keys and these lines, the first being line 5."""
    return faults(read_front(REQUIRED + front))


def convert_body(body: str) -> Converted:
    """What becomes of a body, be it valid or not; lines count from its first."""
    text, _ = decode(b"---\n---\n" + body.encode("utf-8", "surrogatepass"), PATH)
    source, _ = split(text, PATH)
    assert source is not None
    return convert(replace(source, body_line=1), PATH)


def body_faults(body: str) -> list[Fault]:
    """What is wrong with a body; lines count from its first."""
    return [(problem.line, problem.code) for problem in convert_body(body).problems]


def value_of(document: Article, field: str) -> object:
    """What an article says, be it shown or not."""
    return getattr(document if hasattr(document, field) else document.facts, field)


def html(body: str) -> str:
    """The HTML of a body, with paths from the content root for URLs, prefixed by `link:`."""
    return with_references(convert_body(body).body, "").strip()


def with_references(body: Body, base: str) -> str:
    """The HTML of a body with plain photos, as a theme might make them."""
    named = zip(body.references, body.prose.alts, strict=True)
    shown = (_shown(reference, alt, base) for reference, alt in named)
    return "".join(chain.from_iterable(zip_longest(body.prose.parts, shown, fillvalue="")))


def _shown(reference: Reference, alt: str, base: str) -> str:
    url = escape(f"{base or f'{reference.kind}:'}{reference.target}{reference.suffix}")
    if reference.kind is ReferenceKind.LINK:
        return url
    return f'<img src="{url}" alt="{escape(alt)}">'


def plain(body: str) -> str:
    """The HTML of a body on one line, without what typography and links add."""
    text = html(body).replace("\xa0", " ").replace("&nbsp;", " ")
    return re.sub(r">\s+<", "><", " ".join(text.split()))


def words(body: str, tag: str) -> list[str]:
    """The text in each element of that name."""
    root = etree.HTML(f"<body>{html(body)}")
    return [" ".join("".join(found.itertext()).split()) for found in root.iter(tag)]

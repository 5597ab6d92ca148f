"""The text of an article's file: front matter and body, so that the reader reads it back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from plugins.articles.front_matter.bylines import MAY_SEPARATE_RE

from .lines import clean_words

PLAIN_RE = re.compile(r"[^\W\d_][\w ,.()/“”’–-]*")
"""What YAML reads as it stands: `: `, ` #`, quotes and the like are not in it."""
NOT_TEXT_WORDS = frozenset({"y", "n", "yes", "no", "true", "false", "on", "off", "null"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of the front matter, and a remark for the editor ("" for none)."""

    value: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A draft as it will stand in its file. `date` is in Vietnam's time; `body` is Markdown.

    `slug` is needed only where the title gives none.
    """

    title: str
    date: datetime
    authors: tuple[Entry, ...]
    localities: tuple[Entry, ...]
    body: str
    category: str = ""
    source: str = ""
    slug: str = ""


def to_text(manuscript: Manuscript) -> str:
    """The whole file."""
    lines = "\n".join(_front_matter(manuscript))
    return f"---\n{lines}\n---\n\n{manuscript.body.strip()}\n"


def yaml_text(value: str) -> str:
    """`value` on one line as a YAML scalar that is read as just this text."""
    value = clean_words(value)
    if PLAIN_RE.fullmatch(value) and value.lower() not in NOT_TEXT_WORDS:
        return value
    # A JSON string is a YAML one: https://yaml.org/spec/1.2.2/#12-overview
    return json.dumps(value, ensure_ascii=False)


def _front_matter(manuscript: Manuscript) -> Iterator[str]:
    yield f"title: {yaml_text(manuscript.title)}"
    precision = "seconds" if manuscript.date.second else "minutes"
    yield f"date: {manuscript.date.replace(tzinfo=None).isoformat(' ', precision)}"
    yield from _authors(manuscript.authors)
    if manuscript.category:
        yield f"category: {yaml_text(manuscript.category)}"
    if manuscript.localities:
        yield from _listed("localities", manuscript.localities)
    else:
        yield "# localities: ghi nơi bài viết nói đến, mỗi nơi một dòng như mẫu dưới đây"
        yield "#   - xã Kiên Thành, huyện Trấn Yên"
    if manuscript.source:
        yield f"source: {yaml_text(manuscript.source)}"
    if manuscript.slug:
        yield f"slug: {yaml_text(manuscript.slug)}"
    yield "status: draft"


def _authors(authors: tuple[Entry, ...]) -> Iterator[str]:
    if len(authors) == 1 and not MAY_SEPARATE_RE.search(authors[0].value):
        yield f"author: {yaml_text(authors[0].value)}{_remark(authors[0])}"
    else:
        yield from _listed("authors", authors)


def _listed(key: str, entries: tuple[Entry, ...]) -> Iterator[str]:
    yield f"{key}:"
    for entry in entries:
        yield f"  - {yaml_text(entry.value)}{_remark(entry)}"


def _remark(entry: Entry) -> str:
    return f"  # {entry.remark}" if entry.remark else ""

"""Words of a file that are nowhere on its page."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from html import unescape

from lxml import html as lxml_html

from .profile import text_of

# What no reader sees, by what is written: addresses and titles of links, names in tags …
UNSEEN = (
    re.compile(r"<!--.*?-->", re.DOTALL),
    re.compile(r"^[ \t>]*(?:[-*+]|\d+[.)])?[ \t]*(?:`{3,}|~{3,}).*$", re.MULTILINE),
    re.compile(r"^[ ]{0,3}\[[^\]\n]+\]:[ \t]*\n?[ \t]*\S+.*$", re.MULTILINE),
    re.compile(r"</?[a-zA-Z][\w-]*(?:\s[^<>]*)?/?>"),
    re.compile(r"\]\((?:<[^>\n]*>|[^()\n]|\([^()\n]*\))*\)"),
    re.compile(r"\]\[[^\]\n]*\]"),
    re.compile(r"\[\^[^\]\n]+\]:?"),
    re.compile(r"\{[:#.][^{}\n]*\}"),
    re.compile(r"\{(?:filename|static)\}"),
    re.compile(r"&#?\w+;"),
)
NOTE_RE = re.compile(r"^([ ]*)\[\^[^\]\n]+\]:", re.MULTILINE)
WORD_RE = re.compile(r"[^\W\d_]{2,}")


def losses(html: str, body: str) -> list[str]:
    """The words, the most telling ones first."""
    lost = _words(_written(body)) - _words(_shown(html))
    return sorted(lost, key=lambda word: (-len(word), word))


def _written(body: str) -> str:
    text = NOTE_RE.sub("", body)  # a note's text is seen, unlike a reference's address
    for unseen in UNSEEN:
        text = unseen.sub(" ", text)
    return text


def _shown(html: str) -> str:
    root = lxml_html.document_fromstring(f"<html><body><div>{html}</div></body></html>")
    alts = " ".join(image.get("alt", "") for image in root.iter("img"))
    return unescape(f"{text_of(root, code=True)} {alts}")


def _words(text: str) -> Counter[str]:
    text = unicodedata.normalize("NFC", text).replace("\u00ad", "").replace("\u200b", "")
    return Counter(WORD_RE.findall(text))

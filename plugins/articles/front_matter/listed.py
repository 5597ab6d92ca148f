"""Marks that people of other habits set around the items of a list, or around one address."""

from __future__ import annotations

import re

from . import text_marks
from .bylines import is_credited

# Straight ones, those of phones and of Word; an apostrophe within a word is none.
IN_QUOTES = r"\"([^\"]*)\"|'((?:[^']|(?<=\w)'(?=\w))*)'|“([^“”]*)”|”([^“”]*)”|‘([^‘’]*)’|«([^«»]*)»"
QUOTES = tuple("\"'“”‘«")
BETWEEN = r"\s*(?:[,;，、&/|]|và(?=\s))?\s*"
QUOTED_RE = re.compile(rf"(?:{IN_QUOTES})(?:{BETWEEN}$|(?={BETWEEN}[\"'“”‘«]))")
CLOSED_RE = re.compile(rf"(?:{IN_QUOTES})(?=\s*[,;，、])")
PLAIN_RE = re.compile("[^,;，、]+")
PLAIN_ADDRESS_RE = re.compile("[^;]+")
SEPARATOR_RE = re.compile(r"[\s,;，、&|]*(?:(?:và|/)\s*(?=[\"'“”‘«]))?")
DASH_RE = re.compile(r"(?:^|\s)[-•*](?=\s)")
ANY_QUOTE_RE = re.compile('["“”«»]')
LONGEST = 1_000
"""Characters of a text that is taken apart."""
OF_AUTHORS = frozenset({"author", "authors"})
WITH_COMMAS = frozenset({"localities", "aliases"})
"""Keys of lists whose items may have commas in them."""
ADDRESS_RES = (
    re.compile(r"!?\[[^\[\]\n]*\]\(\s*<?([^()<>\"“”\n]+?)>?(?:\s+[\"'“].*)?\s*\)"),
    re.compile(r"<img\b[^<>]*?\bsrc\s*=\s*[\"'“]?([^\"'”<>]+?)[\"'”]?(?:\s[^<>]*)?/?>", re.I),
    re.compile(r"<([^\s<>]+)>"),
    re.compile(r"!?\[\[([^\[\]|\n]+)(?:\|[^\[\]\n]*)?\]\]"),
)


def quoted_texts(text: str) -> tuple[str, ...]:
    """The texts in quotation marks that a text is made of; itself if it has anything else."""
    if text.startswith("(") and text.endswith(")") and text[1:].startswith(QUOTES):
        text = text[1:-1]
    if not text.startswith(QUOTES) or len(text) > LONGEST:
        return (text,)
    found, at = [], 0
    while at < len(text):
        quoted = QUOTED_RE.match(text, at)
        if quoted is None:
            return (text,)
        found.append(next(filter(None, quoted.groups()), "").strip())
        at = _behind(text, quoted.end())
    return tuple(filter(None, found)) or (text,)


def taken_apart(value: str, key: str) -> list[str]:
    """The items that a value of a list's key may have been meant to have, without any marks."""
    if key in OF_AUTHORS and is_credited(value):
        return [value]  # a comma in `Tin, ảnh: Minh Đức` is none between authors
    is_bracketed = value.startswith("[")
    text = value.removeprefix("[").rstrip().removesuffix("]").strip() if is_bracketed else value
    if text.startswith(("- ", "• ")):
        return _cleaned(DASH_RE.split(text))
    plain = PLAIN_ADDRESS_RE if key in WITH_COMMAS and not is_bracketed else PLAIN_RE
    found, at = [], _behind(text, 0)
    while at < len(text):
        if quoted := QUOTED_RE.match(text, at) or CLOSED_RE.match(text, at):
            found.append(next(filter(None, quoted.groups()), ""))
            at = quoted.end()
        elif item := plain.match(text, at):
            found.append(item[0])
            at = item.end()
        at = _behind(text, at)
    return _cleaned(found)


def address(text: str) -> str:
    """The address in a photo or link of Markdown, HTML or a wiki; any other text as it is."""
    if not text.startswith(("!", "[", "<")):
        return text
    return next((found[1] for pattern in ADDRESS_RES if (found := pattern.fullmatch(text))), text)


def _behind(text: str, at: int) -> int:
    """Where the next item begins."""
    found = SEPARATOR_RE.match(text, at)
    return found.end() if found else at


def _cleaned(items: list[str]) -> list[str]:
    texts = (text_marks.without(item.strip()) for item in items)
    quoted = (ANY_QUOTE_RE.sub("", t) if t.startswith(QUOTES) else t for t in texts)
    return [text for item in quoted if (text := " ".join(item.split()))]

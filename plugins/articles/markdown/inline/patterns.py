"""Addresses that are written bare, breaks by a backslash, and Pelican's links in `<…>`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import (
    ImageReferenceInlineProcessor,
    InlineProcessor,
    ReferenceInlineProcessor,
)
from markdown.util import INLINE_PLACEHOLDER_RE, STX, AtomicString

from .escapes import restored

Found = tuple[Element | str | None, int | None, int | None]

# What an address has first that no other word has; literals, which are found fast.
ADDRESS_RE = r"://|www\.|@"
SCHEME_RE = re.compile(r"(?<![\w/@.\-=&#+?%])(?<!\]\()https?$", re.IGNORECASE)
BEFORE_WWW_RE = re.compile(r"(?<!\]\()(?<![\w/@.\-=&#+?%])$")
REST_RE = re.compile(r"[^\s<>\[\]`|\"“”\x02\x03]+")
USER_RE = re.compile(r"(?<![\w.+\-/=@])[A-Za-z0-9][\w.+-]{0,63}$")
DOMAIN_RE = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?![\w@-])")
BLANK_RE = re.compile(r"\s")
PIECE_RE = re.compile(rf"{INLINE_PLACEHOLDER_RE.pattern}|.", re.DOTALL)
WWW_RE = re.compile(r"[\w-]+\.[\w-]")
LONGEST_USER, LONGEST_TAG, LONGEST_ADDRESS, LONGEST_ENTITY = 70, 500, 2000, 40
OPEN_TAG_RE = re.compile(r"<[a-zA-Z/][^<>]*$")
# What an address has that may be in no link of Markdown's, in small letters.
BARE_RES = (
    re.compile(r"://(?<!\]\(http://)(?<!\]\(https://)(?<!=http://)(?<!=https://)"),
    re.compile(r"www\.(?<!\]\(www\.)(?<!=www\.)"),
    re.compile(r"@(?<=\w@)\w"),
)
AFTER_RE = re.compile(r"(?:[?!.,:*_~'\"“”’…;)=]|&[a-zA-Z]+;)$")
BREAK_RE = r"(?<!\\)\\(?:\n|\Z)"
PATH_RE = re.compile(r"\\[^\W_]\S*\Z")
PELICAN_RE = r"<(\{(?:filename|static|attach)\}[^<>\n]+)>"


class AddressProcessor(InlineProcessor):
    """`https://…`, `www.…` and e-mail addresses as links, without the point behind them."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, md: Markdown) -> None:
        super().__init__(ADDRESS_RE, md)
        self.compiled_re = re.compile(ADDRESS_RE, re.IGNORECASE)

    def handleMatch(self, m: re.Match[str], data: str) -> Found:
        """The link around a match; nothing where it is in a tag or a link of HTML."""
        text, places = self._as_read(m, data)
        found = _address(m[0], places.index(m.start()), text)
        if found is None or _is_in_html(data, start := places[found[0]]):
            return None, None, None
        written = text[slice(*found)]
        link = Element("a")
        begins = "mailto:" if m[0] == "@" else "" if m[0] == "://" else "http://"
        link.set("href", f"{begins}{written}")
        link.text = AtomicString(written)
        return link, start, places[found[1]]

    def _as_read(self, m: re.Match[str], data: str) -> tuple[str, Sequence[int]]:
        """The text around a match without what stands for escaped marks, as in `a\\_b@abc.vn`.

        Beside it the place in `data` of each of its characters, and of its end.
        """
        last = min(len(data), m.end() + LONGEST_ADDRESS)
        end = BLANK_RE.search(data, m.end(), last)
        around = slice(max(0, m.start() - 2 * LONGEST_USER), end.start() if end else last)
        if STX not in data[around]:
            return data, range(len(data) + 1)
        pieces = list(PIECE_RE.finditer(data, around.start, around.stop))
        text = "".join(map(self._read, pieces))
        return text, [*(piece.start() for piece in pieces), around.stop]

    def _read(self, piece: re.Match[str]) -> str:
        """A character; for what is not one, such as a link, a blank."""
        read = self.unescape(piece[0]) if piece[1] else piece[0]
        return restored(read) if len(read) == 1 else " "


def has_address(text: str) -> bool:
    """Whether a text may hold an address that is not in a link of Markdown's."""
    lower = text.lower()
    return any(pattern.search(lower) for pattern in BARE_RES)


class ReferenceProcessor(ReferenceInlineProcessor):
    """`[text] [label]` is a link to the label, but two links where `[text]` is a label too."""

    def evalId(self, data: str, index: int, text: str) -> tuple[str | None, int, bool]:
        """The label, where it ends, and whether there is one."""
        is_apart = data[index : index + 1].isspace()
        if is_apart and " ".join(text.lower().split()) in self.md.references:
            return None, index, False
        return super().evalId(data, index, text)


class PhotoReferenceProcessor(ReferenceProcessor, ImageReferenceInlineProcessor):
    """The same for photos."""


class BreakProcessor(InlineProcessor):
    r"""A `\` at the end of a line breaks it; the last line has nothing to be broken from."""

    def __init__(self) -> None:
        super().__init__(BREAK_RE)

    def handleMatch(self, m: re.Match[str], data: str) -> Found:
        r"""A `br`; nothing of `C:\Users\`."""
        if m.end() > m.start() + 1:
            return Element("br"), m.start(), m.end()
        if PATH_RE.search(data, max(0, m.start() - LONGEST_TAG), m.start()):
            return None, None, None
        return "", m.start(), m.end()


class PelicanLinkProcessor(InlineProcessor):
    """`<{filename}b.md>`, an address in Pelican's form where Markdown has others."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, md: Markdown) -> None:
        super().__init__(PELICAN_RE, md)

    def handleMatch(self, m: re.Match[str], data: str) -> Found:
        """The link, by the name of the file."""
        address = self.unescape(m[1])  # an escape in it has been put aside already
        link = Element("a", {"href": address})
        link.text = AtomicString(address.partition("}")[2])
        return link, m.start(), m.end()


def _address(sign: str, at: int, text: str) -> tuple[int, int] | None:
    """Where the address begins and ends that has `sign` at that place of a text."""
    start = _start(sign, at, text)
    if start is None:
        return None
    pattern = DOMAIN_RE if sign == "@" else REST_RE
    rest = pattern.match(text, at + len(sign))
    address = text[start : rest.end()] if rest else ""
    address = address if sign == "@" else _trimmed(address)
    return (start, start + len(address)) if "." in address[at - start :] else None


def _start(sign: str, at: int, text: str) -> int | None:
    if sign == "@":
        found = USER_RE.search(text, max(0, at - LONGEST_USER), at)
    elif sign == "://":
        found = SCHEME_RE.search(text, max(0, at - len("https")), at)
    elif WWW_RE.match(text, at + len(sign)):
        found = BEFORE_WWW_RE.search(text, at, at)
    else:
        return None
    return found.start() if found else None


def _is_in_html(data: str, at: int) -> bool:
    if "<" not in data:
        return False
    is_in_tag = OPEN_TAG_RE.search(data, max(0, at - LONGEST_TAG), at) is not None
    return is_in_tag or data.rfind("<a", 0, at) > data.rfind("</a", 0, at)


def _trimmed(address: str) -> str:
    """Without what belongs to the sentence: marks at its end, a bracket that was not opened."""
    unopened = address.count(")") - address.count("(")
    # From the end, where what is looked for is short: an address may be of any length.
    while end := AFTER_RE.search(address, max(0, len(address) - LONGEST_ENTITY)):
        if end[0] == ")":
            if unopened <= 0:
                break
            unopened -= 1
        address = address[: end.start()]
    return address

"""Addresses that are written bare, breaks by a backslash, and Pelican's links in `<…>`."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

Found = tuple[Element | str | None, int | None, int | None]

# What an address has first that no other word has; literals, which are found fast.
ADDRESS_RE = r"://|www\.|@"
SCHEME_RE = re.compile(r"(?<![\w/@.\-=&#+?%])(?<!\]\()https?$", re.IGNORECASE)
BEFORE_WWW_RE = re.compile(r"(?<!\]\()(?<![\w/@.\-=&#+?%])$")
REST_RE = re.compile(r"[^\s<>\[\]`|\"“”\x02\x03]+")
USER_RE = re.compile(r"(?<![\w.+\-/=@])[A-Za-z0-9][\w.+-]{0,63}$")
DOMAIN_RE = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?![\w@-])")
WWW_RE = re.compile(r"[\w-]+\.[\w-]")
LONGEST_USER, LONGEST_TAG = 70, 500
OPEN_TAG_RE = re.compile(r"<[a-zA-Z/][^<>]*$")
# What an address has that may be in no link of Markdown's, in small letters.
BARE_RES = (
    re.compile(r"://(?<!\]\(http://)(?<!\]\(https://)(?<!=http://)(?<!=https://)"),
    re.compile(r"www\.(?<!\]\(www\.)(?<!=www\.)"),
    re.compile(r"@(?<=\w@)\w"),
)
AFTER_RE = re.compile(r"(?:[?!.,:*_~'\"“”’…;)=]|&[a-zA-Z]+;)$")
BREAK_RE = r"(?<!\\)\\(?:\n|\Z)"
PATH_RE = re.compile(r"\\\S*\Z")
PELICAN_RE = r"<(\{(?:filename|static|attach)\}[^<>\n]+)>"


class AddressProcessor(InlineProcessor):
    """`https://…`, `www.…` and e-mail addresses as links, without the point behind them."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, md: Markdown) -> None:
        super().__init__(ADDRESS_RE, md)
        self.compiled_re = re.compile(ADDRESS_RE, re.IGNORECASE)

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]
        """The link around a match; nothing where it is in a tag or a link of HTML."""
        start = _start(m, data)
        if start is None or _is_in_html(data, start):
            return None, None, None
        if m[0] == "@":
            domain = DOMAIN_RE.match(data, m.end())
            written = data[start : domain.end()] if domain else ""
        else:
            rest = REST_RE.match(data, m.end())
            written = _trimmed(data[start : rest.end()]) if rest else ""
        if "." not in written[m.start() - start :]:
            return None, None, None
        link = Element("a")
        begins = "mailto:" if m[0] == "@" else "" if m[0] == "://" else "http://"
        link.set("href", f"{begins}{written}")
        link.text = AtomicString(written)
        return link, start, start + len(written)


def has_address(text: str) -> bool:
    """Whether a text may hold an address that is not in a link of Markdown's."""
    lower = text.lower()
    return any(pattern.search(lower) for pattern in BARE_RES)


class BreakProcessor(InlineProcessor):
    r"""A `\` at the end of a line breaks it; the last line has nothing to be broken from."""

    def __init__(self) -> None:
        super().__init__(BREAK_RE)

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]
        r"""A `br`; nothing of `C:\Users\`."""
        if m.end() > m.start() + 1:
            return Element("br"), m.start(), m.end()
        if PATH_RE.search(data, max(0, m.start() - LONGEST_TAG), m.start()):
            return None, None, None
        return "", m.start(), m.end()


class PelicanLinkProcessor(InlineProcessor):
    """`<{filename}b.md>`, an address in Pelican's form where Markdown has others."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self) -> None:
        super().__init__(PELICAN_RE)

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]
        """The link, by the name of the file."""
        link = Element("a", {"href": m[1]})
        link.text = AtomicString(m[1].partition("}")[2])
        return link, m.start(), m.end()


def _start(m: re.Match[str], data: str) -> int | None:
    """Where the address around a match begins."""
    if m[0] == "@":
        begin = max(0, m.start() - LONGEST_USER)
        found = USER_RE.search(data, begin, m.start())
    elif m[0] == "://":
        found = SCHEME_RE.search(data, max(0, m.start() - len("https")), m.start())
    elif WWW_RE.match(data, m.end()):
        found = BEFORE_WWW_RE.search(data, m.start(), m.start())
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
    while end := AFTER_RE.search(address):
        if end[0] == ")" and address.count(")") <= address.count("("):
            break
        address = address[: end.start()]
    return address

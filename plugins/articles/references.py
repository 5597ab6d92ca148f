"""Where a link or photo of an article leads: inside the site, outside, or nowhere allowed."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from enum import Enum
from urllib.parse import quote, unquote, urlsplit

from plugins.vietnamese import nfc

PELICAN_RE = re.compile(r"^(?:[{|]|%7B)(?:static|filename|attach)(?:[|}]|%7D)", re.IGNORECASE)
SCHEME_RE = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
# What browsers leave out of a URL, and so may hide its scheme.
IGNORED_RE = re.compile("[\x00-\x20\x7f-\xa0\xad\u200b-\u200f\u2028-\u202f\u2060\ufeff]")
BREAK_RE = re.compile(r"[\t\n\r]")
CONTROL_RE = re.compile("[\x00-\x1f\x7f-\x9f\ufffd]")
# The file that answers the URL of a folder, by which nobody else calls it.
INDEX_RE = re.compile(r"(?:^|(?<=/))index\.html\Z")
OUTSIDE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
UNSAFE_SCHEMES = frozenset({"javascript", "vbscript", "livescript", "data"})


class Where(Enum):
    """Where a URL leads."""

    INSIDE = "inside"
    ANCHOR = "of the same page"
    OUTSIDE = "outside"
    COMPUTER = "a file of the editor's own computer"
    NOWHERE = "empty, above the content folder, or of a scheme that no page needs"
    UNSAFE = "code in the place of an address"


@dataclass(frozen=True, slots=True)
class Target:
    """`path` and `suffix` of a URL inside the site, as in `article.Reference`."""

    where: Where
    path: str = ""
    suffix: str = ""


def resolve(url: str, document: str) -> Target:
    """What `url` (entities decoded) means in the document at that path of the content."""
    bare = IGNORED_RE.sub("", url)
    if not bare:
        return Target(Where.NOWHERE)
    if url.strip().startswith("#"):
        return Target(Where.ANCHOR)
    plain = IGNORED_RE.sub("", unquote(PELICAN_RE.sub("", bare)))
    if scheme := SCHEME_RE.match(bare) or SCHEME_RE.match(plain):
        return Target(_by_scheme(scheme[1].lower(), url))
    return _inside(BREAK_RE.sub("", url).strip(), document)


def _by_scheme(scheme: str, url: str) -> Where:
    if scheme in UNSAFE_SCHEMES:
        return Where.UNSAFE
    if scheme == "file" or len(scheme) == 1:
        return Where.COMPUTER
    return Where.OUTSIDE if scheme in OUTSIDE_SCHEMES and _is_whole(url) else Where.NOWHERE


def _is_whole(url: str) -> bool:
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return False
    if parts.scheme not in OUTSIDE_SCHEMES:
        return False  # percent-encoded, or behind `{static}`
    return bool(parts.netloc if parts.scheme.startswith("http") else parts.path)


def _inside(url: str, document: str) -> Target:
    path, suffix = _split_suffix(PELICAN_RE.sub("", url))
    path = nfc(unquote(path)).replace("\\", "/")
    folder = "" if path.startswith("/") else posixpath.dirname(document)
    if not (path or suffix) or path.startswith("//") or CONTROL_RE.search(path):
        return Target(Where.NOWHERE)
    if _climbs_out(folder, path):
        return Target(Where.NOWHERE)
    if not path:
        return Target(Where.INSIDE, document, suffix)
    target = posixpath.normpath(posixpath.join("/", folder, path.lstrip("/"))).lstrip("/")
    if path.endswith("/") and target:
        target += "/"
    return Target(Where.INSIDE, INDEX_RE.sub("", target), suffix)


def _split_suffix(url: str) -> tuple[str, str]:
    """The path, and the query and fragment with what no URL may have percent-encoded."""
    cut = min((i for i in (url.find("?"), url.find("#")) if i >= 0), default=len(url))
    return url[:cut], quote(url[cut:], safe="%/:=&?~#+!$,;'@()*[]")


def _climbs_out(folder: str, path: str) -> bool:
    """Whether `..` leads above the content folder, from where nothing can be shown."""
    depth = len([part for part in folder.split("/") if part])
    for part in path.split("/"):
        depth += -1 if part == ".." else part not in ("", ".")
        if depth < 0:
            return True
    return False

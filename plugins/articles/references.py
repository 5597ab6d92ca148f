"""Where a link or photo of an article leads: inside the site, outside, or nowhere allowed."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from enum import Enum
from urllib.parse import unquote

from plugins.vietnamese import nfc

PELICAN_RE = re.compile(r"(?:[{|]|%7B)(?:static|filename|attach)(?:[|}]|%7D)", re.IGNORECASE)
SCHEME_RE = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
# What browsers ignore in a URL, and so may hide its scheme.
IGNORED_RE = re.compile("[\x00-\x20\x7f-\xa0\xad\u200b-\u200f\u2028-\u202f\u2060\ufeff]")
OUTSIDE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
UNSAFE_SCHEMES = frozenset(
    {"javascript", "vbscript", "data", "file", "blob", "about", "view-source"}
)


class Where(Enum):
    """Where a URL leads."""

    INSIDE = "inside"
    ANCHOR = "anchor"  # of the same page
    OUTSIDE = "outside"
    NOWHERE = "nowhere"  # empty, out of the content folder, or a scheme that no page needs
    UNSAFE = "unsafe"


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
    if bare.startswith("#"):
        return Target(Where.ANCHOR)
    scheme = SCHEME_RE.match(bare)
    if scheme:
        name = scheme[1].lower()
        if name in OUTSIDE_SCHEMES:
            return Target(Where.OUTSIDE)
        return Target(Where.UNSAFE if name in UNSAFE_SCHEMES else Where.NOWHERE)
    return _inside(url.strip(), document)


def _inside(url: str, document: str) -> Target:
    written = PELICAN_RE.sub("", url, count=1) if PELICAN_RE.match(url) else url
    path, suffix = _split_suffix(written.replace("\\", "/"))
    if path.startswith("//"):
        return Target(Where.NOWHERE)
    path = nfc(unquote(path))
    folder = "" if path.startswith("/") else posixpath.dirname(document)
    joined = posixpath.normpath(posixpath.join("/", folder, path.lstrip("/")))
    if _climbs_out(folder, path) or "\x00" in path:
        return Target(Where.NOWHERE)
    target = joined.lstrip("/")
    return Target(Where.INSIDE, target + ("/" if path.endswith("/") and target else ""), suffix)


def _split_suffix(url: str) -> tuple[str, str]:
    """The path, and the query and fragment."""
    cut = min((i for i in (url.find("?"), url.find("#")) if i >= 0), default=len(url))
    return url[:cut], url[cut:]


def _climbs_out(folder: str, path: str) -> bool:
    """Whether `..` leads above the content folder, from where nothing can be shown."""
    depth = len([part for part in folder.split("/") if part])
    for part in path.split("/"):
        depth += -1 if part == ".." else part not in ("", ".")
        if depth < 0:
            return True
    return False

"""What an editor's file becomes: an article, a page or an author's profile.

The body is ready but for URLs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from urllib.parse import unquote

from plugins.photos import is_photo
from plugins.problems import Problem
from plugins.stamps import Stamper

from .facts import ArticleFacts, PageFacts, ProfileFacts


class ReferenceKind(StrEnum):
    """What a reference is for: a picture shown in the page, or something to go to."""

    IMAGE = "image"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Reference:
    """A photo or link inside the site, whose URL is known only once the whole site is.

    `target` is a path from the content root without leading slash, percent-decoded, NFC,
    never leaving the root: a file (`anh/x.jpg`, `tin/2021/a.md`) or a page of the site
    (`dia-phuong/huyen-tran-yen/`). `suffix` is the query and fragment as written.
    `written` is the whole thing as the editor wrote it, for messages.
    """

    kind: ReferenceKind
    target: str
    suffix: str
    written: str
    line: int

    @property
    def anchor(self) -> str:
        """The id that it leads to in its page, "" if to all of it.

        As browsers read it: percent-decoded, without a text to be marked (`#:~:text=…`); `#`
        and `#top` are the top of any page.
        """
        anchor = unquote(self.suffix.partition("#")[2].partition(":~:")[0])
        return "" if anchor.lower() == "top" else anchor


class Prose:
    """HTML in pieces, between which references are, with the alternative texts of these.

    `parts[0] alts[0] parts[1] … parts[n]`: in the place of a reference comes the URL of a link
    (escaped for an attribute), or the whole markup of a photo, which is the theme's.

    `stamp` is a digest of both. Stored prose loads its parts each time they are asked for, so that
    ten thousand articles fit into memory.
    """

    __slots__ = ("_load", "alts", "stamp")

    def __init__(self, parts: tuple[str, ...], alts: tuple[str, ...]) -> None:
        self.alts = alts
        self.stamp = Stamper().stamp(*parts, *alts)
        self._load: Callable[[], tuple[str, ...]] = lambda: parts

    @classmethod
    def stored(
        cls, alts: tuple[str, ...], stamp: bytes, load: Callable[[], tuple[str, ...]]
    ) -> Prose:
        """Prose of which `load` gives the parts."""
        prose = cls.__new__(cls)
        prose.alts, prose.stamp, prose._load = alts, stamp, load
        return prose

    @property
    def parts(self) -> tuple[str, ...]:
        """The pieces of HTML, one more than there are references."""
        return self._load()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Prose) and self.stamp == other.stamp

    def __hash__(self) -> int:
        return hash(self.stamp)


@dataclass(frozen=True, slots=True)
class Body:
    """The text of a document, and what has to be known of it to check it and link to it.

    `ids` are all that its HTML has, in its order. `anchors` are links to ids of the same page
    that it does not have: the theme may have them around it.
    """

    prose: Prose
    references: tuple[Reference, ...] = ()
    ids: tuple[str, ...] = ()
    anchors: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A locality as the editor wrote it (NFC, trimmed), and the line it stands on.

    `inline` if it is an item of a list in brackets, whose commas may be those of an address.
    """

    text: str
    line: int
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """The time that another tool would publish the text at, or take it down at if it `ends`."""

    key: str
    written: str
    at: datetime
    line: int
    ends: bool


@dataclass(frozen=True, slots=True)
class Article:
    """An article: what pages show of it, its text, and where its file says what.

    `path` is relative to the content folder. `localities` is None where the key is absent
    (`()` = none on purpose). `image` refers to the lead photo: the `image` key, else the
    body's first photo. `lines` gives the line of each front matter key, for problems found
    later (missing key: no entry); `correction_lines` that of each correction.
    """

    path: str
    facts: ArticleFacts
    localities: tuple[PlaceName, ...] | None
    image: Reference | None
    body: Body
    lines: dict[str, int] = field(default_factory=dict)
    correction_lines: tuple[int, ...] = ()
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the organisation, such as "Giới thiệu": no date, author or place.

    `lines` and `terms` are as those of an article.
    """

    path: str
    facts: PageFacts
    body: Body
    lines: dict[str, int] = field(default_factory=dict)
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """An author's profile, whom `facts.name` finds in articles, however capitalised.

    The body may be empty; `facts.summary` is plain text from its beginning.
    """

    path: str
    facts: ProfileFacts
    image: Reference | None
    body: Body
    lines: dict[str, int] = field(default_factory=dict)


Document = Article | Page | Profile


def images_of(document: Document) -> list[Reference]:
    """All photos that the pages of a document show."""
    images = [r for r in document.body.references if r.kind is ReferenceKind.IMAGE]
    if not isinstance(document, Page) and document.image is not None:
        images.append(document.image)
    return images


def photos_of(document: Document) -> list[Reference]:
    """All photos that the pages of a document show or link to."""
    links = (r for r in document.body.references if r.kind is ReferenceKind.LINK)
    return [*images_of(document), *(link for link in links if is_photo(link.target))]


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading one file.

    A document with errors is given as well, as far as it could be read, so that what it
    says can be checked at once; it must not be shown. None: nothing could be read.
    """

    document: Document | None
    problems: tuple[Problem, ...]

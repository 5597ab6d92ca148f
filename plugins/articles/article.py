"""What an editor's file becomes: an article, a page or an author's profile.

The body is ready but for URLs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import ClassVar
from urllib.parse import unquote

from plugins.photos import is_photo
from plugins.problems import Problem
from plugins.stamps import Stamper
from plugins.vietnamese import VIETNAM

from .holding import Term

UNDATED = datetime.max.replace(tzinfo=VIETNAM)
"""Date of an article whose own is missing or wrong: an error, so nobody gets to see it."""


class Status(StrEnum):
    """Who sees an article: everyone and every list; nobody; only who knows its URL."""

    PUBLISHED = "published"
    DRAFT = "draft"
    HIDDEN = "hidden"


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
    `written` is the whole thing as the editor wrote it, for messages; `alt` the alternative
    text of a photo, plain.
    """

    kind: ReferenceKind
    target: str
    suffix: str
    written: str
    line: int
    alt: str = ""

    @property
    def anchor(self) -> str:
        """The id that it leads to in its page, "" if to all of it.

        As browsers read it: percent-decoded, without a text to be marked (`#:~:text=…`); `#`
        and `#top` are the top of any page.
        """
        anchor = unquote(self.suffix.partition("#")[2].partition(":~:")[0])
        return "" if anchor.lower() == "top" else anchor


class Body:
    """HTML cut at each reference: `parts[0] references[0] parts[1] … parts[n]`.

    In the place of a reference comes the URL of a link (escaped for an attribute), or the
    whole markup of a photo, which is the theme's.

    `ids` are all that its HTML has, in its order. `anchors` are links to ids of the same page
    that it does not have: the theme may have them around it.

    `stamp` is a digest of the parts and of the alternative texts. A stored body loads its
    parts each time they are asked for, so that ten thousand articles fit into memory.
    """

    __slots__ = ("_load", "anchors", "ids", "references", "stamp")

    def __init__(
        self,
        parts: tuple[str, ...],
        references: tuple[Reference, ...],
        ids: tuple[str, ...] = (),
        anchors: tuple[Reference, ...] = (),
    ) -> None:
        self.references, self.ids, self.anchors = references, ids, anchors
        self.stamp = Stamper().stamp(*parts, *(reference.alt for reference in references))
        self._load: Callable[[], tuple[str, ...]] = lambda: parts

    @classmethod
    def stored(
        cls,
        references: tuple[Reference, ...],
        ids: tuple[str, ...],
        anchors: tuple[Reference, ...],
        stamp: bytes,
        load: Callable[[], tuple[str, ...]],
    ) -> Body:
        """A body of which `load` gives the parts."""
        body = cls.__new__(cls)
        body.references, body.ids, body.anchors = references, ids, anchors
        body.stamp, body._load = stamp, load
        return body

    @property
    def parts(self) -> tuple[str, ...]:
        """The pieces of HTML, one more than there are references."""
        return self._load()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Body):
            return NotImplemented
        mine, others = (self.references, self.anchors), (other.references, other.anchors)
        return self.stamp == other.stamp and mine == others

    def __hash__(self) -> int:
        return hash(self.stamp)


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A locality as the editor wrote it (NFC, trimmed), and the line it stands on.

    `inline` if it is an item of a list in brackets, whose commas may be those of an address.
    """

    text: str
    line: int
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Correction:
    """What was put right after publication, and when; `line` is where it is written."""

    date: datetime
    text: str
    line: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class Article:
    """An article. Dates are aware, in Vietnam's time (UTC+7).

    `path` is relative to the content folder. `localities` is None where the key is absent
    (`()` = none on purpose). `image` refers to the lead photo: the `image` key, else the
    body's first photo. `lines` gives the line of each front matter key, for problems found
    later (missing key: no entry). `stamp` is a digest of all that pages show of it besides
    the body: not of its path, its places (pages show units), or any line.
    """

    path: str
    title: str
    date: datetime
    modified: datetime | None
    authors: tuple[str, ...]
    localities: tuple[PlaceName, ...] | None
    category: str
    tags: tuple[str, ...]
    summary: str
    image: Reference | None
    image_alt: str
    slug: str
    status: Status
    aliases: tuple[str, ...]
    source: str
    corrections: tuple[Correction, ...]
    body: Body
    lines: dict[str, int] = field(default_factory=dict)
    stamp: bytes = b""
    terms: tuple[Term, ...] = ()

    @property
    def changes(self) -> tuple[datetime, ...]:
        """When it was changed after its date, as far as it says so, in no order."""
        corrected = tuple(correction.date for correction in self.corrections)
        return (self.modified, *corrected) if self.modified else corrected

    @property
    def last_change(self) -> datetime:
        """When it was last changed, as far as it says so; else its date."""
        return max((self.date, *self.changes))

    @property
    def is_dated(self) -> bool:
        """Whether its date is known."""
        return self.date != UNDATED


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the organisation, such as "Giới thiệu": no date, author or place.

    `lines`, `stamp` and `terms` are as those of an article.
    """

    path: str
    title: str
    summary: str
    slug: str
    status: Status
    body: Body
    lines: dict[str, int] = field(default_factory=dict)
    stamp: bytes = b""
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """What the site knows of an author, whom `name` finds in articles, however capitalised.

    `summary` is plain text, from the beginning of the body, which may be empty. `lines` and
    `stamp` are as those of an article.
    """

    status: ClassVar[Status] = Status.PUBLISHED

    path: str
    name: str
    role: str
    image: Reference | None
    summary: str
    body: Body
    lines: dict[str, int] = field(default_factory=dict)
    stamp: bytes = b""

    @property
    def image_alt(self) -> str:
        """The photo is a portrait."""
        return self.name


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

"""What each template is given: one frozen value per template, and nothing else.

A template's variables are the fields of its context (`CONTEXTS` names it); an undefined
name is an error. URLs are ready to print: they carry the site's base path. All text is
plain text for the template to escape; only `html` fields are HTML, already safe.
Numbers of articles are distinct articles.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Link:
    """Somewhere to go: what it is called, and where it is."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class CountedLink:
    """A link to a list, with the number of articles there."""

    text: str
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time in the forms that pages show, in Vietnam's time."""

    iso: str  # 2021-08-13T09:55:00+07:00, for <time datetime>
    long: str  # Thứ Sáu, 13/08/2021
    short: str  # 13/08/2021
    clock: str  # 09:55


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo of the site."""

    url: str
    alt: str


@dataclass(frozen=True, slots=True)
class Place:
    """An administrative unit as pages name it; `url` is "" where it has no page."""

    name: str  # xã Kiên Thành
    full_name: str  # xã Kiên Thành, huyện Trấn Yên, tỉnh Yên Bái
    url: str
    era: str  # old | new


@dataclass(frozen=True, slots=True)
class Successor:
    """What a former unit became; `partly` if only a part of it went there."""

    place: Place
    partly: bool


@dataclass(frozen=True, slots=True)
class Card:
    """An article in a list.

    `origin` is set in the list of a new-era commune, for an article of a commune that it
    came from: that former commune.
    """

    title: str
    url: str
    date: Moment
    summary: str
    picture: Picture | None
    category: Link
    places: tuple[Place, ...]
    origin: Place | None = None


@dataclass(frozen=True, slots=True)
class PageLink:
    """One number in a pagination; `url` is "" for a gap between numbers."""

    number: int
    url: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Pagination:
    """Where a page of a list stands among the others; URLs are "" where there is none."""

    number: int
    total: int
    previous_url: str
    next_url: str
    links: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list of articles, newest first."""

    cards: tuple[Card, ...]
    count: int  # in the whole list
    pagination: Pagination | None  # None where the list has one page


@dataclass(frozen=True, slots=True)
class Organisation:
    """Who publishes the site, for the footer."""

    name: str
    address: str
    phone: str
    email: str
    responsible: str


@dataclass(frozen=True, slots=True)
class Site:
    """What every page shows of the site; the same on all."""

    name: str
    tagline: str
    slogan: str
    language: str
    home_url: str
    feed_url: str
    menu: tuple[Link, ...]
    organisation: Organisation
    stylesheet_url: str
    icon_url: str
    font_urls: tuple[str, ...]  # to preload


@dataclass(frozen=True, slots=True)
class Meta:
    """What the head of a page says."""

    title: str  # of the page alone; base.html adds the site's name
    description: str
    url: str
    canonical: str  # absolute
    feed: Link | None  # of the list on this page
    image: str  # absolute, "" if none
    is_indexed: bool = True  # False keeps it out of search engines


@dataclass(frozen=True, slots=True)
class Context:
    """What every template is given."""

    template: ClassVar[str]

    site: Site
    meta: Meta
    breadcrumbs: tuple[Link, ...]  # from the home page to this page, which is the last


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A unit in an index: its page or plain name, its articles, what it became."""

    place: Place
    count: int
    successors: tuple[Successor, ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """The units whose names begin with one letter of the Vietnamese alphabet."""

    letter: str
    entries: tuple[PlaceEntry, ...]


@dataclass(frozen=True, slots=True)
class HomePage(Context):
    """The front page; `breadcrumbs` is empty."""

    template = "home.html"

    lead: Card | None
    latest: tuple[Card, ...]
    archive_url: str
    directory_url: str
    districts: tuple[PlaceEntry, ...]
    communes: tuple[PlaceEntry, ...]  # new-era communes with articles, own or inherited
    categories: tuple[CountedLink, ...]


@dataclass(frozen=True, slots=True)
class ArticlePlace:
    """A place that an article is about, and what became of it."""

    place: Place
    district: Place | None  # that it belonged to; None for all but old communes
    successors: tuple[Successor, ...]
    ended: Moment | None = None  # the first day without it; None while it exists


@dataclass(frozen=True, slots=True)
class Note:
    """A correction made after publication."""

    date: Moment
    text: str


@dataclass(frozen=True, slots=True)
class ArticlePage(Context):
    """One article."""

    template = "article.html"

    title: str
    html: str
    published: Moment
    modified: Moment | None
    authors: tuple[Link, ...]
    category: Link
    places: tuple[ArticlePlace, ...]
    tags: tuple[str, ...]
    source: str  # plain text or an http(s) URL, "" if none
    corrections: tuple[Note, ...]
    newer: Link | None
    older: Link | None


@dataclass(frozen=True, slots=True)
class StaticPage(Context):
    """A page of the organisation, such as "Giới thiệu"."""

    template = "page.html"

    title: str
    html: str


@dataclass(frozen=True, slots=True)
class DirectoryDistrict:
    """A former district in the directory, with its communes."""

    entry: PlaceEntry
    communes: tuple[PlaceEntry, ...]


@dataclass(frozen=True, slots=True)
class DirectoryPage(Context):
    """All places: the communes of today A–Z, and the former districts with theirs."""

    template = "directory.html"

    provinces: tuple[PlaceEntry, ...]
    letters: tuple[Letter, ...]
    commune_count: int
    districts: tuple[DirectoryDistrict, ...]
    reform: Moment  # the day from which districts no longer exist


@dataclass(frozen=True, slots=True)
class PlacePage(Context):
    """What the pages of all places share."""

    place: Place
    parent: Place | None
    legal_basis: str
    since: Moment | None
    until: Moment | None  # last day, None while it exists
    listing: Listing


@dataclass(frozen=True, slots=True)
class ProvincePage(PlacePage):
    """A province of either era, with its districts (old) or communes (new)."""

    template = "province.html"

    entries: tuple[PlaceEntry, ...]
    successors: tuple[Successor, ...]


@dataclass(frozen=True, slots=True)
class DistrictPage(PlacePage):
    """A former district: its communes and what became of them, and all their articles."""

    template = "district.html"

    communes: tuple[PlaceEntry, ...]
    ended: Moment | None  # the first day without it


@dataclass(frozen=True, slots=True)
class OldCommunePage(PlacePage):
    """A former commune, its articles, and what it became."""

    template = "commune_old.html"

    successors: tuple[Successor, ...]
    ended: Moment | None  # the first day without it


@dataclass(frozen=True, slots=True)
class Predecessor:
    """A commune that a commune of today came from; `partly` if other parts went elsewhere."""

    place: Place
    district: Place | None
    count: int
    partly: bool


@dataclass(frozen=True, slots=True)
class NewCommunePage(PlacePage):
    """A commune of today; its list has also the articles of those that it came from."""

    template = "commune_new.html"

    predecessors: tuple[Predecessor, ...]
    own_count: int
    inherited_count: int


@dataclass(frozen=True, slots=True)
class CategoryPage(Context):
    """The articles of a category."""

    template = "category.html"

    name: str
    listing: Listing


@dataclass(frozen=True, slots=True)
class AuthorPage(Context):
    """The articles of an author."""

    template = "author.html"

    name: str
    listing: Listing


@dataclass(frozen=True, slots=True)
class TermsPage(Context):
    """All categories, or all authors."""

    template = "terms.html"

    title: str
    terms: tuple[CountedLink, ...]


@dataclass(frozen=True, slots=True)
class ArchiveYear:
    """A year with the months that have articles, newest first."""

    year: CountedLink
    months: tuple[CountedLink, ...]


@dataclass(frozen=True, slots=True)
class ArchivePage(Context):
    """Articles by time: all of them, those of a year or of a month."""

    template = "archive.html"

    title: str
    years: tuple[ArchiveYear, ...]  # all; on the page of a year or month only that year
    listing: Listing


@dataclass(frozen=True, slots=True)
class NotFoundPage(Context):
    """404.html; `breadcrumbs` is empty."""

    template = "not_found.html"

    directory_url: str
    archive_url: str
    districts: tuple[PlaceEntry, ...]


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An article in a feed; URLs are absolute."""

    title: str
    url: str
    published: str
    updated: str
    summary: str
    authors: tuple[str, ...]
    terms: tuple[str, ...]  # category and places


@dataclass(frozen=True, slots=True)
class Feed:
    """An Atom feed (RFC 4287) of a list; URLs are absolute."""

    template: ClassVar[str] = "feed.atom"

    title: str
    subtitle: str
    language: str
    url: str
    page_url: str
    updated: str
    author: str
    entries: tuple[FeedEntry, ...]


@dataclass(frozen=True, slots=True)
class Redirect:
    """A page at an old URL that sends readers on, for servers that cannot."""

    template: ClassVar[str] = "redirect.html"

    title: str
    url: str
    canonical: str  # absolute


CONTEXTS = (
    HomePage,
    ArticlePage,
    StaticPage,
    DirectoryPage,
    ProvincePage,
    DistrictPage,
    OldCommunePage,
    NewCommunePage,
    CategoryPage,
    AuthorPage,
    TermsPage,
    ArchivePage,
    NotFoundPage,
    Feed,
    Redirect,
)

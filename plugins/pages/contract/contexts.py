"""What each template is given: one frozen value per template, and nothing else.

A template's variables are the fields of its context (`CONTEXTS` names it), and on pages
`linked_data`, which is made from these; an undefined name is an error. URLs are ready to
print: they carry the site's base path. All text is plain text for the template to escape;
only the pieces of a `Text` are HTML, already safe, as is `linked_data`. Numbers of articles
are distinct articles.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .feeds import Feed
from .map_parts import AreaMap, PlaceMap
from .parts import (
    ArchiveYear,
    ArticlePlace,
    Author,
    Card,
    CountedLink,
    DirectoryDistrict,
    DistrictNews,
    Headline,
    Letter,
    Link,
    Listing,
    Meta,
    Moment,
    Note,
    Place,
    PlaceEntry,
    Predecessor,
    SamePlace,
    Site,
    Successor,
)
from .picture import Picture
from .sitemaps import NewsSitemap, Sitemap, SitemapIndex

Text = tuple[str | Picture, ...]
"""What an editor wrote: pieces of HTML, and the photos between them, for the theme to show."""


@dataclass(frozen=True, slots=True)
class Context:
    """What every template is given."""

    template: ClassVar[str]

    site: Site
    meta: Meta
    breadcrumbs: tuple[Link, ...]  # from the home page to this page, which is the last


@dataclass(frozen=True, slots=True)
class ListPage(Context):
    """What the pages of all lists of articles share.

    `first_only` names what is shown beside the first page of a list: it is () on the further
    ones, which so stay as they are when a number in it changes.
    """

    first_only: ClassVar[tuple[str, ...]] = ()

    listing: Listing


@dataclass(frozen=True, slots=True)
class TextPage(Context):
    """What the pages of articles and of the organisation share."""

    body: Text


@dataclass(frozen=True, slots=True)
class HomePage(Context):
    """The front page; `breadcrumbs` is empty."""

    template = "home.html"

    lead: Card | None
    latest: tuple[Card, ...]
    archive_url: str
    directory_url: str
    districts: tuple[PlaceEntry, ...]
    district_news: tuple[DistrictNews, ...]  # of those with articles
    communes: tuple[PlaceEntry, ...]  # new-era communes with articles, own or inherited
    categories: tuple[CountedLink, ...]


@dataclass(frozen=True, slots=True)
class ArticlePage(TextPage):
    """One article."""

    template = "article.html"

    title: str
    published: Moment
    modified: Moment | None
    authors: tuple[Author, ...]
    category: Link
    places: tuple[ArticlePlace, ...]
    tags: tuple[str, ...]
    source: str  # plain text or an http(s) URL, "" if none
    corrections: tuple[Note, ...]
    related: tuple[Headline, ...]  # by place, tag and category, the nearest first
    same_place: SamePlace | None
    others: tuple[Headline, ...]  # the nearest in time, newest first; none named twice


@dataclass(frozen=True, slots=True)
class StaticPage(TextPage):
    """A page of the organisation, such as "Giới thiệu"."""

    template = "page.html"

    title: str


@dataclass(frozen=True, slots=True)
class DirectoryPage(Context):
    """All places: the communes of today A–Z, and the former districts with theirs.

    These are the site's own; `elsewhere` are others that an article is about.
    """

    template = "directory.html"

    provinces: tuple[PlaceEntry, ...]
    letters: tuple[Letter, ...]
    commune_count: int
    districts: tuple[DirectoryDistrict, ...]
    elsewhere: tuple[PlaceEntry, ...]
    maps: tuple[AreaMap, ...]  # of the communes of today
    district_maps: tuple[AreaMap, ...]
    reform: Moment  # the day from which districts no longer exist


@dataclass(frozen=True, slots=True)
class PlacePage(ListPage):
    """What the pages of all places share; `maps` is one or none."""

    first_only: ClassVar[tuple[str, ...]] = ("maps",)

    place: Place
    parent: Place | None
    legal_basis: str
    since: Moment | None
    until: Moment | None  # last day, None while it exists
    neighbours: tuple[Place, ...]  # next to it among those of its parent
    maps: tuple[PlaceMap, ...]


@dataclass(frozen=True, slots=True)
class ProvincePage(PlacePage):
    """A province of either era, with its districts (old) or communes (new)."""

    template = "province.html"
    first_only = ("entries", "maps")

    entries: tuple[PlaceEntry, ...]
    successors: tuple[Successor, ...]


@dataclass(frozen=True, slots=True)
class DistrictPage(PlacePage):
    """A former district: its communes and what became of them, and all their articles."""

    template = "district.html"
    first_only = ("communes", "maps")

    communes: tuple[PlaceEntry, ...]
    ended: Moment | None  # the first day without it


@dataclass(frozen=True, slots=True)
class OldCommunePage(PlacePage):
    """A former commune, its articles, and what it became."""

    template = "commune_old.html"

    successors: tuple[Successor, ...]
    ended: Moment | None  # the first day without it


@dataclass(frozen=True, slots=True)
class NewCommunePage(PlacePage):
    """A commune of today; its list has also the articles of those that it came from."""

    template = "commune_new.html"

    predecessors: tuple[Predecessor, ...]
    own_count: int
    inherited_count: int


@dataclass(frozen=True, slots=True)
class CategoryPage(ListPage):
    """The articles of a category."""

    template = "category.html"

    name: str


@dataclass(frozen=True, slots=True)
class AuthorPage(ListPage):
    """An author and their articles; `body` is about the person, () if nothing is known."""

    template = "author.html"

    name: str
    role: str
    picture: Picture | None
    body: Text


@dataclass(frozen=True, slots=True)
class TermsPage(Context):
    """All categories, or all authors."""

    template = "terms.html"

    title: str
    terms: tuple[CountedLink, ...]


@dataclass(frozen=True, slots=True)
class ArchivePage(ListPage):
    """Articles by time: all of them, those of a year or of a month."""

    template = "archive.html"

    title: str
    years: tuple[ArchiveYear, ...]  # all; on the page of a year or month only that year


@dataclass(frozen=True, slots=True)
class NotFoundPage(Context):
    """404.html; `breadcrumbs` is empty."""

    template = "not_found.html"

    directory_url: str
    archive_url: str
    districts: tuple[PlaceEntry, ...]


@dataclass(frozen=True, slots=True)
class PatternsPage(Context):
    """Every component of the theme with examples, which are the theme's own."""

    template = "patterns.html"


@dataclass(frozen=True, slots=True)
class SearchPage(Context):
    """The search, which its script makes in the reader's browser."""

    template = "search.html"

    script_url: str
    style_url: str
    index_url: str  # folder of the index
    names_url: str  # JSON: the names that it knows (search.names)
    directory_url: str
    categories_url: str
    archive_url: str


@dataclass(frozen=True, slots=True)
class Redirect:
    """A page at an old URL that sends readers on, for servers that cannot."""

    template: ClassVar[str] = "redirect.html"

    site: Site
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
    PatternsPage,
    SearchPage,
    Feed,
    Redirect,
    Sitemap,
    SitemapIndex,
    NewsSitemap,
)

"""The parts of contexts: small frozen values that templates and components show.

URLs are ready to print: they carry the site's base path. All text is plain text for the
template to escape. Numbers of articles are distinct articles.
"""

from __future__ import annotations

from dataclasses import dataclass

from .picture import Picture


@dataclass(frozen=True, slots=True)
class Link:
    """Somewhere to go: what it is called, and where it is."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class LanguageLink(Link):
    """A page in a language (a BCP 47 tag); the text is what that calls itself."""

    language: str


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
    clock: str  # 09:55; "" for a day, or an article without a time of day


@dataclass(frozen=True, slots=True)
class SocialImage:
    """What social networks show with a link to a page; the URL is absolute, the size in pixels."""

    url: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Author(Link):
    """An author's page, and what the site knows of the person: a role, or ""; a portrait."""

    role: str = ""
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """An administrative unit as pages name it; `url` is "" where it has no page."""

    name: str  # xã Kiên Thành
    full_name: str  # xã Kiên Thành, huyện Trấn Yên, tỉnh Yên Bái
    url: str
    era: str  # old | new


@dataclass(frozen=True, slots=True)
class Successor:
    """What a former unit became; `partly` if only a part of it went there.

    Where that is no more either: `then` is what it became, from the day `ended`.
    """

    place: Place
    partly: bool
    ended: Moment | None = None
    then: tuple[Successor, ...] = ()


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
class Headline:
    """An article by its title and date."""

    title: str
    url: str
    date: Moment


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
class Scripts:
    """URLs of the theme's scripts: a field `reading` is the file static/js/reading.js."""

    reading: str
    place_filter: str


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
    scripts: Scripts
    search_url: str = ""  # "" if the site has no search
    origin: str = ""  # scheme and host: before a URL that has to be absolute
    manifest_url: str = ""
    touch_icon_url: str = ""  # for the home screens of phones
    logo_url: str = ""  # no SVG, for search engines
    social_image: SocialImage | None = None  # for pages that have none of their own
    languages: tuple[LanguageLink, ...] = ()  # others than its own: where to begin in each


@dataclass(frozen=True, slots=True)
class Meta:
    """What the head of a page says."""

    title: str  # of the page alone; base.html adds the site's name
    description: str
    url: str
    canonical: str  # absolute
    feed: Link | None  # of the list on this page
    image: SocialImage | None
    is_indexed: bool = True  # False keeps it out of search engines
    language: str = ""  # "" where it is the site's
    versions: tuple[LanguageLink, ...] = ()  # this page in all its languages; URLs are absolute


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A unit in an index: its page or plain name, its articles, what it became."""

    place: Place
    count: int
    successors: tuple[Successor, ...] = ()


@dataclass(frozen=True, slots=True)
class DistrictNews:
    """A former district on the front page, with its newest articles."""

    entry: PlaceEntry
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """The units whose names begin with one letter of the Vietnamese alphabet."""

    letter: str
    entries: tuple[PlaceEntry, ...]


@dataclass(frozen=True, slots=True)
class ArticlePlace:
    """A place that an article is about, and what became of it."""

    place: Place
    district: Place | None  # that it belonged to; None for all but old communes
    successors: tuple[Successor, ...]
    ended: Moment | None = None  # the first day without it; None while it exists
    province: Place | None = None  # that it belongs or belonged to; None for a province


@dataclass(frozen=True, slots=True)
class SamePlace:
    """The articles just after and just before an article in the list of a place."""

    place: Place
    newer: Headline | None
    older: Headline | None


@dataclass(frozen=True, slots=True)
class Note:
    """A correction made after publication."""

    date: Moment
    text: str


@dataclass(frozen=True, slots=True)
class DirectoryDistrict:
    """A former district in the directory, with its communes."""

    entry: PlaceEntry
    communes: tuple[PlaceEntry, ...]


@dataclass(frozen=True, slots=True)
class Predecessor:
    """A commune that a commune of today came from; `partly` if other parts went elsewhere."""

    place: Place
    district: Place | None
    count: int
    partly: bool


@dataclass(frozen=True, slots=True)
class ArchiveYear:
    """A year with the months that have articles, newest first."""

    year: CountedLink
    months: tuple[CountedLink, ...]

"""All that the makers of pages work with: the edition and what is shared between pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath

from plugins.articles import Body, Page, Profile
from plugins.atlas import Atlas
from plugins.gazetteer import Gazetteer, NameIndex
from plugins.localities import LocalityIndex, PlacedArticle
from plugins.photos import Photo
from plugins.settings import Settings, is_outside
from plugins.stamps import Deferred, Stamper
from plugins.urls import Urls

from .contract.contexts import Context, Text
from .contract.parts import Link, Meta, Organisation, Scripts, Site
from .shared.cards import Cards
from .shared.languages import Translations
from .shared.listing import ListWriter, home_feed_url
from .shared.maps import Maps
from .shared.output import Output, as_it_is
from .shared.pictures import Pictures
from .shared.terms import Spelling, Terms
from .shared.texts import Page as AnyTextPage
from .shared.texts import filled, with_text
from .shared.values import Links, Values


@dataclass(frozen=True, slots=True)
class Assets:
    """URLs of the theme's own files, which change whenever the files do."""

    stylesheet_url: str
    icon_url: str
    touch_icon_url: str
    app_icon_urls: tuple[tuple[int, str], ...]  # of squares, by their pixels
    card_urls: tuple[str, ...]  # of what cards for social networks are drawn with
    font_urls: tuple[str, ...]
    scripts: Scripts
    search_script_url: str
    search_style_url: str


@dataclass(frozen=True, slots=True)
class SiteModel:
    """The published articles, newest first, the hidden ones, the pages, and helpers.

    What depends on `now`, the build's date, has to change at the times that
    `fastbuild.gathering` knows, and at no others.
    """

    settings: Settings
    now: datetime
    site: Site
    assets: Assets
    urls: Urls
    articles: tuple[PlacedArticle, ...]
    hidden: tuple[PlacedArticle, ...]
    static_pages: tuple[Page, ...]
    index: LocalityIndex
    maps: Maps
    stamper: Stamper
    cards: Cards
    translations: Translations
    values: Values
    lists: ListWriter
    links: Links

    @property
    def gazetteer(self) -> Gazetteer:
        """Of the index."""
        return self.index.gazetteer

    @property
    def home(self) -> Link:
        """The first breadcrumb of every page."""
        return home(self.urls)

    @property
    def directory(self) -> Link:
        """The breadcrumb of every place."""
        return Link("Địa phương", self.urls.directory)

    def meta(
        self,
        title: str,
        description: str,
        url: str,
        *,
        feed: Link | None = None,
        is_indexed: bool = True,
    ) -> Meta:
        """Head of a page; an empty description is the site's tagline."""
        return Meta(
            title=title,
            description=description or self.site.tagline,
            url=url,
            canonical=self.urls.absolute(url),
            feed=feed,
            image=None,
            is_indexed=is_indexed,
        )

    def with_text(self, page: Deferred[AnyTextPage], body: Body) -> Deferred[AnyTextPage]:
        """A page with its text."""
        return with_text(self.stamper, page, body.prose, self.links.targets(body))

    def text(self, body: Body) -> Text:
        """A text, at once."""
        return filled(body.prose, self.links.targets(body))

    def ready(self, url: str, page: Context, lastmod: str | None = None) -> Output:
        """A page that is made at once; `lastmod` as in `Output`."""
        source = self.stamper.defer(as_it_is, page)
        return Output(self.urls.output_path(url), page.template, source, lastmod)


def home(urls: Urls) -> Link:
    """The first breadcrumb of every page."""
    return Link("Trang chủ", urls.path(""))


def set_up(
    settings: Settings,
    names: NameIndex,
    atlas: Atlas,
    assets: Assets,
    articles: tuple[PlacedArticle, ...],
    hidden: tuple[PlacedArticle, ...],
    static_pages: tuple[Page, ...],
    profiles: tuple[Profile, ...],
    static: Iterable[str],
    now: datetime,
    photos: Mapping[str, Photo],
) -> SiteModel:
    """Index and name everything of an edition, ready for its pages to be made."""
    stamper = Stamper()
    urls = Urls(settings.site_url)
    index = LocalityIndex(names.gazetteer, names.local, articles)
    oldest_first = sorted(
        (*articles, *hidden), key=lambda p: (p.article.facts.date, p.article.path)
    )
    categories = Terms(p.article.facts.category for p in oldest_first)
    files = {profile.facts.name: PurePosixPath(profile.path).stem for profile in profiles}
    authors = Terms((n for p in oldest_first for n in p.article.facts.authors), files)
    cards = Cards(stamper, urls, settings.site_name, settings.tagline, assets.card_urls)
    translations = Translations(urls, settings.language, static_pages)
    site = stamper.share(_site(settings, urls, assets, cards, translations))
    pictures = Pictures(urls, photos)
    tags = Spelling(tag for p in oldest_first for tag in p.article.facts.tags)
    values = Values(stamper, urls, index, categories, authors, tags, profiles, pictures)
    return SiteModel(
        settings=settings,
        now=now,
        site=site,
        assets=assets,
        urls=urls,
        articles=articles,
        hidden=hidden,
        static_pages=static_pages,
        index=index,
        maps=Maps(values, atlas),
        stamper=stamper,
        cards=cards,
        translations=translations,
        values=values,
        lists=ListWriter(settings, site, values),
        links=Links(urls, (*articles, *hidden), static_pages, frozenset(static), pictures),
    )


def _menu_url(urls: Urls, path: str) -> str:
    return path if is_outside(path) else urls.path(path.removeprefix("/"))


def _site(
    settings: Settings, urls: Urls, assets: Assets, cards: Cards, translations: Translations
) -> Site:
    organisation = dict.fromkeys(Organisation.__dataclass_fields__, "")
    return Site(
        name=settings.site_name,
        tagline=settings.tagline,
        slogan=settings.slogan,
        language=settings.language,
        home_url=urls.path(""),
        feed_url=home_feed_url(urls),
        menu=tuple(Link(text, _menu_url(urls, path)) for text, path in settings.menu),
        organisation=Organisation(**organisation | dict(settings.organisation)),
        stylesheet_url=assets.stylesheet_url,
        icon_url=assets.icon_url,
        font_urls=assets.font_urls,
        scripts=assets.scripts,
        search_url=urls.search if settings.search else "",
        origin=urls.absolute(""),
        manifest_url=urls.path("manifest.webmanifest"),
        touch_icon_url=assets.touch_icon_url,
        logo_url=assets.app_icon_urls[-1][1],
        social_image=cards.image(cards.of_site, settings.site_name),
        languages=translations.entrances,
    )

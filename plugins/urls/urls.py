"""Where everything is: URLs as printed in pages, and the files that answer them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import quote, urlsplit

from plugins.articles import ArticleFacts, PageFacts
from plugins.gazetteer import Era, Gazetteer, Level, Unit
from plugins.photos import Photo

PHOTOS_FOLDER = "anh"
"""Where the files of photos are, from the site's root."""


@dataclass(frozen=True, slots=True)
class Urls:
    """URLs of a site whose home page is `site_url` (no slash at its end).

    All methods give a path from the server's root, percent-encoded, under the path of
    `site_url` where that has one.
    """

    site_url: str
    base: str = field(init=False)
    """The path of the site under its domain: "" or `/khuyen-hoc`."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "base", urlsplit(self.site_url).path.rstrip("/"))

    def absolute(self, url: str) -> str:
        """A URL of this class with scheme and host, for feeds and search engines."""
        return self.site_url.removesuffix(self.base) + url

    def path(self, path: str) -> str:
        """The URL of a path from the site's root: `anh/x.jpg`, `tin/2021/08/a/`, or ""."""
        return f"{self.base}/{quote(path)}"

    def photo(self, photo: Photo) -> str:
        """What the URLs of all files of a photo begin with."""
        return self.path(f"{PHOTOS_FOLDER}/{photo.name}")

    def article(self, date: datetime, slug: str) -> str:
        """`/tin/2021/08/<slug>/`. Slugs have nothing to percent-encode."""
        return f"{self.base}/tin/{date.year:04}/{date.month:02}/{slug}/"

    def page(self, slug: str) -> str:
        """`/<slug>/`."""
        return f"{self.base}/{slug}/"

    def document(self, facts: ArticleFacts | PageFacts) -> str:
        """The URL of an article or page."""
        if isinstance(facts, PageFacts):
            return self.page(facts.slug)
        return self.article(facts.date, facts.slug)

    @property
    def directory(self) -> str:
        """`/dia-phuong/`."""
        return self.path("dia-phuong/")

    @property
    def search(self) -> str:
        """`/tim-kiem/`."""
        return self.path("tim-kiem/")

    def unit(self, unit: Unit, gazetteer: Gazetteer) -> str:
        """`/dia-phuong/xa-quy-mong/`, an old commune's under its district's."""
        if unit.level is Level.COMMUNE and unit.era is Era.OLD and unit.parent is not None:
            return f"{self.directory}{gazetteer[unit.parent].slug}/{unit.slug}/"
        return f"{self.directory}{unit.slug}/"

    def category(self, slug: str = "") -> str:
        """`/chuyen-muc/<slug>/`, or the list of categories."""
        return self.path(f"chuyen-muc/{slug}/" if slug else "chuyen-muc/")

    def author(self, slug: str = "") -> str:
        """`/tac-gia/<slug>/`, or the list of authors."""
        return self.path(f"tac-gia/{slug}/" if slug else "tac-gia/")

    def archive(self, year: int | None = None, month: int | None = None) -> str:
        """`/luu-tru/`, `/luu-tru/2021/` or `/luu-tru/2021/08/`."""
        year_part = f"{year}/" if year else ""
        month_part = f"{month:02}/" if month else ""
        return self.path(f"luu-tru/{year_part}{month_part}")

    def output_path(self, url: str) -> str:
        """The file that answers `url`: `tin/2021/08/a/index.html` for `/tin/2021/08/a/`."""
        path = url.removeprefix(self.base).removeprefix("/")
        return path + "index.html" if path.endswith("/") or not path else path


def list_page(url: str, number: int) -> str:
    """A further page of the list at `url`; the first is the list itself."""
    return url if number == 1 else f"{url}trang/{number}/"


def feed(url: str) -> str:
    """The feed of the list at `url`."""
    return f"{url}feed.atom"

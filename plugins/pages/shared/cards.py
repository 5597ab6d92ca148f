"""The pictures that social networks show with links to the site's pages.

An article has its photo, else a card; all other pages have the site's.
"""

from __future__ import annotations

from plugins.articles import ArticleFacts
from plugins.social import HEIGHT, WIDTH, SocialCard
from plugins.stamps import Deferred, Stamper
from plugins.urls import Urls
from plugins.vietnamese import bind, short_date

from ..contract.parts import SocialImage
from .output import Output

DRAWN = 300
"""Of so many newest articles, those without a photo have cards; older ones have the site's.

To draw a card takes as long as all else of an article, and it is new articles whose links
people send each other.
"""


class Cards:
    """Makes the files of cards, and says where they are.

    `site` and `tagline` are the site's name and its line; `made_with` are the theme's files
    that cards are drawn with.
    """

    def __init__(
        self, stamper: Stamper, urls: Urls, site: str, tagline: str, made_with: tuple[str, ...]
    ) -> None:
        self._stamper = stamper
        self._urls = urls
        self._site = site
        self._made_with = made_with
        self.of_site = self._file("", self._card(site, "", tagline))

    def of_article(self, article: ArticleFacts, place: str) -> Output:
        """The card of an article about a place, or about none ("")."""
        line = " · ".join(filter(None, (place[:1].upper() + place[1:], short_date(article.date))))
        folder = self._urls.output_path(self._urls.document(article)).removesuffix("index.html")
        return self._file(folder, self._card(bind(article.title), self._site, line))

    def image(self, card: Output, alt: str) -> SocialImage:
        """The card in the head of a page."""
        url = self._urls.absolute(self._urls.path(card.path))
        return SocialImage(url, alt, WIDTH, HEIGHT)

    def _card(self, title: str, site: str, line: str) -> Deferred[SocialCard]:
        return self._stamper.defer(SocialCard, title, site, line, self._made_with)

    def _file(self, folder: str, card: Deferred[SocialCard]) -> Output:
        # Networks keep what they once found at a URL: what is another picture has another name.
        return Output(f"{folder}chia-se-{card.stamp.hex()[:10]}.png", "", card)

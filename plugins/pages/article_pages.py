"""The page of each article, and the pages at the URLs that it had before."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from plugins.articles import Body, Status
from plugins.checks import alias_file
from plugins.localities import PlacedArticle

from .contexts import ArticlePage, Redirect
from .desk import Desk
from .output import Output
from .parts import ArticlePlace, Note
from .values import day_after, moment


def article_pages(desk: Desk) -> Iterator[Output]:
    """Published articles, which lead to their neighbours in time, then hidden ones."""
    for i, placed in enumerate(desk.articles):
        newer = desk.articles[i - 1] if i else None
        older = desk.articles[i + 1] if i + 1 < len(desk.articles) else None
        yield _article(desk, placed, newer, older)
    for placed in desk.hidden:
        yield _article(desk, placed, None, None)


def redirects(desk: Desk) -> Iterator[Output]:
    """A page at each old URL of an article."""
    for placed in (*desk.articles, *desk.hidden):
        link = desk.values.article_link(placed)
        for alias in placed.article.aliases:
            redirect = Redirect(link.text, link.url, desk.urls.absolute(link.url))
            yield Output(alias_file(alias), redirect)


def html(desk: Desk, body: Body) -> str:
    """A document's HTML with the URLs of this site in it."""
    return body.with_urls(lambda reference: escape(desk.links.url(reference)))


def _article(
    desk: Desk, placed: PlacedArticle, newer: PlacedArticle | None, older: PlacedArticle | None
) -> Output:
    article, values = placed.article, desk.values
    link, category = values.article_link(placed), values.category_link(article.category)
    image = values.picture(article.image, article.image_alt)
    page = ArticlePage(
        site=desk.site,
        meta=desk.meta(
            article.title,
            article.summary,
            link.url,
            image=desk.urls.absolute(image.url) if image else "",
            is_indexed=article.status is Status.PUBLISHED,
        ),
        breadcrumbs=(desk.home, category, link),
        title=article.title,
        html=html(desk, article.body),
        published=moment(article.date),
        modified=moment(article.modified) if article.modified else None,
        authors=tuple(values.author_link(name) for name in article.authors),
        category=category,
        places=tuple(
            ArticlePlace(
                values.place(unit),
                values.district(unit),
                values.successors(unit),
                day_after(unit.valid_to),
            )
            for unit in placed.units
        ),
        tags=article.tags,
        source=article.source,
        corrections=tuple(Note(moment(c.date), c.text) for c in article.corrections),
        newer=values.article_link(newer) if newer else None,
        older=values.article_link(older) if older else None,
    )
    return Output(desk.urls.output_path(link.url), page)

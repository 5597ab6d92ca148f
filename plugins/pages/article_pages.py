"""The page of each article, and the pages at the URLs that it had before."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.articles import Article, Status
from plugins.checks import alias_file
from plugins.localities import PlacedArticle
from plugins.vietnamese import bind

from .contexts import ArticlePage, Redirect
from .desk import Desk, home
from .output import Output
from .parts import ArticlePlace, Link, Meta, Note, Site
from .urls import Urls
from .values import moment, picture


def article_pages(desk: Desk) -> Iterator[Output]:
    """Published articles, which lead to their neighbours in time, then hidden ones."""
    links = [None, *(desk.values.article_link(placed) for placed in desk.articles), None]
    for placed, newer, older in zip(desk.articles, links, links[2:], strict=False):
        yield _article(desk, placed, newer, older)
    for placed in desk.hidden:
        yield _article(desk, placed, None, None)


def redirects(desk: Desk) -> Iterator[Output]:
    """A page at each old URL of an article."""
    for placed in (*desk.articles, *desk.hidden):
        for alias in placed.article.aliases:
            link = desk.values.article_link(placed)
            canonical = desk.urls.absolute(link.url)
            source = desk.stamper.defer(Redirect, desk.site, link.text, link.url, canonical)
            yield Output(alias_file(alias), Redirect.template, source)


def make_article_page(
    site: Site,
    urls: Urls,
    article: Article,
    category: Link,
    authors: tuple[Link, ...],
    places: tuple[ArticlePlace, ...],
    newer: Link | None,
    older: Link | None,
) -> ArticlePage:
    """The page of an article but for its text."""
    url = urls.document(article)
    image = picture(urls, article)
    return ArticlePage(
        site=site,
        meta=Meta(
            title=article.title,
            description=article.summary or site.tagline,
            url=url,
            canonical=urls.absolute(url),
            feed=None,
            image=urls.absolute(image.url) if image else "",
            is_indexed=article.status is Status.PUBLISHED,
        ),
        breadcrumbs=(home(urls), category, Link(article.title, url)),
        title=bind(article.title),
        html="",
        published=moment(article.date),
        modified=moment(article.modified) if article.modified else None,
        authors=authors,
        category=category,
        places=places,
        tags=article.tags,
        source=article.source,
        corrections=tuple(Note(moment(c.date), c.text) for c in article.corrections),
        newer=newer,
        older=older,
    )


def _article(desk: Desk, placed: PlacedArticle, newer: Link | None, older: Link | None) -> Output:
    article, values = placed.article, desk.values
    page = desk.stamper.defer(
        make_article_page,
        desk.site,
        values.urls,
        article,
        values.category_link(article.category),
        tuple(map(values.author_link, article.authors)),
        tuple(map(values.article_place, placed.units)),
        newer,
        older,
    )
    path = desk.urls.output_path(desk.urls.document(article))
    return Output(path, ArticlePage.template, desk.with_text(page, article.body))

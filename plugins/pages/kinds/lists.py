"""Lists by category, by author and by time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from plugins.localities import PlacedArticle

from ..contract.contexts import ArchivePage, AuthorPage, CategoryPage, ListPage, TermsPage
from ..contract.parts import ArchiveYear, CountedLink, Link
from ..shared.listing import NOT_YET, article_list
from ..shared.output import Output
from ..shared.terms import Term
from ..site_model import SiteModel


def category_pages(model: SiteModel) -> Iterator[Output]:
    """The list of categories, and the articles of each."""
    named = ((p.article.facts.category, p) for p in model.articles)
    groups = model.values.categories.group(named)
    top = Link("Chuyên mục", model.urls.category())
    yield _terms_page(model, top, groups, model.urls.category)
    for term, group in groups.items():
        link = Link(term.name, model.urls.category(term.slug))
        first = CategoryPage(
            site=model.site,
            meta=model.meta(term.name, "", link.url),
            breadcrumbs=(model.home, top, link),
            name=term.name,
            listing=NOT_YET,
        )
        yield from _list(model, f"{top.text}: {term.name}", group, first)


def author_pages(model: SiteModel) -> Iterator[Output]:
    """The list of authors, and each with what is known of the person and the articles."""
    named = ((name, p) for p in model.articles for name in p.article.facts.authors)
    groups = model.values.authors.group(named)
    top = Link("Tác giả", model.urls.author())
    yield _terms_page(model, top, groups, model.urls.author)
    for term, group in groups.items():
        author, profile = model.values.author(term.name), model.values.profiles.get(term)
        first = AuthorPage(
            site=model.site,
            meta=model.meta(term.name, profile.facts.summary if profile else "", author.url),
            breadcrumbs=(model.home, top, Link(author.text, author.url)),
            name=author.text,
            role=author.role,
            picture=author.picture,
            body=model.text(profile.body) if profile else (),
            listing=NOT_YET,
        )
        yield from _list(model, f"{top.text}: {term.name}", group, first)


def archive_pages(model: SiteModel) -> Iterator[Output]:
    """All articles, those of each year and those of each month."""
    months: dict[int, dict[int, list[PlacedArticle]]] = defaultdict(lambda: defaultdict(list))
    for placed in model.articles:
        months[placed.article.facts.date.year][placed.article.facts.date.month].append(placed)
    years = {year: _archive_year(model, year, by_month) for year, by_month in months.items()}
    top = Link("Lưu trữ", model.urls.archive())
    yield from _archive(model, top.text, (model.home, top), model.articles, tuple(years.values()))
    for year, by_month in months.items():
        crumbs = (model.home, top, Link(f"Năm {year}", model.urls.archive(year)))
        of_year = [placed for placeds in by_month.values() for placed in placeds]
        yield from _archive(model, f"Tin năm {year}", crumbs, of_year, (years[year],))
        for month, of_month in by_month.items():
            link = Link(f"Tháng {month}", model.urls.archive(year, month))
            title = f"Tin tháng {month}/{year}"
            yield from _archive(model, title, (*crumbs, link), of_month, (years[year],))


def _terms_page(
    model: SiteModel,
    top: Link,
    groups: Mapping[Term, tuple[PlacedArticle, ...]],
    url: Callable[[str], str],
) -> Output:
    # A term of hidden articles only has a page for them to link to, but is not announced.
    terms = tuple(CountedLink(t.name, url(t.slug), len(g)) for t, g in groups.items() if g)
    page = TermsPage(
        site=model.site,
        meta=model.meta(top.text, "", top.url),
        breadcrumbs=(model.home, top),
        title=top.text,
        terms=terms,
    )
    return model.ready(top.url, page, lastmod="")


def _list(
    model: SiteModel, title: str, articles: tuple[PlacedArticle, ...], first: ListPage
) -> Iterator[Output]:
    listed = article_list(model.values, first.breadcrumbs[-1].url, title, articles)
    yield from model.lists.pages(listed, first, is_announced=bool(articles))


def _archive_year(
    model: SiteModel, year: int, by_month: Mapping[int, list[PlacedArticle]]
) -> ArchiveYear:
    months = tuple(
        CountedLink(f"Tháng {month}", model.urls.archive(year, month), len(placeds))
        for month, placeds in by_month.items()
    )
    total = sum(month.count for month in months)
    return ArchiveYear(CountedLink(f"Năm {year}", model.urls.archive(year), total), months)


def _archive(
    model: SiteModel,
    title: str,
    breadcrumbs: tuple[Link, ...],
    articles: list[PlacedArticle] | tuple[PlacedArticle, ...],
    years: tuple[ArchiveYear, ...],
) -> Iterator[Output]:
    url = breadcrumbs[-1].url
    first = ArchivePage(
        site=model.site,
        meta=model.meta(title, "", url),
        breadcrumbs=breadcrumbs,
        title=title,
        years=years,
        listing=NOT_YET,
    )
    yield from model.lists.pages(article_list(model.values, url, title, articles), first)

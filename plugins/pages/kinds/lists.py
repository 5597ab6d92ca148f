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
from ..site_model import Desk


def category_pages(desk: Desk) -> Iterator[Output]:
    """The list of categories, and the articles of each."""
    named = ((p.article.facts.category, p) for p in desk.articles)
    groups = desk.values.categories.group(named)
    top = Link("Chuyên mục", desk.urls.category())
    yield _terms_page(desk, top, groups, desk.urls.category)
    for term, group in groups.items():
        link = Link(term.name, desk.urls.category(term.slug))
        first = CategoryPage(
            site=desk.site,
            meta=desk.meta(term.name, "", link.url),
            breadcrumbs=(desk.home, top, link),
            name=term.name,
            listing=NOT_YET,
        )
        yield from _list(desk, f"{top.text}: {term.name}", group, first)


def author_pages(desk: Desk) -> Iterator[Output]:
    """The list of authors, and each with what is known of the person and the articles."""
    named = ((name, p) for p in desk.articles for name in p.article.facts.authors)
    groups = desk.values.authors.group(named)
    top = Link("Tác giả", desk.urls.author())
    yield _terms_page(desk, top, groups, desk.urls.author)
    for term, group in groups.items():
        author, profile = desk.values.author(term.name), desk.values.profiles.get(term)
        first = AuthorPage(
            site=desk.site,
            meta=desk.meta(term.name, profile.facts.summary if profile else "", author.url),
            breadcrumbs=(desk.home, top, Link(author.text, author.url)),
            name=author.text,
            role=author.role,
            picture=author.picture,
            body=desk.text(profile.body) if profile else (),
            listing=NOT_YET,
        )
        yield from _list(desk, f"{top.text}: {term.name}", group, first)


def archive_pages(desk: Desk) -> Iterator[Output]:
    """All articles, those of each year and those of each month."""
    months: dict[int, dict[int, list[PlacedArticle]]] = defaultdict(lambda: defaultdict(list))
    for placed in desk.articles:
        months[placed.article.facts.date.year][placed.article.facts.date.month].append(placed)
    years = {year: _archive_year(desk, year, by_month) for year, by_month in months.items()}
    top = Link("Lưu trữ", desk.urls.archive())
    yield from _archive(desk, top.text, (desk.home, top), desk.articles, tuple(years.values()))
    for year, by_month in months.items():
        crumbs = (desk.home, top, Link(f"Năm {year}", desk.urls.archive(year)))
        of_year = [placed for placeds in by_month.values() for placed in placeds]
        yield from _archive(desk, f"Tin năm {year}", crumbs, of_year, (years[year],))
        for month, of_month in by_month.items():
            link = Link(f"Tháng {month}", desk.urls.archive(year, month))
            title = f"Tin tháng {month}/{year}"
            yield from _archive(desk, title, (*crumbs, link), of_month, (years[year],))


def _terms_page(
    desk: Desk,
    top: Link,
    groups: Mapping[Term, tuple[PlacedArticle, ...]],
    url: Callable[[str], str],
) -> Output:
    # A term of hidden articles only has a page for them to link to, but is not announced.
    terms = tuple(CountedLink(t.name, url(t.slug), len(g)) for t, g in groups.items() if g)
    page = TermsPage(
        site=desk.site,
        meta=desk.meta(top.text, "", top.url),
        breadcrumbs=(desk.home, top),
        title=top.text,
        terms=terms,
    )
    return desk.ready(top.url, page, lastmod="")


def _list(
    desk: Desk, title: str, articles: tuple[PlacedArticle, ...], first: ListPage
) -> Iterator[Output]:
    listed = article_list(desk.values, first.breadcrumbs[-1].url, title, articles)
    yield from desk.lists.pages(listed, first, is_announced=bool(articles))


def _archive_year(
    desk: Desk, year: int, by_month: Mapping[int, list[PlacedArticle]]
) -> ArchiveYear:
    months = tuple(
        CountedLink(f"Tháng {month}", desk.urls.archive(year, month), len(placeds))
        for month, placeds in by_month.items()
    )
    total = sum(month.count for month in months)
    return ArchiveYear(CountedLink(f"Năm {year}", desk.urls.archive(year), total), months)


def _archive(
    desk: Desk,
    title: str,
    breadcrumbs: tuple[Link, ...],
    articles: list[PlacedArticle] | tuple[PlacedArticle, ...],
    years: tuple[ArchiveYear, ...],
) -> Iterator[Output]:
    url = breadcrumbs[-1].url
    first = ArchivePage(
        site=desk.site,
        meta=desk.meta(title, "", url),
        breadcrumbs=breadcrumbs,
        title=title,
        years=years,
        listing=NOT_YET,
    )
    yield from desk.lists.pages(article_list(desk.values, url, title, articles), first)

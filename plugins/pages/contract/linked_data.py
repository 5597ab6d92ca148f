"""What a page says to machines of itself, as JSON-LD in the terms of schema.org.

For articles the properties are those of
developers.google.com/search/docs/appearance/structured-data/article. It is made from what
the page's template is given and from nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from .contexts import (
    ArticlePage,
    AuthorPage,
    Context,
    DirectoryPage,
    HomePage,
    ListPage,
    PlacePage,
    TermsPage,
)
from .parts import ArticlePlace, Author, Link, Place, Site

Node = dict[str, Any]


def linked_data(page: Context) -> str:
    """The text of a `<script type="application/ld+json">`; "" for what engines leave out.

    Safe inside HTML: it has neither `<`, `>` nor `&`.
    """
    if not page.meta.is_indexed:
        return ""
    nodes = [_page(page), *_breadcrumbs(page.site, page.breadcrumbs)]
    graph = {"@context": "https://schema.org", "@graph": nodes}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", r"\u0026").replace("<", r"\u003c").replace(">", r"\u003e")


def _page(page: Context) -> Node:
    match page:
        case ArticlePage():
            return _article(page)
        case HomePage():
            return _web_site(page.site)
        case AuthorPage():
            person = Author(page.name, page.breadcrumbs[-1].url, page.role, page.picture)
            return _web_page("ProfilePage", page, mainEntity=_person(page.site, person))
        case PlacePage():
            parents = (page.parent,) if page.parent else ()
            return _web_page("CollectionPage", page, about=_place(page.site, page.place, parents))
        case ListPage() | TermsPage() | DirectoryPage():
            return _web_page("CollectionPage", page)
        case _:
            return _web_page("WebPage", page)


def _web_site(site: Site) -> Node:
    home = site.origin + site.home_url
    return _filled(
        {
            "@type": "WebSite",
            "@id": f"{home}#trang",
            "url": home,
            "name": site.name,
            "description": site.tagline,
            "inLanguage": site.language,
            "publisher": _publisher(site),
            "potentialAction": _search(site),
        }
    )


def _search(site: Site) -> Node | None:
    if not site.search_url:
        return None
    return {
        "@type": "SearchAction",
        "target": {
            "@type": "EntryPoint",
            "urlTemplate": f"{site.origin}{site.search_url}?q={{search_term_string}}",
        },
        "query-input": "required name=search_term_string",
    }


def _web_page(kind: str, page: Context, **more: Node) -> Node:
    """A page that is not an article."""
    return _filled(
        {
            "@type": kind,
            "url": page.meta.canonical,
            "name": page.meta.title,
            "description": page.meta.description,
            "inLanguage": page.meta.language or page.site.language,
            "isPartOf": {"@id": f"{page.site.origin}{page.site.home_url}#trang"},
            **more,
        }
    )


def _article(page: ArticlePage) -> Node:
    site, meta = page.site, page.meta
    return _filled(
        {
            "@type": "NewsArticle",
            "mainEntityOfPage": meta.canonical,
            "headline": meta.title,
            "description": meta.description,
            "image": [meta.image.url] if meta.image else None,
            "datePublished": page.published.iso,
            "dateModified": _last_change(page),
            "author": [_person(site, author) for author in page.authors],
            "publisher": _publisher(site),
            "articleSection": page.category.text,
            "keywords": list(page.tags),
            "inLanguage": site.language,
            "contentLocation": [_article_place(site, item) for item in page.places],
            "correction": [
                {
                    "@type": "CorrectionComment",
                    "text": note.text,
                    "datePublished": note.date.iso,
                }
                for note in page.corrections
            ],
        }
    )


def _last_change(page: ArticlePage) -> str:
    """All in one time zone, in which they are in the order of their texts."""
    corrected = [note.date.iso for note in page.corrections]
    return max(page.published.iso, *corrected, page.modified.iso if page.modified else "")


def _article_place(site: Site, item: ArticlePlace) -> Node:
    return _place(site, item.place, filter(None, (item.district, item.province)))


def _place(site: Site, place: Place, parents: Iterable[Place]) -> Node:
    """A unit inside those that it belongs or belonged to, the nearest first."""
    within = tuple(parents)
    return _filled(
        {
            "@type": "AdministrativeArea",
            "name": place.name,
            "url": site.origin + place.url if place.url else "",
            "containedInPlace": _place(site, within[0], within[1:]) if within else None,
        }
    )


def _person(site: Site, author: Author) -> Node:
    return _filled(
        {
            "@type": "Person",
            "name": author.text,
            "url": site.origin + author.url,
            "jobTitle": author.role,
            "image": site.origin + author.picture.url if author.picture else "",
        }
    )


def _publisher(site: Site) -> Node:
    organisation = site.organisation
    return _filled(
        {
            "@type": "Organization",
            "name": organisation.name or site.name,
            "url": site.origin + site.home_url,
            "logo": site.origin + site.logo_url if site.logo_url else "",
            "address": organisation.address,
            "telephone": organisation.phone,
            "email": organisation.email,
        }
    )


def _breadcrumbs(site: Site, links: tuple[Link, ...]) -> Iterable[Node]:
    if len(links) > 1:
        items = [
            {
                "@type": "ListItem",
                "position": position,
                "name": link.text,
                "item": site.origin + link.url,
            }
            for position, link in enumerate(links, 1)
        ]
        yield {"@type": "BreadcrumbList", "itemListElement": items}


def _filled(node: Node) -> Node:
    """Without the properties of which nothing is known."""
    return {name: value for name, value in node.items() if value not in ("", None, [])}

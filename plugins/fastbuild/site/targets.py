"""What can be checked only when it is known which URLs and files the site has."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from plugins.articles import Article, Document, Profile, Reference
from plugins.checks import (
    LeftOut,
    check_aliases,
    check_anchors,
    check_links,
    check_menu,
    check_root,
)
from plugins.edition import Edition
from plugins.pages import Output, Redirect, SiteModel
from plugins.photos import variants
from plugins.problems import Problem
from plugins.search import index_folder
from plugins.urls import PHOTOS_FOLDER, Urls

from ..theme.rendering import Renderer
from .anchors import Anchors


def check_targets(
    edition: Edition,
    model: SiteModel,
    outputs: tuple[Output, ...],
    theme_files: Collection[str],
    root: Collection[str],
    left_out: LeftOut,
    renderer: Renderer,
) -> list[Problem]:
    """The problems of links and their anchors, of the menu, of aliases, and of files for the root.

    `theme_files` and `root` are paths from the output folder: of files of the theme, and of
    those for the root.
    """
    files = {o.path for o in outputs if o.template != Redirect.template}
    redirects = {o.path for o in outputs} - files
    found = list(check_root(root, (*files, *model.links.static, *theme_files)))
    files.update(root)
    urls = {"/", *(_url(path) for path in files | redirects)}
    faulty = [document for document in edition.documents if document.path in edition.faulty]
    # A link to a faulty article is not at fault: mending that one mends it.
    there = urls | _names(faulty)

    def leads_somewhere(link: Reference) -> bool:
        return model.links.is_source(link) or is_there(link.target)

    def is_there(target: str) -> bool:
        # A server sends readers from `/a` on to `/a/`.
        return target in there or f"{target.rstrip('/')}/" in there

    def has_page_or_file(target: str) -> bool:
        return target in model.links.static or is_there(target)

    def in_the_way(of: list[str]) -> Iterator[str]:
        yield from files
        yield from model.links.static
        yield from theme_files
        if model.settings.search:
            yield index_folder()  # a folder, below which nothing else may be
        if any(path.casefold().startswith(f"{PHOTOS_FOLDER}/") for path in of):
            yield from _photo_files(edition)

    articles = [document for document in edition.documents if isinstance(document, Article)]
    sources = {d.path for d in edition.documents if not isinstance(d, Profile)}
    targets = urls | model.links.static | sources
    waiting = _names(edition.documents)
    with_page = {d.path for d in edition.published if not isinstance(d, Profile)}
    anchors = Anchors(edition.documents, with_page, outputs, model.urls, renderer)
    return [
        *found,
        *check_links(edition.documents, leads_somewhere, targets, waiting, left_out),
        *check_anchors(edition.documents, anchors.lacks, anchors.ids),
        *check_menu(model.settings, has_page_or_file, urls | model.links.static, waiting),
        *check_aliases(articles, in_the_way),
    ]


def _url(path: str) -> str:
    """The URL that a file of the output answers, as links have it."""
    return path.removesuffix("index.html") if path.endswith("/index.html") else path


def _names(documents: Iterable[Document]) -> set[str]:
    """What a link to one of the documents may have as its target: its path, its URL."""
    with_urls = (d for d in documents if not isinstance(d, Profile))
    return {
        name for d in with_urls for name in (d.path, Urls("").document(d.facts).removeprefix("/"))
    }


def _photo_files(edition: Edition) -> Iterator[str]:
    for photo in edition.published_photos.values():
        for variant in variants(photo):
            yield f"{PHOTOS_FOLDER}/{photo.file(variant)}"

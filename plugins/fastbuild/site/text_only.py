"""Other texts of some articles in a site that was gathered, where nothing else has changed.

To gather a large site takes longer than an editor who looks at a page wants to wait.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from dataclasses import replace

from plugins.articles import Article, Document, Page, Profile, Reading
from plugins.pages import with_new_text
from plugins.stamps import Deferred, Stamper
from plugins.urls import Urls

from ..output.writing import File


def amended(
    changed: Iterable[tuple[Reading, Reading]],
    faulty: Container[str],
    linked_within: Container[str],
    paths: Container[str],
    page: Callable[[str, Article | Page], File | None],
    urls: Urls,
) -> list[File] | None:
    """The pages of documents with the new reading in the place of the old one.

    `faulty` are the paths of documents with problems, `linked_within` as in what was gathered,
    `paths` those of the site's files; `page` gives the page that was gathered for a document, by
    the path of its file. None if the site has to be gathered: a reading differs by more than its
    text, the document has a problem, or its page is not known.
    """
    files = []
    for old, new in changed:
        document = new.document
        if document is None or new.problems or document.path in faulty:
            return None
        if isinstance(document, Profile):
            return None  # its text is on a page with a list
        if not _differ_by_text(old.document, document):
            return None
        path = urls.output_path(urls.document(document.facts))
        is_linked_within = document.path in linked_within or _without_index(path) in linked_within
        if is_linked_within and _ids(old) != _ids(new):
            return None  # what leads to an id that is gone leads nowhere
        if path not in paths:
            continue  # a draft has no page
        file = page(path, document)
        if file is None:
            return None
        files.append(_with_new_text(file, document))
    return files


def _differ_by_text(old: Document | None, new: Article | Page) -> bool:
    return old is not None and isinstance(old, type(new)) and _outline(old) == _outline(new)


def _outline(document: Article | Page) -> tuple[object, ...]:
    """Everything of a document that shows on other pages than its own, or is checked."""
    body = document.body
    references = [(r.kind, r.target, r.suffix) for r in (*body.references, *body.anchors)]
    if isinstance(document, Page):
        return document.facts.stamp, document.terms, references
    named = document.localities
    places = named if named is None else [(name.text, name.inline) for name in named]
    return document.facts.stamp, document.terms, document.facts.aliases, places, references


def _without_index(path: str) -> str:
    return path.removesuffix("/index.html")


def _ids(reading: Reading) -> tuple[str, ...]:
    return reading.document.body.ids if reading.document else ()


def _with_new_text(file: File, document: Article | Page) -> File:
    stamper = Stamper()
    assert isinstance(file.content, Deferred)
    content = with_new_text(stamper, file.content, document.body.prose)
    return replace(file, content=content, stamp=stamper.stamp(file.template, content))

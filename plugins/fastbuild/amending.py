"""A gathered site with other texts of some articles, where nothing else has changed.

To gather a large site takes longer than an editor who looks at a page wants to wait.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from plugins.articles import Article, Page, Reading
from plugins.pages import with_new_text
from plugins.pages.urls import Urls
from plugins.stamps import Deferred, Stamper

from .gathering import Gathered
from .writing import File


def amended(
    gathered: Gathered, changed: Iterable[tuple[Reading, Reading]], urls: Urls
) -> Gathered | None:
    """The site with the new readings in the place of the old ones.

    None if it has to be gathered: if a reading differs by more than its text, or the
    document has a problem.
    """
    faulty = {problem.path for problem in gathered.problems}
    files = {file.path: file for file in gathered.files}
    for old, new in changed:
        document = new.document
        if new.problems or document is None or document.path in faulty:
            return None
        if not _differ_by_text(old.document, document):
            return None
        path = urls.output_path(urls.document(document))
        if path in files:  # not so for a draft
            files[path] = _with_new_text(files[path], document)
    return replace(gathered, files=tuple(files.values()))


def _differ_by_text(old: Article | Page | None, new: Article | Page) -> bool:
    return old is not None and type(old) is type(new) and _outline(old) == _outline(new)


def _outline(document: Article | Page) -> tuple[object, ...]:
    """Everything of a document that shows on other pages than its own, or is checked."""
    references = [(r.kind, r.target, r.suffix) for r in document.body.references]
    if isinstance(document, Page):
        return document.stamp, references
    named = document.localities
    places = named if named is None else [name.text for name in named]
    return document.stamp, document.aliases, places, references


def _with_new_text(file: File, document: Article | Page) -> File:
    stamper = Stamper()
    assert isinstance(file.content, Deferred)
    content = with_new_text(stamper, file.content, document.body)
    return replace(file, content=content, stamp=stamper.stamp(file.template, content))

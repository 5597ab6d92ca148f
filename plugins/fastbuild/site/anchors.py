"""The ids that the pages of a site have, as far as links name any.

Those of a text are known from its reading. All others are the theme's: a page is rendered to
know them, which few links ask for.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from functools import cached_property
from html import unescape

from plugins.articles import Document, Profile, Reference
from plugins.articles.html.headings import RESERVED_IDS
from plugins.pages import Output
from plugins.urls import Urls

from ..theme.rendering import Renderer

# No text of a page has a "<" that begins no tag, no attribute a ">".
ID_RE = re.compile(r'<[a-z][^<>]*? id="([^"]+)"')


class Anchors:
    """Answers for the pages of `outputs`; those of `documents` that are `published` are there."""

    def __init__(
        self,
        documents: Iterable[Document],
        published: Container[str],
        outputs: Iterable[Output],
        urls: Urls,
        renderer: Renderer,
    ) -> None:
        self._documents = documents
        self._published = published
        self._all_outputs = outputs
        self._urls = urls
        self._renderer = renderer
        self._rendered: dict[str, frozenset[str]] = {}

    def lacks(self, link: Reference) -> bool:
        """Whether a page is there, but not the anchor of the link to it."""
        document = self._document(link)
        if document is not None and link.anchor in document.body.ids:
            return False
        if document is None or document.path in self._published:
            path = self._path(link)
            return path in self._outputs and link.anchor not in self._ids_of_page(path)
        # It has no page to be looked at; whatever else is wrong with it, others may link to it.
        return link in document.body.anchors and link.anchor not in RESERVED_IDS

    def ids(self, link: Reference) -> Sequence[str]:
        """What the anchor of a link to a page that lacks it may have meant."""
        document = self._document(link)
        if document is not None:
            return document.body.ids
        return sorted(self._ids_of_page(self._path(link)))

    def _document(self, link: Reference) -> Document | None:
        return self._by_path.get(link.target) or self._by_page.get(self._path(link))

    def _path(self, link: Reference) -> str:
        """The file that answers a link, if there is one."""
        document = self._by_path.get(link.target)
        if document is not None and not isinstance(document, Profile):
            return self._urls.output_path(self._urls.document(document.facts))
        target = link.target.rstrip("/")
        return target if target in self._outputs else f"{target}/index.html".lstrip("/")

    def _ids_of_page(self, path: str) -> frozenset[str]:
        if path not in self._rendered:
            page = self._renderer.render(self._outputs[path].source.made()).decode()
            self._rendered[path] = frozenset(map(unescape, ID_RE.findall(page)))
        return self._rendered[path]

    @cached_property
    def _by_path(self) -> dict[str, Document]:
        return {document.path: document for document in self._documents}

    @cached_property
    def _by_page(self) -> dict[str, Document]:
        urls = self._urls
        return {
            urls.output_path(urls.document(document.facts)): document
            for document in self._documents
            if document.path in self._published and not isinstance(document, Profile)
        }

    @cached_property
    def _outputs(self) -> dict[str, Output]:
        return {
            output.path: output for output in self._all_outputs if output.path.endswith(".html")
        }

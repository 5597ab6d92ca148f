"""A site in memory: gathered anew when something changes, a page rendered when it is asked for."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from plugins.articles import Article
from plugins.pages import Source, has_text
from plugins.search import IndexingError, Searchable, index_folder
from plugins.settings import Settings
from plugins.stamps import Deferred
from plugins.urls import Urls

from ..cache.digests import signature_of
from ..cache.version import code_version
from ..content.site_photos import of_photo
from ..content.survey import Survey, survey
from ..machine.faults import document_at, fault
from ..machine.locks import locked
from ..machine.progress import Say, Waiting
from ..output.folder import cache_folder
from ..output.manifest import ManifestFile
from ..output.writing import File
from ..run.caches import open_readings, open_site_photos
from ..site.gathering import Gathered, gather
from ..site.search_index import IndexInMemory
from ..site.text_only import amended
from ..theme.files import ThemeError
from ..theme.rendering import Renderer


class PageError(Exception):
    """A page cannot be rendered; the text says why, for whoever works on the theme."""


@dataclass(slots=True)
class Site:
    """The files of one moment by path, and the pages that were rendered since."""

    files: dict[str, File] = field(default_factory=dict)
    renderer: Renderer | None = None
    searchable: Searchable | None = None
    rendered: dict[str, bytes] = field(default_factory=dict)


class Preview:
    """Everything that is kept between two changes."""

    def __init__(self, settings: Settings, say: Say) -> None:
        self._settings = settings
        self._say = say
        self._version = code_version()
        cache = cache_folder(settings)
        with locked(cache, say):
            self._signatures = ManifestFile(cache, self._version).load().signatures
            self._readings = open_readings(settings, self._version)
        self._album = open_site_photos(settings)
        self._surveyed: Survey | None = None
        self._gathered: Gathered | None = None
        self._site = Site()
        self._index = IndexInMemory(settings.language, say)

    def refresh(self, now: datetime) -> Gathered | None:
        """Gather the site as it is now; None if it is as it was.

        Raises SettingsError, ThemeError or OSError, and then stays as it was.
        """
        settings = self._settings
        with Waiting(self._say) as waiting:
            surveyed = survey(settings, self._version, self._signatures, waiting)
            if self._is_as_it_was(surveyed, now):
                return None
            # The frame has the theme, whose templates a renderer reads once.
            is_framed = self._surveyed is not None and self._surveyed.frame == surveyed.frame
            renderer = (self._site.renderer if is_framed else None) or Renderer(settings.theme)
            with locked(cache_folder(settings), self._say):
                gathered = self._amended(surveyed, now) or gather(
                    settings, surveyed, self._readings, self._album, renderer, now, waiting
                )
        self._signatures = surveyed.signatures
        # Of a file that was changed meanwhile, who knows which content went where.
        self._surveyed = surveyed if surveyed.is_current else None
        self._gathered = gathered
        files = {file.path: file for file in gathered.files}
        self._site = Site(files, renderer, gathered.searchable)
        return gathered

    def is_due(self, now: datetime) -> bool:
        """Whether the time of an article has come, or the gazetteer is another."""
        last, gathered = self._surveyed, self._gathered
        if gathered is None:
            return False
        if last is None or not gathered.period.has(now):
            return True
        units = str(self._settings.gazetteer)
        try:
            return signature_of(units) != last.seen[units]
        except OSError:
            return False  # it is gone for now; there is nothing else to show

    def _is_as_it_was(self, surveyed: Survey, now: datetime) -> bool:
        last, gathered = self._surveyed, self._gathered
        return (
            last is not None
            and gathered is not None
            and last.stamp == surveyed.stamp
            and gathered.period.has(now)
        )

    def _amended(self, surveyed: Survey, now: datetime) -> Gathered | None:
        """The site as it was with the texts of today, if nothing else has changed."""
        last, gathered = self._surveyed, self._gathered
        if last is None or gathered is None or last.frame != surveyed.frame:
            return None
        if not gathered.period.has(now):
            return None
        changed = self._readings.replaced(
            surveyed.sources.documents, last.documents, surveyed.documents
        )
        if changed is None:
            return None
        site = self._site.files
        faulty = {problem.path for problem in gathered.problems}
        urls = Urls(self._settings.site_url)
        within = gathered.linked_within
        pages = amended(changed, faulty, within, site, lambda path, _: _text_page(site[path]), urls)
        if pages is None:
            return None
        documents = [new.document for _, new in changed if isinstance(new.document, Article)]
        files = site | {page.path: page for page in pages}
        found = gathered.searchable
        if found is not None:
            found = found.with_texts(
                {
                    urls.document(d.facts).removeprefix(f"{urls.base}/"): d.body.prose
                    for d in documents
                }
            )
        return replace(gathered, files=tuple(files.values()), searchable=found)

    def find(self, path: str) -> bytes | Path | None:
        """The file at a path from the site's root: its bytes, or where it is; None if nowhere.

        Raises PageError if it cannot be rendered.
        """
        site = self._site
        file = site.files.get(path)
        if file is None:
            return self._find_in_index(path, site)
        if isinstance(file.content, str):
            return Path(file.content)
        if isinstance(file.content, bytes):
            return file.content
        if photo := of_photo(file):
            return _developed(photo)  # the cache has it, if it was ever asked for
        if path not in site.rendered:
            site.rendered[path] = _rendered(file.content, site)
        return site.rendered[path]

    def _find_in_index(self, path: str, site: Site) -> bytes | None:
        if site.searchable is None or not path.startswith(f"{index_folder()}/"):
            return None
        try:
            return self._index.of(site.searchable).get(path)
        except (IndexingError, OSError) as error:
            self._say(str(error))
            raise PageError(str(error)) from error


def _text_page(file: File) -> File | None:
    """The page of an article or of the organisation; None for another that is at its place."""
    return file if isinstance(file.content, Deferred) and has_text(file.content) else None


def _developed(content: Deferred[bytes]) -> bytes:
    try:
        return content.made()
    except Exception as error:
        # Also what a decoder says of a photo that was found to be whole.
        raise PageError(str(error)) from error


def _rendered(content: Deferred[Source | bytes], site: Site) -> bytes:
    assert site.renderer is not None
    try:
        return site.renderer.render(content.made())
    except ThemeError as error:
        raise PageError(str(error)) from error
    except Exception as error:
        raise PageError(fault(document_at(error), error).message) from error

"""A site in memory: gathered anew when something changes, a page rendered when it is asked for."""

from __future__ import annotations

import traceback
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from jinja2 import TemplateError

from plugins.articles import Article
from plugins.finder import IndexingError, Searchable, index_folder
from plugins.pages import Source
from plugins.pages.urls import Urls
from plugins.settings import Settings
from plugins.stamps import Deferred

from .album import is_of_photo
from .amending import amended
from .caching import cache_folder, open_album, open_readings
from .gathering import Gathered, gather
from .ledger import LedgerFile
from .locking import locked
from .progress import Say, Waiting
from .rendering import Renderer
from .searching import IndexInMemory
from .survey import Survey, survey
from .version import code_version
from .writing import File


class PageError(Exception):
    """A page cannot be rendered; the text says why, for whoever works on the theme."""


@dataclass(slots=True)
class Site:
    """The files of one moment by path, and the pages that were rendered since."""

    files: dict[str, File] = field(default_factory=dict)
    rendered: dict[str, bytes] = field(default_factory=dict)
    searchable: Searchable | None = None


class Preview:
    """Everything that is kept between two changes."""

    def __init__(self, settings: Settings, say: Say) -> None:
        self._settings = settings
        self._say = say
        version = code_version()
        self._version = version
        self._signatures = LedgerFile(cache_folder(settings), version).load().signatures
        self._readings = open_readings(settings, version)
        self._album = open_album(settings)
        self._renderer = Renderer(settings.theme)
        self._surveyed: Survey | None = None
        self._gathered: Gathered | None = None
        self._site = Site()
        self._index = IndexInMemory(settings.language, say)

    def refresh(self, now: datetime) -> Gathered | None:
        """Gather the site as it is now; None if it is as it was.

        Raises SettingsError, OSError or jinja2.TemplateError, and then stays as it was.
        """
        settings = self._settings
        surveyed = survey(settings, self._version, self._signatures)
        if self._is_as_it_was(surveyed, now):
            return None
        # The frame has the theme, whose templates a renderer reads once.
        is_framed = self._surveyed is not None and self._surveyed.frame == surveyed.frame
        renderer = self._renderer if is_framed else Renderer(settings.theme)
        with locked(cache_folder(settings), self._say), Waiting(self._say) as waiting:
            gathered = self._amended(surveyed, now) or gather(
                settings, surveyed, self._readings, self._album, renderer, now, waiting
            )
        self._signatures, self._surveyed = surveyed.signatures, surveyed
        self._renderer, self._gathered = renderer, gathered
        files = {file.path: file for file in gathered.files}
        self._site = Site(files, searchable=gathered.searchable)
        return gathered

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
        pages = amended(changed, faulty, site, lambda path, _: site[path], urls)
        if pages is None:
            return None
        documents = [new.document for _, new in changed if isinstance(new.document, Article)]
        files = site | {page.path: page for page in pages}
        found = gathered.searchable
        if found is not None:
            found = found.with_texts(
                {urls.document(d).removeprefix(f"{urls.base}/"): d.body for d in documents}
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
        if is_of_photo(file):
            return self._render(file.content)  # the cache has it, if it was ever asked for
        if path not in site.rendered:
            site.rendered[path] = self._render(file.content)
        return site.rendered[path]

    def _find_in_index(self, path: str, site: Site) -> bytes | None:
        if site.searchable is None or not path.startswith(f"{index_folder()}/"):
            return None
        try:
            return self._index.of(site.searchable).get(path)
        except (IndexingError, OSError) as error:
            self._say(str(error))
            raise PageError(str(error)) from error

    def _render(self, content: Deferred[Source | bytes]) -> bytes:
        try:
            return self._renderer.render(content.made())
        except Exception as error:
            # Whatever is wrong with a template, the preview goes on.
            raise PageError(describe(error)) from error


def describe(error: Exception) -> str:
    """What is wrong with a template, and where."""
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename.endswith(".html")]
    name = getattr(error, "filename", None) or (frames[-1].filename if frames else "")
    line = getattr(error, "lineno", None) or (frames[-1].lineno if frames else "")
    where = f"{name}:{line}: " if name else ""
    kind = "" if isinstance(error, TemplateError) else f"{type(error).__name__}: "
    return f"{where}{kind}{error}"

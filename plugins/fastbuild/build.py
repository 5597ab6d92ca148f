"""One build, from the content folder to the output folder.

scan ─► read ─► assemble (place, check) ─► compose ─► check links ─► render ─► write

Everything is gathered before anything is written.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plugins.articles import Article, ReaderSettings, Reading, Reference, read
from plugins.checks import check_aliases, check_links
from plugins.gazetteer import Gazetteer
from plugins.localities import open_names
from plugins.pages import Desk, Output, Redirect, compose, set_up
from plugins.pages.urls import Urls
from plugins.problems import Level, Problem
from plugins.settings import Settings

from . import folder
from .assets import Bundle, bundle
from .edition import Edition, assemble
from .locking import locked
from .publishing import replacing
from .rendering import Renderer
from .sources import Sources, read_bytes, scan


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that a build writes, and all that is wrong."""

    outputs: tuple[Output, ...]
    static: dict[str, str]
    assets: dict[str, bytes]
    problems: tuple[Problem, ...]
    article_count: int


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did. `synced` is None if it wrote nothing."""

    problems: tuple[Problem, ...]
    article_count: int
    page_count: int
    synced: folder.Synced | None
    seconds: float

    @property
    def failed(self) -> bool:
        """Whether any problem is an error."""
        return has_errors(self.problems)


def build(settings: Settings, now: datetime, say: Callable[[str], None]) -> Report:
    """Build the site as of `now`; `say` gets a line of text when there is something to wait for.

    With `settings.publish` nothing is written if there is an error, and all at once if not.
    Raises folder.OutputError if the output folder cannot be used, OSError if the disk fails.
    """
    start = time.perf_counter()
    folder.check_is_ours(settings.output, settings.content)
    gathered = gather(settings, now)
    synced = None
    if not (settings.publish and has_errors(gathered.problems)):
        with locked(settings.output, say):
            synced = write(settings, gathered)
    return Report(
        problems=gathered.problems,
        article_count=gathered.article_count,
        page_count=len(gathered.outputs),
        synced=synced,
        seconds=time.perf_counter() - start,
    )


def gather(settings: Settings, now: datetime) -> Gathered:
    """Read, place, check and compose everything; write nothing."""
    sources = scan(settings.content, settings.static_folders)
    names = open_names(settings)
    assets = bundle(settings.theme, Urls(settings.site_url))
    readings = _read_all(sources, ReaderSettings(default_category=settings.default_category))
    edition = assemble(readings, names, frozenset(sources.static), sources.problems, now)
    desk = _desk(settings, names.gazetteer, assets, edition, sources)
    outputs = tuple(compose(desk))
    late = _check_targets(edition, desk, outputs)
    if late:
        edition = edition.without(late)
        outputs = tuple(compose(_desk(settings, names.gazetteer, assets, edition, sources)))
    return Gathered(outputs, sources.static, assets.files, edition.problems, len(edition.articles))


def write(settings: Settings, gathered: Gathered) -> folder.Synced:
    """Render and write everything that was gathered."""
    files = _files(gathered, Renderer(settings.theme))
    if not settings.publish:
        return folder.sync(settings.output, files)
    with replacing(settings.output) as fresh:
        return folder.sync(fresh, files)


def has_errors(problems: tuple[Problem, ...]) -> bool:
    """Whether any of the problems is an error."""
    return any(problem.level is Level.ERROR for problem in problems)


def _read_all(sources: Sources, settings: ReaderSettings) -> Iterator[Reading]:
    for path, file in sources.documents.items():
        yield read(read_bytes(file), path, settings)


def _desk(
    settings: Settings, gazetteer: Gazetteer, assets: Bundle, edition: Edition, sources: Sources
) -> Desk:
    return set_up(
        settings,
        gazetteer,
        assets.urls,
        edition.articles,
        edition.hidden,
        edition.pages,
        sources.static,
    )


def _check_targets(edition: Edition, desk: Desk, outputs: tuple[Output, ...]) -> list[Problem]:
    """What can be checked only now that it is known which URLs the site has."""
    files = {o.path for o in outputs if o.template != Redirect.template}
    redirects = {o.path for o in outputs} - files
    urls = {"/"} | {f"{path.removesuffix('index.html').rstrip('/')}/" for path in files | redirects}
    faulty = [document for document in edition.documents if document.path in edition.faulty]
    # A link to a faulty article is not at fault: mending that one mends it.
    awaited = {d.path for d in faulty} | {Urls("").document(d).removeprefix("/") for d in faulty}

    def leads_somewhere(link: Reference) -> bool:
        # A server sends readers from `/a` on to `/a/`.
        url = f"{link.target.rstrip('/')}/"
        return desk.links.is_source(link) or url in urls or bool(awaited & {link.target, url})

    articles = [document for document in edition.documents if isinstance(document, Article)]
    return [
        *check_links(edition.documents, leads_somewhere, urls),
        *check_aliases(articles, files | desk.links.static),
    ]


def _files(gathered: Gathered, renderer: Renderer) -> Iterator[tuple[str, bytes | Path]]:
    yield from gathered.assets.items()
    yield from ((path, Path(file)) for path, file in gathered.static.items())
    for output in gathered.outputs:
        yield output.path, renderer.render(output.source.made())

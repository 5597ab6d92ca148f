"""Everything that a build writes, and all that is wrong, before anything is written.

survey ─► readings ─► photos ─► edition (place, check) ─► compose ─► check links ─► files
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from plugins.articles import Article, Document, Profile, Reading
from plugins.atlas import Atlas
from plugins.attachments import PUBLISHED
from plugins.checks import LeftOut, linked_within
from plugins.edition import Edition, assemble
from plugins.gazetteer import NameIndex
from plugins.localities import open_names
from plugins.pages import NEWS_SPAN, Output, SiteModel, compose, has_text, set_up
from plugins.problems import Problem, RefusalError, has_errors
from plugins.search import Searchable, search_pages, searchable
from plugins.settings import Settings
from plugins.stamps import Deferred, Stamper
from plugins.urls import Urls

from ..cache.digests import digest_of
from ..content.attached import check_attachments, files_as_they_are
from ..content.reading import Readings
from ..content.site_map import open_atlas
from ..content.site_photos import Look, SitePhotos
from ..content.survey import Survey
from ..machine.clock import Period
from ..machine.faults import document_at, fault
from ..machine.memory import without_collection
from ..machine.progress import Waiting
from ..output.writing import File
from ..theme.assets import Bundle, bundle
from ..theme.rendering import Renderer
from .targets import check_targets


@dataclass(frozen=True, slots=True)
class Gathered:
    """The files of a site, of which `page_count` are made from templates, and all problems.

    It would be the same at any time of the `period`. Besides the files there is the index of
    what is `searchable` (None: the site has no search). `linked_within` are targets of links
    from one document to a place within another.
    """

    files: tuple[File, ...]
    problems: tuple[Problem, ...]
    article_count: int
    page_count: int
    period: Period
    searchable: Searchable | None
    linked_within: frozenset[str]

    @property
    def text_pages(self) -> Iterator[File]:
        """The pages of articles and of the organisation."""
        for file in self.files:
            if isinstance(file.content, Deferred) and has_text(file.content):
                yield file


def gather(
    settings: Settings,
    surveyed: Survey,
    readings: Readings,
    site_photos: SitePhotos,
    renderer: Renderer,
    now: datetime,
    waiting: Waiting,
) -> Gathered:
    """Read, look at photos, place, check and compose everything; write nothing."""
    read = readings.of(surveyed.sources.documents, surveyed.documents, waiting)
    while True:
        try:
            return _gather(settings, surveyed, read, site_photos, renderer, now, waiting)
        except (RefusalError, OSError, MemoryError):
            raise
        except Exception as error:
            left = _without(read, error)
            if left is None:
                raise
            read = left


def _without(read: Iterable[Reading], error: Exception) -> list[Reading] | None:
    """The readings less the document at which our code failed; None if it was at none of them."""
    path = document_at(error)
    left = list(read)
    for number, reading in enumerate(left):
        if reading.document is not None and reading.document.path == path:
            left[number] = Reading(None, (*reading.problems, fault(path, error)))
            return left
    return None


def _gather(
    settings: Settings,
    surveyed: Survey,
    read: Sequence[Reading],
    site_photos: SitePhotos,
    renderer: Renderer,
    now: datetime,
    waiting: Waiting,
) -> Gathered:
    documents = (reading.document for reading in read if reading.document is not None)
    looks = site_photos.looked_at(documents, surveyed.sources.static, surveyed.static, waiting)
    with without_collection():
        return _gather_with(settings, surveyed, read, looks, site_photos, renderer, now, waiting)


def _gather_with(
    settings: Settings,
    surveyed: Survey,
    read: Iterable[Reading],
    looks: Mapping[str, Look],
    site_photos: SitePhotos,
    renderer: Renderer,
    now: datetime,
    waiting: Waiting,
) -> Gathered:
    sources = surveyed.sources
    names = open_names(settings)
    assets = bundle(settings.theme, Urls(settings.site_url))
    atlas, faults = open_atlas(settings, surveyed, names)
    left_out = LeftOut(frozenset(sources.left_out), settings.static_folders, PUBLISHED)
    documents = [reading.document for reading in read if reading.document is not None]
    found_before = (*sources.problems, *faults, *check_attachments(settings, surveyed, documents))
    edition = assemble(read, names, frozenset(sources.static), looks, found_before, now, left_out)
    model = _desk(settings, names, atlas, assets, edition, now)
    outputs, found = _outputs(model, waiting)
    late = check_targets(edition, model, outputs, assets.files, sources.root, left_out, renderer)
    edition = edition.without(late)
    if has_errors(late):
        model = _desk(settings, names, atlas, assets, edition, now)
        outputs, found = _outputs(model, waiting)
    return Gathered(
        files=(
            *_theme_files(assets),
            *files_as_they_are(settings, surveyed, edition),
            *site_photos.files(edition.published_photos, sources.static),
            *_made_files(outputs, renderer),
        ),
        problems=edition.problems,
        article_count=len(edition.articles),
        page_count=len(outputs),
        period=Period.between(_turning_points(edition.documents), now),
        searchable=found,
        linked_within=linked_within(edition.documents),
    )


def _desk(
    settings: Settings,
    names: NameIndex,
    atlas: Atlas,
    assets: Bundle,
    edition: Edition,
    now: datetime,
) -> SiteModel:
    return set_up(
        settings,
        names,
        atlas,
        assets.urls,
        edition.articles,
        edition.hidden,
        edition.pages,
        edition.profiles,
        edition.static,
        now,
        edition.photos,
    )


def _turning_points(documents: Iterable[Document]) -> Iterator[datetime]:
    """The times from which on the same content gives another site, or other problems."""
    for document in documents:
        if not isinstance(document, Profile):
            yield from (term.at for term in document.terms)
        if isinstance(document, Article) and document.facts.is_dated:
            yield document.facts.date  # when it appears
            yield document.facts.date + NEWS_SPAN
            # When readers and search engines are told; before it, a date is a problem.
            yield from document.facts.changes


def _outputs(model: SiteModel, waiting: Waiting) -> tuple[tuple[Output, ...], Searchable | None]:
    """All pages, and what can be searched."""
    outputs = tuple(waiting.each("Đang xếp trang", compose(model), None))
    if not model.settings.search:
        return outputs, None
    found = searchable(model)
    return (*outputs, *search_pages(model, found)), found


def _theme_files(assets: Bundle) -> Iterator[File]:
    for path, content in assets.files.items():
        yield File(path, digest_of(content), content)


def _made_files(outputs: tuple[Output, ...], renderer: Renderer) -> Iterator[File]:
    stamper = Stamper()
    for output in outputs:
        template = renderer.stamp(output.template)
        stamp = stamper.stamp(template, output.source)
        yield File(output.path, stamp, output.source, template, output.time)

"""One build, from the content folder to the output folder.

survey ─► nothing changed? ─► done
   ├────► texts of a few articles? ─► their pages ─► write ─► ledger
   └────► gather ─► errors, and publishing? ─► done
             └────► articles changed? ─► index ─► write ─► snapshot, ledger, for the next build
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from plugins.articles import Article
from plugins.pages.urls import Urls
from plugins.problems import Level, Problem
from plugins.settings import Settings

from .amending import amended
from .caching import cache_folder, open_album, open_readings
from .folder import OutputError, check_is_ours
from .gathering import Gathered, gather
from .ledger import Ledger, LedgerFile
from .locking import locked
from .progress import Say, Waiting
from .publishing import replacing
from .reading import Readings
from .rendering import Renderer
from .searching import last_index, new_index
from .snapshot import Snapshot, save
from .survey import survey
from .version import code_version
from .workers import processors
from .writing import File, Writer, Written


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did. `written` is None if it was not allowed to write."""

    problems: tuple[Problem, ...]
    article_count: int
    page_count: int
    read_count: int
    written: Written | None
    seconds: float

    @property
    def failed(self) -> bool:
        """Whether any problem is an error."""
        return has_errors(self.problems)


def build(settings: Settings, now: datetime, say: Say) -> Report:
    """Build the site as of `now`; `say` gets a line of text when there is something to wait for.

    With `settings.publish` nothing is written if there is an error, and all at once if not.
    Raises SettingsError, OutputError, ThemeError or IndexingError if it cannot be built,
    OSError if the disk fails.
    """
    start = time.perf_counter()
    check_is_ours(settings.output, settings.content)
    # The output may be another checkout's as well, the cache a check's or a preview's.
    with locked(settings.output, say), locked(cache_folder(settings), say), Waiting(say) as waiting:
        ledger, read_count, written = _Run(settings, now, waiting, say).carry_out()
    return Report(
        problems=ledger.problems,
        article_count=ledger.article_count,
        page_count=ledger.page_count,
        read_count=read_count,
        written=written,
        seconds=time.perf_counter() - start,
    )


def check(settings: Settings, now: datetime, say: Say) -> tuple[Problem, ...]:
    """Every problem of the content; writes nothing but what later builds can use again."""
    cache, version = cache_folder(settings), code_version()
    with locked(cache, say), Waiting(say) as waiting:
        surveyed = survey(settings, version, LedgerFile(cache, version).load().signatures)
        readings = open_readings(settings, version)
        album, renderer = open_album(settings), Renderer(settings.theme)
        return gather(settings, surveyed, readings, album, renderer, now, waiting).problems


def has_errors(problems: tuple[Problem, ...]) -> bool:
    """Whether any of the problems is an error."""
    return any(problem.level is Level.ERROR for problem in problems)


class _Run:
    """One build; the lock of its output is held."""

    def __init__(self, settings: Settings, now: datetime, waiting: Waiting, say: Say) -> None:
        self._say = say
        self._settings = settings
        self._now = now
        self._waiting = waiting
        version = code_version()
        self._cache = cache_folder(settings)
        self._file = LedgerFile(self._cache, version)
        self._last = self._file.load()
        self._surveyed = survey(settings, version, self._last.signatures)
        self._version = version
        self._workers = settings.workers or processors()
        self._is_as_left = self._last.is_as_left(settings.output)

    def carry_out(self) -> tuple[Ledger, int, Written | None]:
        """Build; the account of it, how many documents were read, and what was written."""
        last = self._last
        is_near = self._differs_by_texts()
        if is_near and last.inputs == self._surveyed.stamp:
            return last, 0, Written(last.entries, last.folders, (), len(last.entries), 0)
        readings = open_readings(self._settings, self._version)
        pages = self._new_texts(readings) if is_near else None
        return self._build(readings) if pages is None else self._write_texts(pages, readings)

    def _differs_by_texts(self) -> bool:
        """Whether the output is that of the last build, and at the most texts have changed."""
        last = self._last
        return (
            last.frame == self._surveyed.frame and last.period.has(self._now) and self._is_as_left
        )

    def _new_texts(self, readings: Readings) -> list[File] | None:
        """The pages of the documents that changed, if nothing else did."""
        last, surveyed = self._last, self._surveyed
        if self._settings.publish:
            return None
        changed = readings.replaced(surveyed.sources.documents, last.documents, surveyed.documents)
        snapshot = Snapshot.load(self._cache / "pages", last.gathering) if changed else None
        if changed is None or snapshot is None:
            return None
        if self._settings.search and any(isinstance(n.document, Article) for _, n in changed):
            return None  # the index is made from all articles
        faulty = {problem.path for problem in last.problems}
        urls = Urls(self._settings.site_url)
        return amended(changed, faulty, last.entries, snapshot.page, urls)

    def _write_texts(
        self, pages: list[File], readings: Readings
    ) -> tuple[Ledger, int, Written | None]:
        settings, surveyed = self._settings, self._surveyed
        renderer = Renderer(settings.theme, self._last.prepared)
        written = Writer(settings.output, self._last, renderer.render).rewrite(pages)
        ledger = replace(
            self._last,
            signatures=surveyed.signatures,
            entries=written.entries,
            folders=written.folders,
            inputs=surveyed.stamp,
            documents=surveyed.documents,
        )
        if not surveyed.is_current:
            # Neither is it known which templates these pages were made with.
            rewritten = {page.path for page in pages}
            kept = {p: entry for p, entry in written.entries.items() if p not in rewritten}
            ledger = replace(ledger, entries=kept, inputs=b"", frame=b"")
        self._file.save(ledger)
        return ledger, readings.made, written

    def _build(self, readings: Readings) -> tuple[Ledger, int, Written | None]:
        settings, surveyed = self._settings, self._surveyed
        album, renderer = open_album(settings), Renderer(settings.theme, self._last.prepared)
        gathered = gather(settings, surveyed, readings, album, renderer, self._now, self._waiting)
        ledger = Ledger(
            signatures=surveyed.signatures,
            inputs=surveyed.stamp,
            frame=surveyed.frame,
            documents=surveyed.documents,
            gathering=surveyed.stamp,
            search=gathered.searchable.stamp if gathered.searchable else b"",
            period=gathered.period,
            problems=gathered.problems,
            article_count=gathered.article_count,
            page_count=gathered.page_count,
        )
        if settings.publish and has_errors(gathered.problems):
            return ledger, readings.made, None
        if settings.publish and not gathered.article_count:
            # An empty or wrong folder must not take the place of a site.
            raise OutputError(f"Không có bài nào trong “{settings.content}” để xuất bản.")
        files = (*gathered.files, *self._index(gathered))
        with _folder(settings) as (folder, base):
            writer = Writer(folder, self._last, renderer.render, base, as_left=self._is_as_left)
            album.develop(files, writer.is_there, self._waiting)
            written = writer.write(
                files, workers=self._workers, waiting=self._waiting, prepare=renderer.prepare
            )
        save(self._cache / "pages", ledger.gathering, gathered.text_pages)
        ledger = replace(
            ledger,
            entries=written.entries,
            folders=written.folders,
            prepared=renderer.prepared,
        )
        if not surveyed.is_current:
            # Of a file that was changed meanwhile, who knows which content went where.
            ledger = replace(ledger, inputs=b"", frame=b"")
        self._file.save(ledger)
        return ledger, readings.made, written

    def _index(self, gathered: Gathered) -> list[File]:
        """The search index: what the last build left, or a new one."""
        articles, settings = gathered.searchable, self._settings
        if articles is None:
            return []
        files = last_index(articles, self._last, settings.output)
        if files is None:
            progress = self._waiting.step("Đang lập chỉ mục tìm kiếm", len(articles.entries))
            files = new_index(articles, settings.language, self._say, partial(progress, 0))
        return files


@contextmanager
def _folder(settings: Settings) -> Iterator[tuple[Path, Path]]:
    """The folder to write to, and the one where the last build is."""
    if not settings.publish:
        settings.output.mkdir(parents=True, exist_ok=True)
        yield settings.output, settings.output
        return
    with replacing(settings.output) as fresh:
        yield fresh, settings.output

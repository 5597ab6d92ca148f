"""One build, from the content folder to the output folder.

survey ─► nothing changed? ─► done
   └────► gather ─► errors, and publishing? ─► done
             └────► write ─► ledger, for the next build
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from pathlib import Path

from plugins.articles import ReaderSettings
from plugins.problems import Level, Problem
from plugins.settings import Settings

from .folder import OutputError, check_is_ours
from .gathering import Gathered, gather
from .journal import Journal
from .ledger import Ledger, LedgerFile
from .locking import locked
from .progress import Say, Waiting
from .publishing import replacing
from .reading import Readings
from .rendering import Renderer
from .survey import Survey, survey
from .version import code_version
from .workers import processors
from .writing import Writer, Written


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
    Raises SettingsError or OutputError if it cannot begin, OSError if the disk fails.
    """
    start = time.perf_counter()
    check_is_ours(settings.output, settings.content)
    with locked(settings.output, say), Waiting(say) as waiting:
        report = _build(settings, now, waiting)
    return Report(*report, time.perf_counter() - start)


def check(settings: Settings, now: datetime, say: Say) -> tuple[Problem, ...]:
    """Every problem of the content; writes nothing but what later builds can use again."""
    cache, version = cache_folder(settings), code_version()
    with locked(cache, say), Waiting(say) as waiting:
        surveyed = survey(settings, version, LedgerFile(cache, version).load().signatures)
        readings = open_readings(settings, version)
        return gather(settings, surveyed, readings, Renderer(settings.theme), now, waiting).problems


def has_errors(problems: tuple[Problem, ...]) -> bool:
    """Whether any of the problems is an error."""
    return any(problem.level is Level.ERROR for problem in problems)


def cache_folder(settings: Settings) -> Path:
    """Where the journal and ledger of this content and output are."""
    folders = f"{settings.content.resolve()}\0{settings.output.resolve()}"
    name = blake2b(folders.encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
    return settings.cache / name


def open_readings(settings: Settings, version: bytes) -> Readings:
    """The readings of earlier builds."""
    reader = ReaderSettings(default_category=settings.default_category)
    made_by = blake2b(version + repr(reader).encode(), digest_size=16).digest()
    journal = Journal(cache_folder(settings) / "readings", made_by)
    return Readings(journal, reader, settings.workers or processors())


Outcome = tuple[tuple[Problem, ...], int, int, int, Written | None]
"""The fields of a report but for the time."""


def _build(settings: Settings, now: datetime, waiting: Waiting) -> Outcome:
    version = code_version()
    cache = cache_folder(settings)
    cache.mkdir(parents=True, exist_ok=True)
    file = LedgerFile(cache, version)
    last = file.load()
    surveyed = survey(settings, version, last.signatures)
    if not file.was_interrupted and last.accounts_for(surveyed.stamp, now, settings.output):
        written = Written(last.entries, (), len(last.entries), 0)
        return last.problems, last.article_count, last.page_count, 0, written
    readings = open_readings(settings, version)
    renderer = Renderer(settings.theme)
    gathered = gather(settings, surveyed, readings, renderer, now, waiting)
    outcome = gathered.problems, gathered.article_count, gathered.page_count, readings.made
    if settings.publish and has_errors(gathered.problems):
        return *outcome, None
    if settings.publish and not gathered.article_count:
        # An empty or wrong folder must not take the place of a site.
        raise OutputError(f"Không có bài nào trong “{settings.content}” để xuất bản.")
    trusts_folder = bool(last.entries) and not file.was_interrupted
    with file.writing():
        with _folder(settings) as (folder, base):
            writer = Writer(folder, last.entries, renderer.render, base)
            written = writer.write(
                gathered.files,
                trusts_folder=trusts_folder,
                workers=settings.workers or processors(),
                waiting=waiting,
            )
        file.save(_ledger(surveyed, gathered, written))
    return *outcome, written


@contextmanager
def _folder(settings: Settings) -> Iterator[tuple[Path, Path]]:
    """The folder to write to, and the one where the last build is."""
    if not settings.publish:
        settings.output.mkdir(parents=True, exist_ok=True)
        yield settings.output, settings.output
        return
    with replacing(settings.output) as fresh:
        yield fresh, settings.output


def _ledger(surveyed: Survey, gathered: Gathered, written: Written) -> Ledger:
    return Ledger(
        signatures=surveyed.signatures,
        entries=written.entries,
        inputs=surveyed.stamp,
        period=gathered.period,
        problems=gathered.problems,
        article_count=gathered.article_count,
        page_count=gathered.page_count,
    )

"""One build, from the content folder to the output folder.

begin ─► nothing changed? ─► done
   └► make
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import datetime

from plugins.problems import Problem, has_errors
from plugins.settings import Settings

from ..machine.locks import locked
from ..machine.progress import Say, Waiting
from ..output.folder import cache_folder, check_is_ours, resolved
from ..output.manifest import Made, Written
from ..output.mounts import check_mounts
from .last_build import Beginning, begin


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
    check_mounts(resolved(settings.output), replaced=settings.publish)
    # The output may be another checkout's as well, the cache a check's or a preview's.
    with (
        locked(settings.output, say),
        locked(cache_folder(settings), say),
        Waiting(say) as waiting,
    ):
        manifest, read_count, written = _made(begin(settings, now, waiting), waiting, say)
    return Report(
        problems=manifest.problems,
        article_count=manifest.article_count,
        page_count=manifest.page_count,
        read_count=read_count,
        written=written,
        seconds=time.perf_counter() - start,
    )


def _made(begun: Beginning, waiting: Waiting, say: Say) -> Made:
    """As `make`, or what the last build made."""
    if begun.is_done:
        last = begun.last
        return last, 0, Written(last.entries, last.folders, (), len(last.entries), 0)
    # Here: to import it takes half as long as to find that nothing has changed.
    from .pipeline import make

    return make(begun, waiting, say)

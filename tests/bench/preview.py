"""How long after saving a file its new page is there to see, with `make serve` running."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from .articles import Archive
from .measuring import CommandError
from .tools import Ours

EDITS = 5
POLL = 0.02
REST = 2.0
"""Seconds between the sight of an edit and the next."""
LONGEST = 3600.0


@dataclass(frozen=True, slots=True)
class Preview:
    """A running `make serve` and the URL of its site, without a slash at the end."""

    process: subprocess.Popen[bytes]
    site: str

    def wait_for(self, path: str, text: str) -> None:
        """Ask for a page until it has this text.

        Raises CommandError if the preview ends first, or never shows it.
        """
        end = time.perf_counter() + LONGEST
        while self.process.poll() is None and time.perf_counter() < end:
            try:
                with urllib.request.urlopen(self.site + path, timeout=LONGEST) as answer:
                    if text in answer.read().decode():
                        return
            except OSError:
                pass  # not there yet
            time.sleep(POLL)
        raise CommandError(f"the preview did not show “{text}” at {path}")


def preview_times(ours: Ours, archive: Archive) -> Iterator[float]:
    """Seconds from a saved edit to its page being served, for several articles in turn."""
    with _serving(ours) as preview:
        preview.wait_for("/", "<html")
        for edit in range(EDITS):
            time.sleep(REST)
            mark = f"xem-truoc-{edit}"
            article = archive.edited((2 * edit + 1) * archive.size // (2 * EDITS), mark)
            ours.write(article)
            saved = time.perf_counter()
            preview.wait_for(article.url, mark)
            yield time.perf_counter() - saved


@contextmanager
def _serving(ours: Ours) -> Iterator[Preview]:
    """`make serve` on a free port, ended with all its processes."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    with ours.log.open("wb") as output:
        process = subprocess.Popen(
            ours.serve_command(port),
            cwd=ours.folder,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        yield Preview(process, f"http://localhost:{port}")
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End it with all its processes; not as Ctrl+C does it, to which background jobs are deaf."""
    for stop in (signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError):  # none is left
            os.killpg(process.pid, stop)
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=10)

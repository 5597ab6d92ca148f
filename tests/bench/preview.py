"""How long after saving a file its new page is there to see, with `make serve` running."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .articles import Archive
from .measuring import CommandError
from .tools import Ours

EDITS = 5
POLL = 0.01
REST = 2.0
"""Seconds between the sight of an edit and the next: whatever else it caused has ended."""
LONGEST = 3600.0


def preview_times(ours: Ours, archive: Archive, log: Path) -> Iterator[float]:
    """Seconds from a saved edit to its page being served, for several articles in turn."""
    with _serving(ours, log) as site:
        _wait_for(f"{site}/", "<html")
        for edit in range(EDITS):
            time.sleep(REST)
            mark = f"xem-truoc-{edit}"
            article = archive.edited((2 * edit + 1) * archive.size // (2 * EDITS), mark)
            ours.write(article)
            saved = time.perf_counter()
            _wait_for(f"{site}{article.url}", mark)
            yield time.perf_counter() - saved


@contextmanager
def _serving(ours: Ours, log: Path) -> Iterator[str]:
    """`make serve` on a free port; the URL of its site without a slash at the end."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    with log.open("wb") as output:
        process = subprocess.Popen(
            ours.serve_command(port),
            cwd=ours.folder,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        yield f"http://localhost:{port}"
    finally:
        os.killpg(process.pid, signal.SIGINT)
        try:
            process.wait(timeout=60)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _wait_for(url: str, text: str) -> None:
    end = time.perf_counter() + LONGEST
    while time.perf_counter() < end:
        try:
            with urllib.request.urlopen(url, timeout=LONGEST) as answer:
                if text in answer.read().decode():
                    return
        except OSError:
            pass  # not there yet
        time.sleep(POLL)
    raise CommandError(f"“{text}” was not served at {url} within {LONGEST:.0f} s")

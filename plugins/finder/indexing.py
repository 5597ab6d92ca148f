"""Run Pagefind. The only place that knows its command and its files."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import IO

from plugins.problems import RefusalError

from .copies import copy
from .entries import Searchable

NEEDED = ("pagefind.js", "pagefind-entry.json")
NEEDED_SUFFIXES = (".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment", ".pagefind")
"""What the search loads. Pagefind's own interfaces, 430 kB, are left out."""

TICK = 0.2
"""Seconds of waiting for Pagefind after which `go_on` is called."""


class IndexingError(RefusalError):
    """There is no index; the text is in Vietnamese."""


@dataclass(frozen=True, slots=True)
class Index:
    """The files of an index by path from `index_folder`, and what it took to make them."""

    files: dict[str, bytes]
    entry_count: int
    seconds: float
    memory: int
    """Bytes at most that Pagefind used."""

    def __str__(self) -> str:
        count = f"{self.entry_count:,}".replace(",", ".")
        seconds = f"{self.seconds:.1f}".replace(".", ",")
        return f"Đã lập chỉ mục tìm kiếm: {count} bài, {seconds} giây, {self.memory / 1e6:.0f} MB."


@cache
def index_folder() -> str:
    """Where the index is, from the site's root: `tim-kiem/pagefind-1.5.2`.

    All of its files but pagefind-entry.json have a digest in their name or change with the version,
    so that browsers may keep them forever.
    """
    return f"tim-kiem/pagefind-{version('pagefind_bin')}"


def make_index(
    articles: Searchable, language: str, go_on: Callable[[], None] = lambda: None
) -> Index:
    """Index the entries; `go_on` is called every now and then, for who waits.

    Raises IndexingError if Pagefind cannot run, OSError if the disk fails.
    """
    start = time.perf_counter()
    memory = 0
    with tempfile.TemporaryDirectory(prefix="tim-kiem-") as folder:
        site, out = Path(folder, "site"), Path(folder, "out")
        site.mkdir()
        for entry in articles.entries:
            page = site / entry.path / "index.html"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_bytes(copy(entry, language))
            go_on()
        if articles.entries:
            memory = _run(site, out, go_on)
        files = dict(_needed(out))
    if files:
        # Here, as Pagefind itself: a build in which no article has changed needs neither.
        from .canonical import in_order

        files = in_order(files)
    return Index(files, len(articles.entries), time.perf_counter() - start, memory)


def _run(site: Path, out: Path, go_on: Callable[[], None]) -> int:
    """Index a folder; bytes of memory at most."""
    from pagefind_bin import get_executable

    # Settings of other sites, which it would take from the environment or the current folder.
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PAGEFIND")}
    try:
        process = subprocess.Popen(
            [get_executable(), "--site", site, "--output-path", out, "--silent"],
            cwd=site.parent,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
    except OSError as error:
        raise _failed(str(error)) from error
    assert process.stdout is not None
    try:
        with process.stdout as stream:
            said = b"".join(_pieces(stream, go_on)).decode(errors="replace").strip()
        # Of this process alone, where getrusage would mix all that ever ended.
        _, status, usage = os.wait4(process.pid, 0)
    except BaseException:
        # Interrupted: its folder cannot be removed while it still writes there.
        process.kill()
        process.wait()
        raise
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise _failed(said.splitlines()[-1] if said else f"mã {process.returncode}")
    return usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _pieces(stream: IO[bytes], go_on: Callable[[], None]) -> Iterator[bytes]:
    """All that comes until the other end is closed."""
    while True:
        ready, _, _ = select.select([stream], [], [], TICK)
        if ready:
            if not (piece := os.read(stream.fileno(), 1 << 16)):
                return
            yield piece
        go_on()


def _failed(why: str) -> IndexingError:
    return IndexingError(
        f"Không lập được chỉ mục tìm kiếm ({why}). Kiểm tra bộ nhớ và ổ đĩa rồi dựng lại, "
        "hoặc ghi SEARCH = False trong pelicanconf.py để dựng trang không có tìm kiếm."
    )


def _needed(out: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(out.rglob("*")):
        if file.name in NEEDED or file.suffix in NEEDED_SUFFIXES:
            yield file.relative_to(out).as_posix(), file.read_bytes()

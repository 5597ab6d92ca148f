from __future__ import annotations

import gzip
import os
import signal
import subprocess
import tempfile
import threading
import time
from dataclasses import replace
from datetime import datetime

import pytest

from plugins.articles import Body
from plugins.finder import IndexingError
from plugins.finder.canonical import in_order
from plugins.finder.entries import Entry, Searchable
from plugins.finder.indexing import Index, _run, make_index

ENTRY = Entry(
    path="tin/thu",
    title="Tin thử",
    date=datetime(2024, 1, 1),
    places=(),
    where="",
    category="tin-tuc",
    authors=(),
    byline="",
    body=Body(("<p>Nội dung</p>",), ()),
)


def test_what_it_took_is_told_in_words():
    index = Index({}, 1234, 2.14, 270_400_000)
    assert str(index) == "Đã lập chỉ mục tìm kiếm: 1.234 bài, 2,1 giây, 270 MB."


def test_a_failure_says_what_to_do(tmp_path):
    (tmp_path / "site").write_text("no folder")
    with pytest.raises(IndexingError, match=r"^Không lập được chỉ mục tìm kiếm \(.+SEARCH = False"):
        _run(tmp_path / "site", tmp_path / "out", lambda: None)


def test_interrupted_it_leaves_neither_process_nor_files(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    started = []

    class Noted(subprocess.Popen):
        def __init__(self, *given, **more) -> None:
            super().__init__(*given, **more)
            started.append(self)

    monkeypatch.setattr(subprocess, "Popen", Noted)
    entries = tuple(replace(ENTRY, path=f"tin/{n}") for n in range(2000))

    def interrupt() -> None:
        while not list(tmp_path.glob("*/out/*")):
            time.sleep(0.005)
        os.kill(os.getpid(), signal.SIGINT)

    threading.Thread(target=interrupt, daemon=True).start()
    with pytest.raises(KeyboardInterrupt):
        make_index(Searchable(entries, b""), "vi")
    assert list(tmp_path.iterdir()) == []
    assert [process.returncode for process in started] == [-signal.SIGKILL]


def test_files_of_another_format_are_refused():
    entry = b'{"version": "9", "languages": {"vi": {"hash": "vi_1"}}}'
    with pytest.raises(ValueError, match="not a file of Pagefind"):
        in_order({"pagefind-entry.json": entry, "pagefind.vi_1.pf_meta": gzip.compress(b"x")})

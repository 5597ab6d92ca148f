from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pagefind_bin
import pytest
from search_values import entries

from plugins.search import IndexingError
from plugins.search.indexing import Index, make_index

PROGRAM = pagefind_bin.get_executable()
# It passes all on from the real one to us, but what `change` makes of it.
BETWEEN = """#!{python}
import base64, json, os, subprocess, sys, threading
real = subprocess.Popen(
    [{program!r}, *sys.argv[1:]], stdin=-1, stdout=-1, stderr=subprocess.DEVNULL
)
def pass_on():
    while piece := os.read(0, 1 << 16):
        real.stdin.write(piece)
        real.stdin.flush()
    real.stdin.close()
threading.Thread(target=pass_on, daemon=True).start()
def end(status, said=b"", to=1):
    os.write(to, said)
    os._exit(status)
count, heard = 0, b""
while piece := os.read(real.stdout.fileno(), 1 << 16):
    *messages, heard = (heard + piece).split(b",")
    for message in messages:
        count += 1
        {change}
        os.write(1, message + b",")
os._exit(0)
"""
LAST = "if len(message) > 100_000: "
GET = "a = json.loads(base64.b64decode(message)); f = a['payload']['files']; "
PUT = "; message = base64.b64encode(json.dumps(a).encode())"
REFUSAL = '{"message_id": 1, "payload": {"type": "Error", "message": "I refuse"}}'
FAULTS = {
    "ends at once": ("end(3)", "mã 3"),
    "ends within an answer": (f"{LAST}end(1, message[:5000])", ""),
    "says why it ends": (
        "if count == 5: end(101, b'thread panicked,\\n no more memory\\nnote: help\\n', to=2)",
        "no more memory",
    ),
    "is killed": (f"{LAST}os.kill(os.getpid(), 9)", "mã -9"),
    "answers in no way that is known": ("message = b'eyJhIjogMX0='", ""),
    "refuses": (f"if count == 3: message = base64.b64encode(b'{REFUSAL}')", "I refuse"),
    "a file is missing": (
        f"{LAST}{GET}f.remove(next(x for x in f if 'fragment' in x['path'])){PUT}",
        "không trọn vẹn: fragment/",
    ),
    "a file is cut short": (
        f"{LAST}{GET}x = next(x for x in f if 'pf_index' in x['path']);"
        f" x['content'] = x['content'][:40]{PUT}",
        "không trọn vẹn",
    ),
    "a file is empty": (
        f"{LAST}{GET}x = next(x for x in f if x['path'] == 'pagefind-entry.json');"
        f" x['content'] = ''{PUT}",
        "không trọn vẹn",
    ),
}


@pytest.fixture
def as_pagefind(tmp_path, monkeypatch):
    """Have a program in the place of Pagefind."""

    def set_it(text: str) -> None:
        program = tmp_path / "pagefind"
        program.write_text(text)
        program.chmod(0o755)
        monkeypatch.setattr(pagefind_bin, "get_executable", lambda: program)

    return set_it


def test_what_it_took_is_told_in_words():
    index = Index({}, 1234, 2.14, 270_400_000)
    assert str(index) == "Đã lập chỉ mục tìm kiếm: 1.234 bài, 2,1 giây, 270 MB."


@pytest.mark.parametrize(("change", "why"), FAULTS.values(), ids=FAULTS)
def test_a_failure_says_what_to_do(as_pagefind, change, why):
    as_pagefind(BETWEEN.format(python=sys.executable, program=str(PROGRAM), change=change))
    with pytest.raises(IndexingError) as refusal:
        make_index(entries(200), "vi")
    text = str(refusal.value)
    assert text.startswith("Không lập được chỉ mục tìm kiếm (“")
    assert why in text
    assert "Trang đang có được giữ nguyên." in text
    assert "SEARCH = False" in text


def test_with_nothing_changed_between_there_is_an_index(as_pagefind):
    as_pagefind(BETWEEN.format(python=sys.executable, program=str(PROGRAM), change="pass"))
    assert make_index(entries(200), "vi").files == make_index(entries(200), "vi").files


@pytest.mark.parametrize("program", ["", "#!/nowhere/at-all\n"])
def test_a_program_that_cannot_run(as_pagefind, program):
    as_pagefind(program)
    with pytest.raises(IndexingError):
        make_index(entries(1), "vi")


def test_none_is_installed(monkeypatch, tmp_path):
    monkeypatch.setattr(pagefind_bin, "get_candidate_paths", lambda: [tmp_path / "pagefind"])
    with pytest.raises(IndexingError):
        make_index(entries(1), "vi")


def test_interrupted_it_leaves_no_process(monkeypatch):
    started = []

    class Noted(subprocess.Popen):
        def __init__(self, *given, **more) -> None:
            super().__init__(*given, **more)
            started.append(self)

    monkeypatch.setattr(subprocess, "Popen", Noted)
    told = threading.Event()

    def interrupt() -> None:
        told.wait()
        time.sleep(0.05)
        os.kill(os.getpid(), signal.SIGINT)

    threading.Thread(target=interrupt, daemon=True).start()
    with pytest.raises(KeyboardInterrupt):
        make_index(entries(5000), "vi", told.set)
    assert [process.returncode for process in started] == [-signal.SIGKILL]


def test_settings_of_other_sites_have_no_part_in_it(monkeypatch, tmp_path):
    (tmp_path / "pagefind.yml").write_text("root_selector: main\nlogfile: log.txt\n")
    (tmp_path / "pagefind.toml").write_text('site = "elsewhere"\n')
    alone = make_index(entries(3), "vi").files
    monkeypatch.setenv("PAGEFIND_INCLUDE_CHARACTERS", "-")
    monkeypatch.chdir(tmp_path)
    assert make_index(entries(3), "vi").files == alone
    assert sorted(path.name for path in Path.cwd().iterdir()) == ["pagefind.toml", "pagefind.yml"]

"""What the output may not depend on: circumstances, and how earlier builds ended."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time

import pytest
from photo_files import photo
from small_site import ROOT, article, many, tree, write_files


def command(content, output, cache, *more):
    extra = ["-e", f'CACHE_PATH="{cache}"', *more]
    return [
        *(sys.executable, "-m", "pelican", str(content), "-s", str(ROOT / "pelicanconf.py")),
        *("-o", str(output), *extra),
    ]


def environment(**more):
    return os.environ | {"SOURCE_DATE_EPOCH": "1780000000"} | more


FILES = many(150) | {"anh/a.jpg": photo(), "tep/mẫu đơn.pdf": b"%PDF", "tin/bài.md": article()}
ASCII = {
    "LC_ALL": "C",
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONIOENCODING": "ascii:strict",
}
CIRCUMSTANCES = {
    "forced ASCII": ([], ASCII),
    "one process": (["WORKERS=1"], {}),
    "five processes": (["WORKERS=5"], {}),
    "hash seed": ([], {"PYTHONHASHSEED": "7"}),
    "other hash seed": ([], {"PYTHONHASHSEED": "8"}),
    "locale and time zone": ([], {"LC_ALL": "C", "TZ": "America/Los_Angeles", "PYTHONUTF8": "1"}),
}


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """A site of many articles, and what it looks like when built."""
    folder = tmp_path_factory.mktemp("archive")
    write_files(folder / "content", FILES)
    run = command(folder / "content", folder / "output", folder / "cache")
    subprocess.run(run, env=environment(), check=True, capture_output=True)
    return folder / "content", tree(folder / "output")


@pytest.mark.parametrize("name", CIRCUMSTANCES)
def test_output_does_not_depend_on(name, archive, tmp_path):
    content, expected = archive
    given, variables = CIRCUMSTANCES[name]
    options = [part for setting in given for part in ("-e", setting)]
    run = command(content, tmp_path / "output", tmp_path / "cache", *options)
    subprocess.run(run, env=environment(**variables), check=True, capture_output=True)
    assert tree(tmp_path / "output") == expected


def test_output_does_not_depend_on_the_order_and_times_of_files(archive, tmp_path):
    _, expected = archive
    for path, text in reversed((FILES).items()):
        write_files(tmp_path / "content", {path: text})
        os.utime(tmp_path / "content" / path, (1, len(path)))
    run = command(tmp_path / "content", tmp_path / "output", tmp_path / "cache")
    subprocess.run(run, env=environment(), check=True, capture_output=True)
    assert tree(tmp_path / "output") == expected


@pytest.mark.parametrize(
    ("module", "given", "told"),
    [
        ("plugins.fastbuild", ("check", "--content", "nội dung"), "nội dung/tin/bài.md:2: error"),
        ("plugins.fastbuild", ("check", "--content", "không có"), "nội dung “không có”"),
        ("plugins.newsdesk", ("new", "--content", "nội dung", "--title", "Đọc sách"), "doc-sach"),
        ("plugins.newsdesk", ("detect", "--from", "bài.txt"), "Trấn Yên"),
        ("plugins.gazetteer.generate", ("Lào Cai", "--packages", "thiếu"), "Thiếu dữ liệu"),
    ],
)
def test_commands_speak_utf8_in_any_locale(module, given, told, tmp_path):
    settings = (ROOT / "pelicanconf.py").read_text("utf-8")
    files = {
        "nội dung/tin/bài.md": article(""),
        "bài.txt": "Tin từ huyện Trấn Yên.",
        "pelicanconf.py": settings.replace("__file__", repr(str(ROOT / "pelicanconf.py"))),
    }
    write_files(tmp_path, files)
    done = subprocess.run(
        [sys.executable, "-m", module, *given],
        cwd=tmp_path,
        env=environment(PYTHONPATH=str(ROOT), **ASCII),
        capture_output=True,
        check=False,
    )
    said = (done.stdout + done.stderr).decode()
    assert told in said
    assert "Traceback" not in said


def kill_after(run, seconds):
    """Start a build with all its processes, and kill them all; whether it had ended before."""
    process = subprocess.Popen(
        run,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(seconds)
        return True
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return False


@pytest.mark.parametrize("seed", [0, *(pytest.param(n, marks=pytest.mark.long) for n in (1, 2))])
def test_build_after_a_killed_one_is_right(seed, archive, tmp_path):
    content, expected = archive
    output, cache = tmp_path / "output", tmp_path / "cache"
    run = command(content, output, cache)
    chance = random.Random(seed)
    start = time.monotonic()
    subprocess.run(
        command(content, tmp_path / "o", tmp_path / "c"),
        env=environment(),
        check=True,
        capture_output=True,
    )
    whole = time.monotonic() - start
    for _ in range(4):
        kill_after(run, chance.uniform(0.3, 1) * whole)
        if cache.exists() and chance.random() < 0.3:  # killed while it changed something
            subprocess.run(["touch", *content.glob("tin/1*.md")], check=True)
    subprocess.run(run, env=environment(), check=True, capture_output=True)
    assert tree(output) == expected


@pytest.mark.parametrize("seed", [0, *(pytest.param(n, marks=pytest.mark.long) for n in (1, 2))])
def test_killed_publishing_leaves_a_whole_site(seed, archive, tmp_path):
    content = tmp_path / "content"
    files = many(150)
    write_files(content, files)
    output, cache = tmp_path / "output", tmp_path / "cache"
    run = command(content, output, cache, "-e", "PUBLISH=true")
    subprocess.run(run, env=environment(), check=True, capture_output=True)
    old = tree(output)
    write_files(content, {p: t.replace("Tin số", "Bài số") for p, t in files.items()})
    new_output = tmp_path / "new"
    subprocess.run(
        command(content, new_output, tmp_path / "c", "-e", "PUBLISH=true"),
        env=environment(),
        check=True,
        capture_output=True,
    )
    new = tree(new_output)
    chance = random.Random(seed)
    for _ in range(5):
        kill_after(run, chance.uniform(0.3, 2.5))
        assert tree(output) in (old, new)
    subprocess.run(run, env=environment(), check=True, capture_output=True)
    assert tree(output) == new
    assert sorted(p.name for p in tmp_path.iterdir() if p.name.startswith(".output-new")) == []

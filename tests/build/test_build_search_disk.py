"""The search index where the folder for temporary files is small, full, or lists otherwise."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager

import pagefind_bin
import pytest
from small_site import NOW, ROOT, many, site_settings, tree, write_files

from plugins.fastbuild.run.build import build
from plugins.search import IndexingError, index_folder

COUNT = 60
SIZES = {"roomy": "64m", "of a few pages": "100k"}
"""Of file systems in memory, which list what was made last first."""


@contextmanager
def mounted(folder, size):
    """A file system of its own at `folder`."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    if os.geteuid() or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("nothing can be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def publish(content, output, temporary):
    """Publish by the editors' command; how it ended."""
    command = [sys.executable, "-m", "pelican", str(content), "-s", "publishconf.py"]
    return subprocess.run(
        [*command, "-o", str(output)],
        cwd=ROOT,
        env=os.environ | {"TMPDIR": str(temporary), "SITEURL": "https://example.vn"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The articles, and the index of an ordinary build."""
    folder = tmp_path_factory.mktemp("site")
    write_files(folder / "content", many(COUNT))
    ended = publish(folder / "content", folder / "output", folder)
    assert ended.returncode == 0, ended.stderr
    return folder / "content", tree(folder / "output" / index_folder())


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_the_index_is_the_same_wherever_temporary_files_are(site, tmp_path, size):
    content, expected = site
    with mounted(tmp_path / "temporary", size) as temporary:
        ended = publish(content, tmp_path / "output", temporary)
    assert ended.returncode == 0, ended.stderr
    assert "Traceback" not in ended.stderr
    assert tree(tmp_path / "output" / index_folder()) == expected


def test_without_an_index_the_old_site_stays_and_the_next_build_makes_it(tmp_path, monkeypatch):
    content, output = tmp_path / "content", tmp_path / "output"
    write_files(content, many(3))
    settings = site_settings(content, output, search=True, publish=True)
    build(settings, NOW, print)
    before = tree(output)
    write_files(content, many(5))
    with monkeypatch.context() as patched:
        patched.setattr(pagefind_bin, "get_executable", lambda: tmp_path / "none")
        with pytest.raises(IndexingError, match="Trang đang có được giữ nguyên"):
            build(settings, NOW, print)
    assert tree(output) == before
    said: list[str] = []
    assert not build(settings, NOW, said.append).failed
    assert any("Đã lập chỉ mục tìm kiếm: 5 bài" in line for line in said)

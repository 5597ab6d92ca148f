"""Folders that are mounted are known before anything is done."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.fastbuild.output.folder import OutputError
from plugins.fastbuild.output.mounts import check_mounts


def refusal(folder, *, replaced=True):
    try:
        check_mounts(folder, replaced=replaced)
    except OutputError as error:
        return str(error)
    return ""


@pytest.fixture
def bind(tmp_path):
    """Mount one folder at another; both are made."""
    points = []

    def mount(source, point):
        for folder in (tmp_path / source, tmp_path / point):
            folder.mkdir(parents=True, exist_ok=True)
        command = ["mount", "--bind", str(tmp_path / source), str(tmp_path / point)]
        if os.geteuid() != 0 or subprocess.run(command, capture_output=True).returncode:
            pytest.skip("needs root and mounts")
        points.append(tmp_path / point)

    yield mount
    for point in reversed(points):
        subprocess.run(["umount", str(point)], check=True)


@pytest.mark.parametrize("name", ["site", "tên có dấu", "a b\\c"])
def test_folder_that_is_mounted_nowhere(name, tmp_path):
    assert not refusal(tmp_path / name)
    (tmp_path / name).mkdir()
    assert not refusal(tmp_path / name)


def test_root_of_a_file_system():
    assert "OUTPUT=/proc/site" in refusal(Path("/proc"))
    assert not refusal(Path("/dev/shm"), replaced=False)


@pytest.mark.parametrize("name", ["site", "tên có dấu", "a b\\c"])
def test_mounted_folder_can_be_written_to_but_not_replaced(name, bind, tmp_path):
    bind("source", name)
    assert f"OUTPUT={tmp_path / name}/site" in refusal(tmp_path / name)
    assert not refusal(tmp_path / name, replaced=False)


@pytest.mark.parametrize("name", ["site", "tên có dấu", "a b\\c"])
def test_folder_that_is_also_seen_elsewhere(name, bind, tmp_path):
    bind(name, "www")
    said = refusal(tmp_path / name)
    assert f"vào “{tmp_path / 'www'}”" in said
    assert f"Gắn thư mục chứa nó, “{tmp_path}”" in said
    assert not refusal(tmp_path / name, replaced=False)


def test_folder_in_the_site_that_is_also_seen_elsewhere(bind, tmp_path):
    bind("site/anh", "www")
    assert f"vào “{tmp_path / 'www'}”" in refusal(tmp_path / "site")


def test_folder_around_the_site_may_be_mounted(bind, tmp_path):
    bind("around", "www")
    (tmp_path / "around/site").mkdir()
    (tmp_path / "around/site-2").mkdir()
    bind("around/site-2", "other")
    assert not refusal(tmp_path / "around/site")
    assert not refusal(tmp_path / "www/site")
    assert refusal(tmp_path / "www/site-2")  # by its other name


@pytest.mark.parametrize("replaced", [True, False])
def test_mount_in_the_site_would_be_emptied(replaced, bind, tmp_path):
    bind("keep", "site/.well-known")
    assert f"“{tmp_path / 'site/.well-known'}”" in refusal(tmp_path / "site", replaced=replaced)


def test_mount_of_a_container(tmp_path):
    """Which has mounts of its own."""
    for name in ("site", "www"):
        (tmp_path / name).mkdir()
    bind = 'mount --bind "$1" "$2" && echo mounted && exec sleep 60'
    container = subprocess.Popen(
        ["unshare", "--mount", "sh", "-c", bind, "sh", tmp_path / "site", tmp_path / "www"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        if container.stdout.readline() != "mounted\n":
            pytest.skip("needs root and mounts of its own")
        assert f"vào “{tmp_path / 'www'}”" in refusal(tmp_path / "site")
    finally:
        container.kill()
        container.communicate()
    assert not refusal(tmp_path / "site")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is told")
def test_own_mounts_are_told():
    assert refusal(Path("/proc")) and refusal(Path("/"))

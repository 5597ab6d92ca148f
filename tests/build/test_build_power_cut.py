"""What is on the disk when the power fails: a whole site, the old one or the new one.

A file system in a file, whose bytes are copied without asking it to flush anything: what a
machine finds when it starts again after a power cut. Only root can mount it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest
from small_site import ROOT, many, tree, write_files

from plugins.fastbuild.output import publishing
from plugins.fastbuild.output.publishing import replacing

OLD = {f"{n}/index.html": f"old {n} " * 500 for n in range(300)}
NEW = {f"{n}/index.html": f"new {n} " * 500 for n in range(300)}


def root(*command):
    subprocess.run(command, check=True, capture_output=True)


@contextmanager
def mounted(image, options="loop"):
    folder = image.with_suffix(".mount")
    folder.mkdir(exist_ok=True)
    root("mount", "-o", options, str(image), str(folder))
    try:
        yield folder
    finally:
        root("umount", str(folder))


@pytest.fixture
def disk(tmp_path):
    """An ext4 file system that keeps its journal every second, and its file."""
    if os.geteuid() != 0 or not shutil.which("mkfs.ext4"):
        pytest.skip("needs root and mkfs.ext4")
    image = tmp_path / "disk.img"
    with image.open("wb") as file:
        file.truncate(64 << 20)
    try:
        root("mkfs.ext4", "-q", "-F", str(image))
        with mounted(image):
            pass
    except subprocess.CalledProcessError:
        pytest.skip("needs loop devices")
    with mounted(image, "loop,commit=1") as folder:
        yield folder, image


def after_a_power_cut(image):
    """All folders that a machine would find on the disk now: their files by path."""
    copy = image.with_name("copy.img")
    shutil.copyfile(image, copy)
    with mounted(copy) as folder:
        return {
            site.name: tree(site)
            for site in folder.iterdir()
            if site.is_dir() and site.name != "lost+found"
        }


def bytes_of(site):
    return {path: text.encode() for path, text in site.items()}


def publish(site, files):
    with replacing(site) as fresh:
        write_files(fresh, files)


def test_files_are_on_the_disk_before_they_are_served(disk, monkeypatch):
    folder, image = disk
    publish(folder / "site", OLD)
    found, exchange, remove = [], publishing._exchange, publishing._remove

    def then(step):
        def stepped(*given):
            found.append(after_a_power_cut(image))
            return step(*given)

        return stepped

    monkeypatch.setattr(publishing, "_exchange", then(exchange))
    monkeypatch.setattr(publishing, "_remove", then(remove))
    publish(folder / "site", NEW)
    before_exchange, before_removal = found
    assert before_exchange["site"] == bytes_of(OLD)
    assert bytes_of(NEW) in before_exchange.values()
    assert before_removal["site"] == bytes_of(NEW)


def test_first_site_is_on_the_disk_before_it_is_served(disk):
    folder, image = disk
    publish(folder / "site", NEW)
    assert after_a_power_cut(image)["site"] == bytes_of(NEW)


def test_power_cut_at_any_time_after_publishing(disk, tmp_path):
    folder, image = disk
    content, site = tmp_path / "content", folder / "site"
    texts = many(150)
    command = [
        *(sys.executable, "-m", "pelican", str(content), "-s", str(ROOT / "publishconf.py")),
        *("-o", str(site), "-e", f'CACHE_PATH="{tmp_path / "cache"}"'),
    ]
    write_files(content, texts)
    root(*command)
    write_files(content, {p: t.replace("Tin số", "Bài số") for p, t in texts.items()})
    root(*command)
    expected = tree(site)
    assert any("bai-so" in path for path in expected)
    for _ in range(3):
        assert after_a_power_cut(image)["site"] == expected
        time.sleep(1.2)

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
import time

import pytest

from plugins.fastbuild.machine.locks import locked
from plugins.fastbuild.output.publishing import replacing

KEEP_LOCK = """
import sys, time
from pathlib import Path
from plugins.fastbuild.machine.locks import locked
with locked(Path(sys.argv[1]), print):
    print("locked", flush=True)
    time.sleep(60)
"""


def test_takes_the_place_of_the_old_site(tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    (site / "old.html").write_text("old")
    with replacing(site) as fresh:
        (fresh / "new.html").write_text("new")
        assert [p.name for p in site.iterdir()] == ["old.html"]
    assert [p.name for p in site.iterdir()] == ["new.html"]
    assert [p.name for p in tmp_path.iterdir()] == ["site"]
    assert site.stat().st_mode & 0o777 == 0o755


def test_first_site_needs_no_old_one(tmp_path):
    with replacing(tmp_path / "deep/site") as fresh:
        (fresh / "new.html").write_text("new")
    assert (tmp_path / "deep/site/new.html").read_text() == "new"


def test_failure_leaves_the_old_site(tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    (site / "old.html").write_text("old")
    with pytest.raises(OSError, match="disk full"), replacing(site) as fresh:
        (fresh / "new.html").write_text("new")
        raise OSError("disk full")
    assert [p.name for p in tmp_path.rglob("*")] == ["site", "old.html"]


def test_what_a_killed_run_left_is_cleared_away(tmp_path):
    (tmp_path / ".site-new-deadbeef").mkdir()
    (tmp_path / ".site-new-deadbeef/half.html").write_text("half")
    with replacing(tmp_path / "site"):
        pass
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_readers_always_find_a_whole_site(tmp_path):
    """While it is replaced again and again, a page is never missing."""
    site = tmp_path / "site"
    with replacing(site) as fresh:
        (fresh / "index.html").write_text("0")
    missing, stop = [], threading.Event()

    def look():
        while not stop.is_set():
            if not (site / "index.html").exists():
                missing.append(time.monotonic())

    reader = threading.Thread(target=look)
    reader.start()
    for n in range(50):
        with replacing(site) as fresh:
            (fresh / "index.html").write_text(str(n))
    stop.set()
    reader.join()
    assert missing == []


@pytest.mark.parametrize("name", ["site", "link"])
def test_second_build_waits_and_says_so(tmp_path, name):
    site = tmp_path / "site"
    (tmp_path / "link").symlink_to(site)
    other = subprocess.Popen(
        [sys.executable, "-c", KEEP_LOCK, tmp_path / name], stdout=subprocess.PIPE, text=True
    )
    assert other.stdout.readline() == "locked\n"
    said = []

    def say(line):
        said.append(line)
        other.kill()  # the system releases a killed process's lock

    with locked(site, say):
        assert other.wait() != 0
    assert len(said) == 1 and str(site) in said[0]
    other.stdout.close()


def test_what_is_left_is_known_by_the_whole_name(tmp_path):
    with replacing(tmp_path / "site-new") as fresh, replacing(tmp_path / "site"):
        assert fresh.exists()
    shutil.rmtree(tmp_path / "site-new")
    shutil.rmtree(tmp_path / "site")
    (tmp_path / ".site1-new-deadbeef").mkdir()
    (tmp_path / ".site[1]-new-deadbeef").mkdir()
    with replacing(tmp_path / "site[1]"):
        pass
    assert sorted(p.name for p in tmp_path.iterdir()) == [".site1-new-deadbeef", "site[1]"]


def test_only_site_that_a_killed_run_left_comes_back(tmp_path):
    """Where folders cannot be exchanged, it may have been killed between two renames."""
    (tmp_path / ".site-new-deadbeef").mkdir()
    (tmp_path / ".site-new-deadbeef-old").mkdir()
    (tmp_path / ".site-new-deadbeef-old/old.html").write_text("old")
    with pytest.raises(OSError, match="disk full"), replacing(tmp_path / "site"):
        raise OSError("disk full")
    assert [str(p.relative_to(tmp_path)) for p in sorted(tmp_path.rglob("*"))] == [
        *("site", "site/old.html")
    ]


def test_what_a_link_leads_to_is_replaced(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    with replacing(tmp_path / "link") as fresh:
        (fresh / "new.html").write_text("new")
    assert (tmp_path / "real/new.html").exists()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["link", "real"]
    assert (tmp_path / "link").is_symlink()

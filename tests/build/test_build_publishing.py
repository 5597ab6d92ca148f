"""What hosters meet when a site is published: permissions, mounts, links."""

from __future__ import annotations

import os
import stat
import subprocess
import sys

import pytest
from photo_files import photo
from small_site import ROOT, article, tree, write_files

FILES = {
    "tin/a.md": article(body="![Ảnh](/anh/a.jpg)\n\n[Mẫu đơn](/tep/mau.pdf)"),
    "anh/a.jpg": photo("teal", 400, 300),
    "tep/mau.pdf": b"%PDF-1.4",
}


def pelican(folder, settings="publishconf.py", output="output", umask=0o022):
    command = [
        *(sys.executable, "-m", "pelican", "content", "-s", str(ROOT / settings)),
        *("-o", output, "-e", f'CACHE_PATH="{folder / ".cache"}"'),
    ]
    return subprocess.run(
        command,
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        umask=umask,
        capture_output=True,
        text=True,
        check=False,
    )


def modes(folder):
    """All modes in a site, of files and of folders."""
    found = [path.stat().st_mode for path in (folder, *folder.rglob("*"))]
    return {stat.S_IMODE(m) for m in found if stat.S_ISREG(m)}, {
        stat.S_IMODE(m) for m in found if stat.S_ISDIR(m)
    }


@pytest.mark.parametrize("settings", ["publishconf.py", "pelicanconf.py"])
@pytest.mark.parametrize("umask", [0o077, 0o000])
def test_web_server_can_read_what_was_built_under_any_umask(umask, settings, tmp_path):
    write_files(tmp_path / "content", FILES)
    done = pelican(tmp_path, settings, umask=umask)
    assert done.returncode == 0, done.stderr
    output = tmp_path / "output"
    assert list(output.glob("tim-kiem/pagefind-*/*")) and list(output.glob("anh/*.avif"))
    assert modes(output) == ({0o644}, {0o755})
    write_files(tmp_path / "content", {"tin/b.md": article("Tin khác")})
    assert pelican(tmp_path, settings, umask=umask).returncode == 0
    assert modes(output) == ({0o644}, {0o755})


def test_caches_stay_as_private_as_their_owner_wants_them(tmp_path):
    write_files(tmp_path / "content", FILES)
    pelican(tmp_path, umask=0o077)
    (readings,) = tmp_path.glob(".cache/*/readings")
    assert stat.S_IMODE(readings.stat().st_mode) == 0o600


@pytest.mark.parametrize("settings", ["publishconf.py", "pelicanconf.py"])
def test_site_that_was_published_unreadable_is_mended(settings, tmp_path):
    write_files(tmp_path / "content", FILES)
    pelican(tmp_path)
    before = tree(tmp_path / "output")
    for path in (tmp_path / "output").rglob("*"):
        path.chmod(0o700 if path.is_dir() else 0o600)
    assert pelican(tmp_path, settings).returncode == 0
    assert modes(tmp_path / "output") == ({0o644}, {0o755})
    assert before.keys() <= tree(tmp_path / "output").keys()


def test_folder_that_stays_closed_is_told(tmp_path):
    write_files(tmp_path / "content", FILES)
    (tmp_path / "output").mkdir(mode=0o700)
    done = pelican(tmp_path)
    assert done.returncode == 0
    assert "(quyền 700)" in done.stderr and "chmod 755" in done.stderr
    (tmp_path / "output").chmod(0o755)
    write_files(tmp_path / "content", {"tin/b.md": article("Tin khác")})
    assert "chmod" not in pelican(tmp_path).stderr


@pytest.mark.parametrize("settings", ["publishconf.py", "pelicanconf.py"])
def test_output_that_is_a_link_to_itself(settings, tmp_path):
    write_files(tmp_path / "content", FILES)
    (tmp_path / "output").symlink_to("output")
    (tmp_path / "one").symlink_to("two")
    (tmp_path / "two").symlink_to("one")
    for output in ("output", "output/site", "one"):
        done = pelican(tmp_path, settings, output)
        assert done.returncode == 1
        assert "Traceback" not in done.stderr
        assert f"“{tmp_path / output}” là liên kết dẫn vòng về chính nó" in done.stderr
        assert not list(tmp_path.glob(".cache/*/readings"))


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount")
def test_mounts_are_told_before_anything_is_built(tmp_path):
    write_files(tmp_path / "content", FILES)
    assert pelican(tmp_path).returncode == 0
    served = tree(tmp_path / "output")
    write_files(tmp_path / "content", {"tin/b.md": article("Tin khác")})
    (tmp_path / "www").mkdir()
    mount = ["mount", "--bind", str(tmp_path / "output"), str(tmp_path / "www")]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("needs mounts")
    try:
        for output in ("output", "www"):
            done = pelican(tmp_path, output=output)
            assert done.returncode == 1
            assert "(mount)" in done.stderr and "Traceback" not in done.stderr
            assert tree(tmp_path / "www") == served
    finally:
        subprocess.run(["umount", str(tmp_path / "www")], check=True)
    assert pelican(tmp_path).returncode == 0

"""Files that others have put into the folder of a site are named when they go."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from small_site import ROOT, article, write_files

GOOD = {f"tin/{n}.md": article(f"Tin {n}") for n in range(3)}
OTHERS = {".well-known/acme/x": "x", ".htaccess": "x", "google1.html": "x", "anh/la.jpg": "x"}


@pytest.mark.parametrize("publish", [False, True])
def test_they_are_named_and_counted(build_site, publish):
    site = build_site(GOOD, publish=publish)
    assert site.report.written.others == ()
    write_files(site.output, OTHERS)
    site = build_site(publish=publish)
    assert site.report.written.others == tuple(sorted(OTHERS))
    assert site.report.written.pruned == len(OTHERS)
    assert not set(OTHERS) & set(site.files)
    assert build_site(publish=publish).report.written.others == ()


@pytest.mark.parametrize("publish", [False, True])
def test_own_files_that_go_are_not(build_site, publish):
    site = build_site(GOOD, publish=publish)
    (site.content / "tin/1.md").unlink()
    write_files(site.output, {"ads.txt": "x"})
    site = build_site({"tin/2.md": article("Khác")}, publish=publish)
    assert site.report.written.others == ("ads.txt",)


@pytest.mark.parametrize("publish", [False, True])
def test_without_an_account_of_the_last_build(build_site, publish):
    site = build_site(GOOD, publish=publish)
    shutil.rmtree(site.output.parent / ".cache")
    (site.content / "tin/1.md").unlink()
    write_files(site.output, {".well-known/x": "x", "google1.html": "x"})
    site = build_site(publish=publish)
    assert site.report.written.others == (".well-known/x", "google1.html")


def test_what_comes_with_the_new_site_is_not(build_site):
    site = build_site(GOOD)
    write_files(site.output, {"ads.txt": "x", "b.txt": "x"})
    site = build_site({"goc/ads.txt": "moi"})
    assert site.report.written.others == ("b.txt",)
    assert site.files["ads.txt"] == b"moi"


def test_links_are_files_too(build_site, tmp_path):
    site = build_site(GOOD)
    (site.output / "lien-ket").symlink_to(tmp_path)
    (site.output / "hong").symlink_to("khong-co")
    assert build_site().report.written.others == ("hong", "lien-ket")


def test_the_command_says_so(tmp_path):
    content, output = tmp_path / "content", tmp_path / "output"
    write_files(content, GOOD)
    pages = {"pages/gioi-thieu.md": "Giới thiệu", "pages/lien-he.md": "Liên hệ"}
    write_files(content, {p: f"---\ntitle: {title}\n---\n\nChữ.\n" for p, title in pages.items()})

    def pelican():
        command = ("pelican", str(content), "-s", "pelicanconf.py", "-o", str(output))
        path = {"PATH": f"{Path(sys.executable).parent}:/bin", "PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            command, cwd=ROOT, env=os.environ | path, capture_output=True, text=True, check=True
        )
        return done.stdout.splitlines()

    assert len(pelican()) == 1
    write_files(output, {f"la-{n:02}.txt": "x" for n in range(12)} | {"xuống\ndòng": "x"})
    line, summary = pelican()
    assert line.startswith("Đã xóa 13 tệp không phải của trang: “la-00.txt”, ")
    assert "và 3 tệp nữa" in line
    assert line.endswith(f"vào thư mục “{content}/goc” rồi dựng lại.")
    assert "xóa 13 tệp" in summary

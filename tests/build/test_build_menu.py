"""An entry of the menu that leads nowhere is told, at its line of the settings."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from small_site import ROOT, article, write_files

from plugins.problems import FORMATS, Level
from plugins.settings.places import menu_places

PAGE = "---\ntitle: Giới thiệu\n---\n\nChữ.\n"
FILES = {
    "tin/a.md": article(localities="huyện Trấn Yên"),
    "pages/a.md": PAGE,
    "tep/dieu-le.pdf": "x",
    "goc/ads.txt": "x",
}
GOOD = [
    "",
    "/",
    "dia-phuong/",
    "/dia-phuong/",
    "dia-phuong/huyen-tran-yen/",
    "gioi-thieu",
    "luu-tru",
]
GOOD += [
    "feed.atom",
    "tep/dieu-le.pdf",
    "ads.txt",
    "https://example.org/x?y#z",
    "mailto:a@example.org",
]


def test_entries_that_lead_somewhere(build_site):
    site = build_site(FILES, menu=[(f"Mục {n}", path) for n, path in enumerate(GOOD)])
    assert site.problems == []
    links = {a.get_text(strip=True): a["href"] for a in site.page("/").select(".menu a")}
    assert links["Mục 3"] == links["Mục 2"] == "/dia-phuong/"
    assert links["Mục 10"] == "https://example.org/x?y#z"


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("gioi-thie/", "gioi-thieu/"),
        ("Gioi-Thieu/", "gioi-thieu/"),
        ("dia-phuong/tran-yen/", None),
        ("tep/dieu-le.doc", "tep/dieu-le.pdf"),
        ("example.org", None),
        ("feed.atom/", None),
    ],
)
def test_an_entry_that_leads_nowhere(build_site, path, meant):
    site = build_site(FILES, menu=(("Một", "gioi-thieu/"), ("Hai", path)), publish=True)
    (problem,) = site.report.problems
    assert (problem.code, problem.level, problem.field) == (
        "broken-link",
        Level.WARNING,
        "MENUITEMS",
    )
    assert f"“{path}”" in problem.message
    assert "“Hai”" in problem.message
    assert meant is None or meant in problem.suggestions
    assert site.report.written is not None
    assert FORMATS["text"](problem, "content").startswith(
        "pelicanconf.py:1: warning [broken-link] "
    )


def test_an_entry_that_leads_to_a_draft(build_site):
    draft = PAGE.replace("\n---\n\n", "\nstatus: draft\n---\n\n")
    site = build_site(FILES | {"pages/a.md": draft}, menu=(("Giới thiệu", "gioi-thieu/"),))
    assert "dẫn tới trang chưa đăng" in site.problems[0]
    faulty = PAGE.replace("Chữ.", "")
    site = build_site({"pages/a.md": faulty})
    codes = [p.code for p in build_site(menu=(("Giới thiệu", "gioi-thieu/"),)).report.problems]
    assert codes == ["empty-body"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("MENUITEMS = (\n  ('A', 'a/'),\n\n  ('B', 'b/'),\n)\n", [2, 4]),
        ("X = 1\nMENUITEMS = [('A', 'a/'),\n ('B', 'b/')]\n", [2, 3]),
        ("MENUITEMS = ()\nMENUITEMS = (\n  ('A', 'a/'),\n  ('B', 'b/'),\n)\n", [3, 4]),
        ("\nMENUITEMS = make()\n", [2, 2]),
        ("MENUITEMS = (", []),
        ("\0", []),
    ],
)
def test_lines_of_the_settings(tmp_path, text, lines):
    (tmp_path / "pelicanconf.py").write_text(text)
    places = menu_places(tmp_path, (("A", "a/"), ("B", "b/")))
    assert [line for _, line in places] == lines
    (tmp_path / "publishconf.py").write_text("from pelicanconf import *\n")
    assert menu_places(tmp_path, (("A", "a/"), ("B", "b/"))) == places


@pytest.mark.parametrize("folder", ["content", "xa/hon/content"])
def test_the_command_names_file_and_line(tmp_path, folder):
    content = tmp_path / folder
    write_files(content, FILES)
    command = [sys.executable, "-m", "plugins.fastbuild", "check", "--format", "json"]
    command += ["--content", str(content), "--output", str(tmp_path / "output")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    (told,) = map(json.loads, done.stdout.splitlines())
    lines = (ROOT / "pelicanconf.py").read_text("utf-8").splitlines()
    assert told["path"] == str(ROOT / "pelicanconf.py")
    assert "lien-he/" in lines[told["line"] - 1]
    assert told["level"] == "warning"

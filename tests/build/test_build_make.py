"""What is given to make reaches the commands as it was typed, and nothing in it is run."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest
from small_site import ROOT, article, write_files

NAMES = [
    "site",
    "của hội's *",
    'a"b',
    "`touch ran`",
    "$(shell touch ran)",
    "$HOME $$ ${PATH}",
    "a;touch ran",
    "a#b",
    "-x",
    "a%b",
]


def make(folder, *given, **environment):
    """Run make with the project's Makefile in a folder that has no more of it than it needs."""
    return subprocess.run(
        ["make", "--old-file=.venv/stamp", *given],
        cwd=folder,
        env={**{k: v for k, v in os.environ.items() if "MAKE" not in k}, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def project(tmp_path):
    for name in ("Makefile", "publishconf.py"):
        shutil.copy(ROOT / name, tmp_path / name)
    own = f"\nCACHE_PATH = {str(tmp_path / '.cache')!r}\nSEARCH = False\n"
    (tmp_path / "pelicanconf.py").write_text(
        (ROOT / "pelicanconf.py").read_text("utf-8") + own, "utf-8"
    )
    for name in (".venv", "plugins", "theme"):
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


@pytest.mark.parametrize("name", NAMES)
def test_folders_of_any_name(name, project):
    content, output = f"{name}-in", f"{name}-out"
    write_files(project / content, {"tin/a.md": article(), "tin/b.md": article(date="hôm qua")})
    checked = make(project, "check", f"CONTENT={content}", f"OUTPUT={output}")
    assert "b.md:3: error [bad-date]" in checked.stdout, checked.stderr
    if name in ("a#b", "-x", "$(shell touch ran)"):
        built = make(project, "html", CONTENT=content, OUTPUT=output)
        assert "[bad-date]" in built.stdout, built.stderr
        assert (project / output / "tin/2021/08/tin-thu/index.html").is_file()
    assert not (project / "ran").exists() and not (project / content / "ran").exists()


@pytest.mark.parametrize("target", ["html", "publish", "check", "serve"])
@pytest.mark.parametrize("name", ["nowhere", "", '`touch ran`"', "$(shell touch ran)'"])
def test_content_folder_that_is_nowhere(target, name, project):
    done = make(project, target, f"CONTENT={name}")
    assert done.returncode
    assert "Không có thư mục nội dung “" in done.stderr
    assert name in done.stderr and "Traceback" not in done.stderr
    assert not (project / "ran").exists()


@pytest.mark.parametrize(
    "given",
    [
        ("publish", "SITEURL"),
        ("check", "FORMAT"),
        ("serve", "PORT"),
        ("detect", "FROM"),
        ("detect", "DATE"),
        ("import", "FROM"),
        ("new", "AUTHOR"),
    ],
)
def test_nothing_is_run(given, project):
    target, name = given
    write_files(project / "content", {"tin/a.md": article()})
    value = """$(shell touch ran)`touch ran`"; touch ran; "'; touch ran; '"""
    make(project, target, f"{name}={value}")
    make(project, target, **{name: value})
    assert not (project / "ran").exists()


def test_address_of_the_site(project):
    write_files(project / "content", {"tin/a.md": article()})
    for way in (("SITEURL=https://a.vn/$x",), ()):
        environment = {} if way else {"SITEURL": "https://a.vn/$x"}
        assert make(project, "publish", *way, **environment).returncode == 0
        assert "https://a.vn/$x/" in (project / "output/sitemap.xml").read_text("utf-8")
    assert make(project, "publish").returncode == 0
    assert "khuyenhocyenbai.example" in (project / "output/sitemap.xml").read_text("utf-8")

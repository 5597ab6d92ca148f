"""What is published goes with its licence, and what is used is named with its own."""

from __future__ import annotations

import re

from small_site import ROOT, article

README = (ROOT / "README.md").read_text("utf-8").partition("## Licences")[2]


def pinned(file):
    return set(re.findall(r"^([\w-]+)==", (ROOT / file).read_text("utf-8"), re.MULTILINE))


def test_licences_are_published_whole(build_site):
    site = build_site({"tin/a.md": article()})
    texts = {re.sub(r"\.\w{10}\.", ".", path): text for path, text in site.files.items()}
    for name in ("fonts/OFL.txt", "search/LICENSE.txt"):
        assert texts[f"theme/{name}"] == (ROOT / "theme/static" / name).read_bytes()


def test_every_package_that_builds_a_site_is_named_with_its_licence():
    named = re.findall(r"^\| [^|]+ \| ([^|]+) \|$", README, re.MULTILINE)[2:]
    packages = {name for row in named for name in re.findall(r"[a-z0-9-]+", row)}
    assert pinned("requirements.lock") <= packages


def test_production_has_nothing_that_only_tests_need():
    production = pinned("requirements.lock")
    assert production < pinned("tests/requirements.lock")
    assert not production & {"pytest", "mypy", "ruff", "playwright", "hypothesis", "pip-tools"}


def test_both_environments_have_the_same_versions():
    line = re.compile(r"^([\w-]+==\S+)", re.MULTILINE)
    both = [
        set(line.findall((ROOT / f).read_text()))
        for f in ("requirements.lock", "tests/requirements.lock")
    ]
    assert both[0] < both[1]


def test_nothing_is_built_while_it_is_installed():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert "--only-binary :all:" in makefile
    installs = re.findall(r"^\t\S+pip (.+)$", makefile, re.MULTILINE)
    assert installs
    assert all(line.startswith("$(INSTALL) ") for line in installs)

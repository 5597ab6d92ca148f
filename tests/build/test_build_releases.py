"""A page that was fetched just before a publish finds its styles, scripts and search index."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from photo_files import photo
from small_site import NOW, ROOT, article, site_settings, tree, write_files

from plugins.fastbuild.output.folder import MARKER, kept_in
from plugins.fastbuild.run.build import build

FILES = {
    "tin/a.md": article("Tin thử", body="Chữ đầu.\n\n![Ảnh](/anh/a.jpg)"),
    "tin/b.md": article("Tin khác", date="2021-08-14"),
    "anh/a.jpg": photo("teal", 400, 300),
}
NAMED_RE = re.compile(r'/?(theme/[^"\s)]+|tim-kiem/pagefind-[^"\s)]+)')


class Releases:
    """Publishes of one site, and what each of them had."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.output = folder, folder / "output"
        self.count = 0
        shutil.copytree(ROOT / "theme", folder / "theme")

    def publish(self, files=None, *, style="", **changes):
        """The paths of all that this release has of its own."""
        self.count += 1
        write_files(self.folder / "content", files or {})
        with (self.folder / "theme/static/css/99-thu.css").open("a") as css:
            css.write(style)
        given = {"theme": self.folder / "theme", "publish": True, "search": True} | changes
        build(site_settings(self.folder / "content", self.output, **given), NOW, print)
        clean = self.folder / f"clean-{self.count}"
        build(
            site_settings(
                self.folder / "content", clean, **given, cache=self.folder / f"cache-{self.count}"
            ),
            NOW,
            print,
        )
        assert tree(self.output) == tree(clean)
        assert not kept_in(clean)
        return set(tree(clean))

    @property
    def there(self):
        return {str(p.relative_to(self.output)) for p in self.output.rglob("*") if p.is_file()}


@pytest.fixture
def releases(tmp_path):
    return Releases(tmp_path)


def named(paths):
    """Those that are the theme's or of an index."""
    return {path for path in paths if NAMED_RE.fullmatch(path)}


def test_nothing_is_kept_where_nothing_was_replaced(releases):
    releases.publish(FILES)
    releases.publish({"tin/c.md": article("Tin mới")}, search=False, site_name="Trang khác")
    third = releases.publish({"tin/d.md": article("Tin nữa")}, search=False)
    assert releases.there == third | {MARKER}


def test_files_of_the_last_release_stay_for_one_more(releases):
    first = releases.publish(FILES)
    page = (releases.output / "tin/2021/08/tin-thu/index.html").read_text("utf-8")
    second = releases.publish({"tin/a.md": article("Tin đổi")}, style="p { top: 1px }")
    gone = named(first - second)
    assert any(path.startswith("theme/css/") for path in gone)
    assert any(path.endswith(".pf_index") for path in gone)
    assert releases.there == second | gone | {MARKER}
    assert kept_in(releases.output) == gone
    asked = {match[1] for match in NAMED_RE.finditer(page)}
    assert len(asked) > 3
    assert all((releases.output / path).exists() for path in asked)
    third = releases.publish({"tin/c.md": article("Tin mới")}, style="p { top: 2px }")
    assert releases.there == third | named(second - third) | {MARKER}


def test_release_in_which_nothing_changed_is_none(releases):
    releases.publish(FILES)
    releases.publish(style="p { top: 1px }")
    before = releases.there
    assert kept_in(releases.output)
    releases.publish()
    assert releases.there == before


def test_styles_that_come_back(releases):
    first = releases.publish(FILES, search=False)
    second = releases.publish(style="p { top: 1px }", search=False)
    css = releases.folder / "theme/static/css/99-thu.css"
    css.write_text("")
    third = releases.publish(search=False)
    assert third == first
    assert releases.there == first | named(second) | {MARKER}


def test_kept_whatever_happened_to_the_caches(releases):
    first = releases.publish(FILES)
    shutil.rmtree(releases.folder / ".cache")
    second = releases.publish(style="p { top: 1px }")
    assert named(first - second) <= releases.there
    shutil.rmtree(releases.folder / ".cache")
    third = releases.publish(style="p { top: 2px }")
    assert releases.there == third | named(second - third) | {MARKER}


def test_index_of_another_version_of_its_maker(releases):
    releases.publish(FILES)
    (index,) = releases.output.glob("tim-kiem/pagefind-*")
    index.rename(index.with_name("pagefind-1.0.0"))
    shutil.rmtree(releases.folder / ".cache")  # as the caches of other code are not used
    second = releases.publish({"tin/a.md": article("Tin đổi")})
    kept = {path.replace(index.name, "pagefind-1.0.0") for path in second}
    assert "tim-kiem/pagefind-1.0.0/pagefind.js" in releases.there & kept
    releases.publish({"tin/c.md": article("Tin mới")})
    assert not (releases.output / "tim-kiem/pagefind-1.0.0").exists()


def test_index_is_not_mixed_with_the_one_that_is_kept(releases):
    """A release whose articles have not changed takes the index from the folder."""
    releases.publish(FILES)
    second = releases.publish({"tin/a.md": article("Tin đổi")})
    third = releases.publish(site_name="Tên khác")
    assert {p for p in third if "pagefind" in p} == {p for p in second if "pagefind" in p}


def test_photo_that_was_taken_away_is_gone(releases):
    releases.publish(FILES)
    assert list(releases.output.glob("anh/*.jpg"))
    releases.publish({"tin/a.md": article("Tin thử")})
    assert not list(releases.output.glob("anh/*"))


@pytest.mark.parametrize(
    ("name", "link"), [("my.css", False), ("my.0123456789.css", False), ("my.0123456789.css", True)]
)
def test_strangers_are_not_kept(releases, name, link):
    releases.publish(FILES)
    stranger = releases.output / "theme/css" / name
    if link:
        stranger.symlink_to("/etc/passwd")
    else:
        stranger.write_text("p {}")
    releases.publish(style="p { top: 1px }")
    assert not stranger.is_symlink() and not stranger.exists()


def test_development_builds_keep_nothing(releases):
    releases.publish(FILES)
    releases.publish(style="p { top: 1px }")
    releases.publish(publish=False)
    assert not kept_in(releases.output)


def test_kept_files_survive_what_is_not_published(releases):
    releases.publish(FILES)
    releases.publish(style="p { top: 1px }")
    before = releases.there
    write_files(releases.folder / "content", {"tin/c.md": article("", date="?")})
    settings = site_settings(
        releases.folder / "content", releases.output, theme=releases.folder / "theme", publish=True
    )
    assert build(settings, NOW, print).written is None
    assert releases.there == before

"""What a preview keeps from one change to the next never hides a later one."""

from __future__ import annotations

import os
import re
import shutil
from datetime import timedelta

import pytest
from photo_files import photo
from small_site import NOW, ROOT, article, site_settings, write_files

from plugins.fastbuild.preview.preview import PageError, Preview
from plugins.fastbuild.site.gathering import gather
from plugins.fastbuild.theme.files import ThemeError

PAGE = "tin/2021/08/tin-thu/index.html"


@pytest.fixture
def site(tmp_path):
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    write_files(tmp_path / "content", {"tin/a.md": article()})
    settings = site_settings(tmp_path / "content", tmp_path / "o", theme=tmp_path / "theme")
    preview = Preview(settings, print)
    assert preview.refresh(NOW)
    return tmp_path, preview


def test_nothing_changed_gives_nothing(site):
    _, preview = site
    assert preview.refresh(NOW) is None


@pytest.mark.parametrize("mistake", ['{% include "no.html" %}', "{% include name %}"])
def test_text_saved_while_the_theme_was_broken_is_shown_when_it_is_mended(site, mistake):
    folder, preview = site
    template = folder / "theme/templates/article.html"
    right = template.read_text("utf-8")
    write_files(folder / "content", {"tin/a.md": article(body="Nội dung của bài.\n\nĐoạn mới.")})
    template.write_text(right + mistake, "utf-8")
    with pytest.raises(ThemeError):
        preview.refresh(NOW)
    template.write_text(right, "utf-8")
    assert preview.refresh(NOW)
    assert "Đoạn&nbsp;mới" in preview.find(PAGE).decode().replace("\u00a0", "&nbsp;")


def test_file_that_comes_and_goes_while_the_site_is_gathered(site, monkeypatch):
    folder, preview = site
    styles = folder / "theme/static/css/99.css"

    def gather_amid_changes(*given):
        styles.write_text("p { top: 7px }")
        gathered = gather(*given)
        styles.unlink()
        return gathered

    right = preview.find(PAGE)
    write_files(folder / "content", {"tin/b.md": article("Nháp", status="draft")})
    with monkeypatch.context() as patch:
        patch.setattr("plugins.fastbuild.preview.preview.gather", gather_amid_changes)
        preview.refresh(NOW)
    assert preview.find(PAGE) != right
    assert preview.is_due(NOW)
    preview.refresh(NOW)
    assert preview.find(PAGE) == right
    assert not preview.is_due(NOW)


def test_cache_that_is_removed_meanwhile(site):
    folder, preview = site
    shutil.rmtree(folder / ".cache")
    files = {"tin/a.md": article(body="![Ảnh](/anh/a.jpg)"), "anh/a.jpg": photo()}
    write_files(folder / "content", files)
    assert preview.refresh(NOW)
    assert "/anh/" in preview.find(PAGE).decode()


def test_draft_at_an_old_address_of_another_article(site):
    folder, preview = site
    old = "/tin/2020/01/nhap/"
    draft = article("Nháp", date="2020-01-01", status="draft")
    files = {"tin/a.md": article(aliases=old), "tin/b.md": draft}
    write_files(folder / "content", files)
    assert preview.refresh(NOW)
    page = preview.find(f"{old[1:]}index.html")
    write_files(folder / "content", {"tin/b.md": draft.replace("Nội dung", "Chữ khác")})
    preview.refresh(NOW)
    assert preview.find(f"{old[1:]}index.html") == page


def test_is_due_when_the_time_of_an_article_comes_and_for_other_units(tmp_path):
    write_files(tmp_path / "content", {"tin/a.md": article(date=f"{NOW:%Y-%m-%d} 12:01")})
    units = tmp_path / "units.csv"
    shutil.copy(ROOT / "plugins/gazetteer/data/lao-cai.csv", units)
    preview = Preview(site_settings(tmp_path / "content", tmp_path / "o", gazetteer=units), print)
    assert not preview.is_due(NOW)
    assert preview.refresh(NOW)
    assert not preview.is_due(NOW)
    later = NOW + timedelta(minutes=1)
    assert preview.is_due(later)
    assert preview.refresh(later).article_count == 1
    assert not preview.is_due(later)
    os.utime(units)
    assert preview.is_due(later)
    units.unlink()
    assert not preview.is_due(later)


MISTAKES = {
    "static/css/99-thu.css": (b'p {\n  background: url("../no.svg");\n}', "99-thu.css:2: "),
    "static/css/98-thu.css": (b"p {}\n/* \xff */", "98-thu.css:2: "),
    "templates/base.html": (b"<p>\n\xff", "base.html:2: "),
    "static/search/thu.js": (b"\xff", "thu.js:1: "),
}


@pytest.mark.parametrize("path", MISTAKES)
def test_mistake_in_the_theme_is_told_and_leaves_the_site(site, path):
    folder, preview = site
    content, said = MISTAKES[path]
    write_files(folder / "theme", {path: content})
    with pytest.raises(ThemeError, match=said):
        preview.refresh(NOW)
    assert preview.find(PAGE)


def test_file_that_the_theme_needs(site):
    folder, preview = site
    (folder / "theme/static/icon.svg").unlink()
    with pytest.raises(ThemeError, match=r"icon\.svg"):
        preview.refresh(NOW)


@pytest.mark.parametrize("name", ["fonts/noto-serif-title.woff2", "icons/icon-192.png"])
def test_file_that_no_card_can_be_drawn_with(site, name):
    folder, preview = site
    write_files(folder / "theme", {f"static/{name}": b"neither a font nor a picture"})
    preview.refresh(NOW)
    card = re.search(r'og:image" content="https?://[^/]+/([^"]+)"', preview.find(PAGE).decode())[1]
    with pytest.raises(PageError, match=re.escape(name)):
        preview.find(card)
    assert preview.find(PAGE)

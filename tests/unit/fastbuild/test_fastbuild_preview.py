"""What a preview keeps from one change to the next never hides a later one."""

from __future__ import annotations

import shutil

import pytest
from jinja2 import TemplateError
from small_site import NOW, ROOT, article, site_settings, write_files

from plugins.fastbuild.preview import Preview

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
    with pytest.raises(TemplateError):
        preview.refresh(NOW)
    template.write_text(right, "utf-8")
    assert preview.refresh(NOW)
    assert "Đoạn&nbsp;mới" in preview.find(PAGE).decode().replace("\u00a0", "&nbsp;")

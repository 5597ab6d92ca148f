"""What a build makes, and what it leaves alone."""

from __future__ import annotations

import re
import subprocess

import pytest
from photo_files import photo
from small_site import NOW, ROOT, article, loaded_by_a_build, many, site_settings, tree, write_files

from plugins.fastbuild.cache import checksummed
from plugins.fastbuild.machine import progress
from plugins.fastbuild.output.folder import MARKER
from plugins.fastbuild.run.build import build
from plugins.fastbuild.site.gathering import gather
from plugins.fastbuild.theme.rendering import Renderer

OLD = "xã Kiên Thành, huyện Trấn Yên"
FILES = {
    "tin/a.md": article("Tin A", date="2021-08-13", localities=OLD, category="Khuyến tài"),
    "tin/b.md": article("Tin B", date="2021-08-14", localities="xã Quy Mông", author="Lan"),
    "tin/c.md": article("Tin C", date="2022-01-05", author="Lan", body="![Ảnh](/anh/a.jpg)"),
    "anh/a.jpg": photo(),
}


def made(site):
    """Paths of what was made, the name of a card without its digest."""
    paths = (path.removesuffix("index.html") for path in site.report.written.made)
    return sorted(re.sub(r"chia-se-\w+", "chia-se", path) for path in paths)


def test_second_build_makes_nothing(build_site):
    build_site(FILES)
    site = build_site()
    assert made(site) == []
    assert (site.report.read_count, site.report.written.pruned) == (0, 0)


def test_build_without_changes_does_not_import_what_makes_pages(build_site):
    site = build_site(FILES)
    loaded = loaded_by_a_build(site.content, site.output)
    assert loaded.isdisjoint({"plugins.pages", "plugins.search", "plugins.atlas"})
    write_files(site.content, {"tin/a.md": article("Tin khác")})
    assert "plugins.pages" in loaded_by_a_build(site.content, site.output)


def test_kept_pages_are_not_loaded_where_more_than_texts_differs(build_site, monkeypatch):
    def load(file, start):
        assert file.name != "pages"
        return sealed_load(file, start)

    build_site(FILES)
    sealed_load = checksummed.load
    monkeypatch.setattr(checksummed, "load", load)
    changed = FILES["tin/a.md"].replace(OLD, "xã Quy Mông")
    assert made(build_site({"tin/a.md": changed}))
    with pytest.raises(AssertionError):
        build_site({"tin/b.md": FILES["tin/b.md"] + "\nMột đoạn nữa.\n"})


def test_text_is_on_the_page_of_the_article_alone(build_site):
    build_site(FILES)
    body = "Nội dung của bài.\n\nMột đoạn nữa."
    changed = FILES["tin/a.md"].replace("Nội dung của bài.", body)
    site = build_site({"tin/a.md": changed})
    assert made(site) == ["tin/2021/08/tin-a/"]
    assert site.report.read_count == 1


def test_title_is_on_every_page_that_lists_the_article(build_site):
    build_site(FILES)
    changed = FILES["tin/b.md"].replace("title: Tin B", "title: Tin Bê\nslug: tin-b")
    site = build_site({"tin/b.md": changed})
    lists = [
        "",
        "luu-tru/",
        "luu-tru/2021/",
        "luu-tru/2021/08/",
        "chuyen-muc/tin-tuc/",
        "tac-gia/lan/",
    ]
    # The commune of that name in 2021, all above it, and the commune of today that it became.
    places = ["huyen-tran-yen/xa-quy-mong/", "huyen-tran-yen/", "tinh-yen-bai/", "xa-quy-mong/"]
    lists += [f"dia-phuong/{place}" for place in places]
    neighbours = ["tin/2021/08/tin-a/", "tin/2022/01/tin-c/"]
    feeds = [f"{url}feed.atom" for url in lists]
    own = ["tin/2021/08/tin-b/", "tin/2021/08/tin-b/chia-se.png"]
    assert made(site) == sorted([*lists, *feeds, *neighbours, *own])
    assert site.report.read_count == 1


def test_template_of_one_kind_of_page(build_site, tmp_path):
    theme = tmp_path / "theme"
    subprocess.run(["cp", "-r", ROOT / "theme", theme], check=True)
    build_site(FILES, theme=theme)
    with (theme / "templates/terms.html").open("a") as template:
        template.write("{# nothing #}")
    assert made(build_site(theme=theme)) == ["chuyen-muc/", "tac-gia/"]
    assert build_site(theme=theme).report.written.made == ()


def test_all_that_may_take_long_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE", 0)
    monkeypatch.setattr(progress, "BETWEEN_LINES", 0)
    monkeypatch.setattr(progress, "MANY", 20)
    write_files(tmp_path / "content", many(60))
    settings = site_settings(tmp_path / "content", tmp_path / "output", publish=True)

    def steps() -> list[str]:
        said: list[str] = []
        build(settings, NOW, said.append)
        return list(dict.fromkeys(line.partition(":")[0] for line in said))

    reading = ["Đang xem bài", "Đang tìm bài đã đọc", "Đang đọc bài"]
    making = ["Đang xếp trang", "Đang dựng trang"]
    assert steps() == [*reading, *making]
    write_files(tmp_path / "content", {"tin/0.md": article("Tin khác")})
    assert steps() == [*reading, *making, "Đang giữ trang chưa đổi"]


def test_files_with_the_same_bytes_keep_their_times(build_site):
    site = build_site(FILES)
    before = {p: p.stat().st_mtime_ns for p in site.output.rglob("*.html")}
    build_site({"tin/d.md": article("Tin D", date="2020-01-01", localities="huyện Lục Yên")})
    page = site.output / "chuyen-muc/khuyen-tai/index.html"
    assert page.stat().st_mtime_ns == before[page]
    home = site.output / "index.html"
    assert home.stat().st_mtime_ns > before[home]


def test_publishing_keeps_the_times_of_what_did_not_change(build_site):
    site = build_site(FILES, publish=True)
    page = site.output / "dia-phuong/huyen-luc-yen/index.html"
    before = page.stat().st_mtime_ns
    build_site({"tin/b.md": article("Tin khác", date="2021-08-14")}, publish=True)
    assert page.stat().st_mtime_ns == before
    assert not site.has("/tin/2021/08/tin-b/")


@pytest.mark.parametrize("publish", [False, True])
def test_what_is_put_beside_a_site_is_removed_by_the_next_build(build_site, publish):
    site = build_site(FILES, publish=publish)
    right = site.files
    (site.output / "tin/2021/.a.html.swp").write_text("stranger")
    (site.output / MARKER).write_text("damaged")
    assert build_site(publish=publish).files == right


def test_two_contents_in_turn_into_one_folder(tmp_path):
    one, other = FILES, {"tin/khac.md": article("Tin khác", date="2020-01-01")}
    right = {}
    for name, files in (("one", one), ("other", other)):
        write_files(tmp_path / name, files)
        build(site_settings(tmp_path / name, tmp_path / f"{name}-output"), NOW, print)
        right[name] = tree(tmp_path / f"{name}-output")
    for name in ("one", "other", "one", "other", "other", "one"):
        build(site_settings(tmp_path / name, tmp_path / "output"), NOW, print)
        assert tree(tmp_path / "output") == right[name], name


def test_what_is_changed_to_and_fro_during_a_build_is_right_in_the_next(
    build_site, monkeypatch, tmp_path
):
    files = FILES | {"anh/a.txt": b"first"}
    content = tmp_path / "content"

    def gather_amid_changes(*given):
        write_files(content, {"tin/a.md": article("Tên khác"), "anh/a.txt": b"other"})
        return gather(*given)

    with monkeypatch.context() as patch:
        patch.setattr("plugins.fastbuild.run.pipeline.gather", gather_amid_changes)
        assert "Tên" in build_site(files).text("/")
    site = build_site(files)
    build(site_settings(content, tmp_path / "clean", cache=tmp_path / "other"), NOW, print)
    assert tree(site.output) == tree(tmp_path / "clean")


def test_theme_file_that_comes_and_goes_during_a_build(build_site, monkeypatch, tmp_path):
    theme = tmp_path / "theme"
    subprocess.run(["cp", "-r", ROOT / "theme", theme], check=True)

    def gather_amid_changes(*given):
        write_files(theme, {"static/css/99.css": "p { top: 7px }"})
        gathered = gather(*given)
        (theme / "static/css/99.css").unlink()
        return gathered

    with monkeypatch.context() as patch:
        patch.setattr("plugins.fastbuild.run.pipeline.gather", gather_amid_changes)
        build_site(FILES, theme=theme)
    site = build_site(theme=theme)
    build(site_settings(tmp_path / "content", tmp_path / "clean", theme=theme), NOW, print)
    assert tree(tmp_path / "clean") == tree(site.output)


def test_templates_changed_to_and_fro_while_a_text_is_written_are_right_in_the_next_build(
    build_site, monkeypatch, tmp_path
):
    theme = tmp_path / "theme"
    subprocess.run(["cp", "-r", ROOT / "theme", theme], check=True)
    template = theme / "templates/base.html"
    whole = template.read_text("utf-8")
    build_site(FILES, theme=theme)

    def half_typed(*given):
        template.write_text(f"{whole}half typed", "utf-8")
        return Renderer(*given)

    changed = FILES["tin/a.md"] + "\nMột đoạn nữa.\n"
    with monkeypatch.context() as patch:
        patch.setattr("plugins.fastbuild.run.pipeline.Renderer", half_typed)
        site = build_site({"tin/a.md": changed}, theme=theme)
        assert made(site) == ["tin/2021/08/tin-a/"]
    template.write_text(whole, "utf-8")
    assert made(build_site(theme=theme)) == ["tin/2021/08/tin-a/"]
    assert b"half typed" not in site.files["tin/2021/08/tin-a/index.html"]
    assert made(build_site(theme=theme)) == []


def test_theme_is_read_as_it_was_looked_at(build_site, tmp_path):
    """Without hidden files: editors and systems put theirs beside those that are edited."""
    theme = tmp_path / "theme"
    subprocess.run(["cp", "-r", ROOT / "theme", theme], check=True)
    site = build_site(FILES, theme=theme)
    write_files(theme / "static", {"css/._99.css": "p { top: 7px }", "search/._a.js": "left()"})
    (theme / "static/css/.#00-open.css").symlink_to("editor@host.1")
    build(site_settings(tmp_path / "content", tmp_path / "clean", theme=theme), NOW, print)
    assert tree(tmp_path / "clean") == tree(site.output)


def test_templates_in_a_linked_folder(build_site, tmp_path):
    theme = tmp_path / "theme"
    subprocess.run(["cp", "-r", ROOT / "theme", theme], check=True)
    (theme / "templates").rename(tmp_path / "elsewhere")
    (theme / "templates").symlink_to(tmp_path / "elsewhere")
    build_site(FILES, theme=theme)
    with (tmp_path / "elsewhere/terms.html").open("a") as template:
        template.write("{# nothing #}")
    assert made(build_site(theme=theme)) == ["chuyen-muc/", "tac-gia/"]


def test_a_new_article_changes_the_pages_of_its_neighbours_alone(build_site):
    def articles(site):
        return [path for path in made(site) if path.startswith("tin/")]

    build_site(many(120))
    own = "tin/2024/12/tin-moi/"
    new = article("Tin mới", date="2024-12-27", localities=OLD, tags="[một]", author="Lan")
    site = build_site({"tin/moi.md": new})
    assert own in articles(site)
    assert 5 <= len(articles(site)) <= 25
    # A tag that nobody else has concerns nobody, nor does the beginning of the text.
    for changed in (
        new.replace("[một]", "[một, hai]"),
        new.replace("[một]", "[một, hai]").replace("Nội dung", "Thêm nội dung"),
    ):
        assert articles(build_site({"tin/moi.md": changed})) == [own]

"""The pictures that social networks show with links to pages."""

from __future__ import annotations

import io
import re
import shutil

from photo_files import photo
from PIL import Image
from small_site import ROOT, article

from plugins.pages.kinds import articles

URL = "https://example.vn"
FILES = {
    "tin/a.md": article("Tin A", date="2021-08-13", localities='["xã Kiên Thành, huyện Trấn Yên"]'),
    "tin/b.md": article("Tin B", date="2021-08-14", body="![Lớp học](/anh/a.jpg)"),
    "tin/c.md": article("Tin C", date="2021-08-15", status="hidden"),
    "anh/a.jpg": photo(),
}


def shown(site, url):
    """The picture that the page names, as its path in the site, and what else it says of it."""
    tags = {
        t["property"]: t["content"] for t in site.page(url).select("meta[property^='og:image']")
    }
    assert tags["og:image"].startswith(f"{URL}/")
    path = tags["og:image"].removeprefix(f"{URL}/").removeprefix("khuyen-hoc/")
    assert path in site.files
    return path, {name: tags[name] for name in tags if name != "og:image"}


def cards(site):
    return sorted(path for path in site.files if "chia-se-" in path)


def made_cards(site):
    return sorted(path for path in site.report.written.made if "chia-se-" in path)


def test_an_article_without_a_photo_has_a_card(build_site):
    for base in ("", "/khuyen-hoc"):
        site = build_site(FILES, site_url=URL + base)
        path, said = shown(site, "/tin/2021/08/tin-a/")
        assert re.fullmatch(r"tin/2021/08/tin-a/chia-se-\w{10}\.png", path)
        image = Image.open(io.BytesIO(site.files[path]))
        assert (str(image.width), str(image.height)) == (
            said["og:image:width"],
            said["og:image:height"],
        )
        assert said["og:image:alt"] == "Tin A"


def test_one_with_a_photo_has_that(build_site):
    site = build_site(FILES)
    path, said = shown(site, "/tin/2021/08/tin-b/")
    assert said["og:image:alt"] == "Lớp học"
    image = Image.open(io.BytesIO(site.files[path]))
    assert image.format == "JPEG"
    assert (str(image.width), str(image.height)) == (
        said["og:image:width"],
        said["og:image:height"],
    )


def test_all_other_pages_have_the_site_s(build_site):
    site = build_site(FILES)
    own = [path for path in cards(site) if "/" not in path]
    assert len(own) == 1
    for url in ("/", "/luu-tru/", "/dia-phuong/xa-quy-mong/", "/tin/2021/08/tin-c/"):
        path, said = shown(site, url)
        assert ([path], said["og:image:alt"]) == (own, "Trang thử")
    assert len(cards(site)) == 2


def test_only_the_newest_articles_have_their_own(build_site, monkeypatch):
    monkeypatch.setattr(articles, "DRAWN", 2)
    build_site({f"tin/{n}.md": article(f"Tin {n}", date=f"2021-08-{n:02}") for n in range(1, 5)})
    site = build_site()
    assert [path.split("/")[-2] for path in cards(site) if "/" in path] == ["tin-3", "tin-4"]
    assert shown(site, "/tin/2021/08/tin-2/") == shown(site, "/")
    older = build_site({"tin/0.md": article("Tin 0", date="2020-08-05")})
    assert made_cards(older) == []
    newest = build_site({"tin/6.md": article("Tin 6", date="2021-08-06")})
    assert [path.split("/")[-2] for path in cards(newest) if "/" in path] == ["tin-4", "tin-6"]
    assert len(made_cards(newest)) == 1
    assert shown(newest, "/tin/2021/08/tin-3/") == shown(newest, "/")


def test_cards_are_drawn_when_what_they_show_has_changed(build_site):
    site = build_site(FILES)
    first = site.files
    drawn = cards(site)
    assert made_cards(site) == drawn
    text = FILES["tin/a.md"]
    for changed in (
        text.replace("Nội dung", "Thêm nội dung"),
        text.replace("author: Minh Đức", "author: Lan\ntags: [một]\nmodified: 2022-01-01"),
    ):
        assert made_cards(build_site({"tin/a.md": changed})) == []
    changed = text.replace("title: Tin A", "title: Tin Á\nslug: tin-a")
    other = build_site({"tin/a.md": changed})
    assert len(made_cards(other)) == 1
    # At another URL, and the old one is gone.
    assert not set(made_cards(other)) & set(drawn)
    assert len(cards(other)) == 2
    assert build_site(FILES).files == first


def test_cards_are_drawn_anew_with_another_typeface(build_site, tmp_path):
    theme = tmp_path / "theme"
    shutil.copytree(ROOT / "theme", theme)
    before = cards(build_site(FILES, theme=theme))
    shutil.copy(
        theme / "static/fonts/be-vietnam-pro-regular.woff2",
        theme / "static/fonts/noto-serif-title.woff2",
    )
    other = build_site(theme=theme)
    assert len(made_cards(other)) == len(cards(other)) == 2
    assert not set(before) & set(cards(other))


def test_a_photo_that_comes_later_takes_the_place_of_the_card(build_site):
    build_site(FILES)
    site = build_site({"tin/a.md": FILES["tin/a.md"] + "\n![Lớp](/anh/a.jpg)\n"})
    assert shown(site, "/tin/2021/08/tin-a/")[0].endswith(".jpg")
    assert len(cards(site)) == 1

"""Photos from the content folder to readers: what pages say of them, and which files are made."""

from __future__ import annotations

import io
import re

import pytest
from photo_files import drawn, photo, saved
from PIL import Image
from small_site import article, write_files

from plugins.photos import MAX_BYTES

URL = "/tin/2021/08/tin-a/"
BODY = "Đoạn đầu.\n\n![Lớp học](/anh/a.jpg)\n*Một lớp học. Ảnh: Lan*\n\n![Sân](/anh/b.png)"
FILES = {
    "tin/a.md": article("Tin A", body=BODY),
    "tin/b.md": article("Tin B", date="2021-08-14", author="Lan"),
    "anh/a.jpg": photo("teal", 700, 500),
    "anh/b.png": saved(drawn(100, 80), "PNG"),
}
FILE_RE = re.compile(r"/(anh/[0-9a-f]{16}-(\d+)\.(?:avif|webp|jpg)) (\d+)w")


def made(site):
    return {path.removesuffix("index.html") for path in site.report.written.made}


def photos_of(site):
    """The files of photos in the output."""
    return {path for path in site.files if path.startswith("anh/")}


def named(picture):
    """(file, width) of all that a `<picture>` offers."""
    offered = [tag["srcset"] for tag in picture.find_all(srcset=True)]
    found = FILE_RE.findall(", ".join(offered))
    assert all(width == descriptor for _, width, descriptor in found)
    return [(path, int(width)) for path, width, _ in found]


def size_of(data):
    with Image.open(io.BytesIO(data)) as image:
        return image.size


def test_every_width_and_format_of_a_photo_is_there_and_nothing_else(build_site):
    site = build_site(FILES)
    assert site.problems == []
    first, second = site.main(URL).find_all("picture")
    assert [tag["type"] for tag in first.find_all("source")] == ["image/avif", "image/webp"]
    assert sorted(width for _, width in named(first)) == sorted((320, 480, 700) * 3)
    assert sorted(width for _, width in named(second)) == [100] * 3
    offered = dict([*named(first), *named(second)])
    assert photos_of(site) == offered.keys()
    for path, width in offered.items():
        assert size_of(site.files[path])[0] == width


def test_what_pages_say_of_photos(build_site):
    site = build_site(FILES)
    first, second = site.main(URL).find_all("img")
    for image, alt in ((first, "Lớp học"), (second, "Sân")):
        assert image["alt"] == alt
        size = size_of(site.files[image["src"].removeprefix("/")])
        assert size == (int(image["width"]), int(image["height"]))
    assert (first.get("loading"), first["fetchpriority"]) == (None, "high")
    assert (second["loading"], second["decoding"]) == ("lazy", "async")
    assert second.get("fetchpriority") is None
    assert first.find_parent("figure").figcaption.get_text() == "Một lớp học. Ảnh: Lan"
    card = site.main("/").select_one(".card--lead ~ section .card__picture, .card__picture")
    assert card["alt"] == "Lớp học"
    share = site.page(URL).find("meta", property="og:image")["content"]
    assert size_of(site.files[share.removeprefix("https://example.vn/")]) == (700, 500)
    assert share.endswith(".jpg")


@pytest.mark.parametrize("url", ["/", "/chuyen-muc/tin-tuc/", "/tac-gia/lan/", URL])
def test_only_the_first_photo_of_a_page_is_fetched_at_once(url, build_site):
    more = {
        f"tin/{n}.md": article(f"Tin {n}", author="Lan", body="![Sân](/anh/b.png)")
        for n in range(4)
    }
    profile = "---\nname: Lan\nimage: /anh/a.jpg\n---\n\n![Sân](/anh/b.png)\n"
    site = build_site({**FILES, **more, "tac-gia/lan.md": profile})
    images = site.main(url).find_all("img")
    assert len(images) > 1
    assert [image.get("loading") for image in images] == [None] + ["lazy"] * (len(images) - 1)
    assert [image for image in images if image.get("fetchpriority")] == images[:1]


def test_original_photos_stay_at_home(build_site):
    exif = Image.Exif()
    exif[0x010F] = "Máy của Lan"
    exif[0x8825] = {1: "N", 2: (21.0, 42.0, 0.0), 3: "E", 4: (104.0, 52.0, 0.0)}
    original = saved(drawn(1500, 1000), exif=exif)
    link = "[Xem ảnh lớn](/anh/a.jpg), [tệp](/tep/mau.pdf)"
    site = build_site(
        {
            "tin/a.md": article("Tin A", body=link),
            "anh/a.jpg": original,
            "anh/khong-dung.jpg": photo("navy"),
            "tep/mau.pdf": b"%PDF",
        }
    )
    assert site.problems == []
    linked = site.main(URL).find("a", string="Xem ảnh lớn")["href"].removeprefix("/")
    assert size_of(site.files[linked]) == (1280, 853)
    assert len(photos_of(site)) == 15
    assert all(b"Lan" not in site.files[path] for path in photos_of(site))
    assert site.files["tep/mau.pdf"] == b"%PDF"


def test_one_content_is_made_once(build_site):
    site = build_site({**FILES, "anh/c.jpg": FILES["anh/a.jpg"]})
    before = photos_of(site)
    body = BODY + "\n\n![Lại lớp học](/anh/c.jpg)"
    site = build_site({"tin/a.md": article("Tin A", body=body)})
    assert photos_of(site) == before
    assert made(site) == {URL.removeprefix("/")}


def test_a_changed_photo_changes_the_pages_that_show_it_and_no_other(build_site):
    profile = "---\nname: Lan\nimage: /anh/b.png\n---\n"
    site = build_site({**FILES, "tac-gia/lan.md": profile})
    before = photos_of(site)
    site = build_site({"anh/a.jpg": photo("maroon", 700, 500)})
    lists = {"", "chuyen-muc/tin-tuc/", "luu-tru/", "luu-tru/2021/", "luu-tru/2021/08/"}
    shown = {path for path in made(site) if not path.startswith("anh/")}
    assert shown == {URL.removeprefix("/"), "tac-gia/minh-duc/", *lists}
    assert len(photos_of(site) - before) == len(before - photos_of(site)) == 9
    assert made(build_site()) == set()


def test_a_photo_that_nobody_shows_any_more_is_removed(build_site):
    site = build_site(FILES)
    assert len(photos_of(site)) == 12
    site = build_site({"tin/a.md": article("Tin A", body="![Sân](/anh/b.png)")})
    assert len(photos_of(site)) == 3
    site = build_site({"tin/a.md": article("Tin A", status="draft", body=BODY)})
    assert photos_of(site) == set()


def test_what_is_cached_is_not_made_again(build_site, tmp_path):
    before = build_site(FILES).files
    cache = tmp_path / ".cache/photos"
    times = {file.name: file.stat().st_mtime_ns for file in cache.iterdir()}
    assert len(times) == 12
    for file in tmp_path.glob("output/anh/*"):
        file.unlink()
    assert build_site().files == before
    assert times == {file.name: file.stat().st_mtime_ns for file in cache.iterdir()}


@pytest.mark.parametrize("damage", [b"", b"x", None])
def test_damaged_caches_are_made_again(damage, build_site, tmp_path):
    before = build_site(FILES).files
    for file in [*tmp_path.glob(".cache/photos/*"), *tmp_path.glob(".cache/*/looks")]:
        data = file.read_bytes()
        file.write_bytes(data[:-1] + bytes([data[-1] ^ 1]) if damage is None else damage)
    for file in tmp_path.glob("output/anh/*"):
        file.unlink()
    site = build_site()
    assert site.problems == []
    assert site.files == before


def test_a_photo_that_stays_is_not_opened_again(build_site, monkeypatch):
    def fail(*given):
        raise AssertionError(f"opened {given}")

    build_site(FILES)
    monkeypatch.setattr("plugins.fastbuild.content.site_photos.look", fail)
    monkeypatch.setattr("plugins.fastbuild.content.photo_cache.develop", fail)
    text = FILES["tin/a.md"].replace("Một lớp học", "Một lớp đông")
    assert made(build_site({"tin/a.md": text})) == {URL.removeprefix("/")}
    build_site({"tin/c.md": article("Tin C", body="![Lớp học](/anh/a.jpg)")})
    with pytest.raises(AssertionError, match="opened"):
        build_site({"anh/a.jpg": photo("maroon")})


def test_a_photo_that_is_too_large_is_looked_at_once(build_site, monkeypatch):
    large = b"x" * (MAX_BYTES + 1_000_000)
    before = build_site({"tin/a.md": article("A", body="![Lớp](/anh/a.jpg)"), "anh/a.jpg": large})
    assert all("nặng" in problem for problem in before.problems)
    monkeypatch.setattr("plugins.fastbuild.content.site_photos.look", None)
    again = build_site({"tin/b.md": article("B")})
    assert again.report.problems == before.report.problems


UNUSABLE = {
    "rong.jpg": (b"", "là tệp rỗng."),
    "chu.jpg": (b"x" * 500, "không phải là ảnh"),
    "cut.jpg": (saved(drawn(300, 200), quality=95)[:1500], "bị hỏng hoặc chép chưa xong."),
    "gif.jpg": (saved(drawn(), "GIF"), "có tên “.jpg” nhưng là ảnh GIF."),
}


@pytest.mark.parametrize("name", UNUSABLE)
def test_what_cannot_be_shown_is_told_and_keeps_its_article_off_the_site(name, build_site):
    data, why = UNUSABLE[name]
    body = f"Chữ.\n\n![Ảnh](/anh/{name})"
    site = build_site(
        {
            "tin/a.md": article("Tin A", body=body),
            "tin/b.md": article("Tin B", image=f"/anh/{name}"),
            "tin/c.md": article("Tin C"),
            "tin/nhap.md": article("Nháp", status="draft", body=body),
            f"anh/{name}": data,
        }
    )
    a, b = site.problems
    assert a.startswith(f"content/tin/a.md:10: error [missing-image] Ảnh “/anh/{name}” {why}")
    assert b.startswith(f"content/tin/b.md:6: error [missing-image] Ảnh “/anh/{name}” {why}")
    assert site.titles("/") == ["Tin C"]
    assert photos_of(site) == set()


def test_a_photo_put_right_brings_its_article_back(build_site):
    site = build_site({**FILES, "anh/a.jpg": b"no photo"})
    assert [problem.split("“")[1][:10] for problem in site.problems] == ["/anh/a.jpg"]
    site = build_site({"anh/a.jpg": FILES["anh/a.jpg"]})
    assert site.problems == []
    assert site.has(URL)


def test_photos_do_not_depend_on_the_number_of_processes(build_site, tmp_path):
    body = "\n\n".join(f"![Ảnh](/anh/{n}.jpg)" for n in range(12))
    photos = {f"anh/{n}.jpg": saved(drawn(330 + n, 200)) for n in range(12)}
    files = {"tin/a.md": article("Tin A", body=body), **photos}
    results = []
    for workers in (1, 4):
        cache = tmp_path / f"cache-{workers}"
        results.append(build_site(files, workers=workers, cache=cache).files)
        for file in tmp_path.glob("output/anh/*"):
            file.unlink()
    assert results[0] == results[1]


def test_published_photos_that_stay_keep_their_times(build_site):
    site = build_site(FILES, publish=True)
    times = {path: (site.output / path).stat().st_mtime_ns for path in photos_of(site)}
    site = build_site({"tin/c.md": article("Tin C")}, publish=True)
    assert times == {path: (site.output / path).stat().st_mtime_ns for path in photos_of(site)}


def test_names_of_photos_may_be_anything_that_a_file_can_be_called(build_site, tmp_path):
    write_files(tmp_path / "content", {"anh/Ảnh lớp 5A (đẹp) & “vui”.JPG": photo()})
    site = build_site({"tin/a.md": article(body="![Ảnh](</anh/Ảnh lớp 5A (đẹp) & “vui”.JPG>)")})
    assert site.problems == []
    assert len(photos_of(site)) == 3

"""The other pages, lists and feeds of a built site."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from datetime import datetime, timedelta

from bs4 import BeautifulSoup
from photo_files import photo
from small_site import NOW, article

from plugins.vietnamese import VIETNAM

ATOM = "{http://www.w3.org/2005/Atom}"


def many(count):
    first = datetime(2021, 8, 1, 8, 0, tzinfo=VIETNAM)
    return {
        f"tin/{n:03}.md": article(
            f"Tin số {n}",
            date=f"{first + timedelta(hours=n):%Y-%m-%d %H:%M}",
            localities="xã Kiên Thành, huyện Trấn Yên",
        )
        for n in range(count)
    }


def test_lists_are_cut_by_path(build_site):
    site = build_site(many(5), pagination=2)
    lists = [
        "/luu-tru/",
        "/luu-tru/2021/",
        "/luu-tru/2021/08/",
        "/chuyen-muc/tin-tuc/",
        "/tac-gia/minh-duc/",
        "/dia-phuong/huyen-tran-yen/",
        "/dia-phuong/xa-quy-mong/",
    ]
    for url in lists:
        assert site.titles(url) == ["Tin số 4", "Tin số 3"], url
        assert site.titles(f"{url}trang/2/") == ["Tin số 2", "Tin số 1"], url
        assert site.titles(f"{url}trang/3/") == ["Tin số 0"], url
        assert not site.has(f"{url}trang/4/")
        assert not site.has(f"{url}trang/1/")


def test_places_stand_beside_the_first_page_of_a_list(build_site):
    site = build_site(many(5), pagination=2)
    for url in ("/dia-phuong/huyen-tran-yen/", "/dia-phuong/tinh-yen-bai/"):
        assert site.main(url).select(".page__aside")
        assert not site.main(f"{url}trang/2/").select(".page__aside")


def test_every_list_has_a_feed(build_site):
    site = build_site(many(3), feed_length=2)
    feeds = [
        "/",
        "/luu-tru/",
        "/luu-tru/2021/08/",
        "/chuyen-muc/tin-tuc/",
        "/tac-gia/minh-duc/",
        "/dia-phuong/huyen-tran-yen/",
        "/dia-phuong/huyen-tran-yen/xa-kien-thanh/",
        "/dia-phuong/xa-quy-mong/",
        "/dia-phuong/huyen-luc-yen/",
    ]
    for url in feeds:
        feed = ET.fromstring(site.files[f"{url}feed.atom".removeprefix("/")])
        assert feed.tag == f"{ATOM}feed"
        titles = [e.findtext(f"{ATOM}title") for e in feed.iter(f"{ATOM}entry")]
        assert titles == ([] if "luc-yen" in url else ["Tin số 2", "Tin số 1"]), url
        head = site.page(url).select_one('link[type="application/atom+xml"]')
        assert head["href"].endswith(f"{url}feed.atom"), url


def test_article_page(build_site):
    text = article("Lễ phát thưởng", author="[Minh Đức, Thu Hà]", category="Hoạt động hội")
    site = build_site({"tin/a.md": text})
    page = site.text("/tin/2021/08/le-phat-thuong/")
    for part in (
        "Lễ phát thưởng",
        "13/08/2021",
        "09:55",
        "Minh Đức",
        "Thu Hà",
        "Nội dung của bài.",
    ):
        assert part in page
    assert site.titles("/tac-gia/thu-ha/") == ["Lễ phát thưởng"]
    assert site.titles("/chuyen-muc/hoat-dong-hoi/") == ["Lễ phát thưởng"]


def test_authors_who_differ_by_diacritics_are_two(build_site):
    site = build_site(
        {
            "tin/a.md": article("Tin A", author="Minh Đức", date="2021-01-01"),
            "tin/b.md": article("Tin B", author="Minh Dục", date="2022-01-01"),
            "tin/c.md": article("Tin C", author="MINH ĐỨC", date="2023-01-01"),
        }
    )
    assert site.titles("/tac-gia/minh-duc/") == ["Tin C", "Tin A"]
    assert site.titles("/tac-gia/minh-duc-2/") == ["Tin B"]


def test_links_and_photos_get_their_urls(build_site):
    body = (
        "![Trường](../anh/truong.jpg)\n\nXem [bài kia]({filename}b.md#phan-2), "
        "[huyện](/dia-phuong/huyen-tran-yen/), [tệp](/tep/mau.pdf)."
    )
    files = {
        "anh/truong.jpg": photo(),
        "tep/mau.pdf": b"x",
        "tin/a.md": article("Tin A", body=body),
        "tin/b.md": article("Tin B", body="Một.\n\n## Phần 2\n\nHai."),
    }
    site = build_site(files, site_url="https://example.vn/khuyen-hoc")
    assert site.problems == []
    html = site.main("/tin/2021/08/tin-a/")
    assert html.img["src"].removeprefix("/khuyen-hoc/") in site.files
    links = {a.get_text(): a["href"] for a in html.select("a")}
    assert links["bài kia"] == "/khuyen-hoc/tin/2021/08/tin-b/#phan-2"
    assert links["huyện"] == "/khuyen-hoc/dia-phuong/huyen-tran-yen/"
    assert links["tệp"] == "/khuyen-hoc/tep/mau.pdf"
    assert "tep/mau.pdf" in site.files


def test_every_url_in_every_page_leads_somewhere(build_site):
    site = build_site(
        many(5) | {"pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nChúng tôi.\n"},
        pagination=2,
        site_url="https://example.vn/khuyen-hoc",
        menu=(("Địa phương", "dia-phuong/"), ("Giới thiệu", "gioi-thieu/")),
    )
    seen = set()
    for path, content in site.files.items():
        if path.endswith(".html"):
            soup = BeautifulSoup(content.decode(), "lxml")
            for tag in soup.select("[href], [src]"):
                seen.add((tag.get("href") or tag.get("src")).split("#")[0])
    inside = {u for u in seen if u and not u.startswith(("http", "mailto:", "tel:"))}
    assert len(inside) > 70
    for url in sorted(inside):
        assert url.startswith("/khuyen-hoc/"), url
        assert site.has(url.removeprefix("/khuyen-hoc")), url
    absolute = {u for u in seen if u.startswith("http")}
    assert all(u.startswith("https://example.vn/khuyen-hoc/") for u in absolute)


def test_old_urls_lead_to_the_article(build_site):
    text = article("Tin A", aliases="[/tin-cu/12.html, /bai/tin-a/]")
    site = build_site({"tin/a.md": text})
    for path in ("tin-cu/12.html", "bai/tin-a/index.html"):
        assert b"/tin/2021/08/tin-a/" in site.files[path]


def test_alias_never_hides_a_page(build_site):
    text = article("Tin A", aliases="[/dia-phuong/index.json/x, /dia-phuong/]")
    site = build_site({"tin/a.md": text})
    assert [re.search(r"\[.*?\]", line)[0] for line in site.problems] == ["[bad-alias]"] * 2
    assert site.titles("/luu-tru/") == []


def test_scheduled_article_appears_when_its_time_comes(build_site):
    files = {"tin/a.md": article("Hẹn", date="2026-06-01 13:00")}
    assert not build_site(files).has("/tin/2026/06/hen/")
    later = build_site(now=NOW + timedelta(hours=1))
    assert later.has("/tin/2026/06/hen/")
    assert later.problems == []


def test_not_found_page_is_at_the_root(build_site):
    site = build_site(site_url="https://example.vn/khuyen-hoc")
    assert site.page("/404.html").select_one("h1") is not None


def test_patterns_are_for_development_only(build_site):
    files = {"tin/a.md": article("Tin A")}
    site = build_site(files)
    assert "card" in site.text("/_mau/")
    head = site.page("/_mau/").head
    assert head.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert not build_site(files, publish=True).has("/_mau/")


def test_the_lead_story_is_once_on_the_front_page(build_site):
    places = "huyện Trấn Yên; huyện Văn Yên"
    site = build_site(
        {
            "tin/a.md": article("Tin đầu", date="2025-02-02", localities=places),
            "tin/b.md": article("Tin sau", date="2025-01-01", localities="huyện Trấn Yên"),
        }
    )
    assert site.text("/").count("Tin đầu") == 1
    assert "Tin sau" in site.text("/")


def test_tags_that_differ_in_case_are_one(build_site):
    """Spelled as in the oldest article, whatever its file is called."""
    site = build_site(
        {
            "tin/a.md": article("Sau", date="2022-01-01", tags="HỌC BỔNG; vùng cao; Học  bổng"),
            "tin/b.md": article("Trước", date="2021-01-01", tags="Học bổng; học bổng"),
            "tin/c.md": article("Cuối", date="2023-01-01", tags="học bổng; Học bỗng"),
        }
    )
    tags = {
        url: site.page(url).select_one('script[type="application/ld+json"]').string
        for url in ("/tin/2022/01/sau/", "/tin/2021/01/truoc/", "/tin/2023/01/cuoi/")
    }
    found = [_keywords(json.loads(text)) for text in tags.values()]
    assert found == [["Học bổng", "vùng cao"], ["Học bổng"], ["Học bổng", "Học bỗng"]]


def _keywords(data):
    graph = data.get("@graph", [data])
    return next(node["keywords"] for node in graph if "keywords" in node)

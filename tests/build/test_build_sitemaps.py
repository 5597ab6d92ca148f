"""Sitemaps, robots.txt and feeds of a built site, held to the rules of their formats."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from lxml import etree
from small_site import NOW, article

from plugins.pages.kinds import machine_files
from plugins.pages.kinds.machine_files import MOST_NEWS

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
ATOM = "{http://www.w3.org/2005/Atom}"
URL = "https://example.vn"
KIEN_THANH = "xã Kiên Thành, huyện Trấn Yên"
FILES = {
    "tin/a.md": article("Tin A", date="2021-08-13 09:55", localities=KIEN_THANH),
    "tin/b.md": article("Tin B", date="2022-01-05", modified="2023-02-03 10:00", author="Lan"),
    "tin/c.md": article("Tin ẩn", date="2022-01-06", status="hidden", author="Ẩn Danh"),
    "tin/d.md": article("Tin nháp", date="2022-01-07", status="draft"),
    "pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nChúng tôi.\n",
    "pages/an.md": "---\ntitle: Trang ẩn\nstatus: hidden\n---\n\nẨn.\n",
}


def parsed(site, path):
    return etree.fromstring(site.files[path])


def entries(site, path):
    """(path from the site's root, lastmod) of each entry of a sitemap or of their index."""
    root = parsed(site, path)
    found = {}
    for entry in root:
        url = entry.findtext(f"{SITEMAP}loc")
        assert url.startswith(f"{URL}/")
        assert url not in found
        found[url.removeprefix(URL)] = entry.findtext(f"{SITEMAP}lastmod")
    return found


def all_entries(site):
    parts = [path[1:] for path in entries(site, "sitemap.xml") if path != "/sitemap-news.xml"]
    found = [(url, date) for part in parts for url, date in entries(site, part).items()]
    assert len(found) == len(dict(found))
    return dict(found)


def made(site):
    return sorted(path.removesuffix("index.html") for path in site.report.written.made)


def test_every_sitemap_keeps_the_rules(build_site):
    """sitemaps.org/protocol.html, written as checks."""
    site = build_site(FILES)
    paths = [path for path in site.files if path.endswith(".xml")]
    assert {path[:-4] for path in paths} == {
        *("sitemap", "sitemap-news", "sitemap-trang", "sitemap-tin-2021", "sitemap-tin-2022")
    }
    for path in paths:
        content = site.files[path]
        assert content.startswith(b'<?xml version="1.0" encoding="utf-8"?>\n')
        assert len(content) <= 50 * 1024 * 1024
        root = etree.fromstring(content)
        kind = {"sitemap.xml": "sitemapindex"}.get(path, "urlset")
        assert root.tag == SITEMAP + kind
        assert 1 <= len(root) <= 50_000
        for entry in root:
            assert entry.tag == SITEMAP + {"sitemapindex": "sitemap", "urlset": "url"}[kind]
            tags = [child.tag for child in entry]
            assert tags[0] == f"{SITEMAP}loc"
            assert set(tags[1:]) <= {f"{SITEMAP}lastmod", f"{NEWS}news"}
            assert len(entry.findtext(f"{SITEMAP}loc")) < 2048
            if (date := entry.findtext(f"{SITEMAP}lastmod")) is not None:
                assert datetime.fromisoformat(date).utcoffset() == timedelta(hours=7)


def test_the_sitemaps_name_every_page_that_engines_may_show_and_no_other(build_site):
    site = build_site(FILES | {f"tin/{n}.md": article(f"Tin {n}") for n in range(3)}, pagination=2)
    indexed = {
        f"/{path.removesuffix('index.html')}"
        for path, content in site.files.items()
        if path.endswith(".html") and b'content="noindex"' not in content
    }
    further = {url for url in indexed if "/trang/" in url}
    assert further
    # A page of hidden articles alone is there for their readers.
    assert all_entries(site).keys() == indexed - further - {"/tac-gia/an-danh/"}


def test_dates_of_change(build_site):
    found = all_entries(build_site(FILES))
    first, second = "2021-08-13T09:55:00+07:00", "2023-02-03T10:00:00+07:00"
    assert found["/tin/2021/08/tin-a/"] == first
    assert found["/tin/2022/01/tin-b/"] == second
    assert found["/"] == found["/luu-tru/"] == found["/chuyen-muc/tin-tuc/"] == second
    assert found["/tac-gia/minh-duc/"] == found["/luu-tru/2021/08/"] == first
    assert found["/dia-phuong/huyen-tran-yen/"] == found["/dia-phuong/xa-quy-mong/"] == first
    assert found["/dia-phuong/huyen-luc-yen/"] is found["/gioi-thieu/"] is None


def test_the_index_has_the_last_change_of_each_part(build_site):
    site = build_site(FILES)
    for path, date in entries(site, "sitemap.xml").items():
        dates = entries(site, path[1:]).values()
        assert date == max((d for d in dates if d), default=None), path


def test_a_page_of_a_list_is_as_new_as_what_it_shows(build_site):
    site = build_site(
        {
            "tin/a.md": article("Tin A", date="2021-01-01", modified="2024-01-01"),
            "tin/b.md": article("Tin B", date="2022-01-01"),
        },
        pagination=1,
    )
    assert all_entries(site)["/luu-tru/"] == "2022-01-01T00:00:00+07:00"


def test_a_change_of_one_year_leaves_the_other_years(build_site):
    build_site(FILES)
    changed = FILES["tin/a.md"].replace("date: 2021", "modified: 2024-01-01\ndate: 2021")
    paths = [p for p in made(build_site({"tin/a.md": changed})) if p.endswith(".xml")]
    assert paths == ["sitemap-tin-2021.xml", "sitemap-trang.xml", "sitemap.xml"]


def test_a_year_with_too_many_articles_is_cut(build_site, monkeypatch):
    monkeypatch.setattr(machine_files, "MOST_URLS", 40)
    site = build_site({f"tin/{n}.md": article(f"Tin {n}") for n in range(45)})
    sizes = {path: len(entries(site, path[1:])) for path in entries(site, "sitemap.xml")}
    assert (sizes["/sitemap-tin-2021.xml"], sizes["/sitemap-tin-2021-2.xml"]) == (40, 5)
    assert len([url for url in all_entries(site) if url.startswith("/tin/")]) == 45


def news(site):
    """(title, date of publication) of the articles of the news sitemap."""
    found = []
    for entry in parsed(site, "sitemap-news.xml"):
        for element in entry.iter(f"{NEWS}news"):
            publication, date, title = element
            assert [publication.tag, date.tag, title.tag] == [
                f"{NEWS}{name}" for name in ("publication", "publication_date", "title")
            ]
            texts = [publication.findtext(f"{NEWS}{name}") for name in ("name", "language")]
            assert texts == ["Trang thử", "vi"]
            found.append((title.text, date.text))
    return found


def recent(hours, **more):
    return article(f"Tin {hours}", date=f"{NOW - timedelta(hours=hours):%Y-%m-%d %H:%M}", **more)


def test_news_are_of_the_last_two_days(build_site):
    files = {f"tin/{hours}.md": recent(hours) for hours in (1, 47, 48, 49)}
    site = build_site(files | {"tin/an.md": recent(2, status="hidden")})
    assert news(site) == [
        ("Tin 1", "2026-06-01T11:00:00+07:00"),
        ("Tin 47", "2026-05-30T13:00:00+07:00"),
    ]


def test_a_later_build_takes_old_news_out(build_site):
    build_site({"tin/1.md": recent(1), "tin/47.md": recent(47)})
    for hours, expected in ((0.9, 2), (1, 1), (46.9, 1), (47, 0), (1000, 0)):
        later = build_site(now=NOW + timedelta(hours=hours))
        assert len(news(later)) == expected, hours
        assert set(made(later)) <= {"sitemap-news.xml"}
    # A sitemap without a page would not be one.
    assert list(entries(later, "sitemap-news.xml")) == ["/"]


def test_there_are_at_most_a_thousand_news(build_site):
    files = {f"tin/{n}.md": article(f"Tin {n}", date="2026-06-01") for n in range(MOST_NEWS + 2)}
    assert len(news(build_site(files))) == MOST_NEWS


@pytest.mark.parametrize("keys", [{"modified": "{}"}, {"corrections": '"{}: Sửa tên xã."'}])
def test_a_change_to_come_is_a_problem_until_then(build_site, keys):
    coming = NOW + timedelta(hours=3)
    written = {key: value.format(f"{coming:%Y-%m-%d %H:%M}") for key, value in keys.items()}
    text = article("Tin", date="2021-08-13", **written)
    site = build_site({"tin/a.md": text})
    assert ["[future-date]" in problem for problem in site.problems] == [True]
    assert all_entries(site)["/tin/2021/08/tin/"] == "2021-08-13T00:00:00+07:00"
    later = build_site(now=coming)
    assert later.problems == []
    assert all_entries(later)["/tin/2021/08/tin/"] == coming.isoformat()
    paths = [path for path in made(later) if path.endswith(".xml")]
    assert paths == ["sitemap-tin-2021.xml", "sitemap-trang.xml", "sitemap.xml"]


@pytest.mark.parametrize("keys", [{"modified": "{}"}, {"corrections": '"{}: Sửa tên xã."'}])
def test_a_change_to_come_is_nowhere_on_the_site_until_then(build_site, keys):
    coming = NOW + timedelta(days=3)
    written = {key: value.format(f"{coming:%Y-%m-%d %H:%M}") for key, value in keys.items()}
    names = (f"{coming:%Y-%m-%d}", f"{coming:%d/%m/%Y}", "Sửa tên xã")

    def telling(site):
        texts = {path: data.decode("utf-8", "replace") for path, data in site.files.items()}
        return {path for path, text in texts.items() if any(name in text for name in names)}

    site = build_site({"tin/a.md": article("Tin", date="2021-08-13", **written)})
    assert telling(site) == set()
    page, news = "tin/2021/08/tin/index.html", "sitemap-tin-2021.xml"
    assert {page, news, "feed.atom"} <= telling(build_site(now=coming))


@pytest.mark.parametrize("publish", [True, False])
def test_robots_are_led_to_a_published_site_alone(publish, build_site):
    lines = build_site(FILES, publish=publish).files["robots.txt"].decode().split("\n")
    sitemaps = [f"Sitemap: {URL}/sitemap.xml", f"Sitemap: {URL}/sitemap-news.xml"]
    public = ["User-agent: *", "Disallow:", "", *sitemaps, ""]
    assert lines == (public if publish else ["User-agent: *", "Disallow: /", ""])


def test_in_a_folder_of_another_site(build_site):
    site = build_site(FILES, site_url=f"{URL}/khuyen-hoc")
    assert "robots.txt" not in site.files
    parts = list(entries(site, "sitemap.xml"))
    assert "/khuyen-hoc/sitemap-trang.xml" in parts
    for part in parts:
        for url in entries(site, part.removeprefix("/khuyen-hoc/")):
            assert site.has(url.removeprefix("/khuyen-hoc")), url


def test_every_feed_keeps_the_rules(build_site):
    """RFC 4287: what is required, once where it says so, and ids that no other has."""
    site = build_site(FILES | {"tac-gia/lan.md": "---\nname: Lan\n---\n\nViết tin.\n"})
    feeds = [path for path in site.files if path.endswith(".atom")]
    ids = set()
    for path in feeds:
        feed = parsed(site, path)
        assert feed.tag == f"{ATOM}feed"
        for element in (feed, *feed.iter(f"{ATOM}entry")):
            for name in ("id", "title", "updated"):
                texts = [found.text for found in element.findall(f"{ATOM}{name}")]
                assert len(texts) == 1, (path, name)
                assert texts[0].strip()
            assert datetime.fromisoformat(element.findtext(f"{ATOM}updated")).utcoffset()
            links = [(link.get("rel"), link.get("href")) for link in element.iter(f"{ATOM}link")]
            assert all(href.startswith(f"{URL}/") for _, href in links)
            authors = element.findall(f"{ATOM}author")
            assert authors
            assert all(author.findtext(f"{ATOM}name") for author in authors)
        assert feed.find(f"{ATOM}link[@rel='self']").get("href") == f"{URL}/{path}"
        assert feed.findtext(f"{ATOM}id") not in ids
        ids.add(feed.findtext(f"{ATOM}id"))
        entry_ids = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
        assert len(entry_ids) == len(set(entry_ids))
        changes = [entry.findtext(f"{ATOM}updated") for entry in feed.iter(f"{ATOM}entry")]
        assert not changes or feed.findtext(f"{ATOM}updated") == max(changes)
    assert len(feeds) > 60


def test_feeds_can_be_found_from_every_page(build_site):
    site = build_site(FILES | {f"tin/{n}.md": article(f"Tin {n}") for n in range(3)}, pagination=2)
    for path, content in site.files.items():
        if not path.endswith("index.html"):
            continue
        text = content.decode()
        found = re.findall(r'<link rel="alternate" type="application/atom\+xml" href="(.*?)"', text)
        own = re.sub(r"(trang/\d+/)?index\.html$", "feed.atom", path)
        of_list = [f"/{own}"] if own in site.files and "/" in own else []
        assert found == [*of_list, "/feed.atom"], path

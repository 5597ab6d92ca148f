"""What pages say of themselves to search engines and social networks."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

import pytest
from photo_files import photo
from small_site import article

URL = "https://example.vn"
PROFILE = """\
---
name: Lan
role: Phó Chủ tịch Hội Khuyến học huyện Trấn Yên
image: /anh/lan.jpg
---

Viết về các lớp học vùng cao.
"""
TEXT = article(
    "Lễ phát thưởng </script ><script>alert(1)</script ><!-- & “quà”",
    author="[Lan, Minh Đức]",
    slug="phat-thuong",
    localities='["xã Kiên Thành, huyện Trấn Yên", "xã Quy Mông, tỉnh Lào Cai"]',
    date="2025-08-13 09:55",
    modified="2025-08-16 14:20",
    category="Khuyến tài",
    tags="[học bổng, vùng cao]",
    image="/anh/a.jpg",
    corrections="[{date: 2025-08-15, text: Sửa tên xã.}]",
)
FILES = {
    "tin/a.md": TEXT,
    "tac-gia/lan.md": PROFILE,
    "anh/a.jpg": photo(),
    "anh/lan.jpg": photo(colour="navy"),
    "pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nChúng tôi.\n",
}
ARTICLE = "/tin/2025/08/phat-thuong/"


def nodes(site, url):
    """The nodes of the page by type; a page says what it is once."""
    found = site.page(url).select('script[type="application/ld+json"]')
    assert len(found) == 1
    data = json.loads(found[0].string)
    assert data["@context"] == "https://schema.org"
    by_type = {node["@type"]: node for node in data["@graph"]}
    assert len(by_type) == len(data["@graph"])
    return by_type


def head(site, url):
    """The contents of the page's meta elements, by name or property."""
    tags = site.page(url).head.select("meta[content]")
    return {tag.get("property") or tag.get("name"): tag["content"] for tag in tags}


def test_an_article(build_site):
    site = build_site(
        FILES, organisation={"name": "Hội Khuyến học", "email": "hoi@example.org"}, search=False
    )
    assert [problem.code for problem in site.report.problems] == ["stray-markup"]  # of the title
    found = nodes(site, ARTICLE)["NewsArticle"]
    assert found["headline"] == "Lễ phát thưởng </script ><script>alert(1)</script ><!-- & “quà”"
    assert found["mainEntityOfPage"] == URL + ARTICLE
    assert found["datePublished"] == "2025-08-13T09:55:00+07:00"
    assert found["dateModified"] == "2025-08-16T14:20:00+07:00"
    photos = [p for p in site.files if p.startswith("anh/") and p.endswith(".jpg")]
    assert len(photos) == 2
    assert {*found["image"], found["author"][0].pop("image")} == {f"{URL}/{p}" for p in photos}
    assert found["articleSection"] == "Khuyến tài"
    assert found["keywords"] == ["học bổng", "vùng cao"]
    assert found["inLanguage"] == "vi"
    assert found["author"] == [
        {
            "@type": "Person",
            "name": "Lan",
            "url": f"{URL}/tac-gia/lan/",
            "jobTitle": "Phó Chủ tịch Hội Khuyến học huyện Trấn Yên",
        },
        {"@type": "Person", "name": "Minh Đức", "url": f"{URL}/tac-gia/minh-duc/"},
    ]
    assert found["publisher"]["name"] == "Hội Khuyến học"
    assert found["publisher"]["email"] == "hoi@example.org"
    assert "telephone" not in found["publisher"]
    assert [note["text"] for note in found["correction"]] == ["Sửa tên xã."]

    names = [place["name"] for place in found["contentLocation"]]
    assert names == ["xã Kiên Thành", "xã Quy Mông"]


def test_a_correction_is_a_change(build_site):
    noted = "[{date: 2025-08-15, text: Một.}, {date: 2025-08-20, text: Hai.}]"
    for modified, last in (
        ("2025-08-16 14:20", "2025-08-20T00:00"),
        ("2025-09-01", "2025-09-01T00:00"),
    ):
        text = article("Tin", date="2025-08-13", corrections=noted, modified=modified, tags="[a]")
        site = build_site({"tin/a.md": text})
        changed = f"{last}:00+07:00"
        assert nodes(site, "/tin/2025/08/tin/")["NewsArticle"]["dateModified"] == changed
        assert f"<updated>{changed}</updated>" in site.files["feed.atom"].decode()
        assert f"<lastmod>{changed}</lastmod>" in site.files["sitemap-tin-2025.xml"].decode()


def chain(place):
    """The names from a place up to the largest that it is in."""
    assert place["@type"] == "AdministrativeArea"
    return [place["name"], *(chain(up) if (up := place.get("containedInPlace")) else [])]


@pytest.mark.parametrize(
    ("locality", "names"),
    [
        ("xã Kiên Thành, huyện Trấn Yên", ["xã Kiên Thành", "huyện Trấn Yên", "tỉnh Yên Bái"]),
        ("huyện Trấn Yên", ["huyện Trấn Yên", "tỉnh Yên Bái"]),
        ("xã Quy Mông, tỉnh Lào Cai", ["xã Quy Mông", "tỉnh Lào Cai"]),
        ("tỉnh Yên Bái", ["tỉnh Yên Bái"]),
    ],
)
def test_places_are_inside_those_that_they_belong_to(locality, names, build_site):
    text = article("Tin", date="2026-01-05", localities=f'["{locality}"]')
    site = build_site({"tin/a.md": text})
    (place,) = nodes(site, "/tin/2026/01/tin/")["NewsArticle"]["contentLocation"]
    assert chain(place) == names
    assert place["url"].startswith(f"{URL}/dia-phuong/")
    page = place["url"].removeprefix(URL)
    about = nodes(site, page)["CollectionPage"]["about"]
    assert (about["name"], about["url"]) == (names[0], URL + page)


def test_an_article_without_more_says_no_more(build_site):
    site = build_site({"tin/a.md": article("Tin")})
    found = nodes(site, "/tin/2021/08/tin/")["NewsArticle"]
    assert found["dateModified"] == found["datePublished"] == "2021-08-13T09:55:00+07:00"
    assert not {"keywords", "contentLocation", "correction"} & found.keys()


def test_the_front_page_is_the_site_and_can_be_searched(build_site):
    site = build_site(FILES, search=True)
    found = nodes(site, "/")["WebSite"]
    assert (found["name"], found["url"]) == ("Trang thử", f"{URL}/")
    template = found["potentialAction"]["target"]["urlTemplate"]
    assert template == f"{URL}/tim-kiem/?q={{search_term_string}}"
    assert site.page("/tim-kiem/").select_one("main form input[name=q]") is not None
    assert "potentialAction" not in nodes(build_site(search=False), "/")["WebSite"]


def test_breadcrumbs_lead_from_the_front_page_to_the_page(build_site):
    site = build_site(FILES, site_url=f"{URL}/khuyen-hoc")
    items = nodes(site, ARTICLE)["BreadcrumbList"]["itemListElement"]
    assert [item["position"] for item in items] == [1, 2, 3]
    assert [item["item"] for item in items] == [
        f"{URL}/khuyen-hoc/",
        f"{URL}/khuyen-hoc/chuyen-muc/khuyen-tai/",
        f"{URL}/khuyen-hoc{ARTICLE}",
    ]
    for item in items:
        assert site.has(item["item"].removeprefix(f"{URL}/khuyen-hoc"))


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("/chuyen-muc/khuyen-tai/", "CollectionPage"),
        ("/luu-tru/2025/", "CollectionPage"),
        ("/chuyen-muc/", "CollectionPage"),
        ("/dia-phuong/", "CollectionPage"),
        ("/gioi-thieu/", "WebPage"),
        ("/tac-gia/lan/", "ProfilePage"),
    ],
)
def test_other_pages(url, kind, build_site):
    site = build_site(FILES)
    found = nodes(site, url)[kind]
    assert found["url"] == URL + url == site.page(url).select_one("link[rel=canonical]")["href"]
    assert found["isPartOf"]["@id"] == nodes(site, "/")["WebSite"]["@id"]
    if kind == "ProfilePage":
        assert found["mainEntity"]["jobTitle"].startswith("Phó Chủ tịch")


def test_what_engines_leave_out_says_nothing(build_site):
    files = {"tin/a.md": article("Ẩn", status="hidden")}
    site = build_site(files)
    for url in ("/404.html", "/tin/2021/08/an/", "/_mau/"):
        assert not site.page(url).select('script[type="application/ld+json"]')


def test_every_page_s_data_can_be_read(build_site):
    site = build_site(FILES)
    pages = [path for path in site.files if path.endswith("index.html")]
    for path in pages:
        for script in site.page(f"/{path}").select('script[type="application/ld+json"]'):
            for node in json.loads(script.string)["@graph"]:
                for name in {"datePublished", "dateModified"} & node.keys():
                    assert datetime.fromisoformat(node[name]).utcoffset() == timedelta(hours=7)
    assert len(pages) > 60


def test_what_social_networks_show(build_site):
    site = build_site(FILES, site_url=f"{URL}/khuyen-hoc")
    found = head(site, ARTICLE)
    assert found["og:type"] == "article"
    assert found["og:title"].startswith("Lễ phát thưởng </script >")
    assert found["og:url"] == f"{URL}/khuyen-hoc{ARTICLE}"
    assert found["og:image"].startswith(f"{URL}/khuyen-hoc/anh/")
    assert found["og:image"].removeprefix(f"{URL}/khuyen-hoc/") in site.files
    assert found["og:site_name"] == "Trang thử"
    assert found["og:locale"] == "vi_VN"
    assert found["article:published_time"] == "2025-08-13T09:55:00+07:00"
    assert found["article:section"] == "Khuyến tài"
    assert found["twitter:card"] == "summary_large_image"
    assert head(site, "/luu-tru/")["og:type"] == "website"

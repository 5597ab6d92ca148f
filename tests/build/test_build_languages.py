"""Pages of the organisation in another language than the site's."""

from __future__ import annotations

import json

from small_site import article

URL = "https://example.vn"


def page(title, **keys):
    lines = "".join(f"{key}: {value}\n" for key, value in keys.items())
    return f"---\ntitle: {title}\n{lines}---\n\nMột đoạn. One paragraph.\n"


FILES = {
    "pages/gioi-thieu.md": page("Giới thiệu"),
    "pages/gioi-thieu.en.md": page("About us", slug="en"),
    "pages/lien-he.md": page("Liên hệ"),
    "tin/a.md": article("Tin A"),
}


def versions(site, url):
    links = site.page(url).head.select("link[hreflang]")
    return {link["hreflang"]: link["href"] for link in links}


def entrances(site, url):
    links = site.page(url).select(".colophon__links a[hreflang]")
    return [(link.get_text(), link["lang"], link["href"]) for link in links]


def test_a_page_says_its_language_and_what_is_around_it_the_site_s(build_site):
    site = build_site(FILES)
    assert site.problems == []
    soup = site.page("/en/")
    assert soup.html["lang"] == "en"
    assert not soup.main.select("[lang]")
    own = [soup.select_one(name) for name in (".skip-link", ".masthead", ".colophon")]
    assert [tag["lang"] for tag in own] == ["vi"] * 3
    data = json.loads(soup.select_one('script[type="application/ld+json"]').string)
    assert data["@graph"][0]["inLanguage"] == "en"
    assert not soup.select('meta[property="og:locale"]')
    vietnamese = site.page("/gioi-thieu/")
    assert vietnamese.html["lang"] == "vi"
    assert not vietnamese.select(".skip-link[lang], .masthead[lang], .colophon[lang]")


def test_each_version_names_all(build_site):
    site = build_site(FILES, site_url=f"{URL}/khuyen-hoc")
    both = {"vi": f"{URL}/khuyen-hoc/gioi-thieu/", "en": f"{URL}/khuyen-hoc/en/"}
    assert versions(site, "/gioi-thieu/") == versions(site, "/en/") == both
    assert versions(site, "/lien-he/") == versions(site, "/") == {}


def test_every_page_leads_to_it(build_site):
    site = build_site(FILES)
    for url in ("/", "/tin/2021/08/tin-a/", "/dia-phuong/xa-quy-mong/", "/404.html"):
        assert entrances(site, url) == [("English", "en", "/en/")], url
    (site.content / "pages/gioi-thieu.en.md").unlink()
    without = build_site()
    assert entrances(without, "/") == []
    assert versions(without, "/gioi-thieu/") == {}


def test_nobody_is_led_to_a_page_that_is_not_there(build_site):
    for status in ("draft", "hidden"):
        text = page("About us", slug="en", status=status)
        site = build_site(FILES | {"pages/gioi-thieu.en.md": text})
        assert entrances(site, "/") == []
        assert versions(site, "/gioi-thieu/") == {}
    assert site.page("/en/").html["lang"] == "en"


def test_a_page_may_be_a_translation_of_none(build_site):
    site = build_site({"pages/contact.en.md": page("Contact")})
    assert entrances(site, "/contact/") == [("English", "en", "/contact/")]
    assert versions(site, "/contact/") == {}


def test_only_languages_are_languages(build_site):
    site = build_site({"pages/bao.cao.md": page("Báo cáo")})
    assert site.page("/bao-cao/").html["lang"] == "vi"
    assert entrances(site, "/") == []


def test_a_text_that_changes_is_on_its_page_alone(build_site):
    build_site(FILES)
    text = FILES["pages/gioi-thieu.en.md"] + "\nMore.\n"
    assert build_site({"pages/gioi-thieu.en.md": text}).report.written.made == ("en/index.html",)

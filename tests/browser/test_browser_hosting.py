"""As a host serves it: under a policy, in a folder of a site, with whatever is not there."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import html5lib

from tests.browser.rich_site import PAGES, build_rich_site
from tests.browser.serving import POLICY, served


def test_the_policy_is_that_of_the_guide_and_in_force(visit):
    page = visit("/")
    assert "unsafe-inline" not in POLICY
    assert (
        page.evaluate("fetch(location.href).then((a) => a.headers.get('content-security-policy'))")
        == POLICY
    )
    blocked = """() => new Promise((done) => {
      document.addEventListener("securitypolicyviolation", (event) => {
        done(event.effectiveDirective);
      });
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.head.append(script);
    })"""
    other = page.context.new_page()  # not watched: it is to have an error
    other.goto(page.url)
    assert other.evaluate(blocked) == "script-src-elem"
    assert other.evaluate("window.ran") is None


def test_a_missing_page_is_shown_as_such(visit, browser, address):
    page = browser.new_page()
    answer = page.goto(f"{address}/khong-co/trang/nay/")
    assert answer.status == 404
    assert page.locator("h1").inner_text() == "Không tìm thấy trang"
    page.close()


def test_the_site_works_in_a_folder_of_another(browser, tmp_path):
    site = build_rich_site(tmp_path, "https://example.vn/khuyen-hoc")
    with served(site, "/khuyen-hoc") as address:
        page = browser.new_page()
        faults = []
        page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
        page.on("response", lambda r: faults.append(r.url) if r.status >= 400 else None)
        page.goto(f"{address}/")
        page.get_by_role("link", name="Địa phương", exact=True).first.click()
        page.get_by_role("link", name="Xã Quy Mông").first.click()
        page.locator(".card__title a").first.click()
        page.wait_for_url(f"{address}{PAGES['article.html']}")  # and its photos
        assert page.locator(".prose img").first.evaluate("(image) => image.naturalWidth") > 0
        page.locator(".masthead__name a").click()
        assert page.url == f"{address}/"
        page.close()
        assert faults == []


def test_every_page_is_valid(rich_site):
    pages = sorted(rich_site.rglob("*.html"))
    assert len(pages) > 250
    parser = html5lib.HTMLParser(strict=True)
    for page in pages:
        parser.parse(page.read_text("utf-8"))


def test_no_page_asks_for_anything_elsewhere(rich_site):
    """Also of what a browser fetches only later: photos, icons, fonts."""

    class Fetched(HTMLParser):
        def handle_starttag(self, tag, attrs):
            given = dict(attrs)
            urls = [given.get("src"), given.get("srcset"), given.get("poster")]
            if tag == "link" and given["rel"] not in ("canonical", "alternate"):
                urls.append(given["href"])
            found.extend(url for url in urls if url)

    for page in sorted(rich_site.rglob("*.html")):
        found = []
        Fetched().feed(page.read_text("utf-8"))
        assert [url for url in found if not re.match(r"/[^/]", url)] == [], page

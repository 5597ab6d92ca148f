"""On paper, and without scripts: nothing that readers came for is lost."""

from __future__ import annotations

import pytest

from tests.browser.rich_site import CASES, PAGES

BRIGHT = """() => Array.from(document.querySelectorAll("main *")).filter((tag) => {
  const style = getComputedStyle(tag);
  const numbers = style.backgroundColor.match(/[0-9.]+/g).map(Number);
  return tag.textContent.trim() && numbers[3] !== 0 && Math.min(...numbers.slice(0, 3)) < 255;
}).map((tag) => tag.outerHTML.slice(0, 60))"""


@pytest.mark.parametrize("dark", [False, True])
def test_an_article_on_paper_is_complete_with_its_address(visit, dark):
    page = visit(PAGES["article.html"], dark=dark, viewport={"width": 718, "height": 1047})
    page.emulate_media(media="print")
    for part in (
        "h1",
        ".article__dates",
        ".notice--correction",
        ".prose figure img",
        ".prose figcaption",
        ".prose table",
        ".footnote",
        ".byline",
        ".colophon__name",
        ".colophon__address",
    ):
        assert page.locator(part).first.is_visible(), part
    address = page.locator(".colophon__address").inner_text()
    assert address == "Bản in từ https://example.vn/tin/2026/05/day-du/"
    for part in (
        ".menu",
        ".skip-link",
        ".reading-tools",
        ".neighbours",
        ".onward",
        ".footnote-backref",
    ):
        assert not any(tag.is_visible() for tag in page.locator(part).all()), part
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate(BRIGHT) == []


def test_every_photo_is_on_paper(visit):
    page = visit(CASES["photos"])
    loaded = "Array.from(document.images).filter((i) => i.complete && i.naturalWidth).length"
    assert page.evaluate(loaded) < 31
    page.pdf()
    page.wait_for_function(f"{loaded} === document.images.length")
    assert page.evaluate("document.images.length") == 31


def test_the_directory_on_paper_has_every_place(visit):
    page = visit(PAGES["directory.html"])
    page.emulate_media(media="print")
    heights = """Array.from(
      document.querySelectorAll("[data-place] .place"), (tag) => tag.getBoundingClientRect().height
    )"""
    shown = page.evaluate(heights)
    assert len(shown) > 200
    assert min(shown) > 0
    assert not page.locator(".place-filter").is_visible()


def test_without_scripts_the_text_is_there_and_no_dead_control(visit):
    for url in (PAGES["article.html"], PAGES["directory.html"], PAGES["home.html"]):
        page = visit(url, java_script_enabled=False)
        controls = page.locator("button, input").all()
        assert not any(control.is_visible() for control in controls), url
        assert page.locator("h1").is_visible()
    page = visit(PAGES["directory.html"], java_script_enabled=False)
    page.locator("summary").first.click()
    assert page.locator("details[open] [data-place]").first.is_visible()


def test_without_scripts_an_old_address_leads_on(browser, address):
    page = browser.new_page(java_script_enabled=False)
    page.goto(address + PAGES["redirect.html"])
    page.wait_for_url(f"{address}{PAGES['article.html']}")
    page.close()

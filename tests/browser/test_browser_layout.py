"""No page is wider than the screen, no text is cut off, and lines can be read."""

from __future__ import annotations

import pytest

from tests.browser.rich_site import CASES, PAGES

EVERY = [*PAGES.values(), *CASES.values()]
OUTSIDE = """() => {
  const width = document.documentElement.clientWidth;
  const scrolls = (tag) => tag && (["auto", "scroll"].includes(getComputedStyle(tag).overflowX)
    || scrolls(tag.parentElement));
  return Array.from(document.body.querySelectorAll("*")).filter((tag) => {
    const box = tag.getBoundingClientRect();
    return box.width && (box.right > width + 1 || box.left < -1) && !scrolls(tag.parentElement)
      && !tag.closest(".skip-link");
  }).map((tag) => `${tag.tagName}.${tag.className}: ${tag.textContent.slice(0, 40)}`);
}"""
CUT_OFF = """() => Array.from(document.body.querySelectorAll("*")).filter((tag) => {
  const style = getComputedStyle(tag);
  return ["hidden", "clip"].includes(style.overflowY) && !style.webkitLineClamp.match(/[0-9]/)
    && tag.scrollHeight > tag.clientHeight + 1 && !tag.closest(".unseen");
}).map((tag) => tag.outerHTML.slice(0, 80))"""
LINES = """() => {
  const paragraphs = Array.from(document.querySelectorAll(".prose > p"))
    .filter((tag) => !tag.children.length);
  const longest = paragraphs.sort((a, b) => b.textContent.length - a.textContent.length)[0];
  const range = document.createRange();
  range.selectNodeContents(longest);
  const tops = new Set(Array.from(range.getClientRects(), (box) => Math.round(box.top / 10)));
  return longest.textContent.length / tops.size;
}"""
SMALL = """(least) => Array.from(document.querySelectorAll(
  ".menu a, button, .pagination a, summary, .letters a, .more, input, .colophon__links a"
)).filter((tag) => tag.checkVisibility()).filter((tag) => {
  const box = tag.getBoundingClientRect();
  return box.height < least - 0.5 || box.width < 24;
}).map((tag) => tag.outerHTML)"""


def faults(page, width):
    if (wide := page.evaluate("document.documentElement.scrollWidth")) > width:
        return [f"{page.url} is {wide} wide"]
    return page.evaluate(OUTSIDE) + page.evaluate(CUT_OFF)


@pytest.mark.parametrize("url", EVERY)
def test_nothing_is_wider_than_the_screen(visit, url):
    page = visit(url, viewport={"width": 1920, "height": 1080})
    assert faults(page, 1920) == []
    page.set_viewport_size({"width": 320, "height": 600})
    assert faults(page, 320) == []
    # The largest text that readers can choose.
    page.evaluate("document.documentElement.dataset.size = 3")
    assert faults(page, 320) == []


@pytest.mark.parametrize("url", [PAGES["home.html"], PAGES["article.html"], PAGES["district.html"]])
@pytest.mark.parametrize("width", [640, 1280])
def test_text_can_be_twice_as_large(visit, url, width):
    page = visit(url, viewport={"width": width, "height": 900})
    # As browsers do where readers ask for larger text: everything in rem follows.
    page.evaluate("document.documentElement.style.fontSize = '225%'")
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate(CUT_OFF) == []


def test_lines_have_a_length_that_can_be_read(visit):
    page = visit(PAGES["article.html"], viewport={"width": 1280, "height": 900})
    assert 58 <= page.evaluate(LINES) <= 75


@pytest.mark.parametrize("url", [PAGES["directory.html"], CASES["further"], PAGES["article.html"]])
def test_what_is_tapped_is_large_enough(visit, url):
    assert visit(url).evaluate(SMALL, 44) == []


def test_nothing_moves_while_the_page_loads(visit):
    page = visit("/", viewport={"width": 360, "height": 740})
    observe = """() => new Promise((done) => {
      let total = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) total += entry.value;
      }).observe({type: "layout-shift", buffered: true});
      requestAnimationFrame(() => setTimeout(() => done(total), 100));
    })"""
    for url in (PAGES["directory.html"], PAGES["home.html"], PAGES["article.html"]):
        page.goto("/".join(page.url.split("/")[:3]) + url)
        assert page.evaluate(observe) < 0.1, url


def test_nothing_is_animated(visit):
    page = visit("/", reduced_motion="reduce")
    assert page.evaluate("document.getAnimations().length") == 0
    moving = """() => Array.from(document.querySelectorAll("*")).filter((tag) => {
      const style = getComputedStyle(tag);
      return style.animationName !== "none" || parseFloat(style.transitionDuration) > 0
        || style.scrollBehavior === "smooth";
    }).length"""
    assert page.evaluate(moving) == 0


@pytest.mark.parametrize("width", [768, 1280, 1920])
def test_the_front_page_has_no_holes(visit, width):
    page = visit("/", viewport={"width": width, "height": 900})
    widths = "(page) => Array.from(page.children, (part) => Math.round(part.offsetWidth))"
    assert len(set(page.locator(".page--front").evaluate(widths))) == 1
    # Titles of one column stand below each other, whether or not there are photos.
    lefts = """(list) => Array.from(list.querySelectorAll(".card__title"),
      (title) => Math.round(title.getBoundingClientRect().left))"""
    assert len(set(page.locator(".listing--pairs").evaluate(lefts))) == 2
    # What is left below the shorter article of a row.
    unused = """(list) => Array.from(list.children, (item) => item.getBoundingClientRect().bottom
      - item.querySelector(".card").getBoundingClientRect().bottom)"""
    padding = 32
    assert max(page.locator(".listing--pairs").evaluate(unused)) - padding < 125


WIDE_TABLE = """(box) => {
  const frame = document.querySelector(".article__header"), beside = ".page__aside";
  return [box.offsetWidth / frame.offsetWidth, box.scrollWidth - box.clientWidth,
    document.querySelector(beside)?.getBoundingClientRect().top < box.offsetTop + box.offsetHeight];
}"""


@pytest.mark.parametrize("case", ["tables", "figures"])
def test_a_table_of_many_columns_has_the_width_of_the_page(visit, case):
    page = visit(CASES[case], viewport={"width": 1280, "height": 900})
    box = page.locator(".table-scroll")
    assert box.evaluate(WIDE_TABLE) == [1, 0, False]
    text = page.locator(".prose > p").first
    assert text.bounding_box()["width"] < box.bounding_box()["width"] * 0.7
    # On paper all of it is there, down to that of A5.
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 480, "height": 700})
    assert box.evaluate("(box) => box.scrollWidth - box.clientWidth") == 0


def test_a_table_of_few_columns_stays_in_the_column_of_its_text(visit):
    page = visit(PAGES["article.html"], viewport={"width": 1280, "height": 900})
    widths = "(prose) => [prose.offsetWidth, prose.querySelector('.table-scroll').offsetWidth]"
    assert len(set(page.locator(".prose").evaluate(widths))) == 1


# In the line above a title: where each part starts, less where a reader sees its point.
POINTS = """() => Array.from(document.querySelectorAll(".card__line"), (line) => {
  const edge = line.getBoundingClientRect().left;
  return Array.from(line.children).slice(1).map((part) => {
    const left = part.getBoundingClientRect().left, style = getComputedStyle(part, "::before");
    const point = left + parseFloat(style.marginLeft) + parseFloat(style.width) / 2;
    const begins = left - edge < 10;
    return {begins, seen: style.content !== "none" && point > edge + 1};
  });
}).flat()"""


def test_no_line_begins_or_ends_with_a_point(visit):
    page = visit("/", viewport={"width": 200, "height": 800})
    parts = page.evaluate(POINTS)
    assert {part["begins"] for part in parts} == {True, False}
    assert all(part["seen"] != part["begins"] for part in parts)
    after = "(line) => getComputedStyle(line.firstElementChild, '::after').content"
    assert page.locator(".card__line").first.evaluate(after) == "none"


def test_an_article_without_places_has_other_articles_beside_it(visit):
    page = visit(CASES["plain"], viewport={"width": 1280, "height": 900})
    text, others = (page.locator(part).bounding_box() for part in (".article__main", ".onward"))
    assert others["y"] == text["y"]
    assert others["x"] >= text["x"] + text["width"]

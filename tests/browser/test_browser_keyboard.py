"""Everything can be done without a mouse, and is seen while it is done."""

from __future__ import annotations

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.rich_site import PAGES

FOCUS = """() => {
  const tag = document.activeElement, style = getComputedStyle(tag);
  const box = tag.getBoundingClientRect();
  return {
    name: (tag.getAttribute("aria-label") || tag.textContent).trim().replace(/\\s+/g, " "),
    tag: tag.tagName,
    seen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
      && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}"""


def stops(page, count):
    """What the Tab key comes to, from the top of the page on."""
    found = []
    for _ in range(count):
        page.keyboard.press("Tab")
        found.append(page.evaluate(FOCUS))
    return found


@pytest.mark.parametrize("dark", [False, True])
def test_focus_is_always_seen(visit, dark):
    page = visit(PAGES["article.html"], dark=dark, viewport=DESKTOP)
    found = stops(page, 40)
    assert [stop for stop in found if stop["tag"] != "BODY" and not stop["seen"]] == []
    names = [stop["name"] for stop in found]
    assert names[:6] == [
        "Đến nội dung chính",
        "Hội Khuyến học tỉnh Yên Bái",
        "A−, chữ nhỏ hơn",
        "A, cỡ chữ thường",
        "A+, chữ lớn hơn",
        "Địa phương",
    ]


def test_the_skip_link_leads_past_the_menu(visit):
    page = visit(PAGES["article.html"])
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS)["seen"]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_all_of_the_menu_is_in_sight(visit, width):
    page = visit("/", viewport={"width": width, "height": 600})
    rows = set()
    for link in page.locator(".masthead .menu a").all():
        box = link.bounding_box()
        assert 0 <= box["x"] <= box["x"] + box["width"] <= width
        rows.add(box["y"])
    assert len(rows) == (1 if width > 480 else 2)


def test_the_focus_ring_in_the_menu_does_not_touch_its_words(visit):
    page = visit("/", viewport=PHONE)
    air = """(link) => {
      const style = getComputedStyle(link), range = document.createRange();
      range.selectNodeContents(link);
      const ring = link.getBoundingClientRect().left - parseFloat(style.outlineOffset);
      return range.getBoundingClientRect().left - ring;
    }"""
    for link in page.locator(".menu a").all():
        link.focus()
        # Inside the ring, which is drawn outwards from its offset.
        assert link.evaluate(air) >= 4


def test_the_size_of_text_is_kept_for_the_next_page(visit):
    page = visit(PAGES["article.html"])
    size = "parseFloat(getComputedStyle(document.querySelector('.prose p')).fontSize)"
    before = page.evaluate(size)
    larger = page.get_by_role("button", name="A+, chữ lớn hơn")
    larger.focus()
    for _ in range(9):
        page.keyboard.press("Enter")
    largest = page.evaluate(size)
    assert 1.45 <= largest / before <= 1.55
    page.reload()
    assert page.evaluate(size) == largest
    page.get_by_role("button", name="A, cỡ chữ thường").press("Enter")
    assert page.evaluate(size) == before


@pytest.mark.parametrize(
    "typed",
    [
        *("kien thanh", "Kiên Thành", "KIÊN  THÀNH", "Kiên Thành", "xã kiên-thành"),
        *("x. Kiên Thành", "kiên thành trấn yên", "xã Kiên Thành, huyện Trấn Yên", "trấn yên kiên"),
    ],
)
def test_the_directory_narrows_while_a_name_is_typed(visit, typed):
    page = visit(PAGES["directory.html"])
    field = page.get_by_label("Gõ tên để tìm nhanh")
    field.fill(typed)
    shown = page.locator("[data-place]:visible")
    assert shown.count() == 1
    assert "Kiên Thành" in shown.first.inner_text()
    assert "1" in page.locator(".place-filter output").inner_text()
    field.fill("")
    assert shown.count() > 50


def test_printing_does_not_wait_for_photos_that_do_not_come(visit):
    page = visit(PAGES["article.html"])
    page.clock.install()
    page.evaluate("""() => {
      window.printed = 0;
      window.print = () => { printed += 1; };
      HTMLImageElement.prototype.decode = () => new Promise(() => {});
    }""")
    for _ in range(3):
        page.locator("[data-print]").click()
    assert page.evaluate("printed") == 0
    page.clock.run_for(9000)
    assert page.evaluate("printed") == 1


def test_the_directory_says_where_nothing_matches(visit):
    page = visit(PAGES["directory.html"])
    page.get_by_label("Gõ tên để tìm nhanh").fill("dai son xyz")
    assert page.locator(".place-filter output").inner_text() == "Không có nơi nào mang tên này."
    page.get_by_label("Gõ tên để tìm nhanh").fill("đại sơn")
    assert page.locator("[data-place]:visible").count() == 1
    page.get_by_label("Gõ tên để tìm nhanh").fill("tt. Cổ Phúc, ... ")
    assert page.locator("[data-place]:visible").inner_text().startswith("Thị trấn Cổ Phúc")
    page.get_by_label("Gõ tên để tìm nhanh").fill(", . ")
    assert page.locator(".place-filter output").inner_text() == ""


def test_the_map_can_be_gone_through_and_passed_by(visit):
    page = visit(PAGES["directory.html"], viewport=DESKTOP)
    page.get_by_label("Gõ tên để tìm nhanh").focus()
    first, second, third = stops(page, 3)
    assert [first["name"], first["seen"]] == ["Bỏ qua bản đồ", True]
    assert (second["name"], second["tag"]) == ("phường Âu Lâu: 0 bài", "a")
    assert third["name"] == "xã Bảo Ái: 0 bài"
    assert second["seen"]
    assert third["seen"]
    page.keyboard.press("Enter")
    page.wait_for_url("**/dia-phuong/xa-bao-ai/")
    page.go_back()
    page.get_by_label("Gõ tên để tìm nhanh").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    (passed,) = stops(page, 1)
    assert passed["name"] == "Chữ Â"


@pytest.mark.parametrize("dark", [False, True])
def test_an_area_leads_to_its_place_and_shows_that_it_would(visit, dark):
    page = visit(PAGES["directory.html"], dark=dark, viewport=DESKTOP)
    area = page.get_by_role("link", name="xã Quy Mông: 44 bài", exact=True)
    width = "(link) => getComputedStyle(link.querySelector('path')).strokeWidth"
    assert area.evaluate(width) == "1px"
    area.hover()
    assert area.evaluate(width) == "4px"
    area.click()
    page.wait_for_url("**/dia-phuong/xa-quy-mong/")


def test_a_district_opens_by_keyboard(visit):
    page = visit(PAGES["directory.html"])
    summary = page.locator("summary").first
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator("details").first.get_attribute("open") is not None


def test_a_wide_table_scrolls_by_keyboard(visit):
    page = visit("/tin/2023/05/bang-rong/")
    box = page.locator(".table-scroll")
    box.focus()
    page.keyboard.press("ArrowRight")
    # Playwright's own wait asks again by `eval`, which the policy forbids.
    box.evaluate(
        """(box) => new Promise((done) => {
          box.addEventListener("scroll", done);
          if (box.scrollLeft > 0) done();
        })"""
    )
    assert box.evaluate("(box) => box.scrollLeft") > 0
    assert page.evaluate("scrollX") == 0

"""What the search proposes while a reader types, in the site of `search_site`."""

from __future__ import annotations

import pytest

from tests.browser.search_site import FIELD


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("tran", ["huyện Trấn Yên cũ", "Cô giáo Trần Yến"]),
        ("thi tran m", ["thị trấn Mậu A huyện Văn Yên, cũ"]),
        ("huyện trấn", ["huyện Trấn Yên cũ"]),
        ("a", []),
        ("thi tran", ["Người thợ sơn ở thị trấn"]),
    ],
)
def test_places_are_suggested_by_their_names(visit, typed, expected):
    """Not by a piece of their kind: a thị trấn is no answer to "tran"."""
    page = visit("/tim-kiem/")
    page.focus(FIELD)
    page.wait_for_selector("option[value=huyen-tran-yen]", state="attached")
    page.keyboard.insert_text(typed)
    page.wait_for_timeout(100)
    options = [o.inner_text() for o in page.query_selector_all("#goi-y [role=option]")]
    assert [option for option in options if "Mậu A" in option] == [
        e for e in expected if "Mậu" in e
    ]
    for option, start in zip(options, expected, strict=False):
        assert option.startswith(start)
    assert len(options) >= len(expected)
    assert bool(options) == bool(expected)


def test_the_number_of_suggestions_is_told_once_typing_pauses(visit):
    page = visit("/tim-kiem/")
    assert page.get_attribute("#so-goi-y", "aria-live") == "polite"
    page.focus(FIELD)
    page.evaluate(
        """() => {
          const told = document.getElementById("so-goi-y");
          window.told = [];
          new MutationObserver(() => told.textContent && window.told.push(told.textContent))
            .observe(told, { childList: true });
        }"""
    )
    page.keyboard.type("dai", delay=40)
    page.wait_for_selector("#so-goi-y:not(:empty)", state="attached")
    assert page.evaluate("window.told") == ["Có 2 gợi ý. Bấm mũi tên xuống để chọn."]
    page.keyboard.press("Escape")
    assert page.text_content("#so-goi-y") == ""


def test_suggestions_by_keyboard(visit):
    page = visit("/tim-kiem/")
    page.focus(FIELD)
    page.keyboard.type("dai")
    page.wait_for_selector("#goi-y [role=option]")
    options = [o.inner_text() for o in page.query_selector_all("#goi-y [role=option]")]
    assert options == ["xã Đại Sơn huyện Văn Yên, cũ", "Đại Sơn có thư viện mới"]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    active = page.get_attribute(FIELD, "aria-activedescendant")
    assert page.get_attribute(f"#{active}", "aria-selected") == "true"
    assert page.inner_text(f"#{active}") == options[1]
    page.keyboard.press("Escape")
    assert page.is_hidden("#goi-y")
    assert page.get_attribute(FIELD, "aria-expanded") == "false"
    assert page.input_value(FIELD) == "dai"
    page.keyboard.press("ArrowDown")
    page.wait_for_selector("#goi-y [role=option]")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url("**/dia-phuong/huyen-van-yen/xa-dai-son/")


def test_suggestions_by_touch(visit):
    page = visit("/tim-kiem/", has_touch=True)
    page.tap(FIELD)
    page.keyboard.type("thu vien")
    page.tap("#goi-y [role=option]")
    page.wait_for_url("**/tin/2021/06/dai-son/")

"""The search, as readers use it, in the site of `search_site`."""

from __future__ import annotations

import unicodedata
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.search_site import DONE, FIELD, build_search_site, results, search
from tests.browser.serving import served
from tests.browser.test_browser_access import violations

QUERIES = (
    ("dai son", ["dai-son"]),
    ("Đại Sơn", ["dai-son"]),
    ("ðại sơn", ["dai-son"]),
    (unicodedata.normalize("NFD", "Đại Sơn thư viện"), ["dai-son"]),
    ("Trấn Yên", ["tran-yen-noi", "tran-yen-nguoi"]),
    ("tran yen", ["tran-yen-noi"]),
    ("Trần Yến", ["tran-yen-nguoi"]),
    ("489/QĐ-TTg", ["quyet-dinh"]),
    ("489/qd-ttg", ["quyet-dinh"]),
    ("“xã hội học tập”", ["quyet-dinh"]),
    ('"gia đình học tập"', ["xa-hoi-hoc-tap"]),
    ("gia đình học tập", ["xa-hoi-hoc-tap", "gia-dinh"]),
    ("duong lang", ["hoa-binh"]),
    ("đường lớn", ["dai-son"]),
    ("hòa bình", ["hoa-binh"]),
    ("hoà bình", ["hoa-binh"]),
    ("học bổng Quy Mông", ["quy-mong"]),
    ("thư viện xã Đại Sơn huyện Văn Yên", ["dai-son"]),
    ("hội nghị tx, h. trấn yên", ["tran-yen-noi"]),
    ("Nguyễn Thị Hòa", ["hoa-binh"]),
    ("tiếng trống nguyen thi hoa", ["hoa-binh"]),
    ("<script>", ["doc-hai"]),
    ("&lt;script&gt;", []),
    ("kien thanh", ["kien-thanh"]),
    ("zzzzzz", []),
)
"""What is typed, and the first results: those that must come, in this order."""


def chips(page) -> list[str]:
    return [b.inner_text() for b in page.query_selector_all("#dang-loc button") if b.is_visible()]


@pytest.mark.parametrize(("text", "expected"), QUERIES)
def test_first_results(find, text, expected):
    found = results(find(text))
    assert found[: len(expected)] == expected
    assert bool(found) == bool(expected)


def test_a_name_becomes_a_filter_that_can_be_taken_away(find):
    page = find("tran yen")
    assert chips(page) == ["Huyện Trấn Yên"]
    page.get_by_role("button", name="Bỏ lọc theo huyện Trấn Yên").click()
    assert set(results(page)) >= {"tran-yen-noi", "tran-yen-nguoi"}
    assert chips(page) == []
    assert parse_qs(urlsplit(page.url).query)["chu"] == ["tran yen"]
    page.reload()
    assert chips(page) == []


def test_a_name_that_was_only_a_word_is_looked_for_as_such(find):
    page = find("quyết định Đại Sơn")  # no article there has these words
    assert chips(page) == []
    assert page.inner_text("#trang-thai")


def test_results_show_the_text_as_it_was_written(find):
    page = find("thu vien dai son")
    card = page.inner_text("#ket-qua li")
    assert "Đại Sơn có thư viện mới" in card
    assert "01/06/2021" in card
    assert "xã Đại Sơn, huyện Văn Yên" in card
    assert "ḏ" not in page.inner_text("main").lower()
    assert "thư" in [mark.inner_text().lower() for mark in page.query_selector_all("mark")]


def test_filters_and_the_url_say_the_same(visit):
    page = visit("/tim-kiem/")
    assert "dai-son" in search(page, "thư viện")
    page.click("summary")
    page.select_option("[name=nam]", "2021")
    results(page)
    page.select_option("[name=huyen]", "huyen-van-yen")
    assert set(results(page)) == {"dai-son"}
    assert chips(page) == ["Huyện Văn Yên", "2021"]
    state = parse_qs(urlsplit(page.url).query)
    assert state == {"q": ["thư viện"], "nam": ["2021"], "huyen": ["huyen-van-yen"]}
    page.reload()
    assert results(page) == ["dai-son"]
    assert page.input_value("[name=nam]") == "2021"
    page.go_back()
    page.wait_for_selector("#dang-loc li:only-child")
    assert chips(page) == ["2021"]
    page.go_back()
    page.wait_for_selector("#dang-loc", state="hidden")
    assert page.input_value(FIELD) == "thư viện"


def test_filters_alone_list_what_there_is(visit):
    page = visit("/tim-kiem/?chuyen-muc=khuyen-tai")
    assert results(page) == ["dai-son"]
    page = visit("/tim-kiem/?q=h%E1%BB%8Dc&xep=moi")
    assert results(page)[0] == "quy-mong"


@pytest.mark.parametrize("text", ["", " ", "…", "\u0301", '""'])
def test_nothing_asked_is_nothing_answered(find, text):
    page = find(text)
    assert results(page) == []
    assert page.inner_text("#trang-thai") == ""
    assert page.is_visible("#loi-khac")


@pytest.mark.parametrize(
    "text", ["học " * 500, "a" * 2000, '"' * 99, "()[]{}*+?\\^$|%s" * 9, "đ" * 199]
)
def test_absurd_queries_are_answered(find, text):
    page = find(text)
    assert page.inner_text("#trang-thai") != "Đang tìm…"


@pytest.mark.parametrize(
    ("text", "is_otherwise"),
    [
        ("thự viện mới", True),
        ("hội nghĩ huyện", True),
        ("tổng kêt", True),
        ("thư viện mới", False),
        ("thu vien moi", False),
        ("hòa bình", False),
        ("trần yến dạy", False),
        ("thư việ", False),
    ],
)
def test_other_diacritics_than_typed_are_told_of(find, text, is_otherwise):
    page = find(text)
    assert results(page)
    told = page.inner_text("#trang-thai")
    assert ("được viết với dấu khác" in told) == is_otherwise, told
    assert told.startswith("Có ")


@pytest.mark.parametrize("text", ["h. trấn yên", "lào cai", "tt mau a gia dinh"])
def test_names_that_became_filters_need_not_stand_in_the_text(find, text):
    """As they were typed: abbreviated, or that of the province a commune is in today."""
    page = find(text)
    assert chips(page)
    assert results(page)
    assert page.inner_text("#trang-thai").startswith("Có ")


def test_more_is_shown_once_however_often_it_is_asked_for(visit):
    page, waiting = visit("/tim-kiem/?chuyen-muc=tin-tuc"), []
    assert len(results(page)) == 10
    page.route("**/*.pf_fragment", lambda request: waiting.append(request))
    button = page.get_by_role("button", name="Xem thêm 1 bài")
    button.click()
    button.click()
    page.wait_for_timeout(100)
    for request in waiting:
        request.continue_()
    page.wait_for_selector("#ket-qua > li:nth-child(11) a:focus")
    page.wait_for_timeout(100)
    found = results(page)
    assert len(found) == len(set(found)) == 11
    assert button.is_hidden()


def test_nothing_is_proposed_that_nothing_answers(find):
    """Each word of it is known, but no article has them all."""
    page = find("huyện Trấn Yên thư vien suoi hiếu họx")
    assert not page.is_visible("#goi-y-sua")


def test_a_proposal_keeps_the_marks_of_a_phrase(find):
    page = find('"thư viêm mới"')
    page.wait_for_selector("#goi-y-sua:not([hidden])")
    assert page.inner_text("#goi-y-sua button") == '"thư viện mới"'


def test_what_may_have_been_meant(find):
    page = find("hoc bomg")
    assert "Không bài nào có đủ các chữ này" in page.inner_text("#trang-thai")
    page.get_by_role("button", name="hoc bổng").click()
    assert results(page)
    assert not page.is_visible("#goi-y-sua")


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("q=dai+son&huyen=&xa=&nam=2021&chuyen-muc=&tac-gia=", "q=dai+son&nam=2021"),
        ("q=", ""),
        ("q=dai+son&xep=moi", "q=dai+son&xep=moi"),
    ],
)
def test_empty_names_are_taken_out_of_the_url(visit, query, kept):
    page = visit("/")
    page.goto(page.url + f"tim-kiem/?{query}")
    results(page)
    assert urlsplit(page.url).query == kept
    page.go_back()
    assert urlsplit(page.url).path == "/"


def test_every_page_has_a_way_to_it(visit):
    page = visit("/", viewport=DESKTOP)
    page.fill(".search-box input", "đại sơn")
    page.press(".search-box input", "Enter")
    page.wait_for_url("**/tim-kiem/?q=*")
    assert results(page) == ["dai-son"]
    page = visit("/tin/2021/06/dai-son/", viewport=PHONE)
    page.click(".search-link")
    page.wait_for_url("**/tim-kiem/")


def test_without_javascript_there_are_other_ways(visit):
    page = visit("/tim-kiem/?q=a", java_script_enabled=False)
    assert "đang tắt JavaScript" in page.inner_text("main")
    assert page.is_hidden("form.search")
    assert page.is_visible("#loi-khac a")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_results_and_suggestions_shut_nobody_out(find, dark):
    page = find("học bổng trấn yên", dark=dark)
    page.click("summary")
    page.focus(FIELD)
    page.fill(FIELD, "dai")
    page.wait_for_selector("#goi-y [role=option]")
    page.keyboard.press("ArrowDown")
    assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 600})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_below_a_folder(browser, tmp_path):
    site = build_search_site(tmp_path, "https://example.vn/khuyen-hoc")
    with served(site, "/khuyen-hoc") as url, browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{url}/tim-kiem/?q=dai+son")
        page.wait_for_selector(DONE, state="attached")
        page.click("#ket-qua a")
        page.wait_for_url("**/khuyen-hoc/tin/2021/06/dai-son/")

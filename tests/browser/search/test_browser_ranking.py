"""Which articles answer, and which of them first, in a site of their own."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from small_site import NOW, article, site_settings, write_files

from plugins.fastbuild.run.build import build
from tests.browser.conftest import PHONE
from tests.browser.search_site import DONE, results
from tests.browser.serving import served

# Each is found by other letters too, and most by the beginnings of its words.
TEXTS = {
    "ma-1": "Người mẹ kể chuyện mã số",
    "ma-2": "Con ma trong truyện cổ",
    "ma-3": "Má tôi mạnh mẽ",
    "ma-4": "Mả tổ ở quê",
    "ma-5": "Mà nay đã khác; mạng lưới",
    "quy-1": "Quỹ khuyến học. Quỹ của thôn. Quỹ lớn",
    "quy-2": "Quy định mới về quỹ",
    "quy-3": "Quỷ trong truyện cổ",
    "so-0": "Sổ tay năm 1.000 trang, 10.000 đồng một quyển",
    "so-1": "Giải thưởng 0 đồng",
    "tien-1": "Ủng hộ hai triệu[^1] đồng cho lớp học\n\n[^1]: Tiền mặt",
    "tien-2": "Đồng bào góp ba triệu đồng. Hoạt động sôi nổi, triều đình xưa, động viên",
    "tien-3": "Đồng ruộng, một triệu cây",
    "bac-si-1": "Bác sỹ về bản",
    "bac-si-2": "Bác sĩ khám bệnh",
    "bac-si-3": "Bác nông dân và các nhạc sỉ lẻ",
    "hoa-1": "Bản hoà tấu",
    "hoa-2": "Không khí hòa thuận",
    "hoa-3": "Bó hoa đẹp, hóa đơn",
    "dem-1": "Bài văn tả đêm trăng, cái đệm",
}
LATE = {
    "ma": ("Cây mạ non", "mạ"),
    "quy": ("Mùa quý", "quý"),
    "ki-1": ("Thi học kỳ", "kỳ"),
    "ki-2": ("Đọc một kì", "kì"),
}
"""The exact ones are in the text alone, and the oldest; `kì` and `kỳ` are one."""


@pytest.fixture(scope="module")
def own_site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("ranking")
    titles = {"quy-1": "Quỹ khuyến học", "quy-4": "Quỹ Quỹ"}
    files = {
        f"tin/{slug}.md": article(
            titles.get(slug, "Bài"), slug=slug, date=f"2021-10-{day:02}", body=f"{text}."
        )
        for day, (slug, text) in enumerate(TEXTS.items(), 1)
    }
    # More than are looked at one by one.
    for n in range(40):
        files[f"tin/nhieu-{n}.md"] = article(
            "Quỹ làng", slug=f"nhieu-{n}", date="2021-11-11", body="Má mạnh về quỹ ký, kịch."
        )
    for slug, (text, _) in LATE.items():
        files[f"tin/{slug}.md"] = article(
            "Xưa", slug=f"xua-{slug}", date="2012-02-02", body=f"{text}. " + "Một câu dài. " * 50
        )
    for hour in (8, 9, 10):
        files[f"tin/gio-{hour}.md"] = article(
            "Giờ giấc", slug=f"gio-{hour}", date=f"2021-12-12 {hour:02}:00"
        )
    write_files(folder / "content", files)
    report = build(site_settings(folder / "content", folder / "output", search=True), NOW, print)
    assert not report.failed, report.problems
    with served(folder / "output") as url:
        yield url


@pytest.fixture(scope="module")
def page(browser, own_site):
    with browser.new_context(viewport=PHONE) as context:
        yield context.new_page()


@pytest.fixture
def found(page, own_site):
    """The articles found, in order; those of the first page."""

    def find_it(text, more=""):
        page.goto(f"{own_site}/tim-kiem/?q={quote(text)}{more}")
        page.wait_for_selector(DONE, state="attached")
        return results(page)

    return find_it


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("mạ", ["xua-ma"]),
        ("MẠ", ["xua-ma"]),
        ("quý", ["xua-quy"]),
        ("quí", ["xua-quy"]),
        ("kỳ", ["xua-ki-1", "xua-ki-2"]),
        ("kì", ["xua-ki-2", "xua-ki-1"]),
        ("hoà", ["hoa-1", "hoa-2"]),
        ("hòa", ["hoa-2", "hoa-1"]),
        ("sỹ", ["bac-si-1", "bac-si-2"]),
        ("sĩ", ["bac-si-2", "bac-si-1"]),
        ("bác sỹ", ["bac-si-1", "bac-si-2"]),
        ("bác sĩ", ["bac-si-2", "bac-si-1"]),
        ('"bác sĩ"', ["bac-si-2", "bac-si-1"]),
        ("học kì", ["xua-ki-1"]),
        ("đêm", ["dem-1"]),
        ("má", ["ma-3"]),
        ("quỷ", ["quy-3"]),
    ],
)
def test_what_has_the_diacritics_typed_comes_first(found, text, first):
    assert found(text)[: len(first)] == first


@pytest.mark.parametrize("text", ["mạ", "kỳ", "quý"])
def test_other_diacritics_come_after(found, text):
    assert len(found(text)) == 10


@pytest.mark.parametrize(
    ("text", "all_of_them"),
    [
        ('"triệu đồng"', {"tien-1", "tien-2"}),
        ('"trieu dong"', {"tien-1", "tien-2"}),
        ('"hai triệu đồng cho lớp học"', {"tien-1"}),
        ('"bac sy"', {"bac-si-1", "bac-si-2"}),
        ("1", {"so-0"}),
        ("0", {"so-0", "so-1"}),
        ("00000", {"so-0"}),  # as near as there is
        ("000", {"so-0"}),
        ("10.000", {"so-0"}),
        ("↩", set()),
        ("\u2054", set()),
        ("\u2054\u2054 \u2054", set()),
        ("_", set()),
        ("nhạc\u2054sỉ", {"bac-si-3"}),
        ("nhạc sỉ \u2054", {"bac-si-3"}),
    ],
)
def test_nothing_answers_that_readers_do_not_see(found, text, all_of_them):
    assert set(found(text)) == all_of_them


def test_filters_alone_still_list_all(found):
    assert found("", "&chuyen-muc=tin-tuc&xep=moi")[:3] == ["gio-10", "gio-9", "gio-8"]
    assert len(found("", "&nam=2012")) == len(LATE)
    assert found("\u2054", "&nam=2012") == found("", "&nam=2012")


def test_the_newest_come_first_by_the_hour(found):
    assert found("giờ giấc", "&xep=moi") == ["gio-10", "gio-9", "gio-8"]


def test_a_year_is_found_and_shown(found, page):
    assert set(found("2012")) == {f"xua-{slug}" for slug in LATE}
    assert page.inner_text("#ket-qua li time") == "02/02/2012"
    assert page.inner_text("#trang-thai") == f"Có {len(LATE)} bài."

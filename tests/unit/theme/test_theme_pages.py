"""What readers are told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from theme_examples import FULL, MINIMAL
from theme_render import THEME, parse
from theme_values import BARE_SITE, COC_SAN, KIEN_THANH, QUY_MONG, REFORM, SITE, UPDATE

from plugins.pages.contract.contexts import (
    ArticlePage,
    AuthorPage,
    CategoryPage,
    DirectoryPage,
    DistrictPage,
    HomePage,
    NewCommunePage,
    OldCommunePage,
    Redirect,
    TermsPage,
)
from plugins.pages.contract.parts import Author, Organisation


def full(kind):
    return next(e for e in FULL if type(e) is kind)


def minimal(kind):
    return next(e for e in MINIMAL if type(e) is kind)


def said(tag) -> str:
    return " ".join(tag.get_text().split())


@pytest.mark.parametrize(
    "kind", [HomePage, DistrictPage, OldCommunePage, NewCommunePage, CategoryPage]
)
def test_an_empty_list_says_so(kind):
    assert "Chưa có bài nào." in said(parse(minimal(kind)).main)
    assert "0 bài" not in said(parse(minimal(kind)).main)


def test_an_article_names_its_time_places_and_authors():
    soup = parse(full(ArticlePage))
    assert said(soup.select_one(".article__dates")).startswith("Thứ Sáu, 13/08/2021 · 09:55")
    assert soup.select_one(".article__dates time")["datetime"] == "2021-08-13T09:55:00+07:00"
    assert said(soup.select_one(".article__header .places li")) == "xã Kiên Thành cũ"
    assert said(soup.select_one(".byline")) == "Minh Đức, Thu Hà"
    assert said(soup.select_one(".notice--correction p")).startswith("16/08/2021: Bản đăng đầu")


def test_an_article_without_extras_has_no_boxes():
    soup = parse(minimal(ArticlePage))
    assert not soup.select(".notice, .about, .neighbours, .onward, .byline, .places")
    assert "Cập nhật" not in soup.get_text()


def test_the_role_of_an_author_follows_the_name():
    lan = Author("Lan", "/tac-gia/lan/", "Hội viên")
    soup = parse(replace(full(ArticlePage), authors=(lan, *full(ArticlePage).authors)))
    assert said(soup.select_one(".byline")) == "Lan Hội viên Minh Đức Thu Hà"


def test_an_author_is_introduced_on_the_first_page_of_the_list_alone():
    page = replace(full(AuthorPage), listing=replace(full(AuthorPage).listing, pagination=None))
    profile = parse(page).select_one(".profile")
    assert said(profile) == (
        "Phó Chủ tịch Hội Khuyến học huyện Trấn Yên Viết về những lớp học ở vùng cao."
    )
    assert profile.img["alt"] == "Minh Đức"
    fourth = parse(full(AuthorPage)).select_one(".profile")
    assert said(fourth) == "Phó Chủ tịch Hội Khuyến học huyện Trấn Yên"
    assert not parse(minimal(AuthorPage)).select(".profile")


def test_an_article_leads_on():
    soup = parse(full(ArticlePage))
    beside = [said(p) for p in soup.select(".neighbours p")]
    assert beside[0] == "xã Kiên Thành cũ"
    assert beside[1].startswith("Tin mới hơn Hội Khuyến học tỉnh kiểm tra")
    assert beside[2].startswith("Tin cũ hơn Kiên Thành: 62 học sinh")
    lists = {
        said(nav.h2): [a["href"] for a in nav.select("a")] for nav in soup.select(".onward nav")
    }
    assert lists == {
        "Tin liên quan": [f"/tin/2021/08/tin-{n}/" for n in (2, 3, 4)],
        "Các tin khác": ["/tin/2021/08/tin-0/"],
    }
    assert said(soup.select_one(".onward li time")) == "13/08/2021"
    assert soup.select_one(".onward").parent.name == "article"


def test_an_article_alone_at_its_place_leads_on_nevertheless():
    soup = parse(replace(full(ArticlePage), same_place=None, related=()))
    assert not soup.select(".neighbours")
    assert [said(h2) for h2 in soup.select(".onward h2")] == ["Các tin khác"]


def test_an_article_says_what_its_places_became():
    names = [said(li) for li in parse(full(ArticlePage)).select(".about > ul > li")]
    assert names == [
        "xã Kiên Thành cũ, huyện Trấn Yên Từ 01/07/2025 là xã Quy Mông, tỉnh Lào Cai",
        "xã Quy Mông cũ, huyện Trấn Yên"
        " Từ 01/07/2025, một phần thuộc xã Quy Mông, tỉnh Lào Cai"
        " Từ 01/07/2025, một phần thuộc phường Âu Lâu, tỉnh Lào Cai",
        "thị trấn Cổ Phúc cũ, huyện Trấn Yên Nay là xã Trấn Yên, tỉnh Lào Cai",
        "huyện Văn Yên cũ Không còn từ 01/07/2025",
        "xã Quy Mông",
    ]


def test_an_old_commune_names_its_successor_first():
    notice = parse(full(OldCommunePage)).select_one(".notice")
    assert said(notice) == "Từ 01/07/2025 là xã Quy Mông, tỉnh Lào Cai"
    assert notice.a["href"] == QUY_MONG.url
    unknown = parse(minimal(OldCommunePage)).select_one(".notice")
    assert said(unknown) == "Chưa có thông tin về đơn vị kế tục của xã Quy Mông."


def test_a_new_commune_tells_inherited_articles_apart():
    page = full(NewCommunePage)
    soup = parse(page)
    origins = [said(tag) for tag in soup.select(".card__origin")]
    assert origins == ["Tin của xã Kiên Thành cũ"]
    assert "Gồm 12 bài của đơn vị hiện nay và 3 bài" in said(soup.main)
    assert said(soup.select_one(".page__aside li")) == "xã Kiên Thành cũ 3 bài huyện Trấn Yên"
    assert "một phần" in said(soup.select(".page__aside li")[1])
    inherited_only = parse(replace(page, own_count=0))
    assert "Tất cả là tin của các đơn vị trước đây." in said(inherited_only.main)


def test_a_district_says_that_it_ended_and_what_its_communes_became():
    soup = parse(full(DistrictPage))
    assert "Huyện Trấn Yên không còn là đơn vị hành chính từ 01/07/2025" in said(soup.main)
    communes = [said(li) for li in soup.select(".page__aside li")]
    assert communes[0] == "thị trấn Cổ Phúc 12 bài nay là xã Trấn Yên"
    assert communes[2] == "xã Nga Quán"
    assert communes[3] == (
        "xã Quy Mông nay một phần thuộc xã Quy Mông nay một phần thuộc phường Âu Lâu"
    )


def test_the_directory_leads_to_each_letter():
    soup = parse(full(DirectoryPage))
    letters = soup.select(".letters a")
    assert [said(a) for a in letters] == ["A", "Đ", "Q", "T"]
    assert [said(soup.find(id=a["href"][1:])) for a in letters] == ["A", "Đ", "Q", "T"]


def test_numbers_are_grouped_as_in_vietnamese():
    soup = parse(full(TermsPage))
    assert said(soup.select_one(".index li")) == "Tin tức 1.200 bài"


def test_a_place_without_a_page_is_not_a_link():
    soup = parse(full(ArticlePage))
    place = soup.select(".about li")[1].select_one(".place")
    assert said(place) == "xã Quy Mông cũ"
    assert place.find("a") is None


def test_a_list_shows_where_its_page_stands():
    soup = parse(full(CategoryPage))
    pages = soup.select_one("nav.pagination")
    assert said(soup.select_one(".page__header .count")) == "1.234 bài · Trang 4/12"
    assert [said(li) for li in pages.select("li")] == ["1", "…", "3", "4", "5", "…", "12"]
    assert [said(a) for a in pages.select("[aria-current=page]")] == ["4"]
    assert pages.select_one("[rel=prev]")["href"].endswith("/trang/3/")
    assert parse(minimal(CategoryPage)).select_one("nav.pagination") is None


def test_the_menu_marks_the_section_of_the_page():
    place = parse(full(OldCommunePage)).select(".masthead .menu [aria-current]")
    assert [(said(a), a["aria-current"]) for a in place] == [("Địa phương", "true")]
    directory = parse(full(DirectoryPage)).select(".masthead .menu [aria-current]")
    assert [(said(a), a["aria-current"]) for a in directory] == [("Địa phương", "page")]


def test_the_head_speaks_for_the_page():
    page = full(DistrictPage)
    head = parse(page).head
    assert head.title.get_text() == "huyện Trấn Yên – Hội Khuyến học tỉnh Yên Bái"
    assert head.find("link", rel="canonical")["href"] == page.meta.canonical
    assert head.find("link", rel="alternate")["href"] == page.meta.feed.url
    assert head.find("meta", attrs={"name": "robots"}) is None
    hidden = parse(minimal(DistrictPage)).head
    assert hidden.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    feeds = [link["href"] for link in hidden.find_all("link", rel="alternate")]
    assert feeds == [BARE_SITE.feed_url]


def test_a_changed_article_says_when():
    page = replace(full(ArticlePage), modified=UPDATE)
    assert "Cập nhật 16/08/2021 · 14:20" in said(parse(page).select_one(".article__dates"))
    assert KIEN_THANH.url in str(parse(page).select_one(".article__header"))


def test_a_day_without_a_time_has_no_clock():
    page = replace(full(ArticlePage), published=REFORM, modified=None)
    dates = parse(page).select_one(".article__dates")
    assert said(dates) == "Thứ Ba, 01/07/2025"
    assert dates.time["datetime"] == "2025-07-01"


def test_cards_show_the_day_alone():
    cards = parse(full(CategoryPage)).select(".card__line")
    assert said(cards[0]) == "13/08/2021 Tin tức"


def test_the_front_page_leads_to_places_right_after_the_first_article():
    page = full(HomePage)
    soup = parse(page)
    assert said(soup.select_one(".card--lead h2")) == page.lead.title
    ways = soup.select_one("nav.ways")
    links = [a["href"] for a in ways.find_all("a")]
    assert links == [e.place.url for e in page.communes + page.districts] + [page.directory_url]
    assert said(ways.select(".chips li")[2]) == "xã Trấn Yên1.234 bài"
    news = [said(li) for li in soup.select(".district-news > li")]
    assert news == [
        f"huyện Trấn Yên 42 bài {page.lead.title} 13/08/2021 {page.latest[0].title} 13/08/2021"
    ]


def test_a_place_states_what_is_on_record():
    facts = [said(div) for div in parse(full(NewCommunePage)).select(".facts > div")]
    assert facts == [
        "Thuộc tỉnh Lào Cai",
        "Từ ngày 01/07/2025",
        "Theo Nghị quyết 1673/NQ-UBTVQH15",
        "Số tin bài 1.234 bài",
        "Hợp thành từ 2 đơn vị",
    ]
    assert not parse(minimal(NewCommunePage)).select(".facts")


def test_the_newest_article_of_a_place_leads_its_first_page_only():
    page = full(DistrictPage)
    assert not parse(page).select(".card--lead")  # the fourth page of its list
    first = replace(page, listing=replace(page.listing, pagination=None))
    titles = [said(h) for h in parse(first).select(".card__title")]
    assert titles == [card.title for card in page.listing.cards]
    assert said(parse(first).select_one(".card--lead h3")) == titles[0]
    only = replace(first, listing=replace(first.listing, cards=first.listing.cards[:1]))
    assert len(parse(only).select(".card")) == 1


def test_a_list_leads_to_its_feed():
    page = full(CategoryPage)
    assert parse(page).select_one(".follow a")["href"] == page.meta.feed.url
    assert not parse(minimal(CategoryPage)).select(".follow")


def test_the_directory_keeps_apart_what_belongs_to_others():
    soup = parse(full(DirectoryPage))
    assert "trang của 51 xã, phường" in said(soup.select_one(".page__introduction"))
    assert said(soup.select_one("#hien-nay")) == "Xã, phường hiện nay 51"
    assert COC_SAN.url not in [a["href"] for a in soup.select(".letter-group a")]
    elsewhere = soup.select_one("[aria-labelledby=noi-khac]")
    assert said(elsewhere) == "Nơi khác có tin xã Cốc San, tỉnh Lào Cai 1 bài"


def test_tools_that_need_a_script_are_not_shown_without():
    field = parse(full(DirectoryPage)).select_one(".place-filter")
    assert not field.has_attr("hidden")
    names = [entry["data-place"] for entry in parse(full(DirectoryPage)).select("[data-place]")]
    assert "xã Kiên Thành" in names
    styles = (THEME / "static/css/14-reading-tools.css").read_text("utf-8")
    assert ".reading-tools {\n  display: none;\n}" in styles
    styles = (THEME / "static/css/42-place-filter.css").read_text("utf-8")
    assert ".place-filter {\n  display: none;\n" in styles
    assert parse(full(ArticlePage)).html.get("data-size") is None


def test_the_footer_shows_what_is_known():
    full_facts = parse(full(HomePage)).select_one(".colophon dl")
    assert said(full_facts).startswith("Chịu trách nhiệm nội dungNguyễn Văn Mẫu")
    site = replace(SITE, organisation=Organisation("Hội", "", "", "a@example.org", ""))
    facts = parse(replace(full(HomePage), site=site)).select(".colophon dt")
    assert [said(dt) for dt in facts] == ["Thư điện tử"]
    assert not parse(minimal(HomePage)).select(".colophon dl")


def test_an_old_address_looks_like_the_site():
    soup = parse(full(Redirect))
    assert soup.find("link", rel="stylesheet")["href"] == SITE.stylesheet_url
    assert soup.select_one(".masthead a")["href"] == SITE.home_url


def test_a_place_leads_to_its_neighbours():
    page = full(NewCommunePage)
    links = parse(page).select("[aria-labelledby=noi-khac] .chips a")
    assert [a["href"] for a in links] == [place.url for place in page.neighbours]
    assert not parse(full(OldCommunePage)).select("#noi-khac")

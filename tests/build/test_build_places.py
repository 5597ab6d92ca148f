"""The index of localities, in built pages: lists, counts, links between both eras."""

from __future__ import annotations

import json

from small_site import article

KIEN_THANH = "/dia-phuong/huyen-tran-yen/xa-kien-thanh/"
TRAN_YEN = "/dia-phuong/huyen-tran-yen/"
QUY_MONG = "/dia-phuong/xa-quy-mong/"


def hrefs(part):
    return {a["href"] for a in part.select("a[href]")}


def units(site):
    return {u["id"]: u for u in json.loads(site.files["dia-phuong/index.json"])["units"]}


def test_site_without_articles_has_its_places(build_site):
    site = build_site()
    assert site.problems == []
    assert site.has(TRAN_YEN)
    assert site.has(QUY_MONG)
    assert not site.has(KIEN_THANH)
    found = units(site).values()
    assert all(u["article_count"] == u["archive_count"] == 0 for u in found)
    districts = [u for u in found if u["parent"] == "o15"]
    assert len(districts) == 9
    assert sum(u["era"] == "new" and u["parent"] == "n15" for u in found) == 51
    assert (
        sum(u["id"].startswith("o") and u["parent"] in {d["id"] for d in districts} for u in found)
        == 168
    )


def test_article_about_an_old_commune(build_site):
    site = build_site({"tin/a.md": article("Tin A", localities="xã Kiên Thành, huyện Trấn Yên")})
    for url in (KIEN_THANH, TRAN_YEN, QUY_MONG, "/dia-phuong/tinh-yen-bai/"):
        assert site.titles(url) == ["Tin A"], url
    counts = {i: (u["article_count"], u["archive_count"]) for i, u in units(site).items()}
    kien_thanh = next(i for i, u in units(site).items() if u["name"] == "Kiên Thành")
    quy_mong = next(i for i, u in units(site).items() if u["name"] == "Quy Mông" and i[0] == "n")
    assert counts[kien_thanh] == (1, 0)
    assert counts["o138"] == (1, 0)
    assert counts["o15"] == (1, 0)
    assert counts[quy_mong] == (0, 1)
    assert counts["n15"] == (0, 0)
    assert units(site)[kien_thanh]["successors"] == [quy_mong]


def test_eras_link_to_each_other(build_site):
    site = build_site({"tin/a.md": article(localities="xã Kiên Thành, huyện Trấn Yên")})
    assert QUY_MONG in hrefs(site.main(KIEN_THANH))
    assert "01/07/2025" in site.text(KIEN_THANH)
    assert KIEN_THANH in hrefs(site.main(QUY_MONG))
    assert {KIEN_THANH, QUY_MONG} <= hrefs(site.main(TRAN_YEN))
    assert {KIEN_THANH, QUY_MONG} <= hrefs(site.main("/tin/2021/08/tin-thu/"))
    assert "01/07/2025" in site.text("/tin/2021/08/tin-thu/")


def test_inherited_articles_are_marked(build_site):
    site = build_site(
        {
            "tin/cu.md": article("Tin cũ", localities="xã Kiên Thành, huyện Trấn Yên"),
            "tin/moi.md": article("Tin mới", date="2025-09-01", localities="xã Quy Mông"),
        }
    )
    assert site.titles(QUY_MONG) == ["Tin mới", "Tin cũ"]
    new, old = site.main(QUY_MONG).select("article.card")
    assert "xã Kiên Thành" in old.get_text(" ")
    assert "xã Kiên Thành" not in new.get_text(" ")


def test_article_counts_once_where_it_names_a_place_twice(build_site):
    places = "xã Kiên Thành, huyện Trấn Yên; X. Kiên Thành, H. Trấn Yên; xã Y Can, huyện Trấn Yên"
    site = build_site({"tin/a.md": article(localities=places)})
    assert len(site.titles(TRAN_YEN)) == 1
    assert units(site)["o138"]["article_count"] == 1
    assert len(site.titles(QUY_MONG)) == 1


def test_article_about_a_district_is_not_inherited(build_site):
    site = build_site({"tin/a.md": article(localities="huyện Trấn Yên")})
    assert site.titles(TRAN_YEN) == ["Tin thử"]
    assert site.titles(QUY_MONG) == []


def test_no_page_of_a_former_unit_is_a_dead_end(build_site):
    """Xã Việt Thành became Thành Thịnh, which has no article and so no page, and then Trấn Yên."""
    site = build_site({"tin/a.md": article(localities="xã Việt Thành, huyện Trấn Yên")})
    today = "/dia-phuong/xa-tran-yen/"
    for url in ("/dia-phuong/huyen-tran-yen/xa-viet-thanh/", "/tin/2021/08/tin-thu/"):
        assert today in hrefs(site.main(url))
        assert "Từ 01/12/2024 là xã Thành Thịnh, huyện Trấn Yên" in site.text(url)
        assert "Từ 01/07/2025 là xã Trấn Yên" in site.text(url)
    assert "nay là xã Thành Thịnh" not in site.text(TRAN_YEN)


def test_unit_dissolved_before_the_reform_leads_on_to_today(build_site):
    site = build_site({"tin/a.md": article(localities="xã Việt Thành, huyện Trấn Yên")})
    former = "/dia-phuong/huyen-tran-yen/xa-viet-thanh/"
    assert "/dia-phuong/huyen-tran-yen/" in hrefs(site.main(former))
    heirs = [u for u in units(site).values() if u["archive_count"]]
    assert [u["era"] for u in heirs] == ["new"]
    assert site.titles(heirs[0]["url"]) == ["Tin thử"]


def test_place_outside_the_scope_has_a_page_with_its_first_article(build_site):
    outside = "/dia-phuong/xa-coc-san/"
    assert not build_site().has(outside)
    site = build_site(
        {"tin/a.md": article(date="2025-09-01", localities="xã Cốc San, tỉnh Lào Cai")}
    )
    assert site.problems == []
    assert site.titles(outside) == ["Tin thử"]


def test_drafts_hidden_and_scheduled_articles_count_nowhere(build_site):
    place = "xã Kiên Thành, huyện Trấn Yên"
    site = build_site(
        {
            "tin/nhap.md": article("Nháp", status="draft", localities=place),
            "tin/an.md": article("Ẩn", status="hidden", localities=place),
            "tin/hen.md": article("Hẹn", date="2027-01-01", localities=place),
        }
    )
    assert units(site)["o138"]["article_count"] == 0
    assert not site.has("/tin/2021/08/nhap/")
    assert site.has("/tin/2021/08/an/")
    assert not site.has("/tin/2027/01/hen/")


def test_homonyms_have_pages_of_their_own(build_site):
    site = build_site(
        {
            "tin/a.md": article("Tin A", localities="xã Minh Quán, huyện Trấn Yên"),
            "tin/b.md": article("Tin B", localities="xã Minh Quân, huyện Trấn Yên"),
        }
    )
    urls = [u["url"] for u in units(site).values() if u["name"] in ("Minh Quán", "Minh Quân")]
    assert len(set(urls)) == 2
    assert sorted(site.titles(url)[0] for url in urls) == ["Tin A", "Tin B"]


def test_directory_is_in_vietnamese_order(build_site):
    names = [a.get_text(strip=True) for a in build_site().main("/dia-phuong/").select("a")]
    communes = [
        n for n in names if n in ("phường Âu Lâu", "xã Bảo Ái", "xã Đông Cuông", "xã Gia Hội")
    ]
    assert list(dict.fromkeys(communes)) == [
        "phường Âu Lâu",
        "xã Bảo Ái",
        "xã Đông Cuông",
        "xã Gia Hội",
    ]


def test_directory_counts_its_own_communes(build_site):
    text = article("Tin A", date="2025-08-01", localities="xã Cốc San, tỉnh Lào Cai")
    site = build_site({"tin/a.md": text})
    directory = site.main("/dia-phuong/")
    assert directory.select_one("#hien-nay .count").get_text() == "51"
    assert len(directory.select(".letter-group [data-place]")) == 51
    elsewhere = directory.select_one("[aria-labelledby=noi-khac]")
    assert hrefs(elsewhere) == {"/dia-phuong/xa-coc-san/"}
    assert not site.main("/").select(".ways a[href*=coc-san]")


def test_front_page_has_the_newest_of_each_district(build_site):
    site = build_site(
        {
            f"tin/{day}.md": article(
                f"Tin {day}", date=f"2021-08-0{day}", localities="xã Kiên Thành, huyện Trấn Yên"
            )
            for day in range(1, 4)
        }
    )
    (district,) = site.main("/").select(".district-news > li")
    assert district.h3.a["href"] == TRAN_YEN
    titles = [" ".join(a.get_text().split()) for a in district.select(".headlines a")]
    assert titles == ["Tin 2", "Tin 1"]  # the third leads the page
    assert "00:00" not in site.text("/tin/2021/08/tin-1/")


def test_neighbours_are_those_next_in_vietnamese_order(build_site):
    site = build_site()
    near = site.main(QUY_MONG).select("[aria-labelledby=noi-khac] li")
    assert [li.get_text(strip=True) for li in near] == [
        "xã Phong Dụ Thượng",
        "xã Phúc Lợi",
        "xã Púng Luông",
        "xã Sơn Lương",
        "xã Tà Xi Láng",
        "xã Tân Hợp",
    ]


def test_places_of_the_same_name_are_told_apart_where_their_pages_are_listed(build_site):
    """In tabs, answers of search engines and feed readers, where nothing else says which it is."""
    names = ("xã Quy Mông, huyện Trấn Yên", "xã Tân Thịnh, huyện Văn Chấn")
    site = build_site({f"tin/{n}.md": article(f"Tin {n}", localities=f'["{n}"]') for n in names})
    urls = (
        QUY_MONG,
        "/dia-phuong/huyen-tran-yen/xa-quy-mong/",
        "/dia-phuong/huyen-van-chan/xa-tan-thinh/",
        TRAN_YEN,
    )
    expected = [
        "Xã Quy Mông",
        "Xã Quy Mông, huyện Trấn Yên",
        "Xã Tân Thịnh, huyện Văn Chấn",
        "Huyện Trấn Yên",
    ]
    pages = [site.page(url) for url in urls]
    assert [page.title.get_text() for page in pages] == [f"{t} – Trang thử" for t in expected]
    feeds = [page.select_one("link[type*=atom]")["title"] for page in pages]
    assert feeds == expected
    # The page itself has the district in its facts.
    assert pages[1].h1.get_text() == "Xã Quy Mông"


def test_site_of_a_province_of_today_has_the_districts_of_all_its_former_ones(build_site):
    site = build_site(localities_provinces=("n15",))
    assert site.has(TRAN_YEN)
    assert site.has("/dia-phuong/huyen-bat-xat/")
    assert len(site.main("/").select(".ways [href*=huyen-], .ways [href*=thi-xa-]")) >= 16


LUC_YEN = "/dia-phuong/huyen-luc-yen/"


def test_address_in_brackets_is_one_place(build_site):
    both = "[xã Kiên Thành, huyện Trấn Yên, huyện Lục Yên]"
    site = build_site(
        {
            "tin/a.md": article("Tin A", localities="[xã Kiên Thành, huyện Trấn Yên]"),
            "tin/b.md": article("Tin B", localities="\n  - xã Kiên Thành\n  - huyện Trấn Yên"),
            "tin/c.md": article("Tin C", localities=both),
            "tin/d.md": article("Tin D", localities="xã Kiên Thành và xã Y Can, huyện Trấn Yên"),
        }
    )
    assert site.problems == []
    assert sorted(site.titles(KIEN_THANH)) == ["Tin A", "Tin B", "Tin C", "Tin D"]
    assert sorted(site.titles(TRAN_YEN)) == ["Tin A", "Tin B", "Tin C", "Tin D"]
    assert site.titles(LUC_YEN) == ["Tin C"]


def test_former_address_keeps_an_article_of_today_off_the_commune_of_the_same_name(build_site):
    today = {"date": "2026-05-01"}
    site = build_site(
        {
            "tin/a.md": article("Tin A", localities="[xã Quy Mông, huyện Trấn Yên]", **today),
            "tin/b.md": article("Tin B", localities="[xã Quy Mông, tỉnh Lào Cai]", **today),
        }
    )
    assert site.problems == []
    assert site.titles("/dia-phuong/huyen-tran-yen/xa-quy-mong/") == ["Tin A"]
    assert units(site)["n04531"]["article_count"] == 1


def test_bare_name_of_a_former_unit_is_asked_about_on_any_day(build_site):
    days = ("2021-08-13", "2026-05-01")
    site = build_site(
        {f"tin/{d}.md": article(f"Tin {d}", date=d, localities="Yên Bái") for d in days}
    )
    assert len(site.problems) == 2
    for problem in site.problems:
        assert "[ambiguous-locality]" in problem
        assert "“tỉnh Yên Bái”, “thành phố Yên Bái, tỉnh Yên Bái”" in problem
    assert "“phường Yên Bái, tỉnh Lào Cai”" in site.problems[1]
    assert not site.has("/dia-phuong/phuong-yen-bai/tin/")


def test_commas_in_brackets_that_make_no_address_are_told_but_published(build_site):
    site = build_site({"tin/a.md": article(localities="[xã Kiên Thành, huyện Lục Yên]")})
    (problem,) = site.problems
    assert "warning [split-address]" in problem
    assert site.titles(KIEN_THANH) == site.titles(LUC_YEN) == ["Tin thử"]
    written_apart = article(localities="[xã Kiên Thành; huyện Lục Yên]")
    assert build_site({"tin/a.md": written_apart}).problems == []


def test_brackets_matter_to_the_next_build(build_site):
    rows = "\n  - xã Kiên Thành\n  - huyện Lục Yên"
    assert build_site({"tin/a.md": article(localities=rows)}).problems == []
    site = build_site({"tin/a.md": article(localities="[xã Kiên Thành, huyện Lục Yên]")})
    assert len(site.problems) == 1

"""The map of places in built sites: beside its lists, in later builds, and when it is faulty."""

from __future__ import annotations

import gzip
import json

import pytest
from small_site import article
from wobbly_areas import areas_of_parts

from plugins.fastbuild.content import site_map
from plugins.settings import MAP_FILE

DIRECTORY = "/dia-phuong/"
QUY_MONG = "/dia-phuong/xa-quy-mong/"
TRAN_YEN = "/dia-phuong/huyen-tran-yen/"
KIEN_THANH = TRAN_YEN + "xa-kien-thanh/"
ARTICLES = {
    "tin/a.md": article("Tin A", localities="xã Kiên Thành, huyện Trấn Yên"),
    "tin/b.md": article("Tin B", localities="xã Đại Sơn, huyện Văn Yên"),
    "tin/c.md": article("Tin C", localities="xã Kiên Thành, huyện Trấn Yên"),
    "tin/d.md": article("Tin D", localities="huyện Văn Yên"),
}
AREAS = areas_of_parts("n15", "o15", "o138", points=8)
SITE = ARTICLES | {MAP_FILE: AREAS}


def said(tag) -> str:
    return " ".join(tag.get_text(" ").split())


def areas(part) -> list[tuple[str, str, str]]:
    """(name and number, URL or "", step) of each area."""
    return [
        (said(tag.title), tag.get("href", ""), tag["data-shade"])
        for tag in part.select("svg [data-shade]")
    ]


def in_lists(part) -> dict[str, str]:
    """Name of each entry of the indexes, and its number of articles."""
    return {
        said(entry.select_one(".place")): said(count)
        if (count := entry.select_one(".count"))
        else "0 bài"
        for entry in part.select(".index__entry")
    }


def maps(site) -> set[str]:
    """The pages that have a map."""
    return {path for path, content in site.files.items() if b'<figure class="map"' in content}


def made(site) -> set[str]:
    return set(site.report.written.made)


def test_a_site_without_the_file_has_no_map_and_all_else(build_site):
    with_map = build_site(SITE).files
    (build_site().content / MAP_FILE).unlink()
    site = build_site()
    assert site.problems == []
    assert site.files.keys() == with_map.keys()
    assert maps(site) == {"_mau/index.html"}
    assert in_lists(site.main(DIRECTORY))


def test_the_directory_shows_both_eras_as_its_lists_do(build_site):
    site = build_site(SITE)
    assert site.problems == []
    main = site.main(DIRECTORY)
    today, former = (
        main.select("[aria-labelledby=hien-nay]")[0],
        main.select("#truoc-day")[0].parent,
    )
    listed = [said(place) for place in today.select(".letter-group .place")]
    shown = areas(today)
    assert [name.split(":")[0] for name, *_ in shown] == listed
    assert len(shown) == 51
    links = {a["href"] for a in today.select(".letter-group a")}
    assert {url for _, url, _ in shown} == links
    counts = dict(name.split(": ") for name, *_ in shown)
    assert counts == {name: count for name, count in in_lists(today).items() if name in counts}
    assert counts["xã Quy Mông"] == "2 bài"
    steps = {name: step for name, _, step in shown}
    assert steps["xã Quy Mông: 2 bài"] == "4"
    assert steps["xã Tú Lệ: 0 bài"] == "0"
    districts = {name: (url, step) for name, url, step in areas(former)}
    assert len(districts) == 9
    assert districts["huyện Trấn Yên: 2 bài"] == (TRAN_YEN, "4")
    assert districts["huyện Văn Yên: 2 bài"][1] == "4"


def test_the_legend_says_what_the_shades_mean(build_site):
    texts = [said(li) for li in build_site(SITE).main(DIRECTORY).select_one(".map__legend")("li")]
    assert texts == ["Chưa có bài", "1 bài", "từ 2 bài"]


def test_a_district_shows_its_communes(build_site):
    main = build_site(SITE).main(TRAN_YEN)
    shown = areas(main)
    assert dict(name.split(": ") for name, *_ in shown) == {
        name.removesuffix(" cũ"): count for name, count in in_lists(main).items()
    }
    assert [url for _, url, _ in shown if url] == [KIEN_THANH]
    assert not main.select(".map__here")
    assert said(main.select_one("svg .map__name"))


@pytest.mark.parametrize(
    ("url", "name"),
    [(QUY_MONG, "xã Quy Mông"), (KIEN_THANH, "xã Kiên Thành"), (TRAN_YEN, None)],
)
def test_a_place_without_parts_is_marked_on_the_map_of_its_parent(build_site, url, name):
    main = build_site(SITE).main(url)
    here = main.select_one(".map__here")
    if name is None:
        assert here is None
        return
    (area,) = [a for a in main.select("svg [data-shade]") if a.title.get_text().startswith(name)]
    assert area.path["d"] == here["d"]
    assert area.title.get_text() == f"{name}: từ 2 bài"
    assert said(main.select_one(".map__legend-here")).lower() == name.lower()


def test_a_district_without_the_areas_of_its_communes_is_marked_itself(build_site):
    main = build_site(SITE).main("/dia-phuong/huyen-van-yen/")
    assert main.select_one(".map__here")
    assert len(areas(main)) == 9


def test_further_pages_of_a_list_have_no_map(build_site):
    site = build_site(SITE, pagination=1)
    assert areas(site.main(QUY_MONG))
    assert not areas(site.main(f"{QUY_MONG}trang/2/"))


def test_links_carry_the_folder_of_the_site(build_site):
    site = build_site(SITE, site_url="https://example.vn/khuyen-hoc")
    links = {url for _, url, _ in areas(site.main(DIRECTORY))}
    assert f"/khuyen-hoc{QUY_MONG}" in links
    assert all(link.startswith("/khuyen-hoc/dia-phuong/") for link in links)


def test_99_areas_are_10_kilobytes(build_site):
    areas_99 = areas_of_parts("n15", points=200)
    text = build_site({MAP_FILE: areas_99}, localities_provinces=("n15",)).files[
        "dia-phuong/index.html"
    ]
    start, end = text.index(b'<figure class="map"'), text.index(b"</figure>")
    assert text.count(b"data-shade", start, text.index(b"</svg>", start)) == 99
    assert len(gzip.compress(text[start:end], 9)) <= 10_000


def test_one_more_article_changes_the_maps_that_tell_of_it(build_site):
    site = build_site(SITE)
    before = site.files
    # From one commune with an article to another one with as many: no class changes but theirs.
    moved = article("Tin B", localities="xã Mậu A")
    site = build_site({"tin/b.md": moved})
    changed = {path for path, content in site.files.items() if before.get(path) != content}
    assert "dia-phuong/index.html" in changed
    assert QUY_MONG[1:] + "index.html" in changed
    # Two where there was one, of a class that has both.
    many = {f"tin/n{n}.md": article(f"N{n}", localities="xã Mậu A") for n in range(40)}
    before = build_site(many).files
    site = build_site({"tin/e.md": article("Tin E", localities="xã Mậu A")})
    with_maps = maps(site)
    changed = {path for path, content in site.files.items() if before.get(path) != content}
    assert "dia-phuong/xa-mau-a/index.html" in changed & with_maps
    assert "dia-phuong/index.html" in changed
    assert QUY_MONG[1:] + "index.html" in with_maps - changed
    assert made(site) == changed


def test_an_unchanged_map_is_not_drawn_again(build_site, monkeypatch):
    build_site(SITE)

    def never(*_):
        raise AssertionError("drawn again")

    monkeypatch.setattr(site_map, "make_atlas", never)
    site = build_site({"tin/e.md": article("Tin E", localities="xã Quy Mông")})
    assert dict(a[:2] for a in areas(site.main(DIRECTORY)))["xã Quy Mông: 3 bài"] == QUY_MONG
    site = build_site({MAP_FILE: AREAS + "\n"})
    assert [problem for problem in site.problems if "drawn again" in problem]


def test_a_changed_map_is_drawn_anew_and_its_pages_alone(build_site):
    site = build_site(SITE)
    with_map = maps(site) - {"_mau/index.html"}
    site = build_site({MAP_FILE: areas_of_parts("n15", "o15", "o138", points=16)})
    assert made(site) == with_map
    (site.content / MAP_FILE).unlink()
    site = build_site()
    assert made(site) == with_map


def test_a_faulty_map_is_left_out_and_the_rest_is_built(build_site):
    code = json.loads(AREAS)["features"][0]["properties"]["code"]
    broken = AREAS.replace(f'"{code}"', '"44222"')
    site = build_site(ARTICLES | {MAP_FILE: broken})
    (problem,) = site.problems
    assert problem.startswith("content/dia-phuong/ban-do.geojson:2: error [unknown-locality] ")
    assert "“44222”" in problem
    assert site.report.failed
    assert maps(site) == {"_mau/index.html"}
    assert len(site.titles(DIRECTORY + "huyen-tran-yen/")) == 2
    assert build_site().problems == site.problems
    mended = build_site({MAP_FILE: AREAS})
    assert mended.problems == []
    assert areas(mended.main(DIRECTORY))


def test_a_faulty_map_is_not_published(build_site, tmp_path):
    site = build_site(ARTICLES | {MAP_FILE: "{"}, publish=True)
    assert site.report.failed
    assert not (tmp_path / "output").exists()


def test_a_map_outside_of_the_content_is_not_read(build_site, tmp_path):
    (tmp_path / "elsewhere.geojson").write_text(AREAS, "utf-8")
    (tmp_path / "content/dia-phuong").mkdir(parents=True)
    (tmp_path / "content" / MAP_FILE).symlink_to(tmp_path / "elsewhere.geojson")
    site = build_site(ARTICLES)
    assert "liên kết ra ngoài" in site.problems[0]
    assert maps(site) == {"_mau/index.html"}


def test_areas_of_units_elsewhere_are_known_but_not_shown(build_site):
    """The file has all 99 communes of the province; the site is for 51."""
    assert (
        len([f for f in json.loads(AREAS)["features"] if f["properties"]["code"][0] == "n"]) == 99
    )
    site = build_site(
        SITE | {"tin/x.md": article(date="2025-09-01", localities="xã Cốc San, Lào Cai")}
    )
    assert not areas(site.main("/dia-phuong/xa-coc-san/"))

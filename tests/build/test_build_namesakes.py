"""Names that look alike: whose address is whose, and what is told of them."""

from __future__ import annotations

import pytest
from small_site import article


def named(*names, key="author"):
    """Articles by their path, one for each name, each older than the one before it."""
    return {
        f"tin/{n}.md": article(f"Tin {n}", date=f"{2020 - n}-01-01", **{key: name})
        for n, name in enumerate(names)
    }


def told(site):
    return [(p.path, p.code, p.suggestions) for p in site.report.problems]


@pytest.mark.parametrize(
    ("key", "names"),
    [
        ("author", ("Minh Đức", "Minh Dục")),
        ("author", ("Nguyễn Thị Lan", "Nguyễn Thị Lân")),
        ("author", ("Minh Đức", "MINH  ĐỨC")),
        ("category", ("Tin tức", "Tin túc xá")),
        ("category", ("Giáo dục, đào tạo", "Tin tức")),
        ("tags", ("đọc", "đốc", "độc")),
    ],
)
def test_names_that_differ(build_site, key, names):
    assert told(build_site(named(*names, key=key))) == []


@pytest.mark.parametrize(
    ("key", "right", "wrong"),
    [
        ("author", "Minh Đức", "Minh Duc"),
        ("author", "Minh Đức", "Minh \u00d0ức"),
        ("author", "Minh Đức", "\u041cinh Đức"),
        ("author", "Nguyễn Hoà", "Nguyen Hoa"),
        ("category", "Hoạt động", "Hoat dong"),
        ("category", "Hoạt động", "Hoạt \u0111\u043e\u0323\u0302ng"),
        ("tags", "học bổng", "hoc bong"),
        ("tags", "học bổng", "học-bổng"),
        ("tags", "học bổng", "\uff48ọc bổng"),
        ("category", "Văn hoá", "Văn hóa"),
        ("author", "Trần Mỹ", "Trần Mĩ"),
    ],
)
def test_a_careless_spelling_is_told_with_the_established_one(build_site, key, right, wrong):
    site = build_site(named(right, right, wrong, key=key))
    assert told(site) == [("tin/2.md", "doubtful-name", (right,))]
    (problem,) = site.problems
    assert "warning [doubtful-name]" in problem
    assert f"“{wrong}”" in problem
    assert f"“{right}” (2 bài)" in problem
    assert site.has("/tin/2018/01/tin-2/")


def test_one_missing_diacritic_beside_a_name_that_is_often_used(build_site):
    names = ("Nguyễn Đức",) * 3
    assert told(build_site(named(*names, "Nguyễn Đưc"))) == [
        ("tin/3.md", "doubtful-name", ("Nguyễn Đức",))
    ]


def test_two_people_are_settled_by_a_file_for_the_one(build_site):
    site = build_site(named("Minh Ân", "Minh An"))
    assert "thêm một tệp trong thư mục tac-gia có “name: Minh An”" in site.problems[0]
    assert told(build_site({"tac-gia/an.md": "---\nname: Minh An\n---\n"})) == []


def test_a_category_that_is_two(build_site):
    site = build_site(named("Gương sáng", "Tin tức", "Tin tức, Gương sáng", key="category"))
    assert told(site) == [("tin/2.md", "doubtful-name", ("Tin tức",))]


@pytest.mark.parametrize("newcomer", ["Minh Dục", "Minh Duc", "Minh \u00d0ức"])
@pytest.mark.parametrize("count", [1, 2])
def test_an_address_stays_when_an_older_namesake_comes(build_site, newcomer, count):
    site = build_site(named(*("Minh Đức",) * count))
    titles = [f"Tin {n}" for n in range(count)]
    assert site.titles("/tac-gia/minh-duc/") == titles
    site = build_site(named(*("Minh Đức",) * count, newcomer))
    assert site.titles("/tac-gia/minh-duc/") == titles
    assert site.titles("/tac-gia/minh-duc-2/") == [f"Tin {count}"]


def test_a_category_keeps_its_address(build_site):
    site = build_site(named("Hoạt động", "Hoat dong", "Hoạt đọng", key="category"))
    assert site.titles("/chuyen-muc/hoat-dong/") == ["Tin 0"]


def test_the_file_named_by_the_address_settles_whose_it_is(build_site):
    many = named(*("Minh Dục",) * 3, "Minh Đức")
    assert build_site(many).titles("/tac-gia/minh-duc-2/") == ["Tin 3"]
    site = build_site({"tac-gia/minh-duc.md": "---\nname: Minh Đức\n---\n"})
    assert site.titles("/tac-gia/minh-duc/") == ["Tin 3"]
    assert site.titles("/tac-gia/minh-duc-2/") == ["Tin 0", "Tin 1", "Tin 2"]

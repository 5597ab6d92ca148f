"""Where readers go on to from an article, and how little of it a new article changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_site import ROOT

from plugins.articles import ReaderSettings, read
from plugins.gazetteer import Found, NameIndex, load, lookup
from plugins.localities import PlacedArticle
from plugins.pages.shared.related import OTHERS, REACH_IN_TIME, RELATED, find_onward
from plugins.vietnamese import VIETNAM

GAZETTEER = load(ROOT / "plugins/gazetteer/data/lao-cai.csv")
NAMES = NameIndex(GAZETTEER, frozenset({"o15"}))
DEFAULT = "Tin tức"
ARTICLE = read(
    "---\ntitle: Tin\ndate: 2020-01-01\nauthor: A\nlocalities: []\n---\n\nĐoạn.\n".encode(),
    "tin/a.md",
    ReaderSettings(DEFAULT),
).document
START = datetime(2025, 6, 20, 8, 0, tzinfo=VIETNAM)
KIEN_THANH = "xã Kiên Thành, huyện Trấn Yên"
Y_CAN = "xã Y Can, huyện Trấn Yên"  # became one commune with Kiên Thành: xã Quy Mông
DAI_SON = "xã Đại Sơn, huyện Văn Yên"
TODAY = "xã Quy Mông, tỉnh Lào Cai"
DISTRICT = "huyện Trấn Yên"
PROVINCE = "tỉnh Yên Bái"


@cache
def unit(name):
    found = lookup(NAMES, name, START.date())
    assert isinstance(found, Found)
    return found.unit


def at(name, day, *places, tags=(), category=DEFAULT) -> PlacedArticle:
    """An article so many days after the start."""
    facts = replace(
        ARTICLE.facts,
        title=name,
        date=START + timedelta(days=day),
        tags=tuple(tags),
        category=category,
    )
    article = replace(ARTICLE, path=f"tin/{name}.md", facts=facts)
    return PlacedArticle(article, tuple(map(unit, places)))


def onward(articles):
    """By title: the titles of the related; place, newer and older there; the others."""
    ordered = sorted(articles, key=lambda p: (p.article.facts.date, p.article.path), reverse=True)
    titles = [p.article.facts.title for p in ordered]
    found = {}
    for title, way in zip(titles, find_onward(ordered, GAZETTEER, DEFAULT), strict=True):
        place, newer, older = way.same_place
        beside = None
        if place:
            beside = place.title, *(None if n is None else titles[n] for n in (newer, older))
        found[title] = [titles[n] for n in way.related], beside, [titles[n] for n in way.others]
    return found


MINE = at("a", 0, KIEN_THANH, tags=["học bổng", "sách"], category="Gương sáng")
# Shown as the neighbours at the same place, so not among the related.
BESIDE = [at("newer", 0.1, KIEN_THANH), at("older", -0.1, KIEN_THANH)]


@pytest.mark.parametrize(
    ("others", "related"),
    [
        ([], ""),
        ([at("b", 1)], ""),
        ([at("b", 1, DAI_SON, tags=["vùng cao"]), at("c", 2, PROVINCE)], ""),
        # A tag or a category, however it is spaced or capitalised.
        ([at("b", 1, tags=["Học  bổng"]), at("c", 2, category="GƯƠNG SÁNG")], "b c"),
        ([at("b", 1, tags=["hoc bong"])], ""),
        # The more it says, the earlier, ...
        ([at("b", 1, category="Gương sáng"), at("c", 5, DISTRICT)], "c b"),
        ([at("b", 1, DISTRICT), at("c", 9, tags=["sách"])], "c b"),
        ([at("b", 1, tags=["sách"]), at("c", 90, TODAY)], "c b"),
        ([at("b", 1, TODAY), at("c", 90, Y_CAN)], "c b"),
        ([at("b", 1, Y_CAN), at("c", -90, KIEN_THANH)], "c b"),
        # ... also together; ...
        ([at("b", 1, tags=["sách"]), at("c", 9, tags=["sách", "học bổng"])], "c b"),
        ([at("b", 1, TODAY), at("c", 9, DISTRICT, tags=["sách"])], "c b"),
        # ... then the nearer in time; in the end, the newer.
        ([at("b", 9, DISTRICT), at("c", -2, DISTRICT)], "c b"),
        ([at("b", 2, DISTRICT), at("c", -2, DISTRICT)], "b c"),
    ],
)
def test_related(others, related):
    found, beside, _ = onward([MINE, *BESIDE, *others])["a"]
    assert beside == ("xã Kiên Thành", "newer", "older")
    assert found == related.split()


def test_the_default_category_says_nothing():
    assert onward([at("a", 0), at("b", 1, category="TIN TỨC")])["a"] == ([], None, ["b"])


@pytest.mark.parametrize(
    ("places", "other", "beside"),
    [
        ([], [DISTRICT], None),
        ([PROVINCE], [PROVINCE], None),
        ([KIEN_THANH], [DAI_SON], None),
        ([KIEN_THANH], [KIEN_THANH], "xã Kiên Thành"),
        ([DAI_SON, KIEN_THANH], [KIEN_THANH], "xã Kiên Thành"),
        # Nothing else at the commune itself: its district.
        ([KIEN_THANH], [Y_CAN], "huyện Trấn Yên"),
        ([DISTRICT], [Y_CAN], "huyện Trấn Yên"),
        # The list of a commune of today goes on with what it came from, not the other way.
        ([TODAY], [KIEN_THANH], "xã Quy Mông"),
        ([KIEN_THANH], [TODAY], None),
    ],
)
def test_neighbours_at_the_same_place(places, other, beside):
    expected = beside and (beside, None, "b")
    assert onward([at("a", 1, *places), at("b", 0, *other)])["a"][1] == expected


def test_the_others_are_the_nearest_in_time():
    ways = onward([at(str(n), n) for n in range(9)])
    assert [ways[n][2] for n in "048"] == [
        ["4", "3", "2", "1"],
        ["6", "5", "3", "2"],
        ["7", "6", "5", "4"],
    ]


MANY = st.lists(
    st.builds(
        lambda day, places, tags, category: (day, places, tags, category),
        st.integers(0, 40),
        st.lists(
            st.sampled_from([KIEN_THANH, Y_CAN, DAI_SON, TODAY, DISTRICT, PROVINCE]), max_size=3
        ),
        st.lists(st.sampled_from(["một", "hai", "MỘT"]), max_size=2),
        st.sampled_from([DEFAULT, "Gương sáng"]),
    ),
    min_size=1,
    max_size=40,
)


def named(rows):
    return [at(str(n), d, *p, tags=t, category=c) for n, (d, p, t, c) in enumerate(rows)]


@given(MANY)
def test_no_article_is_named_twice(rows):
    articles = named(rows)
    for title, (related, beside, others) in onward(articles).items():
        shown = [title, *related, *filter(None, (beside or ())[1:]), *others]
        assert len(set(shown)) == len(shown)
        assert len(related) <= RELATED
        assert len(others) == min(OTHERS, len(rows) - len(shown) + len(others))


@given(MANY, st.integers(0, 39))
def test_a_new_article_changes_the_pages_of_its_neighbours_alone(rows, which):
    """However many articles share all that it has: at the most these."""
    articles = named(rows)
    new = articles.pop(which % len(articles))
    before, after = onward(articles), onward([*articles, new])
    changed = [title for title in before if before[title] != after[title]]
    article, units = new.article, new.units
    lists = REACH_IN_TIME + 2 * len(article.facts.tags) + 2 + sum(2 + 4 + 2 for _ in units)
    assert len(changed) <= 2 * lists
    if not (units or article.facts.tags) and article.facts.category == DEFAULT:
        assert len(changed) <= 2 * REACH_IN_TIME


def test_a_new_article_among_thousands_changes_a_dozen_pages():
    tags = ["một", "hai", "ba"]
    places = [KIEN_THANH, Y_CAN, DAI_SON, TODAY, DISTRICT]
    rows = [(n, [places[n % 5]], [tags[n % 3]], "Gương sáng") for n in range(3000)]
    before = onward(named(rows))
    for day in (3000, 1500.5, -1):
        after = onward(named([*rows, (day, [KIEN_THANH], ["một"], "Gương sáng")]))
        assert 4 <= sum(before[title] != after[title] for title in before) <= 24

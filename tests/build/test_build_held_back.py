"""A day on which another tool would publish a text, or take it down, is never passed over."""

from __future__ import annotations

from datetime import timedelta

import pytest
from small_site import NOW, article

COMING = f"{NOW + timedelta(days=2):%Y-%m-%d %H:%M}"
PAST = f"{NOW - timedelta(days=2):%Y-%m-%d %H:%M}"


def found(site):
    return [(problem.line, problem.code) for problem in site.report.problems]


@pytest.mark.parametrize(
    "key", ["publishDate", "publish_date", "pubDate", "published_at", "hẹn giờ"]
)
def test_a_day_of_publication_to_come_is_an_error_until_then(build_site, key):
    site = build_site({"tin/a.md": article("A", **{key: COMING}), "tin/b.md": article("B")})
    assert found(site) == [(6, "bad-status")]
    (problem,) = site.report.problems
    assert problem.suggestions == ()
    assert f"“{key}: {COMING}”" in problem.message
    assert problem.message.endswith(
        f"Viết “date: {COMING}” thay dòng 3 để hẹn ngày đăng, rồi xóa dòng này."
    )
    assert not site.has("/tin/2021/08/a/")
    later = build_site(now=NOW + timedelta(days=2))
    assert found(later) == [(6, "unknown-key")]
    assert later.has("/tin/2021/08/a/")


def test_a_day_that_is_kept_to_anyway(build_site):
    waiting = article("A", date=COMING, publishDate=COMING)
    draft = article("B", status="draft", publishDate=COMING)
    gone = article("C", publishDate=PAST)
    site = build_site({"tin/a.md": waiting, "tin/b.md": draft, "tin/c.md": gone})
    assert {problem.level for problem in site.report.problems} == {"warning"}


@pytest.mark.parametrize("key", ["expiryDate", "expires", "unpublish_date", "hết hạn"])
def test_a_day_of_taking_down_is_an_error_from_then_on(build_site, key):
    site = build_site({"tin/a.md": article("A", **{key: COMING}), "tin/b.md": article("B")})
    assert found(site) == [(6, "unknown-key")]
    assert "đến ngày gỡ bài thì viết “status: draft”" in site.problems[0]
    later = build_site(now=NOW + timedelta(days=2))
    assert found(later) == [(6, "bad-status")]
    assert not later.has("/tin/2021/08/a/")


def test_pages(build_site):
    page = f"---\ntitle: Trang\npublishDate: {COMING}\n---\n\nChữ.\n"
    site = build_site({"pages/a.md": page, "tin/b.md": article()})
    assert found(site) == [(3, "bad-status")]
    assert site.report.problems[0].suggestions == ("status: draft",)
    site = build_site({"pages/a.md": page.replace("---\n\n", "status: hidden\n---\n\n")})
    assert found(site) == [(3, "bad-status")]
    assert site.problems[0].endswith(
        "Viết “status: draft” thay dòng 4 để chưa đăng, rồi xóa dòng này."
    )


@pytest.mark.parametrize("key", ["publishDate", "expiryDate"])
def test_a_day_that_is_added_to_what_is_there(build_site, key):
    """With nothing else changed, so that but the text of an article is looked at."""
    day = COMING if key == "publishDate" else PAST
    files = {
        "tin/a.md": article("A"),
        "tin/b.md": article("B"),
        "pages/c.md": "---\ntitle: Trang\n---\n\nChữ.\n",
    }
    assert found(build_site(files, search=False)) == []
    held = {
        "tin/a.md": article("A", **{key: day}),
        "pages/c.md": f"---\ntitle: Trang\n{key}: {day}\n---\n\nChữ.\n",
    }
    changed = build_site(held, search=False)
    assert [problem.code for problem in changed.report.problems] == ["bad-status"] * 2
    assert not changed.has("/tin/2021/08/a/")

"""Keys of other tools: those that mean “do not publish” are errors, the others have a hint."""

from __future__ import annotations

import pytest
from articles_reading import REQUIRED, faults, read_front, read_text

HELD = "bad-status"


@pytest.mark.parametrize(
    "front",
    [
        "draft: false",
        "draft:",
        "Draft: không",
        "published: true",
        "publish: yes",
        "private: 0",
        "noindex: false",
        "trạng thái: published",
        "state: Yên Bái",
        "url: /a/",
        "expiryDate: never",
        "password: ''",
        "status: draft\ndraft: true",
        "status: hidden\npublished: false",
    ],
)
def test_what_holds_nothing_back_is_a_warning(front):
    found = read_front(REQUIRED + front).problems
    assert [problem.code for problem in found] == ["unknown-key"]


@pytest.mark.parametrize(
    ("front", "instead"),
    [
        ("draft: true", "status: draft"),
        ("Draft: True", "status: draft"),
        ("draft: 'yes'", "status: draft"),
        ("draft: 1", "status: draft"),
        ("draft: [true]", "status: draft"),
        ("isDraft: true", "status: draft"),
        ("is_draft: true", "status: draft"),
        ("bản nháp: có", "status: draft"),
        ("nháp: đúng", "status: draft"),
        ("published: false", "status: draft"),
        ("publish: no", "status: draft"),
        ("published: 0", "status: draft"),
        ("Đã đăng: chưa", "status: draft"),
        ("private: true", "status: draft"),
        ("public: false", "status: draft"),
        ("post_status: pending", "status: draft"),
        ("visibility: private", "status: draft"),
        ("trạng thái: nháp", "status: draft"),
        ("staus: draft", "status: draft"),
        ("eleventyExcludeFromCollections: true", "status: draft"),
        ("permalink: false", "status: draft"),
        ("build: {render: never}", "status: draft"),
        ("password: abc", "status: draft"),
        ("unlisted: true", "status: hidden"),
        ("ẩn: có", "status: hidden"),
        ("publishDate: sau Tết", "date: 2021-08-13 09:55"),
        ("status: published\ndraft: true", "status: draft"),
    ],
)
def test_what_means_do_not_publish_names_the_line_to_write(front, instead):
    (problem,) = read_front(REQUIRED + front).problems
    assert (problem.code, problem.suggestions) == (HELD, (instead,))
    assert problem.line == 5 + front.count("\n")
    assert f"“{front.splitlines()[-1].partition(':')[0].lower()}: " in problem.message
    assert f"“{instead}”" in problem.message


@pytest.mark.parametrize(
    ("status", "first"),
    [
        ("nháp", "draft"),
        ("pending", "draft"),
        ("private", "draft"),
        ("future", "draft"),
        ("unpublished", "draft"),
        ("chờ duyệt", "draft"),
        ("auto-draft", "draft"),
        ("false", "draft"),
        ("unlisted", "hidden"),
        ("publish", "published"),
        ("public", "published"),
    ],
)
def test_statuses_of_other_tools(status, first):
    (problem,) = read_front(f"{REQUIRED}status: {status}").problems
    assert (problem.code, problem.suggestions[0]) == (HELD, first)
    assert f"Có phải là “{first}”?" in problem.message


def test_a_page_and_a_profile():
    page = read_text("---\ntitle: Trang\ndraft: true\n---\n\nChữ.\n", "pages/a.md")
    assert (faults(page), page.problems[0].suggestions) == ([(3, HELD)], ("status: draft",))
    for line in ("draft: true", "status: draft"):
        profile = read_text(f"---\nname: Lan\n{line}\n---\n", "tac-gia/a.md")
        assert faults(profile) == [(3, HELD)]
        assert "Tệp tác giả không có bản nháp" in profile.problems[0].message


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("description", "summary"),
        ("excerpt", "summary"),
        ("mô tả", "summary"),
        ("categories", "category"),
        ("keywords", "tags"),
        ("từ khóa", "tags"),
        ("cover", "image"),
        ("thumbnail", "image"),
        ("featured_image", "image"),
        ("featuredImage", "image"),
        ("ảnh bìa", "image"),
        ("lastmod", "modified"),
        ("last_modified_at", "modified"),
        ("updated", "modified"),
        ("cập nhật", "modified"),
        ("redirect_from", "aliases"),
        ("canonical", "source"),
        ("byline", "author"),
        ("location", "localities"),
        ("created_at", "date"),
        ("headline", "title"),
    ],
)
def test_the_key_that_is_meant(key, meant):
    (problem,) = read_front(f"{REQUIRED}{key}: a").problems
    assert (problem.code, problem.suggestions) == ("unknown-key", (meant,))
    assert problem.message.endswith(f"Có phải là “{meant}”?")


@pytest.mark.parametrize("key", ["layout", "type", "weight", "toc", "Comments", "linkTitle"])
def test_keys_without_use_here(key):
    (problem,) = read_front(f"{REQUIRED}{key}: post").problems
    assert (problem.code, problem.suggestions) == ("unknown-key", ())
    assert "công cụ khác" in problem.message
    assert problem.message.endswith("Xóa dòng này.")


@pytest.mark.parametrize("key", ["permalink", "url"])
def test_an_address_of_another_tool_may_be_the_new_or_the_old_one(key):
    (problem,) = read_front(f"{REQUIRED}{key}: /2021/tin.html").problems
    assert problem.code == "unknown-key"
    assert "slug: …" in problem.message
    assert "aliases: …" in problem.message

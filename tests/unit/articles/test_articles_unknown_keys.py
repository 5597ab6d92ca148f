"""Keys of other tools: those that mean “do not publish” are errors, the others have a hint."""

from __future__ import annotations

import re

import pytest
from articles_reading import REQUIRED, faults, read_front, read_text

HELD = "bad-status"
WRITE_RE = re.compile(
    "Viết “(?P<line>[^”]+)” thay (?P<place>dòng này|dòng [0-9]+|các dòng [0-9–]+)"
)
DELETE_RE = re.compile("(?:rồi xóa|Xóa) (?P<place>dòng này|các dòng [0-9–]+)")


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
        "draft: null",
        "draft: ~",
        "hide: [navigation, toc]",
        "render: always",
        "layout: post",
        "robots: index",
        "build: {list: local}",
        "visibility: public",
        "status: draft\ndraft: true",
        "status: Draft\npublished: false",
        "status: draft\npassword: abc",
        "status: draft\npublish: later",
        "status: draft\npost_status: pending",
        "status: hidden\nunlisted: true",
        "status: published\ndraft: false",
        "draft: true\nstatus: draft",
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
        ("publishDate: sau Tết", "status: draft"),
        ("publish: later", "status: draft"),
        ("Đăng: khi có ảnh", "status: draft"),
        ("publish: never", "status: draft"),
        ("published: nháp", "status: draft"),
        ("published: none", "status: draft"),
        ("do not publish: true", "status: draft"),
        ("đã duyệt: chưa", "status: draft"),
        ("render: false", "status: draft"),
        ("_build: {render: false}", "status: draft"),
        ("build: {list: never}", "status: hidden"),
        ("layout: draft", "status: draft"),
        ("state: skip", "status: draft"),
        ("robots: noindex, nofollow", "status: hidden"),
        ("hide: true", "status: hidden"),
    ],
)
def test_what_means_do_not_publish_names_the_line_to_write(front, instead):
    (problem,) = read_front(REQUIRED + front).problems
    assert (problem.line, problem.code, problem.suggestions) == (5, HELD, (instead,))
    assert f"“{front.partition(':')[0]}: " in problem.message
    assert f"Viết “{instead}” thay dòng này" in problem.message
    assert remedied(front) == [instead]


@pytest.mark.parametrize(
    ("front", "mended"),
    [
        ("status: published\ndraft: true", ["status: draft"]),
        ("status: hidden\ndraft: true", ["status: draft"]),
        ("status: hidden\npublished: false", ["status: draft"]),
        ("draft: true\nstatus: hidden", ["status: draft"]),
        ("status:\nhidden: true", ["status: hidden"]),
        ("status: published\nstaus: nháp", ["status: draft"]),
        ("status: hidden\npublish: later", ["status: draft"]),
        ("status: published\npublishDate: mai", ["status: draft"]),
        ("draft: true\npublished: false", ["status: draft"]),
        ("hidden: true\ndraft: true\nprivate: yes", ["status: draft"]),
        ("build:\n  render: never\n  list: never", ["status: draft"]),
        ("draft:\n- true\nwip: true", ["status: draft"]),
        ("status: published\nbuild:\n  render: never", ["status: draft"]),
        ("draft: true\nstaus: published", ["status: draft"]),
        ("staus: published\ndraft: true", ["status: draft"]),
        ("status: draft\ndraft: true\nisDraft:", ["status: draft"]),
        ("draft:", []),
        ("isDraft: false\npublishDate:", []),
    ],
)
def test_all_that_is_told_can_be_done_to_the_letter(front, mended):
    assert remedied(front) == mended


def remedied(front):
    """The lines after all that was told is done; they are read without a fault."""
    rows = (REQUIRED + front).split("\n")
    kept = dict(enumerate(rows, 2))
    for problem in read_front("\n".join(rows)).problems:
        if done := WRITE_RE.search(problem.message):
            _replace(kept, done["place"], problem.line, done["line"])
        if done := DELETE_RE.search(problem.message):
            _replace(kept, done["place"], problem.line)
    after = [row for _, row in sorted(kept.items())]
    assert faults(read_front("\n".join(after))) == []
    return after[3:]


def _replace(kept, place, line, *written):
    first, _, last = "".join(c if c.isdigit() else " " for c in place).strip().partition(" ")
    for row in range(int(first or line), int(last or first or line) + 1):
        kept.pop(row, None)
    kept.update({int(first or line): row for row in written})


@pytest.mark.parametrize("status", ["hidden", "Hidden", "ẩn"])
def test_a_hidden_text_is_no_draft(status):
    reading = read_front(f"{REQUIRED}Status: {status}\nDraft: yes")
    problem = reading.problems[-1]
    assert (problem.line, problem.code) == (6, HELD)
    assert (
        "“Draft: yes” không có tác dụng ở đây: ai có địa chỉ vẫn đọc được bài." in problem.message
    )
    assert f"thay dòng 5 (“Status: {status}”) để chưa đăng, rồi xóa dòng này." in problem.message


def test_a_day_that_cannot_be_read_leaves_the_choice():
    (problem,) = read_front(f"{REQUIRED}publishDate: mai").problems
    assert problem.message == (
        "Dòng “publishDate: mai” không có tác dụng ở đây: bài vẫn được đăng. Viết “status: draft” "
        "thay dòng này để chưa đăng, hoặc xóa nó để đăng; muốn hẹn ngày thì xóa nó và sửa “date” ở "
        "dòng 3."
    )


@pytest.mark.parametrize(
    "key", ["isDraft", "publishDate", "IS  DRAFT", "Nháp", '"isDraft"', "khóa_Lạ"]
)
@pytest.mark.parametrize("value", ["true", "", "mai"])
def test_keys_are_quoted_as_they_are_spelled(key, value):
    (problem,) = read_front(f"{REQUIRED}{key}: {value}").problems
    spelled = " ".join(key.strip('"').split())
    assert f"“{spelled}" in problem.message
    assert problem.field == spelled.lower()


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
        ("contributors", "authors"),
        ("location", "localities"),
    ],
)
def test_the_key_that_is_meant(key, meant):
    (problem,) = read_front(f"{REQUIRED}{key}: a").problems
    assert (problem.code, problem.suggestions) == ("unknown-key", (meant,))
    assert problem.message.endswith(f"Có phải là “{meant}”?")


@pytest.mark.parametrize(
    ("key", "meant", "line"),
    [
        ("byline", "author", 4),
        ("created_at", "date", 3),
        ("headline", "title", 2),
        ("tiêu đề", "title", 2),
        ("summary: a\nexcerpt", "summary", 5),
        ("excerpt: a\nmô tả", "summary", 5),
    ],
)
def test_a_key_is_not_proposed_twice(key, meant, line):
    problem = read_front(f"{REQUIRED}{key}: a").problems[-1]
    assert (problem.code, problem.suggestions) == ("unknown-key", ())
    assert problem.message.endswith(
        f"Có phải là “{meant}”? Mục ấy đã ở dòng {line}: gộp vào đó, hoặc xóa dòng này."
    )


@pytest.mark.parametrize("key", ["layout", "type", "weight", "toc", "Comments", "linkTitle"])
def test_keys_without_use_here(key):
    (problem,) = read_front(f"{REQUIRED}{key}: post").problems
    assert (problem.code, problem.suggestions) == ("unknown-key", ())
    assert "công cụ khác" in problem.message
    assert problem.message.endswith("Xóa dòng này.")


@pytest.mark.parametrize("key", ["permalink", "url"])
def test_an_address_of_another_tool_may_be_the_new_or_the_old_one(key):
    (problem,) = read_front(f"{REQUIRED}{key}: /2021/tin.html").problems
    assert (problem.code, problem.suggestions) == ("unknown-key", ())
    assert problem.message.endswith(
        "Tên trên địa chỉ thì viết “slug: …”; địa chỉ cũ của bài thì viết “aliases: …”."
    )
    problem = read_front(f"{REQUIRED}slug: a\n{key}: /2021/tin.html").problems[-1]
    assert "“slug: …” (đã có ở dòng 5)" in problem.message
    page = read_text(f"---\ntitle: Trang\n{key}: /a.html\n---\n\nChữ.\n", "pages/a.md")
    assert page.problems[0].message.endswith("Tên trên địa chỉ thì viết “slug: …”.")

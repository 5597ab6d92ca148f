"""What front matter and body give together, and where pages differ from articles."""

from __future__ import annotations

import pytest
from articles_reading import PATH, REQUIRED, article, faults, read_front, read_text

from plugins.articles import Page, PageFacts, Status
from plugins.articles.facts import stamped


def test_defaults():
    document = article("", "Đoạn *một*.\n\nĐoạn hai.")
    assert document.path == PATH
    assert document.facts.modified is None
    assert document.localities is None
    assert (document.facts.category, document.facts.tags, document.facts.summary) == (
        "Tin tức",
        (),
        "Đoạn một.",
    )
    assert (document.image, document.facts.image_alt) == (None, "")
    assert (document.facts.slug, document.facts.status) == ("tin", Status.PUBLISHED)
    assert (document.facts.aliases, document.facts.source, document.facts.corrections) == (
        (),
        "",
        (),
    )


def test_all_problems_at_once():
    front = (
        "title: ''\ndate: x\nstatus: y\nslug: Z z\naliases: q\nmodified: w\nxyz: 1\nimage: C:\\a"
    )
    assert faults(read_front(front, "![](data:x)")) == [
        (1, "missing-author"),
        (2, "missing-title"),
        (3, "bad-date"),
        (4, "bad-status"),
        (5, "bad-front-matter"),
        (6, "bad-alias"),
        (7, "bad-date"),
        (8, "unknown-key"),
        (9, "missing-image"),
        (12, "unsafe-html"),
        (12, "missing-alt"),
    ]


@pytest.mark.parametrize(
    ("written", "target"),
    [
        ("/anh/a.jpg", "anh/a.jpg"),
        ("a.jpg", "tin/2021/a.jpg"),
        ("../../anh/a.jpg", "anh/a.jpg"),
        ("..\\..\\anh\\a.jpg", "anh/a.jpg"),
        ("'{static}/anh/a.jpg'", "anh/a.jpg"),
    ],
)
def test_image(written, target):
    image = article(f"image: {written}", "![Mô tả](/b.jpg)").image
    assert (image.target, image.line, image.kind) == (target, 5, "image")


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("https://example.vn/a.jpg", "missing-image"),
        ("C:\\anh\\a.jpg", "missing-image"),
        ("file:///a.jpg", "missing-image"),
        ("../../../a.jpg", "missing-image"),
        ("'#a'", "missing-image"),
        ("/", "missing-image"),
        ("data:image/png;base64,AAAA", "unsafe-html"),
        ("javascript:x", "unsafe-html"),
    ],
)
def test_bad_images(written, code):
    (problem,) = read_front(f"{REQUIRED}image: {written}").problems
    assert (problem.line, problem.code, problem.field) == (5, code, "image")


def test_image_is_the_first_photo_unless_given():
    body = "Đoạn.\n\n![Một](/1.jpg)\n\n![Hai](/2.jpg)"
    assert article("", body).image.target == "1.jpg"
    assert article("", body).facts.image_alt == "Một"
    assert article("image: /2.jpg", body).facts.image_alt == "Hai"
    assert article("image: /3.jpg", body).facts.image_alt == ""


@pytest.mark.parametrize(
    ("body", "summary"),
    [
        ("Ngắn.\n\nĐoạn hai.", "Ngắn."),
        ("# Mục\n\nĐoạn.", "Đoạn."),
        ("![a](/a.jpg)\n*chú thích*\n\nĐoạn.", "Đoạn."),
        ("> Trích.\n\nĐoạn.", "Đoạn."),
        ("- một\n- hai", "một hai"),
        ("Một[^1] *hai* [ba](/b) `c`.\n\n[^1]: chú", "Một hai ba c."),
        ("- một[^1]\n\n[^1]: chú", "một chú"),
        ("từ " * 100, "từ " * 65 + "từ…"),
        ("từ, " * 100, "từ, " * 49 + "từ…"),
        ("a" * 300, "a" * 199 + "…"),
        ('Ông nói: "Tốt".', "Ông nói: “Tốt”."),
    ],
)
def test_summary(body, summary):
    assert article("", body).facts.summary == summary
    assert article("summary: Cho sẵn", body).facts.summary == "Cho sẵn"


def test_pages_need_a_title_only():
    reading = read_text("---\ntitle: Giới thiệu\n---\n\nĐoạn.\n", "pages/a.md")
    assert reading.problems == ()
    facts = stamped(PageFacts("Giới thiệu", "Đoạn.", "gioi-thieu", Status.PUBLISHED))
    assert reading.document == Page("pages/a.md", facts, reading.document.body, {"title": 2})


def test_keys_of_articles_on_a_page():
    text = "---\ntitle: a\ndate: x\nauthor: b\ntags: c\ntga: d\n---\n\nĐoạn.\n"
    reading = read_text(text, "pages/sau/a.md")
    assert faults(reading) == [(5, "unknown-key"), (6, "unknown-key")]
    assert [problem.suggestions for problem in reading.problems] == [(), ()]

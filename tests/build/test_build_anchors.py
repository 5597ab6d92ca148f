"""A link to a place in a page names a place that the page has."""

from __future__ import annotations

import re

from small_site import article

OTHER = "## Mục một\n\nChữ.[^1]\n\n### Mục hai {#rieng}\n\n<p id='Cũ'>a</p>\n\n[^1]: Chú thích."
FILES = {"tin/1.md": article("X", body=OTHER), "tep/a.pdf": "x"}


THERE = [
    "không có liên kết, a#b",
    "[a](#)",
    "[a](#top) [b](#TOP)",
    "[a](#dau-trang) [b](#noi-dung)",
    "[a](#muc-mot)\n\n## Mục một",
    "## Mục một\n\n## Mục một\n\n[a](#muc-mot-2)",
    "[a](#x)\n\n<p id=x>b</p>",
    "[a](#Đây)\n\n## b {#Đây}",
    "[a](#%C4%90%C3%A2y)\n\n## b {#Đây}",
    "[a](#muc-mot:~:text=b)\n\n## Mục một",
    "[a](1.md#:~:text=b)",
    "Chữ.[^1]\n\n[^1]: b",
    "[a](1.md#muc-mot) [b](1.md#rieng) [c](1.md#fn-1) [d](1.md#) [e](1.md#top)",
    "[a]({filename}1.md#muc-mot) [b](/tin/1.md#muc-mot)",
    "[a](1.md#C%C5%A9) [b](1.md#Cũ)",
    "[a](/tin/2021/08/x/#muc-mot) [b](/tin/2021/08/x#rieng) [c](/tin/2021/08/x/#noi-dung)",
    "[a](/tin/2021/08/x/?q=1#muc-mot)",
    "[a](/dia-phuong/#hien-nay) [b](/#tin-moi) [c](/404.html#truoc-day)",
    "[a](/tep/a.pdf#page=3)",
    "[a](https://example.org/#b)",
    "`[a](#b)`",
]
NOT_THERE = [
    ("[a](#khong-co)", ()),
    ("[a](#khong-co)\n\n## Mục một", ()),
    ("[a](#mục-một)\n\n## Mục một", ("#muc-mot",)),
    ("[a](#M%E1%BB%A5c-M%E1%BB%99t)\n\n## Mục một", ("#muc-mot",)),
    ("[a](#muc-mt)\n\n## Mục một", ("#muc-mot",)),
    ('<a href="#Mục một">a</a>\n\n## Mục một', ("#muc-mot",)),
    ("[a](1.md#khong-co)", ()),
    ("[a](1.md#mục-một)", ("1.md#muc-mot",)),
    ("[a]({filename}1.md#mục-một)", ("{filename}1.md#muc-mot",)),
    ("[a](/tin/2021/08/x/#mục-một)", ("/tin/2021/08/x/#muc-mot",)),
    ("[a](/dia-phuong/#hiện-nay)", ("/dia-phuong/#hien-nay",)),
    ("[a](#dia-phuong)", ()),  # this article names no place
]


def anchors(build_site, body, **more):
    """Line and suggestions of each link of `body` that names no place."""
    site = build_site({"tin/a.md": article(body=body), **FILES, **more})
    assert {problem.code for problem in site.report.problems} <= {"broken-link"}
    return [(problem.line, problem.suggestions) for problem in site.report.problems]


def test_anchors_that_are_there(build_site):
    files = {f"tin/a{n}.md": article(f"A{n}", body=body) for n, body in enumerate(THERE)}
    assert build_site({**files, **FILES}).problems == []


def test_anchors_that_are_not_there(build_site):
    files = {
        f"tin/a{n:02}.md": article(f"A{n}", body=f"Một.\n\n{body}")
        for n, (body, _) in enumerate(NOT_THERE)
    }
    found = build_site({**files, **FILES}).report.problems
    told = {problem.path: (problem.code, problem.line, problem.suggestions) for problem in found}
    expected = [("broken-link", 10, meant) for _, meant in NOT_THERE]
    assert len(found) == len(told)
    assert [told.get(path) for path in files] == expected


def test_by_its_own_file_name(build_site):
    assert anchors(build_site, "[a](a.md#b) [c](/tin/2021/08/tin-thu/#b)\n\n## b") == []
    assert anchors(build_site, "[a](a.md#mục-b)\n\n## Mục b") == [(8, ("a.md#muc-b",))]


def test_messages_name_the_anchors_that_there_are(build_site):
    site = build_site({"tin/a.md": article(body="[a](1.md#khong-co)"), **FILES})
    (message,) = site.problems
    assert "“1.md#khong-co” dẫn tới mục “khong-co” mà trang đó không có." in message
    assert "“1.md#muc-mot”, “1.md#rieng”" in message


def test_drafts_and_faulty_articles(build_site):
    """What has no page has places, too; to those of another draft or of what has faults one
    may link."""
    own = "[a](#muc-mot) [b](#dau-trang)\n\n## Mục một"
    faulty = article("F", author='""', body=own)
    draft = article("N", status="draft", body=f"{own}\n\n[c](1.md#khong-co)")
    found = build_site({"tin/f.md": faulty, "tin/n.md": draft, **FILES}).report.problems
    assert [problem.code for problem in found] == ["missing-author"]
    assert len(anchors(build_site, "[a](#khong-co)", **{"tin/f.md": article("F")})) == 1
    more = {"tin/n.md": article("N", status="draft", body="[a](#khong-co)")}
    assert len(anchors(build_site, "Chữ.", **more)) == 1
    linking = article("L", body="[a](f.md#khong-co)")
    found = build_site({"tin/n.md": article("N"), "tin/f.md": faulty, "tin/l.md": linking})
    assert [problem.code for problem in found.report.problems] == ["missing-author"]


def test_pages_and_authors(build_site):
    files = {
        "pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\n[a](#b) [c](#d)\n\n## b\n",
        "tac-gia/a.md": "---\nname: Minh Đức\n---\n\n[a](#b) [c](#d)\n\n## b\n",
    }
    found = anchors(build_site, "[a](/gioi-thieu/#b) [b](/tac-gia/minh-duc/#b)", **files)
    assert found == [(5, ()), (5, ())]


def test_a_place_that_goes_is_told_of_where_it_is_linked_to(build_site):
    """Also where but the text of the other article has changed."""
    x = "/tin/2021/08/x"
    for link in ("1.md#muc-mot", f"{x}/#muc-mot", f"{x}#muc-mot", f"{x}/index.html#muc-mot"):
        assert anchors(build_site, f"[a]({link})") == []
        gone = article("X", body="## Mục khác")
        site = build_site({"tin/1.md": gone}, search=False)
        assert [problem.path for problem in site.report.problems] == ["tin/a.md"]
        assert build_site(FILES, search=False).problems == []
        site = build_site({"tin/1.md": gone}, search=False)
        assert [problem.path for problem in site.report.problems] == ["tin/a.md"]


def test_ids_of_a_text_are_not_those_of_the_page_around_it(build_site):
    taken = "Đầu trang, Nội dung, Địa phương, Đính chính, Cùng nơi, Tin liên quan, Tin khác"
    body = "\n\n".join(f"## {name}" for name in taken.split(", "))
    keys = {
        "localities": "xã Quy Mông",
        "tags": "t",
        "corrections": "[{date: 2021-08-14, text: c}]",
    }
    files = {f"tin/{n}.md": article(f"Tin {n}", body=body, **keys) for n in range(20)}
    page = build_site(files).page("/tin/2021/08/tin-7/")
    ids = [tag["id"] for tag in page.find_all(id=True)]
    around = {i for i in ids if not page.select(f'.prose [id="{i}"]')}
    assert len(set(ids)) == len(ids)
    assert {re.sub("-2$", "", i) for i in ids if i.endswith("-2")} == around

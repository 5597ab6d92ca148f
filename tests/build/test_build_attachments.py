"""Attachments are published with the first article that links to them, and looked at before."""

from __future__ import annotations

import os
from datetime import timedelta

import pytest
from small_site import NOW, article

MACROS = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(24) + "_VBA_PROJECT".encode("utf-16-le")
LINK = "[Mẫu đơn](/tep/a.pdf)"
PAGE = "---\ntitle: Trang\n---\n\n[Mẫu đơn](../tep/a.pdf)\n"


def is_published(site):
    return "tep/a.pdf" in site.files


def test_a_file_that_nothing_links_to_is_published(build_site):
    assert is_published(build_site({"tep/a.pdf": "x", "tin/a.md": article()}))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("tin/a.md", article(body=LINK)),
        ("tin/a.md", article(body=LINK, status="hidden")),
        ("tin/a.md", article(body='<a href="../tep/a.pdf#page=2">Mẫu</a>')),
        ("pages/a.md", PAGE),
        ("tac-gia/a.md", f"---\nname: Minh Đức\n---\n\n{LINK}\n"),
    ],
)
def test_a_file_that_is_linked_to(build_site, path, text):
    draft = article("Nháp", body=LINK, status="draft")
    site = build_site({"tep/a.pdf": "x", path: text, "tin/nhap.md": draft})
    assert is_published(site)
    assert site.problems == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("tin/a.md", article(body=LINK, status="draft")),
        ("tin/a.md", article(body=f"!{LINK}", status="draft")),
        ("tin/a.md", article(body=LINK, date="2026-06-02")),
        ("tin/a.md", article(body=LINK, author='""')),
        ("pages/a.md", PAGE.replace("\n---\n\n", "\nstatus: draft\n---\n\n")),
    ],
)
def test_a_file_that_only_waiting_documents_link_to(build_site, path, text):
    site = build_site({"tep/a.pdf": "x", path: text, "tin/b.md": article("B")})
    assert not is_published(site)
    site = build_site({"tin/b.md": article("B", body=LINK)})
    assert is_published(site)
    site = build_site({"tin/b.md": article("B")})
    assert not is_published(site)


def test_a_file_comes_with_its_article(build_site):
    files = {"tep/a.pdf": "x", "tin/a.md": article(body=LINK, date="2026-06-02")}
    assert not is_published(build_site(files))
    assert is_published(build_site(now=NOW + timedelta(days=1)))
    assert not is_published(build_site({"tin/a.md": article(body=LINK, status="draft")}))
    assert is_published(build_site({"tin/a.md": article(body=LINK)}))


def test_a_file_of_the_menu_is_published(build_site):
    files = {"tep/a.pdf": "x", "tin/a.md": article(body=LINK, status="draft")}
    assert is_published(build_site(files, menu=(("Điều lệ", "tep/a.pdf"),)))


def test_macros_are_told_and_not_published(build_site):
    site = build_site({"tin/a.md": article(body="[Mẫu](/tep/a.doc)"), "tep/a.doc": MACROS})
    (problem,) = site.report.problems
    assert (problem.path, problem.code) == ("tep/a.doc", "bad-file")
    assert "lưu thành “.docx”" in problem.message
    assert "tep/a.doc" not in site.files
    assert build_site({}).problems == site.problems
    site = build_site({"tep/a.doc": MACROS[:40]})
    assert site.problems == []
    assert "tep/a.doc" in site.files
    assert build_site({"tep/a.doc": MACROS}, publish=True).report.written is None


def test_macros_may_wait_with_a_draft(build_site):
    files = {"tin/a.md": article(body="[Mẫu](/tep/a.doc)", status="draft"), "tep/a.doc": MACROS}
    assert build_site(files).problems == []
    scheduled = article(body="[Mẫu](/tep/a.doc)", date="2026-06-02")
    codes = [problem.code for problem in build_site({"tin/a.md": scheduled}).report.problems]
    assert sorted(codes) == ["bad-file", "future-date"]


def test_a_file_that_is_too_large(build_site):
    site = build_site({"tin/a.md": article(body="[Phim](/tep/a.mp4)"), "tep/a.mp4": "x"})
    os.truncate(site.content / "tep/a.mp4", 1 << 40)
    site = build_site()
    (problem,) = site.report.problems
    assert (problem.path, problem.code) == ("tep/a.mp4", "bad-file")
    assert "“1099512 MB”" in problem.message
    assert "tep/a.mp4" not in site.files

"""What of a content folder is read, copied, left out or refused."""

from __future__ import annotations

import os
import re

import pytest
from small_site import ROOT, write_files

from plugins.attachments import PUBLISHED
from plugins.fastbuild.content.sources import scan
from plugins.photos import SUFFIXES
from plugins.problems import Code

README = ROOT / "README.md"


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "content"
    folder.mkdir()
    return folder


def found(content):
    sources = scan(content, ("anh", "tep"))
    return list(sources.documents), list(sources.static), [p.path for p in sources.problems]


def test_empty_folder_has_nothing(content):
    assert found(content) == ([], [], [])


@pytest.mark.parametrize(
    "path",
    [
        ".git/a.md",
        "tin/.a.md",
        "tin/a.md~",
        "tin/a.jpg",
        "a.jpg",
        "anh/a.html",
        "anh/a.js",
        "anh/a.svg",
        "anh/Thumbs.db",
        "anh/.DS_Store",
        "tep/~$van-ban.docx",
        "tep/a.exe",
    ],
)
def test_left_out(content, path):
    write_files(content, {path: "x"})
    assert found(content) == ([], [], [])


@pytest.mark.parametrize("path", ["tin/a.md", "tin/2021/A.MD", "tin/a b'\"&.md", "anh/a.md.md"])
def test_odd_names_are_as_good(content, path):
    write_files(content, {path: "x"})
    kind = 1 if path.startswith("anh/") else 0
    assert found(content)[kind] == ([] if kind else [path])


def test_names_are_in_nfc_and_sorted(content):
    write_files(content, {"tin/đường.md": "x", "tin/nga\u0300y.md": "x", "tin/B.md": "x"})
    assert found(content)[0] == ["tin/B.md", "tin/ngày.md", "tin/đường.md"]


def test_link_out_of_the_content_is_refused(content, tmp_path):
    write_files(tmp_path, {"mat.md": "x", "mat.jpg": "x"})
    write_files(content, {"tin/a.md": "x", "anh/a.jpg": "x"})
    (content / "tin/b.md").symlink_to(tmp_path / "mat.md")
    (content / "anh/b.jpg").symlink_to("../../mat.jpg")
    documents, static, refused = found(content)
    assert (documents, static) == (["tin/a.md"], ["anh/a.jpg"])
    assert sorted(refused) == ["anh/b.jpg", "tin/b.md"]
    assert {p.code for p in scan(content, ("anh",)).problems} == {Code.BAD_FRONT_MATTER}


def test_link_inside_the_content_is_followed(content):
    write_files(content, {"anh/a.jpg": "x"})
    (content / "anh/b.jpg").symlink_to("a.jpg")
    assert found(content)[1] == ["anh/a.jpg", "anh/b.jpg"]


def test_loops_of_links_end(content):
    write_files(content, {"tin/a.md": "x"})
    (content / "tin/vong").symlink_to("..")
    (content / "tin/b.md").symlink_to("c.md")
    (content / "tin/c.md").symlink_to("b.md")
    assert found(content)[0] == ["tin/a.md"]


def test_folder_or_pipe_with_the_name_of_a_document_is_no_document(content):
    (content / "tin/a.md").mkdir(parents=True)
    os.mkfifo(content / "tin/b.md")
    assert found(content)[0] == []


def test_very_deep_folders_are_read(content):
    path = "tin/" + "a/" * 300 + "a.md"
    write_files(content, {path: "x"})
    assert found(content)[0] == [path]


def test_name_that_is_not_utf8_is_told(content):
    (content / "tin").mkdir()
    (content / os.fsdecode(b"tin/b\xe0i.md")).write_text("x")
    documents, _, problems = found(content)
    assert (documents, problems) == ([], ["tin/b?i.md"])


def test_what_is_left_out_is_known(content):
    """But for what editors' programs leave behind for a while."""
    files = ("tin/a.pdf", "tep/a.rar", "tep/A.DOCM", "anh/a.heic", "a.jpg", "tin/a.md~", "tin/4913")
    write_files(content, dict.fromkeys((*files, "tin/a.md", ".git/a.txt"), "x"))
    left = scan(content, ("anh", "tep")).left_out
    assert left == ("a.jpg", "anh/a.heic", "tep/A.DOCM", "tep/a.rar", "tin/a.pdf")


def test_the_manual_lists_the_kinds_of_attachments():
    listed = re.search(
        r"attachments under `content/tep/`: ([A-Z0-9, \nor]+)\.", README.read_text("utf-8")
    )
    kinds = [f".{kind.lower()}" for kind in re.findall(r"\b[A-Z0-9]+\b", listed[1])]
    assert kinds == [kind for kind in PUBLISHED if kind not in SUFFIXES]


@pytest.mark.parametrize(
    ("path", "remedy"),
    [
        ("tin/a.md.txt", "Đổi tên thành “tin/a.md”"),
        ("tac-gia/minh-duc.yml", "Viết thành tệp “tac-gia/minh-duc.md”"),
        ("dia-phuong/ban-do.json", "Chuyển thành “dia-phuong/ban-do.geojson”"),
        ("dia-phuong/ban-do.geojson.txt", "Chuyển thành “dia-phuong/ban-do.geojson”"),
        ("anh/Xa.GeoJSON", "Chuyển thành “dia-phuong/ban-do.geojson”"),
        ("tin/2021/Trao quà.DOCX", "Chép nội dung vào tệp “tin/2021/Trao quà.md”"),
    ],
)
def test_a_file_that_is_left_out_for_its_name_alone_is_told_of(content, path, remedy):
    write_files(content, {path: "x"})
    (problem,) = scan(content, ("anh", "tep")).problems
    assert (problem.path, problem.line, problem.code) == (path, 1, Code.BAD_FRONT_MATTER)
    assert f"“{path}”" in problem.message
    assert remedy in problem.message


def test_a_text_that_an_article_was_written_from_may_stay(content):
    write_files(content, {"tin/a.docx": "x", "tin/a.md": "x", "tep/b.docx": "x", "tin/a.txt": "x"})
    assert scan(content, ("anh", "tep")).problems == ()


@pytest.mark.parametrize(
    ("path", "remedy"),
    [
        ("tin/a.txt", "Đổi tên thành “tin/a.md”"),
        ("tin/A.TXT", "Đổi tên thành “tin/A.md”"),
        ("tin/2021/Trao quà.mkd", "Đổi tên thành “tin/2021/Trao quà.md”"),
        ("pages/a.mdx", "Đổi tên thành “pages/a.md”"),
        ("tin/a.rst", "Chép nội dung vào tệp “tin/a.md”"),
        ("tin/a.html", "make import"),
        ("tin/a.HTM", "make import"),
        ("tin/bai", "Đổi tên thành “tin/bai.md”"),
        ("anh/2021/a.md", "Chuyển thành “tin/2021/a.md”"),
        ("tep/a.markdown", "Chuyển thành “tin/a.markdown”"),
    ],
)
def test_a_text_that_is_not_read_is_told_of(content, path, remedy):
    write_files(content, {path: "---\ntitle: A\n"})
    (problem,) = scan(content, ("anh", "tep")).problems
    assert (problem.path, problem.line, problem.code) == (path, 1, Code.UNREAD_FILE)
    assert f"“{path}”" in problem.message
    assert remedy in problem.message


@pytest.mark.parametrize(
    "path", ["a.txt", "tin/README", "tin/4913", "tin/a.jpg", "tin/a.css", "tep/a.txt"]
)
def test_what_nobody_takes_for_an_article_is_not_told_of(content, path):
    write_files(content, {path: "Chữ"})
    assert scan(content, ("anh", "tep")).problems == ()


def test_links_to_folders_and_to_nothing_are_told_of(content, tmp_path):
    write_files(content, {"tin/a.md": "x"})
    (content / "tin/2020").symlink_to("..")
    (content / "anh").symlink_to(tmp_path)
    (content / "tin/b.md").symlink_to("c.md")
    (content / "tin/khong").symlink_to("c")
    os.mkfifo(content / "tin/d.md")
    os.mkfifo(content / "tin/e")
    sources = scan(content, ("anh",))
    told = [(p.path, "thư mục" in p.message) for p in sources.problems]
    assert sorted(told) == [
        ("anh", True),
        ("tin/2020", True),
        ("tin/b.md", False),
        ("tin/d.md", False),
    ]
    assert list(sources.documents) == ["tin/a.md"]


def test_files_for_the_root(content):
    good = ("CNAME", ".well-known/a/b", ".htaccess", "a.html", "tai/a.txt")
    junk = (
        ".DS_Store",
        ".git/config",
        "._a.html",
        "a.html~",
        ".a.html.swp",
        ".well-known/.gitkeep",
    )
    write_files(content, {f"goc/{path}": "x" for path in (*good, *junk, "sw.js", ".env")})
    sources = scan(content, ("anh", "tep"))
    assert sorted(sources.root) == sorted(good)
    assert sorted(p.path for p in sources.problems) == ["goc/.env", "goc/sw.js"]
    assert {p.code for p in sources.problems} == {Code.BAD_FILE}
    assert sources.left_out == ()


def test_links_out_of_the_root_are_refused(content, tmp_path):
    write_files(tmp_path, {"mat.txt": "x"})
    write_files(content, {"goc/a.txt": "x"})
    (content / "goc/b.txt").symlink_to(tmp_path / "mat.txt")
    (content / "goc/c").symlink_to(tmp_path)
    sources = scan(content, ("anh", "tep"))
    assert list(sources.root) == ["a.txt"]
    assert sorted(p.path for p in sources.problems) == ["goc/b.txt", "goc/c"]

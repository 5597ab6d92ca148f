from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.articles import Article, ReaderSettings, Status, read
from plugins.gazetteer import NameIndex
from plugins.newsdesk.importing import Draft, find_pages, import_page, to_draft
from plugins.problems import Level
from plugins.vietnamese import VIETNAM

PAGE = """• Loading...
Học để biết, học để làm!
\N{NO-BREAK SPACE}
Khai giảng lớp học buổi tối: chuyện ở hai xã
Ngày xuất bản: 05/09/2022 2:30:00 CH

Tối qua, lớp học mở tại xã Y Can, huyện Trấn Yên và xã Cảm Ân, huyện Yên Bình.

Học viên nhận vở tại xã Y Can

Mỗi tuần hai buổi.

Hà Thu"""
HTML = """<!DOCTYPE html><!-- saved from url=(0030)https://example.vn/tin.aspx?id=7 -->
<html><head><meta charset="utf-8"><title>Tin</title></head><body><form>
<nav>Trang chủ</nav><div><h1>Lớp học buổi tối</h1><span>Ngày xuất bản: 05/09/2022</span></div>
<p>Lớp mở tại xã Y Can, huyện Trấn Yên.</p><p><img src="a.jpg"><br>Học viên nhận vở.</p>
<table><tr><th>Buổi<th>Môn<tr><td>1<td>Toán</table><p>Hà Thu</p></form></body></html>"""


def read_back(draft: Draft) -> Article:
    reading = read(draft.text.encode(), draft.path, ReaderSettings())
    assert [p for p in reading.problems if p.level is Level.ERROR] == []
    assert isinstance(reading.document, Article)
    return reading.document


def drafted(data: str | bytes, path: str, names: NameIndex) -> Draft:
    result = to_draft(data if isinstance(data, bytes) else data.encode(), path, names)
    assert isinstance(result, Draft), result
    return result


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        (b"", {"missing-title", "missing-date"}),
        (b"\x89PNG\r\n\x1a\n\x00", {"not-utf8"}),
        (b" " * 5_000_001, {"not-utf8"}),
        ("Chào".encode("utf-16-le"), {"not-utf8"}),
        ("Tin\nNgày xuất bản: 05/09/2022\n" + "Dài. " * 60_000, {"bad-front-matter"}),
    ],
)
def test_files_that_are_no_page(names: NameIndex, data: bytes | str, codes: set[str]):
    result = to_draft(data if isinstance(data, bytes) else data.encode(), "a.txt", names)
    assert not isinstance(result, Draft)
    assert {problem.code.value for problem in result} == codes


def test_a_page_of_text(names: NameIndex):
    draft = drafted(PAGE, "a.txt", names)
    assert draft.path == "tin/2022/khai-giang-lop-hoc-buoi-toi-chuyen-o-hai-xa.md"
    assert draft.photos == ("/anh/2022/khai-giang-lop-hoc-buoi-toi-chuyen-o-hai-xa-1.jpg",)
    assert "  - xã Y Can, huyện Trấn Yên  # cần xác nhận\n" in draft.text
    article = read_back(draft)
    assert article.facts.title == "Khai giảng lớp học buổi tối: chuyện ở hai xã"
    assert article.facts.date == datetime(2022, 9, 5, 14, 30, tzinfo=VIETNAM)
    assert article.facts.authors == ("Hà Thu",)
    assert article.facts.status is Status.DRAFT
    assert [place.text for place in article.localities or ()] == [
        "xã Y Can, huyện Trấn Yên",
        "xã Cảm Ân, huyện Yên Bình",
    ]
    assert [f"/{reference.target}" for reference in article.body.references] == list(draft.photos)
    assert "<figcaption>Học viên nhận vở tại xã Y Can</figcaption>" in "".join(
        article.body.prose.parts
    )


def test_a_page_of_html(names: NameIndex):
    draft = drafted(HTML, "a.htm", names)
    article = read_back(draft)
    assert (article.facts.title, article.facts.authors) == ("Lớp học buổi tối", ("Hà Thu",))
    assert article.facts.source == "https://example.vn/tin.aspx?id=7"
    assert len(draft.photos) == 1
    assert "<td>Toán</td>" in "".join(article.body.prose.parts)
    assert "Trang chủ" not in draft.text


def test_a_title_without_letters_gets_a_slug(names: NameIndex):
    draft = drafted("???\nNgày xuất bản: 05/09/2022\nMột câu.", "a.txt", names)
    assert read_back(draft).facts.slug == Path(draft.path).stem == "bai-05-09-2022-0000"


def test_an_author_that_is_not_named_is_asked_for(names: NameIndex):
    draft = drafted("Tin\nNgày xuất bản: 05/09/2022\nMột câu.", "a.txt", names)
    assert "author: Chưa rõ tác giả  # cần xác nhận\n" in draft.text


def test_a_page_is_written_once(names: NameIndex, tmp_path: Path):
    page, content = tmp_path / "a.txt", tmp_path / "content"
    page.write_text(PAGE, encoding="utf-8")
    draft = import_page(page, content, names)
    assert isinstance(draft, Draft)
    file = content / draft.path
    assert file.read_text("utf-8") == draft.text
    file.write_text("Bài của tôi", encoding="utf-8")
    again = import_page(page, content, names)
    assert not isinstance(again, Draft)
    assert [problem.code.value for problem in again] == ["duplicate-slug"]
    assert file.read_text("utf-8") == "Bài của tôi"


def test_a_page_that_is_refused_leaves_nothing(names: NameIndex, tmp_path: Path):
    page = tmp_path / "a.txt"
    page.write_text("Không phải trang tin", encoding="utf-8")
    assert not isinstance(import_page(page, tmp_path / "content", names), Draft)
    assert not (tmp_path / "content").exists()


def test_a_page_that_cannot_be_opened_is_told(names: NameIndex, tmp_path: Path):
    result = import_page(tmp_path / "khong-co.txt", tmp_path, names)
    assert not isinstance(result, Draft)
    assert len(result) == 1


def test_pages_of_a_folder(tmp_path: Path):
    for name in ("b.TXT", "a.html", "c/d.htm", "a_files/x.html", ".an/x.txt", ".x.txt", "e.jpg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    pages = [page.relative_to(tmp_path).as_posix() for page in find_pages(tmp_path)]
    assert pages == ["a.html", "b.TXT", "c/d.htm"]
    assert find_pages(tmp_path / "e.jpg") == [tmp_path / "e.jpg"]
    assert find_pages(tmp_path / "khong-co") == []


@pytest.mark.parametrize("start", ['<?xml version="1.0"?>\n', "<?xml", "a.html"])
def test_what_looks_like_something_else_is_read_as_html(names: NameIndex, start: str):
    page = f"{start}<p>Tin thử</p><p>Ngày xuất bản: 05/09/2022 2:30:00 CH</p><p>Nội dung</p>"
    assert isinstance(to_draft(page.encode(), "a.html", names), Draft)
    assert not isinstance(to_draft(start.encode(), "a.html", names), Draft)


LINES = st.lists(st.text(max_size=40), max_size=6).map("\n".join)


@settings(max_examples=200, deadline=None)
@given(title=st.text(max_size=40), body=LINES, suffix=st.sampled_from([".txt", ".html"]))
def test_whatever_becomes_a_draft_is_an_article(
    names: NameIndex, title: str, body: str, suffix: str
):
    page = f"{title}\nNgày xuất bản: 05/09/2022 2:30:00 CH\n{body}"
    result = to_draft(page.encode("utf-8", "ignore"), f"a{suffix}", names)
    if isinstance(result, Draft):
        assert read_back(result).facts.date == datetime(2022, 9, 5, 14, 30, tzinfo=VIETNAM)


@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=200), suffix=st.sampled_from([".txt", ".html"]))
def test_any_bytes_are_a_draft_or_told_to_be_none(names: NameIndex, data: bytes, suffix: str):
    result = to_draft(data, f"a{suffix}", names)
    if isinstance(result, Draft):
        read_back(result)

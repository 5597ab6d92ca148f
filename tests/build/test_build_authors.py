"""Authors as data: a file for each under `tac-gia/`."""

from __future__ import annotations

import unicodedata

import pytest
from photo_files import photo
from small_site import article

LAN = """\
---
name: Hoàng Thị Lan
role: Phó Chủ tịch Hội Khuyến học huyện Trấn Yên
image: /anh/lan.jpg
---

Viết về các lớp học vùng cao. Xem [giới thiệu](/gioi-thieu/).

Thư gửi về **Tỉnh hội**.
"""
FILES = {
    "tac-gia/lan.md": LAN,
    "anh/lan.jpg": photo(),
    "tin/a.md": article("Tin A", author="[HOÀNG  THỊ LAN, Minh Đức]"),
    "tin/b.md": article("Tin B", author="Minh Đức", date="2021-08-14"),
    "pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nChúng tôi.\n",
}
URL = "/tac-gia/hoang-thi-lan/"


def made(site):
    return sorted(path.removesuffix("index.html") for path in site.report.written.made)


def test_an_author_is_introduced_at_the_head_of_their_articles(build_site):
    site = build_site(FILES, site_url="https://example.vn/khuyen-hoc")
    assert site.problems == []
    page = site.main(URL)
    assert page.h1.get_text() == "Hoàng Thị Lan"
    profile = page.select_one(".profile")
    assert profile.img["src"].removeprefix("/khuyen-hoc/") in site.files
    assert (profile.img["alt"], profile.img["width"]) == ("Hoàng Thị Lan", "48")
    assert profile.select_one(".profile__role").get_text().startswith("Phó Chủ tịch")
    assert profile.a["href"] == "/khuyen-hoc/gioi-thieu/"
    assert profile.strong.get_text() == "Tỉnh hội"
    assert site.titles(URL) == ["Tin A"]
    description = site.page(URL).select_one('meta[name="description"]')["content"]
    assert description == "Viết về các lớp học vùng cao. Xem giới thiệu."


def test_the_role_is_told_at_the_end_of_the_article(build_site):
    site = build_site(FILES)
    byline = site.main("/tin/2021/08/tin-a/").select(".byline__author")
    assert [" ".join(author.get_text().split()) for author in byline] == [
        "Hoàng Thị Lan Phó Chủ tịch Hội Khuyến học huyện Trấn Yên",
        "Minh Đức",
    ]


def test_an_author_without_data_is_as_before(build_site):
    site = build_site(FILES)
    assert not site.main("/tac-gia/minh-duc/").select(".profile")
    assert site.titles("/tac-gia/minh-duc/") == ["Tin B", "Tin A"]


def test_a_profile_needs_no_text_and_no_article(build_site):
    site = build_site({"tac-gia/moi.md": "---\nname: Người Mới\nrole: Hội viên\n---\n"})
    assert site.problems == []
    assert "Hội viên Chưa có bài nào." in site.text("/tac-gia/nguoi-moi/")
    assert "Người Mới" not in site.text("/tac-gia/")


def test_a_profile_from_another_machine_finds_its_author(build_site):
    text = unicodedata.normalize("NFD", LAN).replace("\n", "\r\n")
    site = build_site(FILES | {"tac-gia/lan.md": text.encode("utf-8-sig")})
    assert site.problems == []
    assert site.main(URL).select_one(".profile__role").get_text().startswith("Phó Chủ tịch")


def test_a_profile_that_is_far_too_long_is_a_problem(build_site):
    site = build_site(FILES | {"tac-gia/lan.md": LAN + "Dài quá. " * 300_000})
    assert len(site.problems) == 1
    assert "content/tac-gia/lan.md:1: error" in site.problems[0]
    assert site.titles(URL) == ["Tin A"]


def test_a_profile_takes_nobody_s_url(build_site):
    files = {
        "tac-gia/a.md": "---\nname: Minh Dục\n---\n",
        "tin/a.md": article("Tin A", author="Minh Đức"),
    }
    site = build_site(files)
    assert site.titles("/tac-gia/minh-duc/") == ["Tin A"]
    assert site.has("/tac-gia/minh-duc-2/")


def test_what_is_made_anew(build_site):
    build_site(FILES)
    feed = f"{URL[1:]}feed.atom"
    longer = build_site({"tac-gia/lan.md": LAN.replace("Thư gửi", "Thư bạn đọc gửi")})
    assert made(longer) == [URL[1:]]
    promoted = build_site({"tac-gia/lan.md": LAN.replace("Phó Chủ tịch", "Chủ tịch")})
    assert made(promoted) == [URL[1:], "tin/2021/08/tin-a/"]
    named = build_site({"tac-gia/lan.md": LAN.replace("name: Hoàng Thị", "name: HOÀNG Thị")})
    assert feed in made(named)
    assert "tin/2021/08/tin-b/" not in made(named)
    (longer.content / "tac-gia/lan.md").unlink()
    gone = build_site()
    assert "tin/2021/08/tin-a/" in made(gone)
    assert not gone.main(URL).select(".profile")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "---\nrole: Hội viên\n---\n",
            "1: error [missing-author] Tệp tác giả thiếu tên. "
            "Thêm dòng “name: …”. Tên viết như trong các bài.",
        ),
        (
            "---\nname: Lan\nphoto: /anh/lan.jpg\n---\n",
            "3: warning [unknown-key] Không có mục “photo” trong phần đầu bài. Có phải là “image”?",
        ),
        (
            "---\nname: Lan\nchức vụ: Hội viên\n---\n",
            "3: warning [unknown-key] Không có mục “chức vụ” trong phần đầu bài. "
            "Có phải là “role”?",
        ),
        (
            "---\nname: Lan\ndate: 2020-01-01\n---\n",
            "3: warning [unknown-key] Không có mục “date” trong phần đầu bài. "
            "Xóa mục này, hoặc đổi thành một mục có: name, role, image.",
        ),
        (
            "---\nname: [Lan, Hoa]\n---\n",
            "2: error [bad-front-matter] “name” phải là một dòng chữ, không phải danh sách như "
            "“[Lan, Hoa]”. Viết một giá trị thôi; chép dòng này thay vào: "
            'name: "[Lan, Hoa]"',
        ),
        (
            "---\nname: Lan\nimage: /anh/lna.jpg\n---\n",
            "3: error [missing-image] Không có ảnh “/anh/lna.jpg”. Có phải là “/anh/lan.jpg”?",
        ),
        (
            "---\nname: Lan\n---\n\nXem [trang](/khong-co/).\n",
            "5: error [broken-link] Liên kết “/khong-co/” không dẫn tới trang hay tệp nào. "
            "Sửa lại địa chỉ, hoặc bỏ liên kết.",
        ),
        (
            "---\nname: lan  HOA\n---\n",
            "2: error [duplicate-slug] Tác giả “lan HOA” đã có tệp “tac-gia/a.md”. "
            "Gộp hai tệp thành một.",
        ),
    ],
)
def test_faults(text, problem, build_site):
    files = {
        "tac-gia/a.md": "---\nname: Lan Hoa\n---\n",
        "tac-gia/b.md": text,
        "anh/lan.jpg": photo(),
        "tin/a.md": article("Tin A", author="Lan"),
    }
    site = build_site(files)
    assert site.problems == [f"content/tac-gia/b.md:{problem}"]
    # The articles are there, as if the faulty file were not.
    assert site.titles("/tac-gia/lan/") == ["Tin A"]
    assert not site.main("/tac-gia/lan/").select(".profile, .byline__role")


def test_a_profile_is_as_safe_as_an_article(build_site):
    body = '<script>alert(1)</script>\n\n[x](javascript:alert(1)) <img src="x" onerror="y">'
    site = build_site(
        {
            "tac-gia/a.md": f'---\nname: "<b>Lan</b>"\nrole: "<i>&"\n---\n\n{body}\n',
            "tin/a.md": article("Tin A", author='"<b>Lan</b>"'),
        }
    )
    assert any("[unsafe-html]" in problem for problem in site.problems)
    for content in site.files.values():
        assert b"alert(1)" not in content
        assert b"<b>Lan" not in content

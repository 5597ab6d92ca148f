"""Every kind of problem has a small site that shows it, and a message for its editor."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from small_site import NOW, ROOT, article, site_settings

from plugins.fastbuild.__main__ import check
from plugins.fastbuild.output.folder import OutputError
from plugins.fastbuild.run.build import build
from plugins.problems import WARNINGS, Code

SITES = ROOT / "tests/sites/problems"


def test_every_code_has_a_site():
    assert sorted(site.name for site in SITES.iterdir()) == sorted(Code)


@pytest.mark.parametrize("code", list(Code))
def test_messages(code, capsys, monkeypatch):
    """`expected.txt` beside the site is what `make check` prints, to the letter."""
    monkeypatch.chdir(SITES / code)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp())))
    status = check(site_settings(Path.cwd(), Path("never-written")), "text")
    printed = capsys.readouterr().out
    assert printed == Path("expected.txt").read_text("utf-8")
    assert f"[{code}]" in printed
    assert status == (0 if code in WARNINGS else 1)


@pytest.mark.parametrize("code", list(Code))
def test_json_form(code, capsys, monkeypatch):
    monkeypatch.chdir(SITES / code)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp())))
    check(site_settings(Path.cwd(), Path("never-written")), "json")
    objects = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert code in {problem["code"] for problem in objects}
    for problem in objects:
        keys = ["path", "line", "level", "code", "field", "message", "suggestions"]
        assert list(problem) == keys


@pytest.mark.parametrize("code", sorted(set(Code) - WARNINGS))
def test_faulty_article_is_left_out_and_the_rest_is_built(code, tmp_path):
    content = tmp_path / "content"
    shutil.copytree(SITES / code, content)
    (content / "tin/tot.md").write_text(
        "---\ntitle: Bài tốt\ndate: 2022-01-01\nauthor: A\nlocalities: []\n---\n\nTốt.\n", "utf-8"
    )
    report = build(site_settings(content, tmp_path / "output"), NOW, print)
    assert report.failed
    assert (tmp_path / "output/tin/2022/01/bai-tot/index.html").is_file()
    kept = 2 if code is Code.DUPLICATE_SLUG else 1  # the first of the two has the URL
    assert report.article_count == kept


@pytest.mark.parametrize("code", sorted(set(Code) - WARNINGS))
def test_publishes_nothing_if_there_is_an_error(code, tmp_path):
    output = tmp_path / "output"
    report = build(site_settings(SITES / code, output, publish=True), NOW, print)
    assert report.failed
    assert not output.exists()


FAULTY = article(
    "Bài lỗi",
    date="32/13/2021",
    status="nhap",
    localities="xã Kiên Trung, huyện Trấn Yên",
    body="![Ảnh](/anh/khong-co.jpg) và [liên kết](/khong-co/).\n\n<script>1</script>",
)


def codes(site):
    return sorted({problem.code for problem in site.report.problems})


def test_all_problems_of_an_article_are_told_at_once(build_site):
    expected = ["bad-date", "bad-status", "broken-link", "missing-image", "unknown-locality"]
    assert codes(build_site({"tin/a.md": FAULTY})) == [*expected, "unsafe-html"]


def test_missing_date_and_title_bring_no_further_problems(build_site):
    text = "---\nauthor: A\nlocalities: []\n---\n\nNội dung.\n"
    assert codes(build_site({"tin/a.md": text, "tin/b.md": text})) == [
        "missing-date",
        "missing-title",
    ]


def test_draft_may_wait_for_photos_and_linked_articles(build_site):
    body = "![Ảnh](/anh/chua-co.jpg)\n\n[Bài sau](bai-sau.md)"
    site = build_site({"tin/a.md": article(status="draft", body=body)})
    assert site.problems == []


def test_link_to_a_faulty_article_is_no_fault(build_site):
    body = "[Một](loi.md) và [hai](/tin/2021/08/bai-loi/)."
    faulty = article("Bài lỗi", author='""')
    site = build_site({"tin/tot.md": article("Bài tốt", body=body), "tin/loi.md": faulty})
    assert codes(site) == ["missing-author"]
    assert site.has("/tin/2021/08/bai-tot/")


def test_alias_that_hides_a_page_is_told_with_other_problems(build_site):
    hiding = article("Bài lỗi", author='""', aliases="/dia-phuong/")
    draft = article("Bài nháp", status="draft", aliases="/luu-tru/")
    site = build_site({"tin/a.md": hiding, "tin/b.md": draft})
    assert codes(site) == ["bad-alias", "missing-author"]
    assert len(site.problems) == 3


def test_published_article_keeps_its_address_from_a_draft(build_site):
    site = build_site({"tin/a.md": article(status="draft"), "tin/b.md": article()})
    assert codes(site) == ["duplicate-slug"]
    assert "tin/a.md" in site.problems[0]
    assert site.has("/tin/2021/08/tin-thu/")


def test_link_to_a_draft_says_so(build_site):
    draft = article("Nháp", status="draft")
    for link in ("b.md", "/tin/2021/08/nhap/"):
        site = build_site({"tin/a.md": article(body=f"[Xem]({link})"), "tin/b.md": draft})
        assert codes(site) == ["broken-link"]
        assert "bài chưa đăng" in site.problems[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/cu.html", "/cu.html"),
        ("/cu/", "/cu"),
        ("/cu.html", "/cu.html/x"),
        ("/cu.html/x/y", "/cu.html"),
    ],
)
def test_aliases_in_each_others_way(build_site, one, other):
    files = {"tin/a.md": article("A", aliases=one), "tin/b.md": article("B", aliases=other)}
    site = build_site(files)
    assert codes(site) == ["bad-alias"]
    assert "đã có ở bài “tin/a.md”" in site.problems[0]
    site = build_site({"tin/b.md": article("B"), "tin/a.md": article(aliases=f"{one}; {other}")})
    assert codes(site) == ([] if one == other else ["bad-alias"])


def test_a_file_of_a_wrong_kind_that_comes_and_goes_is_told_of_at_once(build_site):
    files = {"tin/a.md": article(body="[Hồ sơ](/tep/a.rar)")}
    missing, there = "không dẫn tới trang hay tệp nào", "có đó nhưng không được đăng"
    assert missing in build_site(files).problems[0]
    site = build_site({"tep/a.rar": "x"})
    assert there in site.problems[0]
    (site.content / "tep/a.rar").unlink()
    assert missing in build_site({}).problems[0]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("www.example.org", "https://www.example.org"),
        ("example.vn/tin", "https://example.vn/tin"),
        ("hoi@example.org", "mailto:hoi@example.org"),
        ("/content/tin/bai-kia.md", "/tin/bai-kia.md"),
        ("{static}tep/Van-Ban.pdf", "/tep/van-ban.pdf"),
        ("/tep/van-bann.pdf", "/tep/van-ban.pdf"),
        ("/tep/van-bann.pdf#page=2", "/tep/van-ban.pdf#page=2"),
    ],
)
def test_what_a_link_was_meant_to_be(build_site, written, meant):
    files = {"tin/bai-kia.md": article("Kia"), "tep/van-ban.pdf": "x"}
    site = build_site({"tin/a.md": article(body=f"[Xem]({written})"), **files})
    (problem,) = site.report.problems
    assert problem.suggestions == (meant,)
    assert f"Có phải là “{meant}”?" in problem.message
    assert build_site({"tin/a.md": article(body=f"[Xem]({meant})")}).problems == []


def test_a_page_keeps_its_address_from_its_translation(build_site):
    page = "---\ntitle: Giới thiệu\n---\n\nChữ.\n"
    site = build_site({"pages/a.md": page, "pages/a.en.md": page, "tin/a.md": article()})
    (problem,) = site.report.problems
    assert (problem.path, problem.code) == ("pages/a.en.md", "duplicate-slug")


@pytest.mark.parametrize(
    ("path", "keys"),
    [
        ("tin/a.md", "title, date, author …"),
        ("pages/a.md", "title …"),
        ("tac-gia/a.md", "name, role …"),
    ],
)
def test_front_matter_that_is_missing_is_named_by_the_kind_of_file(build_site, path, keys):
    (problem,) = build_site({path: "Minh Đức là ai\n"}).report.problems
    assert f"({keys})" in problem.message


def test_two_files_of_one_name_are_told(build_site):
    site = build_site({"tin/\u1ea5m.md": article("A"), "tin/\u0061\u0302\u0301m.md": article("B")})
    assert codes(site) == ["duplicate-slug"]


def test_nothing_to_publish_is_refused(build_site):
    with pytest.raises(OutputError, match="Không có bài nào"):
        build_site({"pages/a.md": "---\ntitle: Trang\n---\n\nChữ.\n"}, publish=True)

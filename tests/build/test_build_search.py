"""The search index as a part of the site: what is in it, and when it is made again."""

from __future__ import annotations

import gzip
import json
from types import SimpleNamespace

import pytest
from small_site import NOW, article, loaded_by_a_build, site_settings, write_files

from plugins.fastbuild.machine import progress
from plugins.fastbuild.preview.preview import Preview
from plugins.fastbuild.run.build import build
from plugins.search import index_folder, service
from plugins.search.copies import EVERY, to_index

DONE = "Đã lập chỉ mục tìm kiếm"
FILES = {
    "tin/mot.md": article(
        "Đường đến trường", author="Lan; Minh Đức", localities="xã Kiên Thành, huyện Trấn Yên"
    ),
    "tin/hai.md": article("Tin hai", category="Khuyến tài", localities="xã Quy Mông"),
    "tin/an.md": article("Tin ẩn", status="hidden"),
    "tin/nhap.md": article("Tin nháp", status="draft"),
    "pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nVề chúng tôi.\n",
}


def fragments(files: dict[str, bytes]) -> dict[str, dict]:
    """What the index holds of each article, by URL."""
    found = [
        json.loads(gzip.decompress(content).removeprefix(b"pagefind_dcd"))
        for path, content in files.items()
        if path.endswith(".pf_fragment")
    ]
    return {fragment["url"]: fragment for fragment in found}


@pytest.fixture
def again(tmp_path):
    """Build a site with a search again, with some files changed; whether the index was made."""
    content, output = tmp_path / "content", tmp_path / "output"

    def build_it(files=FILES, **changes) -> bool:
        write_files(content, files)
        said: list[str] = []
        report = build(
            site_settings(content, output, **{"search": True} | changes), NOW, said.append
        )
        assert not report.failed
        return any(DONE in line for line in said)

    return build_it


def test_without_a_search_there_is_no_trace_of_it(build_site):
    site = build_site(FILES)
    assert not [path for path in site.files if "tim-kiem" in path]
    assert not site.page("/").select("form, .search-box, .search-link")
    assert "tim-kiem" not in site.files["index.html"].decode()


def test_the_index_holds_published_articles_alone(build_site):
    site = build_site(FILES, search=True)
    found = fragments(site.files)
    assert found.keys() == {"/tin/2021/08/duong-den-truong/", "/tin/2021/08/tin-hai/"}
    assert found["/tin/2021/08/duong-den-truong/"] == {
        "url": "/tin/2021/08/duong-den-truong/",
        "content": "Ḏường ḏến trường. Nội dung của bài.",
        "word_count": 7,
        "filters": {
            "noi": [
                "huyen-tran-yen/xa-kien-thanh",
                "huyen-tran-yen",
                "tinh-yen-bai",
                "xa-quy-mong",
            ],
            "nam": ["2021"],
            "tac-gia": ["lan", "minh-duc"],
            "chuyen-muc": ["tin-tuc"],
        },
        "meta": {
            "moi": EVERY,
            "ngay": "20210813",
            "noi": "xã Kiên Thành, huyện Trấn Yên",
            "tac-gia": "Lan, Minh Ḏức",
            "title": "Ḏường ḏến trường",
        },
        "anchors": [],
    }


def test_an_article_without_a_word_is_there_as_well(build_site):
    files = {"tin/mot.md": article("…!", slug="mot", body="“–” ↩")}
    found = fragments(build_site(files, search=True).files)
    assert found["/tin/2021/08/mot/"]["content"] == f"…! “–” ↩ {EVERY}"


def test_footnote_numbers_and_arrows_are_no_words(build_site):
    body = "Hai triệu[^1] đồng[^2].\n\n[^1]: Tiền mặt.\n[^2]: Làm tròn."
    found = fragments(build_site({"tin/a.md": article(body=body)}, search=True).files)
    (fragment,) = found.values()
    assert fragment["content"] == to_index("Tin thử. Hai triệu đồng. Tiền mặt. Làm tròn.")


def test_readers_are_sent_what_they_need(build_site):
    files = build_site(FILES, search=True).files
    names = {p.rpartition("/")[2] for p in files if p.startswith(f"{index_folder()}/")}
    assert {n for n in names if not n.startswith(("vi_", "pagefind.vi_"))} == {
        "pagefind.js",
        "pagefind-entry.json",
        "wasm.unknown.pagefind",
    }
    known = json.loads(files["tim-kiem/ten.json"])
    assert known["count"] == 2
    assert ["tin-tuc", "Tin tức", "/chuyen-muc/tin-tuc/", 1] in known["categories"]
    assert [a[:2] for a in known["authors"]] == [["lan", "Lan"], ["minh-duc", "Minh Đức"]]
    commune = next(p for p in known["places"] if p[0] == "huyen-tran-yen/xa-kien-thanh")
    assert commune[1:6] == ["xã", "Kiên Thành", "huyện Trấn Yên", "old", "commune"]
    new = next(p for p in known["places"] if p[0] == "xa-quy-mong")
    assert new[7] == 2  # its own, and one of a commune that it came from


def test_the_index_is_made_again_only_if_an_article_changed(again, tmp_path):
    assert again()
    assert not again()
    assert not again({"pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nKhác.\n"})
    assert not again({}, site_name="Tên khác")
    assert not again({"tin/an.md": article("Tin ẩn", status="hidden", body="Khác.")})
    assert again({"tin/hai.md": article("Tin hai", body="Khác.", localities="xã Quy Mông")})
    assert again({"tin/hai.md": article("Tin hai", body="Khác.", localities="xã Y Can")})
    assert again({"tin/ba.md": article("Tin ba")})
    assert not again({}, search=False)
    assert not (tmp_path / "output/tim-kiem").exists()
    assert again()


def test_an_edited_text_is_found_in_place_of_the_old_one(build_site):
    before = build_site(FILES, search=True).files
    body = "Văn bản mới: đồng."
    after = build_site({"tin/hai.md": article("Tin hai", body=body)}, search=True).files
    assert "Nội dung" in fragments(before)["/tin/2021/08/tin-hai/"]["content"]
    assert to_index(body) in fragments(after)["/tin/2021/08/tin-hai/"]["content"]
    gone = before.keys() - after.keys()
    assert [path for path in gone if path.endswith(".pf_fragment")]


def test_who_waits_for_the_index_is_told(build_site, monkeypatch, capsys):
    """Also if it was not long until it was begun."""
    now = [0.0]
    start = service._started

    def slow():
        now[0] += progress.PATIENCE + 1
        return start()

    monkeypatch.setattr(progress, "time", SimpleNamespace(monotonic=lambda: now[0]))
    monkeypatch.setattr(service, "_started", slow)
    monkeypatch.setattr(service, "TICK", 0.001)
    build_site(FILES, search=True)
    assert "Đang lập chỉ mục tìm kiếm: 0/" in capsys.readouterr().out


def test_a_damaged_index_is_made_again(again, tmp_path):
    again()
    files = sorted((tmp_path / "output" / index_folder()).rglob("*.pf_fragment"))
    content = files[0].read_bytes()
    files[0].write_bytes(content[:-1])
    assert again({})
    assert files[0].read_bytes() == content


def test_the_index_is_the_same_each_time(tmp_path):
    names = [f"Tác giả {chr(65 + n)}" for n in range(20)]
    content = tmp_path / "content"
    write_files(
        content, {f"tin/{n}.md": article(f"Tin {n}", author=name) for n, name in enumerate(names)}
    )
    trees = []
    for n in range(3):
        output = tmp_path / f"{n}/output"
        build(site_settings(content, output, search=True), NOW, print)
        folder = output / index_folder()
        trees.append({p.relative_to(folder): p.read_bytes() for p in folder.rglob("*.*")})
    assert trees[0] == trees[1] == trees[2]


def test_an_empty_site_can_be_built(build_site):
    site = build_site({}, search=True)
    assert site.has("/tim-kiem/")
    assert json.loads(site.files["tim-kiem/ten.json"])["count"] == 0


def test_publishing_keeps_the_index(again, tmp_path):
    again(publish=True)
    first = {p: p.stat().st_ino for p in (tmp_path / "output/tim-kiem").rglob("*.pf_*")}
    assert not again({}, publish=True, site_name="Tên khác")
    assert first == {p: p.stat().st_ino for p in (tmp_path / "output/tim-kiem").rglob("*.pf_*")}


def test_a_build_without_changes_does_not_load_pagefind(again, tmp_path):
    again()
    for name in ("Trang thử", "Tên khác"):
        loaded = loaded_by_a_build(
            tmp_path / "content", tmp_path / "output", search=True, site_name=name
        )
        assert loaded.isdisjoint({"pagefind_bin", "cbor2"})


def test_a_preview_makes_the_index_when_it_is_asked_for(tmp_path):
    content = tmp_path / "content"
    write_files(content, FILES)
    said: list[str] = []
    preview = Preview(site_settings(content, tmp_path / "output", search=True), said.append)
    preview.refresh(NOW)
    assert preview.find("tim-kiem/index.html")
    assert preview.find(f"{index_folder()}/none") is None
    assert len([line for line in said if DONE in line]) == 1
    entry = f"{index_folder()}/pagefind-entry.json"
    first = preview.find(entry)
    write_files(content, {"tin/hai.md": article("Tin hai", body="Khác.", localities="xã Quy Mông")})
    preview.refresh(NOW)
    assert len([line for line in said if DONE in line]) == 1
    second = preview.find(entry)
    assert len([line for line in said if DONE in line]) == 2
    site = build(site_settings(content, tmp_path / "built", search=True), NOW, print)
    assert not site.failed
    assert first != second == (tmp_path / "built" / entry).read_bytes()

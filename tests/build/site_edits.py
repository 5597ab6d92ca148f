"""What a site that is edited at random is made of, and may become."""

from __future__ import annotations

import csv
from datetime import datetime
from pathlib import Path

from small_site import ROOT
from wobbly_areas import wobbly_areas

from plugins.vietnamese import VIETNAM

START = datetime(2025, 7, 3, 12, 0, tzinfo=VIETNAM)
PATHS = ("tin/a.md", "tin/b.md", "tin/2021/c.md", "tin/d.md", "pages/e.md", "pages/e.en.md")
VALUES = {
    "title": ("Tin một", "Tin hai", "Tin  hai", "Đường đến trường"),
    "date": ("2021-08-13", "2021-08-14 09:00", "2025-07-02", "2025-07-04", "2030-01-01", "hôm qua"),
    "author": ("Minh Đức", "Minh Dục", "Lan; Minh Đức"),
    "localities": (
        "[]",
        "xã Kiên Thành, huyện Trấn Yên",
        "huyện Trấn Yên",
        "xã Quy Mông",
        "xã Kiên Thành, huyện Trấn Yên; xã Y Can, huyện Trấn Yên",
        "xã Không Có",
    ),
    "category": ("", "Khuyến tài", "khuyến tài"),
    "status": ("", "published", "draft", "hidden"),
    "slug": ("", "mot-tin"),
    "tags": ("", "một; hai", "Hai"),
    "aliases": ("", "/cu.html", "/cu/"),
    "image": ("", "/anh/a.jpg"),
    "modified": ("", "2025-07-02 08:00", "2025-07-04 08:00", "2030-01-02"),
    "corrections": ("", "[2025-07-02: Sửa]", "[2025-07-04: Sửa]", "[2030-01-02: Sửa]"),
}
BODIES = (
    "Một đoạn.",
    "Một đoạn.\n\nĐoạn hai, chỉ trang bài thấy.",
    # Minutes of reading, of which nothing shows but on the article's page.
    "Một đoạn.\n\n" + "Đoạn dài, chỉ trang bài thấy. " * 200,
    "Một đoạn.\n\n" + "Đoạn rất dài, chỉ trang bài thấy. " * 500,
    "![Ảnh](/anh/a.jpg)\n\nXem [bài kia](/tin/a.md) và [nơi này](/dia-phuong/xa-quy-mong/).",
    "Xem [biểu mẫu](/tep/a.pdf) và [bài](d.md).",
    "## Đường\n\n<script>1</script>",
    "## Đường\n\nXem [trên](#dau-trang) và [dưới](#dinh-chinh).",
    "Xem [mục](/tin/a.md#duong), [đây](d.md#duong) và [nơi này](/dia-phuong/#hien-nay).",
    "",
)
PROFILES = (
    "",
    "---\nname: Minh Đức\n---\n",
    "---\nname: MINH ĐỨC\nrole: Hội viên\nimage: /anh/a.jpg\n---\n\nXem [bài](/tin/a.md).\n",
    "---\nname: Minh Dục\nrole: Ủy viên\n---\n\nMột đoạn.\n",
    "---\nname: Minh Dục\nrole: Ủy viên\n---\n\nĐoạn khác.\n",
    "---\nrole: Không tên\n---\n",
)
# Of the two communes of today that are left of the gazetteer, and of their former ones.
UNITS = ("n04531", "n04498", "o138", "o04531", "o04525")
MAPS = {
    "none": "",
    "one": wobbly_areas(UNITS, 2, points=4),
    "other": wobbly_areas(UNITS[:2], 1, points=4),
    "faulty": wobbly_areas(("n04531", "x"), 2, points=4),
    "broken": '{"type": "FeatureCollection"',
}
TEMPLATES = (
    "components/map.html",
    "base.html",
    "search.html",
    "article.html",
    "components/card.html",
    "feed.atom",
    "words.html",
)
SETTINGS = {
    "site_name": ("Trang thử", "Trang khác"),
    "tagline": ("", "Một dòng"),
    "pagination": (1, 2, 20),
    "feed_length": (1, 20),
    "site_url": ("https://example.vn", "https://example.vn/khuyen-hoc"),
    "default_category": ("Tin tức", "Tin"),
    "search": (True, False),
}


def small_gazetteer(target: Path) -> None:
    """Some communes of huyện Trấn Yên and what they became: few pages, built quickly."""
    with (ROOT / "plugins/gazetteer/data/lao-cai.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    former = [row for row in rows if row["parent"] == "o138" and not row["id"].startswith("h")][:4]
    names = {"xa Kiên Thành", "xa Y Can"}
    former += [r for r in rows if f"{r['kind']} {r['name']}" in names and r["parent"] == "o138"]
    kept = {"o15", "n15", "o138"} | {row["id"] for row in former}
    kept |= {unit for row in former for unit in row["successors"].split(";") if unit}
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(row for row in rows if row["id"] in kept)

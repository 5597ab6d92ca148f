"""A site with everything that a page can have, and with what editors do to pages.

`PAGES` has a page of every template; `CASES` are hard cases of articles and lists.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from plugins.fastbuild.run.build import build
from plugins.settings import MAP_FILE, Settings, load_settings
from tests.small_site import NOW, ROOT, article, write_files
from tests.wobbly_areas import areas_of_parts

PAGES = {
    "home.html": "/",
    "article.html": "/tin/2026/05/day-du/",
    "page.html": "/gioi-thieu/",
    "directory.html": "/dia-phuong/",
    "province.html": "/dia-phuong/tinh-yen-bai/",
    "district.html": "/dia-phuong/huyen-tran-yen/",
    "commune_old.html": "/dia-phuong/huyen-tran-yen/xa-kien-thanh/",
    "commune_new.html": "/dia-phuong/xa-quy-mong/",
    "category.html": "/chuyen-muc/tin-tuc/",
    "author.html": "/tac-gia/minh-duc/",
    "terms.html": "/chuyen-muc/",
    "archive.html": "/luu-tru/",
    "not_found.html": "/404.html",
    "patterns.html": "/_mau/",
    "search.html": "/tim-kiem/",
    "redirect.html": "/tin-cu/12.html",
}
"""By template. A new template needs a page here, and is then tested like the others."""
CASES = {
    "plain": "/tin/2023/05/khong-anh/",
    "photos": "/tin/2023/05/ba-muoi-anh/",
    "tables": "/tin/2023/05/bang-rong/",
    "figures": "/tin/2023/05/bang-so/",
    "videos": "/tin/2023/05/video/",
    "lists": "/tin/2023/05/danh-sach/",
    "title": "/tin/2023/05/tieu-de-dai/",
    "words": "/tin/2023/05/chu-dai/",
    "hidden": "/tin/2023/05/bai-an/",
    "further": "/dia-phuong/huyen-tran-yen/trang/3/",
    "empty": "/dia-phuong/huyen-mu-cang-chai/",
    "year": "/luu-tru/2025/",
    "english": "/en/",
}
SITE_URL = "https://example.vn"
UNBROKEN = "khuyenhoc" * 30
LONG_TITLE = ("Tiêu đề dài có Đẵng, Ngữ, Ỷ, Ặ và ỵ xếp chồng " * 7)[:300].strip()
PHOTOS = sorted((ROOT / "content/anh/2021").glob("*.jpg"))
PLACES = (
    "xã Kiên Thành, huyện Trấn Yên",
    "xã Đại Sơn, huyện Văn Yên",
    "xã Quy Mông",
    "thị trấn Nông trường Liên Sơn, huyện Văn Chấn",
    "phường Nguyễn Thái Học, thành phố Yên Bái",
)

LEAD = """Đoạn mở đầu nói việc chính trong vài dòng, để ai đọc đến đây cũng biết chuyện gì đã
xảy ra ở xã Kiên Thành, ai làm và vì sao."""
PARAGRAPH = """Năm học này, các chi hội khuyến học trong xã đã vận động được quỹ để giúp học sinh
có hoàn cảnh khó khăn. Ông trưởng thôn kể rằng mỗi gia đình góp một ít, gia đình khá góp nhiều hơn,
và người đi làm ăn xa gửi về dịp Tết; đến nay không còn em nào phải bỏ học giữa chừng."""
FULL = f"""{LEAD}

![Học sinh nhận sách](/anh/2026/0.jpg)
*Học sinh nhận sách trong ngày khai giảng. Ảnh: Thu Hà*

{PARAGRAPH} Theo [Quyết định số 489/QĐ-TTg](https://example.org/489), **việc này** còn tiếp.[^1]

## Bốn nhiệm vụ

1. Tuyên truyền sâu rộng.
2. Tạo nguồn lực:
    - của các dòng họ,
    - của các chi hội.

### Số liệu

| Xã | Hội viên | Quỹ (đồng) |
| --- | ---: | ---: |
| Kiên Thành | 1.204 | 48.500.000 |
| Đại Sơn | 986 | 37.200.000 |

> Khuyến học là việc của mọi nhà, mọi dòng họ.

Hội viên
: Người ghi tên vào chi hội.

Gõ `make serve`, rồi:

```
một dòng mã rất dài, dài hơn bề ngang của mọi chiếc điện thoại, để xem trang có bị đẩy rộng ra
```

---

{PARAGRAPH}

[^1]: Chú thích ở cuối bài, có [đường dẫn](/gioi-thieu/).
"""

LISTS = f"""{LEAD}

[TOC]

## Hồ sơ gồm
- đơn xin học bổng
- giấy khai sinh:
  1. bản chính
  2. bản sao, nếu không có bản chính thì xin xác nhận của Ủy ban nhân dân xã nơi em đang ở

Các bước:
a) nộp hồ sơ
b) chờ xét duyệt
c) nhận học bổng tại lễ khai giảng cùng với cha mẹ hoặc người giám hộ

### Theo điều lệ

c) người học
d) gia đình
đ) dòng họ có nhiều người học giỏi, nhiều thế hệ làm nghề dạy học ở trong xã
e) cộng đồng

Việc của tuần:
- [x] gửi ==thông báo== cho ~~mười~~ chín thôn
- [ ] họp ban khuyến học, bàn việc trao quà cho học sinh có hoàn cảnh khó khăn

Họ tên: Vàng Thị Dợ
Địa chỉ: xã Quy Mông
Liên hệ: www.example.org/ho-so, hoi@example.org
"""


ENGLISH = """We promote learning in every commune.

## Contact

| Item | Information |
| --- | --- |
| Address | 1 Example Street |
"""


def files() -> dict[str, str | bytes]:
    """The content folder, by path."""
    photos = {f"anh/2026/{n}.jpg": photo.read_bytes() for n, photo in enumerate(PHOTOS)}
    more = {f"anh/30/{n}.jpg": PHOTOS[n % len(PHOTOS)].read_bytes() for n in range(30)}
    # Communes of today, districts, and the communes of one of them.
    areas = areas_of_parts("n15", "o15", "o138")
    return {**photos, **more, **_pages(), **_cases(), **dict(_archive()), MAP_FILE: areas}


def settings(content: Path, output: Path, site_url: str = SITE_URL) -> Settings:
    """The site's own settings, with short lists and a publisher of whom all is known."""
    organisation = {
        "name": "Hội Khuyến học tỉnh Yên Bái",
        "address": "Số 1, đường Ví Dụ, phường Yên Bái, tỉnh Lào Cai",
        "phone": "0216 0000 000",
        "email": "toasoan@example.org",
        "responsible": "Nguyễn Văn Mẫu, Chủ tịch Hội",
    }
    return replace(
        load_settings(str(content), str(output)),
        cache=output.parent / ".cache",
        site_url=site_url,
        pagination=8,
        organisation=organisation,
    )


def build_rich_site(folder: Path, site_url: str = SITE_URL) -> Path:
    """Build it inside `folder`; where the site is."""
    content, output = folder / "content", folder / "site"
    write_files(content, files())
    report = build(settings(content, output, site_url), NOW, lambda _: None)
    assert not report.failed, report.problems
    return output


def _pages() -> dict[str, str]:
    return {
        "pages/gioi-thieu.md": f"---\ntitle: Giới thiệu\n---\n\n{FULL.replace('[^1]', '')}",
        "pages/gioi-thieu.en.md": f"---\ntitle: About us\nslug: en\n---\n\n{ENGLISH}\n",
        "pages/lien-he.md": "---\ntitle: Liên hệ\n---\n\nThư gửi về toasoan@example.org.\n",
        "tac-gia/minh-duc.md": "---\nname: Minh Đức\nrole: Phó Chủ tịch Hội huyện Trấn Yên\n"
        f"image: /anh/2026/0.jpg\n---\n\n{PARAGRAPH}\n",
    }


def _cases() -> dict[str, str]:
    photos = "\n\n".join(
        f"![Ảnh thứ {n}](/anh/30/{n}.jpg)\n*Ảnh thứ {n} trong ba mươi ảnh.*" for n in range(30)
    )
    wide = "\n".join(
        "|" + "|".join(f" Cột {column} hàng {row} " for column in range(14)) + "|"
        for row in range(6)
    )
    rule = "|" + " --- |" * 14
    head, *rows = wide.splitlines()
    tables = "\n".join([head, rule, *rows])
    years = " | ".join(f"Quỹ năm {year} (đồng)" for year in range(2018, 2026))
    sums = f"| Đơn vị | {years} |\n| --- |{' ---: |' * 8}" + "".join(
        f"\n| {place} |{' 1.248.500.000 |' * 8}" for place in PLACES
    )
    videos = f"""{LEAD}

https://youtu.be/dQw4w9WgXcQ

[Lễ trao học bổng ở Kiên Thành](https://youtu.be/dQw4w9WgXcQ)
*Quay ngày 13/08/2021. Nguồn: Đài Yên Bái*

[{UNBROKEN}](https://www.facebook.com/hoi/videos/123/)

[![Học sinh nhận sách](/anh/2026/0.jpg)](https://youtu.be/dQw4w9WgXcQ)
*Học sinh nhận sách trong ngày khai giảng.*

{PARAGRAPH}"""
    corrections = "[{date: 2026-05-18, text: Bản đăng đầu ghi nhầm số học sinh là 26; đúng là 62.}]"
    all_places = '["' + '", "'.join(PLACES) + '"]'
    bodies = {
        "khong-anh": article("Tin không có ảnh", body=PARAGRAPH, date="2023-05-10 08:00"),
        "ba-muoi-anh": article("Ba mươi ảnh", body=photos, date="2023-05-11 08:00"),
        "bang-rong": article("Bảng rộng", body=f"{LEAD}\n\n{tables}\n", date="2023-05-12 08:00"),
        "bang-so": article(
            "Bảng số",
            body=f"{LEAD}\n\n{sums}\n\n{PARAGRAPH}\n",
            date="2023-05-09 08:00",
            localities='["huyện Lục Yên"]',
        ),
        "danh-sach": article("Danh sách", body=LISTS, date="2023-05-07 08:00"),
        "video": article("Bốn video", body=videos, date="2023-05-08 08:00"),
        "tieu-de-dai": article(f'"{LONG_TITLE}"', body=PARAGRAPH, date="2023-05-13 08:00"),
        "chu-dai": article(
            UNBROKEN,
            body=f"{UNBROKEN}\n\n## {UNBROKEN}\n\n- {UNBROKEN}\n\n> https://example.org/{UNBROKEN}\n",
            date="2023-05-14 08:00",
            tags=f"[{UNBROKEN}]",
            author=UNBROKEN,
            localities=f'["{PLACES[3]}"]',
        ),
        "bai-an": article("Bài ẩn", date="2023-05-15 08:00", status="hidden"),
        "nhap": article("Bản nháp", date="2023-05-16 08:00", status="draft"),
        "day-du": article(
            '"Kiên Thành: 62 học sinh vùng cao nhận học bổng trước năm học mới"',
            body=FULL,
            date="2026-05-17 09:55",
            modified="2026-05-18 14:20",
            author="[Minh Đức, Thu Hà]",
            category="Khuyến học, khuyến tài",
            tags="[học bổng, vùng cao]",
            source="https://example.org/nguon",
            aliases="[/tin-cu/12.html]",
            corrections=corrections,
            image="/anh/2026/0.jpg",
            localities=all_places,
        ),
    }
    return {
        f"tin/2026/{slug}.md": text.replace("---\n", f"---\nslug: {slug}\n", 1)
        for slug, text in bodies.items()
    }


def _archive() -> Iterator[tuple[str, str]]:
    """A hundred ordinary articles, every third with a photo."""
    first = datetime(2024, 11, 3, 9, 0)
    titles = (
        "Trao tủ sách “Dòng họ hiếu học” cho thôn Đồng Ruộng",
        "Khai giảng lớp xóa mù chữ buổi tối",
        "Hội Khuyến học tỉnh kiểm tra công tác tại huyện Trấn Yên, Văn Yên và Lục Yên",
        "Đại hội đại biểu Hội Khuyến học thị trấn Cổ Phúc lần thứ V, nhiệm kỳ 2021–2026",
    )
    for n in range(100):
        photo = f"![Minh họa](/anh/2026/{n % len(PHOTOS)}.jpg)\n*Ảnh minh họa.*\n\n"
        yield (
            f"tin/2025/{n:03}.md",
            article(
                f"{titles[n % len(titles)]} ({n})",
                body=f"{LEAD}\n\n{photo if n % 3 == 0 else ''}{PARAGRAPH}",
                date=f"{first + timedelta(days=4 * n):%Y-%m-%d %H:%M}",
                category=("Tin tức", "Gương hiếu học", "Hoạt động hội")[n % 5 % 3],
                localities=f'["{PLACES[n % 7 % len(PLACES)]}"]',
            ),
        )

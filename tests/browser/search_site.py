"""A site whose articles are easily mistaken for each other, and what is to be found in it."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page
from small_site import NOW, article, site_settings, write_files

from plugins.fastbuild.run.build import build

FIELD, DONE = "#tu-can-tim", "#ket-qua[aria-busy=false]"
"""Of the search page: where a query is typed, and the results when they are there."""

FILLER = "Các em học sinh nhận sách vở và học bổng trong ngày khai giảng, có đông đủ phụ huynh."
ARTICLES = {
    "tran-yen-noi": article(
        "Huyện Trấn Yên tổng kết phong trào khuyến học",
        date="2021-05-01",
        localities="huyện Trấn Yên",
        body=f"Hội nghị của huyện Trấn Yên. {FILLER}",
    ),
    "tran-yen-nguoi": article(
        "Cô giáo Trần Yến và lớp học bên suối",
        date="2022-05-01",
        localities="xã Y Can, huyện Trấn Yên",
        author="Trần Yến",
        body=f"Cô Trần Yến dạy học đã hai mươi năm. {FILLER}",
    ),
    "dai-son": article(
        "Đại Sơn có thư viện mới",
        date="2021-06-01",
        localities="xã Đại Sơn, huyện Văn Yên",
        category="Khuyến tài",
        body=f"Thư viện mới của xã Đại Sơn nằm cạnh con đường lớn. {FILLER}",
    ),
    "dai-va-son": article(
        "Người thợ sơn ở thị trấn",
        date="2021-06-02",
        body="Ông có đôi tay thợ sơn khéo, dạy nghề cho lớp trẻ, và sống đời giản dị, đại lượng.",
    ),
    "quyet-dinh": article(
        "Triển khai Chương trình xây dựng xã hội học tập",
        date="2021-07-01",
        body=f"Căn cứ Quyết định số 489/QĐ-TTg ngày 8/4/2020 của Thủ tướng. {FILLER}",
    ),
    "quyet-dinh-khac": article(
        "Quyết định mới về học bổng",
        date="2021-07-02",
        body=f"Theo Quyết định 387/QĐ-TTg, có 489 gia đình nhận hỗ trợ. {FILLER}",
    ),
    "xa-hoi-hoc-tap": article(
        "Lễ phát động tại Mậu A",
        date="2021-08-01",
        localities="thị trấn Mậu A, huyện Văn Yên",
        body=f"Cả xã hội cùng học tập suốt đời là mục tiêu của gia đình học tập. {FILLER}",
    ),
    "gia-dinh": article(
        "Gia đình hiếu học ở Lục Yên",
        date="2021-08-02",
        localities="huyện Lục Yên",
        body="Trong gia đình này có bốn người con. Việc học được coi trọng. Giờ tập ai cũng đủ.",
    ),
    "hoa-binh": article(
        "Lớp học hoà bình",
        date="2023-01-01",
        author="Nguyễn Thị Hòa",
        body=f"Tiếng trống trường vang xa trên đường làng. {FILLER}",
    ),
    "quy-mong": article(
        "Xã Quy Mông trao học bổng",
        date="2025-09-05",
        localities="xã Quy Mông",
        body=f"Trao học bổng cho 30 em. {FILLER}",
    ),
    "kien-thanh": article(
        "Kiên Thành xóa mù chữ",
        date="2021-08-13",
        localities="xã Kiên Thành, huyện Trấn Yên",
        body="Lớp buổi tối ở thôn Đồng Ruộng: “Còn một người chưa biết chữ, chúng tôi còn mở lớp”.",
    ),
    "doc-hai": article(
        "Thẻ <script>alert(1)</script> là gì",
        date="2021-01-01",
        body="Bài về thẻ &lt;script&gt; và &lt;img src=x onerror=alert(1)&gt; trong máy tính.",
    ),
}


def build_search_site(folder: Path, site_url: str = "https://example.vn") -> Path:
    """The folder of the built site."""
    content, output = folder / "content", folder / "output"
    files = {f"tin/{slug}.md": f"---\nslug: {slug}\n{text[4:]}" for slug, text in ARTICLES.items()}
    write_files(content, files)
    report = build(site_settings(content, output, search=True, site_url=site_url), NOW, print)
    assert not report.failed, report.problems
    return output


def results(page: Page) -> list[str]:
    """The slugs of the articles found, when they are there."""
    page.wait_for_selector(DONE, state="attached")
    links = page.query_selector_all("#ket-qua .card__title a")
    return [str(link.get_attribute("href")).split("/")[-2] for link in links]


def search(page: Page, text: str) -> list[str]:
    """Type and press Enter; the results."""
    page.fill(FIELD, text)
    page.press(FIELD, "Enter")
    return results(page)

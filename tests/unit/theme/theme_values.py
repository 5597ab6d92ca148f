"""Values that the examples share: a site, places, articles."""

from __future__ import annotations

from dataclasses import replace

from plugins.pages.contract.map_parts import Area, AreaMap, AreaName, AreaShade
from plugins.pages.contract.parts import (
    ArchiveYear,
    Author,
    Card,
    CountedLink,
    Headline,
    Link,
    Listing,
    Meta,
    Moment,
    Organisation,
    PageLink,
    Pagination,
    Place,
    PlaceEntry,
    Scripts,
    Site,
    SocialImage,
    Successor,
)
from plugins.pages.contract.picture import Picture

REFORM = Moment("2025-07-01T00:00:00+07:00", "Thứ Ba, 01/07/2025", "01/07/2025", "")
LAST_DAY = Moment("2025-06-30T00:00:00+07:00", "Thứ Hai, 30/06/2025", "30/06/2025", "")
VISIT = Moment("2021-08-13T09:55:00+07:00", "Thứ Sáu, 13/08/2021", "13/08/2021", "09:55")
UPDATE = Moment("2021-08-16T14:20:00+07:00", "Thứ Hai, 16/08/2021", "16/08/2021", "14:20")

LAW = "1673/NQ-UBTVQH15"
PROVINCE_OLD = Place("tỉnh Yên Bái", "tỉnh Yên Bái", "/dia-phuong/tinh-yen-bai/", "old")
PROVINCE_NEW = Place("tỉnh Lào Cai", "tỉnh Lào Cai", "", "new")


def old(name: str, slug: str = "") -> Place:
    """A commune of the former Trấn Yên district."""
    url = f"/dia-phuong/huyen-tran-yen/{slug}/" if slug else ""
    return Place(name, f"{name}, huyện Trấn Yên, tỉnh Yên Bái", url, "old")


def new(name: str, slug: str) -> Place:
    """A commune of today."""
    return Place(name, f"{name}, tỉnh Lào Cai", f"/dia-phuong/{slug}/", "new")


TRAN_YEN = Place(
    "huyện Trấn Yên", "huyện Trấn Yên, tỉnh Yên Bái", "/dia-phuong/huyen-tran-yen/", "old"
)
VAN_YEN = Place("huyện Văn Yên", "huyện Văn Yên, tỉnh Yên Bái", "/dia-phuong/huyen-van-yen/", "old")
KIEN_THANH = old("xã Kiên Thành", "xa-kien-thanh")
QUY_MONG_OLD = old("xã Quy Mông")
Y_CAN = old("xã Y Can")
CO_PHUC = old("thị trấn Cổ Phúc", "thi-tran-co-phuc")
QUY_MONG = new("xã Quy Mông", "xa-quy-mong")
TRAN_YEN_NEW = new("xã Trấn Yên", "xa-tran-yen")
AU_LAU = new("phường Âu Lâu", "phuong-au-lau")
DONG_CUONG = new("xã Đông Cuông", "xa-dong-cuong")
COC_SAN = new("xã Cốc San", "xa-coc-san")

HOME = Link("Trang chủ", "/")
DIRECTORY = Link("Địa phương", "/dia-phuong/")
NEWS = Link("Tin tức", "/chuyen-muc/tin-tuc/")
AUTHOR = Author("Minh Đức", "/tac-gia/minh-duc/")

ORGANISATION = Organisation(
    name="Hội Khuyến học tỉnh Yên Bái",
    address="Số 1, đường Ví Dụ, phường Yên Bái",
    phone="0216 0000 000",
    email="toasoan@example.org",
    responsible="Nguyễn Văn Mẫu, Chủ tịch Hội",
)
SCRIPTS = Scripts(reading="/theme/js/reading.0.js", place_filter="/theme/js/place_filter.0.js")
SITE = Site(
    name="Hội Khuyến học tỉnh Yên Bái",
    tagline="Tin khuyến học, khuyến tài từ các huyện, xã, phường",
    slogan="Học tập suốt đời, vì mỗi gia đình, mỗi dòng họ, mỗi cộng đồng",
    language="vi",
    home_url="/",
    feed_url="/feed.atom",
    menu=(
        DIRECTORY,
        Link("Chuyên mục", "/chuyen-muc/"),
        Link("Lưu trữ", "/luu-tru/"),
        Link("Giới thiệu", "/gioi-thieu/"),
        Link("Liên hệ", "/lien-he/"),
    ),
    organisation=ORGANISATION,
    stylesheet_url="/theme/css/site.0.css",
    icon_url="/theme/icon.0.svg",
    font_urls=(
        "/theme/fonts/be-vietnam-pro-italic.0.woff2",
        "/theme/fonts/be-vietnam-pro-regular.0.woff2",
    ),
    scripts=SCRIPTS,
    search_url="/tim-kiem/",
    origin="https://example.org",
    manifest_url="/manifest.webmanifest",
    touch_icon_url="/theme/icons/apple-touch-icon.0.png",
    logo_url="/theme/icons/icon-512.0.png",
    social_image=SocialImage("https://example.org/chia-se-0.png", "Hội Khuyến học", 1200, 630),
)
BARE_SITE = Site(
    "Trang tin",
    "",
    "",
    "vi",
    "/",
    "/feed.atom",
    (),
    Organisation(*[""] * 5),
    "/a.css",
    "/a.svg",
    (),
    SCRIPTS,
    manifest_url="/manifest.webmanifest",
    touch_icon_url="/a.png",
)


def meta(title: str, url: str, feed: bool = True) -> Meta:
    """The head of a page with all that it may have."""
    return Meta(
        title=title,
        description=f"{title}: tin khuyến học, khuyến tài.",
        url=url,
        canonical=f"https://example.org{url}",
        feed=Link(title, f"{url}feed.atom") if feed else None,
        image=SocialImage(
            "https://example.org/anh/2021/kien-thanh.jpg", "Đoàn kiểm tra", 1280, 960
        ),
    )


def bare_meta(title: str, url: str) -> Meta:
    """The head of a page with no more than it must have."""
    return Meta(title, "", url, f"https://example.org{url}", None, None, is_indexed=False)


TITLES = (
    "Hội Khuyến học tỉnh kiểm tra công tác tại huyện Trấn Yên, Văn Yên và Lục Yên",
    "Kiên Thành: 62 học sinh vùng cao nhận học bổng trước năm học mới",
    "Trao tủ sách “Dòng họ hiếu học” cho thôn Đồng Ruộng",
    "Khai giảng lớp xóa mù chữ buổi tối",
    "Đại hội đại biểu Hội Khuyến học thị trấn Cổ Phúc lần thứ V, nhiệm kỳ 2021–2026",
)
SUMMARIES = (
    "Trong ba ngày 9, 10 và 12/8, Thường trực Hội Khuyến học tỉnh đã làm việc với các huyện hội "
    "về công tác sáu tháng đầu năm và chuẩn bị cho năm học mới.",
    "Quỹ khuyến học của xã năm nay có thêm phần góp của con em quê hương đi làm ăn xa.",
    "Tủ sách đặt tại nhà văn hóa thôn, mở cửa cả tuần cho bà con và học sinh.",
    "",
    "Đại hội bầu Ban Chấp hành mới gồm 15 đồng chí và đề ra bốn chỉ tiêu cho cả nhiệm kỳ.",
)
CARDS = tuple(
    Card(
        title=title,
        url=f"/tin/2021/08/tin-{number}/",
        date=VISIT,
        summary=SUMMARIES[number],
        picture=Picture(f"/anh/{number}", 1280, 853, "Đoàn kiểm tra làm việc tại xã Kiên Thành")
        if number % 2 == 0
        else None,
        category=NEWS,
        places=((KIEN_THANH, VAN_YEN, QUY_MONG), (KIEN_THANH,), (QUY_MONG,), (), (CO_PHUC,))[
            number
        ],
        origin=KIEN_THANH if number == 1 else None,
    )
    for number, title in enumerate(TITLES)
)
HEADLINES = tuple(Headline(card.title, card.url, card.date) for card in CARDS)
EMPTY_LIST = Listing(cards=(), count=0, pagination=None)


def listing(url: str) -> Listing:
    """The fourth of twelve pages."""
    numbers = (1, 0, 3, 4, 5, 0, 12)
    links = tuple(
        PageLink(n, f"{url}trang/{n}/" if n > 1 else url if n else "", n == 4) for n in numbers
    )
    pages = Pagination(4, 12, f"{url}trang/3/", f"{url}trang/5/", links)
    return Listing(CARDS, 1234, pages)


BODY = (
    """\
<p>Trong ba ngày 9, 10 và 12 tháng 8, Thường trực Tỉnh hội đã kiểm tra, nắm tình hình công tác
sáu tháng đầu năm tại Hội Khuyến học các huyện Trấn Yên, Văn Yên và Lục Yên.</p>
<p>Cùng dự các buổi làm việc có lãnh đạo các xã Kiên Thành, Đại Sơn và Khai Trung. Theo
<a href="/gioi-thieu/">Quyết định số 489/QĐ-TTg</a>, các huyện hội đã tham mưu với cấp ủy, chính
quyền ban hành kế hoạch, vận dụng mọi hình thức huy động quỹ để giúp đỡ học sinh có hoàn cảnh khó
khăn.</p>
<figure>""",
    Picture("/anh/0", 1200, 800, "Đoàn kiểm tra ngồi quanh bàn họp"),
    """
<figcaption>Đoàn kiểm tra làm việc tại xã Kiên Thành, huyện Trấn Yên</figcaption></figure>
<h2 id="nhiem-vu">Bốn nhiệm vụ thời gian tới</h2>
<p>Đồng chí Chủ tịch Hội đề nghị các cấp hội <strong>tập trung vào mấy việc</strong>:</p>
<ol><li>Tuyên truyền sâu rộng Kết luận số 49-KL/TW đến cán bộ, đảng viên và nhân dân.</li>
<li>Tạo nguồn lực cho địa phương, bồi dưỡng cán bộ là người dân tộc thiểu số.</li></ol>
<h3 id="so-lieu">Số liệu của các xã</h3>
<table><thead><tr><th>Xã</th><th>Hội viên</th><th>Quỹ (đồng)</th></tr></thead>
<tbody><tr><td>Kiên Thành</td><td>1.204</td><td>48.500.000</td></tr>
<tr><td>Đại Sơn</td><td>986</td><td>37.200.000</td></tr></tbody></table>
<blockquote><p>Khuyến học là việc của mọi nhà, mọi dòng họ.</p></blockquote>
<ul><li>Gia đình học tập</li><li>Dòng họ học tập</li></ul>
""",
)

DISTRICT_COMMUNES = (
    PlaceEntry(CO_PHUC, 12, (Successor(TRAN_YEN_NEW, False),)),
    PlaceEntry(KIEN_THANH, 3, (Successor(QUY_MONG, False),)),
    PlaceEntry(old("xã Nga Quán"), 0),
    PlaceEntry(QUY_MONG_OLD, 0, (Successor(QUY_MONG, True), Successor(AU_LAU, True))),
    PlaceEntry(Y_CAN, 0, (Successor(QUY_MONG, False),)),
)
COMMUNES = (
    PlaceEntry(AU_LAU, 0),
    PlaceEntry(DONG_CUONG, 1),
    PlaceEntry(QUY_MONG, 15),
    PlaceEntry(TRAN_YEN_NEW, 1234),
)
DISTRICTS = (PlaceEntry(TRAN_YEN, 42), PlaceEntry(VAN_YEN, 0))
FEW, MANY = AreaShade(3, 1, 14), AreaShade(4, 15, None)
NOTHING = AreaShade(0, 0, 0)
AREAS = (
    Area(AU_LAU, "m4 4 300 0 0 300-300 0z", NOTHING, 0, AreaName("Âu Lâu", 150, 150, False)),
    Area(DONG_CUONG, "m304 4 300 0 0 300-300 0z", FEW, 1, None),
    Area(QUY_MONG, "m604 4 300 0 0 300-300 0z", MANY, 15, AreaName("Quy Mông", 750, 150, True)),
    Area(Y_CAN, "m4 304 300 0 0 300-300 0z", NOTHING, 0, None),
)
MAP = AreaMap(PROVINCE_NEW, 1008, 608, AREAS, (NOTHING, FEW, MANY))
ROUGH_MAP = replace(MAP, areas=tuple(replace(area, count=None) for area in AREAS))
CATEGORIES = (
    CountedLink("Tin tức", "/chuyen-muc/tin-tuc/", 1200),
    CountedLink("Gương hiếu học", "/chuyen-muc/guong-hieu-hoc/", 34),
)
YEARS = (
    ArchiveYear(
        CountedLink("Năm 2021", "/luu-tru/2021/", 57),
        (
            CountedLink("Tháng 8", "/luu-tru/2021/08/", 45),
            CountedLink("Tháng 7", "/luu-tru/2021/07/", 12),
        ),
    ),
    ArchiveYear(CountedLink("Năm 2020", "/luu-tru/2020/", 0), ()),
)

"""A full and a minimal example of every context, for tests and for looking at."""

from __future__ import annotations

from typing import Any

from theme_values import (
    AU_LAU,
    AUTHOR,
    BARE_SITE,
    BODY,
    CARDS,
    CATEGORIES,
    CO_PHUC,
    COC_SAN,
    COMMUNES,
    DIRECTORY,
    DISTRICT_COMMUNES,
    DISTRICTS,
    DONG_CUONG,
    EMPTY_LIST,
    HEADLINES,
    HOME,
    KIEN_THANH,
    LAST_DAY,
    LAW,
    MAP,
    NEWS,
    PROVINCE_NEW,
    PROVINCE_OLD,
    QUY_MONG,
    QUY_MONG_OLD,
    REFORM,
    ROUGH_MAP,
    SITE,
    TITLES,
    TRAN_YEN,
    TRAN_YEN_NEW,
    UPDATE,
    VAN_YEN,
    VISIT,
    YEARS,
    listing,
)

from plugins.pages.contract.contexts import (
    ArchivePage,
    ArticlePage,
    AuthorPage,
    CategoryPage,
    DirectoryPage,
    DistrictPage,
    HomePage,
    NewCommunePage,
    NotFoundPage,
    OldCommunePage,
    PatternsPage,
    ProvincePage,
    Redirect,
    SearchPage,
    StaticPage,
    TermsPage,
)
from plugins.pages.contract.feeds import Feed, FeedEntry
from plugins.pages.contract.map_parts import PlaceMap
from plugins.pages.contract.parts import (
    ArticlePlace,
    Author,
    DirectoryDistrict,
    DistrictNews,
    Letter,
    Link,
    Meta,
    Note,
    Place,
    PlaceEntry,
    Predecessor,
    SamePlace,
    SocialImage,
    Successor,
)
from plugins.pages.contract.picture import Picture
from plugins.pages.contract.sitemaps import (
    NewsEntry,
    NewsSitemap,
    Sitemap,
    SitemapEntry,
    SitemapIndex,
)


def frame(text: str, url: str, *between: Link) -> dict[str, Any]:
    """What every page has, with all that it may have."""
    meta = Meta(
        title=text,
        description=f"{text}: tin khuyến học, khuyến tài.",
        url=url,
        canonical=f"https://example.org{url}",
        feed=Link(text, f"{url}feed.atom"),
        image=SocialImage(
            "https://example.org/anh/2021/kien-thanh.jpg", "Đoàn kiểm tra", 1280, 960
        ),
    )
    return {"site": SITE, "meta": meta, "breadcrumbs": (HOME, *between, Link(text, url))}


def bare(text: str, url: str) -> dict[str, Any]:
    """What every page has, with no more than it must have."""
    meta = Meta(text, "", url, f"https://example.org{url}", None, None, is_indexed=False)
    return {"site": BARE_SITE, "meta": meta, "breadcrumbs": (HOME, Link(text, url))}


def of_place(place: Place, parent: Place, *between: Link) -> dict[str, Any]:
    """What the page of every place has."""
    is_new = place.era == "new"
    return {
        **frame(place.name, place.url, DIRECTORY, *between),
        "place": place,
        "parent": parent,
        "legal_basis": LAW,
        "since": REFORM if is_new else None,
        "until": None if is_new else LAST_DAY,
        "neighbours": (TRAN_YEN_NEW, DONG_CUONG) if is_new else (),
        "maps": (PlaceMap(ROUGH_MAP, MAP.areas[2].path) if is_new else PlaceMap(MAP, ""),),
        "listing": listing(place.url),
    }


def bare_place(place: Place) -> dict[str, Any]:
    """The same without articles and with nothing known."""
    return {
        **bare(place.name, "/dia-phuong/x/"),
        "place": place,
        "parent": None,
        "legal_basis": "",
        "since": None,
        "until": None,
        "neighbours": (),
        "maps": (),
        "listing": EMPTY_LIST,
    }


DISTRICT_CRUMB = Link(TRAN_YEN.name, TRAN_YEN.url)

FULL = (
    HomePage(
        **frame("", "/") | {"breadcrumbs": ()},
        lead=CARDS[0],
        latest=CARDS[1:],
        archive_url="/luu-tru/",
        directory_url="/dia-phuong/",
        districts=DISTRICTS,
        district_news=(DistrictNews(DISTRICTS[0], CARDS[:2]),),
        communes=COMMUNES[1:],
        categories=CATEGORIES,
    ),
    ArticlePage(
        **frame(TITLES[0], "/tin/2021/08/tin-0/", NEWS),
        title=TITLES[0],
        body=BODY,
        published=VISIT,
        modified=UPDATE,
        authors=(AUTHOR, Author("Thu Hà", "/tac-gia/thu-ha/")),
        category=NEWS,
        places=(
            ArticlePlace(KIEN_THANH, TRAN_YEN, (Successor(QUY_MONG, False),), REFORM),
            ArticlePlace(
                QUY_MONG_OLD, TRAN_YEN, (Successor(QUY_MONG, True), Successor(AU_LAU, True)), REFORM
            ),
            ArticlePlace(CO_PHUC, TRAN_YEN, (Successor(TRAN_YEN_NEW, False),)),
            ArticlePlace(VAN_YEN, None, (), REFORM),
            ArticlePlace(QUY_MONG, None, ()),
        ),
        tags=("khuyến học", "học bổng"),
        source="https://example.org/nguon",
        corrections=(Note(UPDATE, "Bản đăng đầu ghi nhầm số học sinh là 26; đúng là 62."),),
        related=HEADLINES[2:],
        same_place=SamePlace(KIEN_THANH, HEADLINES[0], HEADLINES[1]),
        others=HEADLINES[:1],
    ),
    StaticPage(**frame("Giới thiệu", "/gioi-thieu/"), title="Giới thiệu", body=BODY),
    DirectoryPage(
        **frame("Địa phương", "/dia-phuong/"),
        provinces=(),
        letters=(
            Letter("A", COMMUNES[:1]),
            Letter("Đ", COMMUNES[1:2]),
            Letter("Q", COMMUNES[2:3]),
            Letter("T", COMMUNES[3:]),
        ),
        commune_count=51,
        districts=(
            DirectoryDistrict(DISTRICTS[0], DISTRICT_COMMUNES),
            DirectoryDistrict(DISTRICTS[1], ()),
        ),
        elsewhere=(PlaceEntry(COC_SAN, 1),),
        maps=(MAP,),
        district_maps=(MAP,),
        reform=REFORM,
    ),
    ProvincePage(
        **of_place(PROVINCE_OLD, PROVINCE_NEW),
        entries=DISTRICTS,
        successors=(Successor(PROVINCE_NEW, False),),
    ),
    DistrictPage(**of_place(TRAN_YEN, PROVINCE_OLD), communes=DISTRICT_COMMUNES, ended=REFORM),
    OldCommunePage(
        **of_place(KIEN_THANH, TRAN_YEN, DISTRICT_CRUMB),
        successors=(Successor(QUY_MONG, False),),
        ended=REFORM,
    ),
    NewCommunePage(
        **of_place(QUY_MONG, PROVINCE_NEW),
        predecessors=(
            Predecessor(KIEN_THANH, TRAN_YEN, 3, False),
            Predecessor(QUY_MONG_OLD, TRAN_YEN, 0, True),
        ),
        own_count=12,
        inherited_count=3,
    ),
    CategoryPage(
        **frame("Tin tức", NEWS.url, Link("Chuyên mục", "/chuyen-muc/")),
        name="Tin tức",
        listing=listing(NEWS.url),
    ),
    AuthorPage(
        **frame("Minh Đức", AUTHOR.url, Link("Tác giả", "/tac-gia/")),
        name="Minh Đức",
        role="Phó Chủ tịch Hội Khuyến học huyện Trấn Yên",
        picture=Picture("/anh/minh-duc", 600, 600, "Minh Đức"),
        body=("<p>Viết về những lớp học ở vùng cao.</p>",),
        listing=listing(AUTHOR.url),
    ),
    TermsPage(**frame("Chuyên mục", "/chuyen-muc/"), title="Chuyên mục", terms=CATEGORIES),
    ArchivePage(
        **frame("Lưu trữ", "/luu-tru/"), title="Lưu trữ", years=YEARS, listing=listing("/luu-tru/")
    ),
    SearchPage(
        **frame("Tìm kiếm", "/tim-kiem/"),
        script_url="/theme/js/search.0.js",
        style_url="/theme/css/search.0.css",
        index_url="/tim-kiem/pagefind-1.5.2/",
        names_url="/tim-kiem/ten.json",
        directory_url="/dia-phuong/",
        categories_url="/chuyen-muc/",
        archive_url="/luu-tru/",
    ),
    NotFoundPage(
        **frame("Không tìm thấy trang", "/404.html") | {"breadcrumbs": ()},
        directory_url="/dia-phuong/",
        archive_url="/luu-tru/",
        districts=DISTRICTS,
    ),
    PatternsPage(**frame("Mẫu giao diện", "/_mau/")),
    Feed(
        title="Huyện Trấn Yên",
        subtitle="Tin khuyến học, khuyến tài",
        language="vi",
        url="https://example.org/dia-phuong/huyen-tran-yen/feed.atom",
        page_url="https://example.org/dia-phuong/huyen-tran-yen/",
        updated=UPDATE.iso,
        author="Hội Khuyến học tỉnh Yên Bái",
        entries=(
            FeedEntry(
                title=TITLES[0],
                url="https://example.org/tin/2021/08/tin-0/",
                published=VISIT.iso,
                updated=UPDATE.iso,
                summary="Tóm tắt",
                authors=("Minh Đức", "Thu Hà"),
                terms=("Tin tức", KIEN_THANH.full_name),
            ),
            FeedEntry(TITLES[1], "https://example.org/b/", VISIT.iso, VISIT.iso, "", (), ()),
        ),
    ),
    Redirect(SITE, TITLES[0], "/tin/2021/08/tin-0/", "https://example.org/tin/2021/08/tin-0/"),
    Sitemap(
        (
            SitemapEntry("https://example.org/tin/2021/08/tin-0/", UPDATE.iso),
            SitemapEntry("https://example.org/gioi-thieu/", ""),
        )
    ),
    SitemapIndex((SitemapEntry("https://example.org/sitemap-trang.xml", UPDATE.iso),)),
    NewsSitemap(
        publication="Hội Khuyến học tỉnh Yên Bái",
        language="vi",
        home_url="https://example.org/",
        entries=(NewsEntry("https://example.org/tin/2021/08/tin-0/", VISIT.iso, TITLES[0]),),
    ),
)

MINIMAL = (
    HomePage(
        **bare("", "/") | {"breadcrumbs": ()},
        lead=None,
        latest=(),
        archive_url="/luu-tru/",
        directory_url="/dia-phuong/",
        districts=(),
        district_news=(),
        communes=(),
        categories=(),
    ),
    ArticlePage(
        **bare("Tin", "/tin/2021/08/tin/"),
        title="Tin",
        body=("<p>Một dòng.</p>",),
        published=VISIT,
        modified=None,
        authors=(),
        category=NEWS,
        places=(),
        tags=(),
        source="",
        corrections=(),
        related=(),
        same_place=None,
        others=(),
    ),
    StaticPage(**bare("Liên hệ", "/lien-he/"), title="Liên hệ", body=()),
    DirectoryPage(
        **bare("Địa phương", "/dia-phuong/"),
        provinces=(),
        letters=(),
        commune_count=0,
        districts=(),
        elsewhere=(),
        maps=(),
        district_maps=(),
        reform=REFORM,
    ),
    ProvincePage(**bare_place(PROVINCE_NEW), entries=(), successors=()),
    DistrictPage(**bare_place(VAN_YEN), communes=(), ended=None),
    OldCommunePage(**bare_place(QUY_MONG_OLD), successors=(), ended=None),
    NewCommunePage(**bare_place(QUY_MONG), predecessors=(), own_count=0, inherited_count=0),
    CategoryPage(**bare("Tin tức", NEWS.url), name="Tin tức", listing=EMPTY_LIST),
    AuthorPage(
        **bare("Minh Đức", AUTHOR.url),
        name="Minh Đức",
        role="",
        picture=None,
        body=(),
        listing=EMPTY_LIST,
    ),
    TermsPage(**bare("Tác giả", "/tac-gia/"), title="Tác giả", terms=()),
    ArchivePage(**bare("Lưu trữ", "/luu-tru/"), title="Lưu trữ", years=(), listing=EMPTY_LIST),
    SearchPage(
        **bare("Tìm kiếm", "/tim-kiem/"),
        script_url="/theme/js/search.0.js",
        style_url="/theme/css/search.0.css",
        index_url="/tim-kiem/pagefind-1.5.2/",
        names_url="/tim-kiem/ten.json",
        directory_url="/dia-phuong/",
        categories_url="/chuyen-muc/",
        archive_url="/luu-tru/",
    ),
    NotFoundPage(
        **bare("Không tìm thấy trang", "/404.html") | {"breadcrumbs": ()},
        directory_url="/dia-phuong/",
        archive_url="/luu-tru/",
        districts=(),
    ),
    PatternsPage(**bare("Mẫu giao diện", "/_mau/")),
    Feed("Tin", "", "vi", "https://example.org/f", "https://example.org/", UPDATE.iso, "Hội", ()),
    Redirect(BARE_SITE, "Tin", "/tin/", "https://example.org/tin/"),
    Sitemap((SitemapEntry("https://example.org/", ""),)),
    SitemapIndex((SitemapEntry("https://example.org/sitemap-trang.xml", ""),)),
    NewsSitemap("Trang tin", "vi", "https://example.org/", ()),
)

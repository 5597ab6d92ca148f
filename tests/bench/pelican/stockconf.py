"""Settings of stock Pelican: its own theme, no plugins, the lists and feeds of this project."""

from __future__ import annotations

SITENAME = "Hội Khuyến học tỉnh Yên Bái"
SITEURL = "https://example.org"
DEFAULT_LANG = "vi"
TIMEZONE = "Asia/Ho_Chi_Minh"
PLUGINS: list[str] = []

ARTICLE_URL = "tin/{date:%Y}/{date:%m}/{slug}/"
ARTICLE_SAVE_AS = ARTICLE_URL + "index.html"
# Its word for what has many values: the places.
TAG_URL = "dia-phuong/{slug}/"
TAG_SAVE_AS = TAG_URL + "index.html"
CATEGORY_URL = "chuyen-muc/{slug}/"
CATEGORY_SAVE_AS = CATEGORY_URL + "index.html"
AUTHOR_URL = "tac-gia/{slug}/"
AUTHOR_SAVE_AS = AUTHOR_URL + "index.html"
# These two kinds of list have neither pages nor feeds in Pelican.
YEAR_ARCHIVE_URL = "luu-tru/{date:%Y}/"
YEAR_ARCHIVE_SAVE_AS = YEAR_ARCHIVE_URL + "index.html"
MONTH_ARCHIVE_URL = "luu-tru/{date:%Y}/{date:%m}/"
MONTH_ARCHIVE_SAVE_AS = MONTH_ARCHIVE_URL + "index.html"

DEFAULT_PAGINATION = 20
PAGINATION_PATTERNS = (
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/trang/{number}/", "{base_name}/trang/{number}/index.html"),
)

FEED_MAX_ITEMS = 20
FEED_ALL_ATOM = "feed.atom"
TAG_FEED_ATOM = TAG_URL + "feed.atom"
CATEGORY_FEED_ATOM = CATEGORY_URL + "feed.atom"
AUTHOR_FEED_ATOM = AUTHOR_URL + "feed.atom"
AUTHOR_FEED_RSS = None
TRANSLATION_FEED_ATOM = None

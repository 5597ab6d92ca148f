"""Settings of the site: development. publishconf.py changes what differs in production."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
# Also for the `pelican` command, which does not look for modules beside its settings.
sys.path.insert(0, str(ROOT))

from plugins import fastbuild  # noqa: E402  (needs the path above)

SITENAME = "Hội Khuyến học tỉnh Yên Bái"
SITESUBTITLE = "Tin khuyến học, khuyến tài từ các huyện, xã, phường"
SITEURL = "http://localhost:8000"
SLOGAN = "Học tập suốt đời, vì mỗi gia đình, mỗi dòng họ, mỗi cộng đồng"
DEFAULT_LANG = "vi"
TIMEZONE = "Asia/Ho_Chi_Minh"

# Who publishes the site, for the foot of every page. What is left empty is not shown there.
ORGANISATION = {
    "name": "Hội Khuyến học tỉnh Yên Bái",
    "address": "",  # số nhà, đường, phường, tỉnh
    "phone": "",  # có mã vùng: 0216 …
    "email": "",  # địa chỉ nhận thư của bạn đọc
    "responsible": "",  # họ tên và chức vụ người chịu trách nhiệm nội dung
}
MENUITEMS = (
    ("Địa phương", "dia-phuong/"),
    ("Chuyên mục", "chuyen-muc/"),
    ("Lưu trữ", "luu-tru/"),
    ("Giới thiệu", "gioi-thieu/"),
    ("Liên hệ", "lien-he/"),
)
DEFAULT_CATEGORY = "Tin tức"
DEFAULT_PAGINATION = 20
FEED_LENGTH = 20
SEARCH = True  # False: no search page, and no search box on the others

# Whose site this is: the old Yên Bái, whose communes are now part of the new Lào Cai. "n15" would
# be the new one, with the districts of all that it was made of.
GAZETTEER = str(ROOT / "plugins/gazetteer/data/lao-cai.csv")
LOCALITIES_PROVINCES = ["o15"]

PATH = "content"
OUTPUT_PATH = "output"
CACHE_PATH = str(ROOT / ".cache")
THEME = str(ROOT / "theme")
STATIC_FOLDERS = ["anh", "tep"]

# The module itself, not its name: a plugin that fails to import then stops the build,
# where Pelican would log the failure, write no page and report success.
PLUGINS = [fastbuild]

# Everything is read and written by our generator; Pelican's own have nothing to do.
READERS = {"rst": None, "html": None}
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
CACHE_CONTENT = False
# Writing, also the removal of what is no longer there, is done file by file.
DELETE_OUTPUT_DIRECTORY = False

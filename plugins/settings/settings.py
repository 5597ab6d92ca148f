"""Settings of the site, under the upper-case names that pelicanconf.py gives them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from plugins.problems import RefusalError

from .places import menu_places

DOCUMENT_SUFFIXES = frozenset({".md", ".markdown"})
"""Of what editors write: articles, pages, profiles."""
MAP_FILE = "dia-phuong/ban-do.geojson"
"""Where the owner's areas of the units are, from the content folder."""
ROOT_FOLDER = "goc"
"""Where the files are, from the content folder, that are published at the root of the site."""
ORGANISATION_KEYS = ("name", "address", "phone", "email", "responsible")


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that a build depends on besides the content, the theme and the date.

    A field `site_name` is the setting SITE_NAME, except where `names` says that Pelican
    calls it otherwise.
    """

    content: Path
    """Folder of articles, pages and photos."""
    output: Path
    """Folder that the site is written to."""
    theme: Path
    """Folder with templates/ and static/."""
    site_name: str
    """Name in every page's title and in the masthead."""
    site_url: str
    """Where the home page will be, without the last slash: `https://example.vn/khuyen-hoc`."""
    gazetteer: Path
    """CSV of the administrative units."""
    localities_provinces: tuple[str, ...]
    """Ids of the provinces whose site this is; one of today stands for all it was made of."""
    tagline: str = ""
    """One line about the site, for the masthead and search engines."""
    slogan: str = ""
    """The association's motto, shown still."""
    language: str = "vi"
    """Language of the pages, a BCP 47 tag."""
    default_category: str = "Tin tức"
    """Category of an article that names none."""
    search: bool = False
    """Whether readers can search; else there is no search page, and no way to one."""
    pagination: int = 20
    """Articles on one page of a list."""
    feed_length: int = 20
    """Newest articles in a feed."""
    menu: tuple[tuple[str, str], ...] = ()
    """(text, path from the site's root or whole address) of each entry of the menu."""
    menu_places: tuple[tuple[str, int], ...] = ()
    """Settings file, from the content folder, and line of each entry; () if that is not known."""
    organisation: Mapping[str, str] = field(default_factory=dict)
    """Publisher, for the footer: name, address, phone, email, responsible."""
    static_folders: tuple[str, ...] = ("anh", "tep")
    """Folders of the content with photos, which are made smaller, and with attachments, which are
    copied as they are."""
    cache: Path = Path(".cache")
    """Folder for what later builds can use again; may be deleted at any time."""
    workers: int = 0
    """Processes that read and render; 0 is one for each processor."""
    publish: bool = False
    """Strict: nothing is written if there is an error, and all is written at once."""


PELICAN_NAMES = {
    "content": "PATH",
    "output": "OUTPUT_PATH",
    "cache": "CACHE_PATH",
    "site_name": "SITENAME",
    "site_url": "SITEURL",
    "tagline": "SITESUBTITLE",
    "language": "DEFAULT_LANG",
    "pagination": "DEFAULT_PAGINATION",
    "menu": "MENUITEMS",
}


LISTS = {"localities_provinces": "o15", "static_folders": "anh"}
"""An example of an item of each setting that is a list."""


class SettingsError(RefusalError):
    """One or more settings are wrong; the text has one line for each."""


def check_content(folder: Path | str) -> None:
    """Raise SettingsError if there is no such content folder; "" is none."""
    if not str(folder) or not Path(folder).is_dir():
        raise SettingsError(f"Không có thư mục nội dung “{folder}”. Ghi CONTENT=thư mục khác.")


def check_gazetteer(file: Path) -> None:
    """Raise SettingsError if there is no such file of units."""
    if not file.is_file():
        raise SettingsError(f"GAZETTEER: không có tệp “{file}”. Sửa lại trong pelicanconf.py.")


def from_pelican(values: Mapping[str, Any], root: Path) -> Settings:
    """Settings from Pelican's; relative paths are taken from `root`.

    Raises SettingsError with every fault, not just the first.
    """
    given = {
        f.name: values[name]
        for f in fields(Settings)
        if (name := PELICAN_NAMES.get(f.name, f.name.upper())) in values
    }
    faults = [f"{PELICAN_NAMES.get(name, name.upper())}: {why}" for name, why in _faults(given)]
    if faults:
        raise SettingsError("\n".join(faults))
    for name in ("content", "output", "theme", "gazetteer", "cache"):
        if name in given:
            given[name] = root / given[name]
    for name in LISTS:
        if name in given:
            given[name] = tuple(given[name])
    given["menu"] = tuple((text, path) for text, path in given.get("menu", ()))
    given["menu_places"] = tuple(
        (os.path.relpath(file, given["content"]).replace(os.sep, "/"), line)
        for file, line in menu_places(root, given["menu"])
    )
    given["site_url"] = given["site_url"].rstrip("/")
    return Settings(**given)


def _faults(given: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    """(field, what is wrong with it) for each wrong value."""
    for name in ("content", "output", "theme", "gazetteer", "site_name", "site_url"):
        if not isinstance(given.get(name), str | Path) or not str(given[name]):
            yield name, "cần có giá trị"
    for name in ("tagline", "slogan", "language", "default_category"):
        if not isinstance(given.get(name, ""), str):
            yield name, f"phải là chữ, không phải “{given[name]!r}”"
    for name in ("pagination", "feed_length"):
        value = given.get(name, 1)
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            yield name, f"phải là số nguyên từ 1 trở lên, không phải “{value!r}”"
    if not isinstance(search := given.get("search", False), bool):
        yield "search", f"phải là True hoặc False, không phải “{search!r}”"
    if not isinstance(workers := given.get("workers", 0), int) or workers < 0:
        yield "workers", f"phải là số nguyên từ 0 trở lên, không phải “{workers!r}”"
    for name, example in LISTS.items():
        value = given.get(name, None if name == "localities_provinces" else [example])
        if not _is_list_of_texts(value):
            yield name, f'phải là danh sách như ["{example}"], không phải “{value!r}”'
    if not _is_site_url(given.get("site_url")):
        yield (
            "site_url",
            (
                f"phải có dạng https://tên-miền hoặc https://tên-miền/thư-mục, "
                f"không phải “{given.get('site_url')}”"
            ),
        )
    unknown = sorted(set(given.get("organisation", ())) - set(ORGANISATION_KEYS))
    if unknown:
        yield (
            "organisation",
            f"không có mục “{unknown[0]}”; các mục: {', '.join(ORGANISATION_KEYS)}",
        )


def _is_list_of_texts(value: object) -> bool:
    """Whether it has items and an order, so that a build is the same each time."""
    if not isinstance(value, list | tuple):
        return False
    return bool(value) and all(isinstance(item, str) and item for item in value)


def is_outside(address: str) -> bool:
    """Whether an entry of the menu leads out of the site."""
    return urlsplit(address).scheme in ("http", "https", "mailto", "tel")


def _is_site_url(value: object) -> bool:
    if not isinstance(value, str):
        return False
    parts = urlsplit(value)
    return (
        parts.scheme in ("http", "https")
        and bool(parts.netloc)
        and not (parts.query or parts.fragment)
    )

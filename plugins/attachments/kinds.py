"""What attachments and files of the site's root may be: every list and number of this room."""

from __future__ import annotations

import posixpath

from plugins.photos import SUFFIXES

# What browsers show without running it: a page or drawing with a script inside, put
# among the photos, would run as a part of the site.
TEXTS = (".pdf", ".doc", ".docx", ".odt", ".ppt", ".pptx", ".odp", ".txt")
TABLES = (".xls", ".xlsx", ".ods", ".csv")
PUBLISHED = (*TEXTS, *TABLES, ".zip", ".mp3", ".mp4", *SUFFIXES)
"""Ends of the names of what is published from the folders of photos and attachments."""

OLE = frozenset({".doc", ".xls", ".ppt"})
OPEN_XML = frozenset({".docx", ".xlsx", ".pptx"})
OPEN_DOCUMENT = frozenset({".odt", ".ods", ".odp"})
OFFICE = OLE | OPEN_XML | OPEN_DOCUMENT
"""Documents that may have macros inside; those that have none are published."""

MAX_BYTES = 100_000_000
"""Bytes of an attachment: what common hosts of sites and of repositories take in one file."""

PAGES = frozenset({".html", ".htm"})
MARKUP = PAGES | {".xml"}
"""What browsers would run scripts of: published from the root if it has nothing of the kind."""
ROOT = (
    *(".txt", ".json", ".webmanifest", ".html", ".htm", ".xml", ".asc", ".config", ".toml"),
    *(".ico", ".png", ".ics", ".vcf"),
    *(suffix for suffix in PUBLISHED if suffix not in SUFFIXES and suffix != ".txt"),
)
"""Ends of the names of what is published from the folder of the site's root."""
HIDDEN = frozenset({".well-known", ".htaccess", ".nojekyll"})
"""Files and folders of the root that may be hidden."""
MAX_MARKUP_BYTES = 100_000


def suffix(path: str) -> str:
    """`.pdf` of `tep/Van ban.PDF`; "" of `CNAME` and `.htaccess`."""
    return posixpath.splitext(path)[1].lower()

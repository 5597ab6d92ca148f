"""Whether an Office document has macros inside: programs that run when it is opened.

By what it is, not by its name, since Office goes by that too. It is no virus scanner: what
somebody hides on purpose is not searched for.
"""

from __future__ import annotations

import mmap
import re
import zipfile
from pathlib import Path

OLE_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Of a compound file (MS-CFB, 2.2): the formats of before 2007."""
ZIP_START = b"PK"
VBA_NAMES = tuple(name.encode("utf-16-le") for name in ("_VBA_PROJECT", "_VBA_PROJECT_CUR"))
"""What a compound file with a program calls parts of it (MS-OVBA, 2.2.1)."""
SHEET_RE = re.compile(rb"\x85\x00(.)\x00.{4}[\x00-\x02](\x01)(.)[\x00\x01]", re.DOTALL)
"""BoundSheet8 (MS-XLS, 2.4.28) of a sheet of macros, as Excel had them before it had VBA."""
FLAT_RE = re.compile(rb"macrosPresent|application/x-mso|QWN0aXZlTWlt")
"""In an Office document that is one text: XML of 2003, or a saved web page."""
MACRO_TYPE_RE = re.compile(rb"macroEnabled|vbaProject|macrosheet", re.IGNORECASE)
"""In the names of the types of parts (ECMA-376-2, 10.1.2)."""
TYPES = "[Content_Types].xml"
MAX_TYPES_BYTES = 5_000_000
SCRIPT_RE = re.compile(r"Basic/[^/]+/(?!script-lb\.xml$)[^/]+\.xml$|Scripts/.*[^/]$")
"""Parts of an OpenDocument that are programs."""


class DamagedError(Exception):
    """A file is not whole, or not what it begins as."""


def has_macros(file: Path) -> bool:
    """Whether the document at a path of the file system has any. Raises DamagedError, OSError."""
    with file.open("rb") as stream:
        start = stream.read(len(OLE_START))
        if start.startswith(ZIP_START):
            return _has_zipped(file)
        if not start:
            return False
        # Looked at in place: it may be large.
        with mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as data:
            if start == OLE_START:
                return any(data.find(name) >= 0 for name in VBA_NAMES) or _has_sheet(data)
            return FLAT_RE.search(data) is not None


def _has_sheet(data: mmap.mmap) -> bool:
    """A match counts if its length is that of its name, in letters of one byte or two."""
    for found in SHEET_RE.finditer(data):
        length, letters = found[1][0], found[3][0]
        if letters and length - 8 in (letters, 2 * letters):
            return True
    return False


def _has_zipped(file: Path) -> bool:
    try:
        with zipfile.ZipFile(file) as parts:
            names = parts.namelist()
            if TYPES in names:
                with parts.open(TYPES) as types:
                    return MACRO_TYPE_RE.search(types.read(MAX_TYPES_BYTES)) is not None
            return any(SCRIPT_RE.match(name) for name in names)
    except OSError:
        raise
    except Exception as error:
        # Its readers raise what they like for a file that was made to harm.
        raise DamagedError from error

from __future__ import annotations

import gzip

import pytest

from plugins.finder import IndexingError
from plugins.finder.canonical import in_order
from plugins.finder.indexing import Index, _run


def test_what_it_took_is_told_in_words():
    index = Index({}, 1234, 2.14, 270_400_000)
    assert str(index) == "Đã lập chỉ mục tìm kiếm: 1.234 bài, 2,1 giây, 270 MB."


def test_a_failure_says_what_to_do(tmp_path):
    (tmp_path / "site").write_text("no folder")
    with pytest.raises(IndexingError, match=r"^Không lập được chỉ mục tìm kiếm \(.+SEARCH = False"):
        _run(tmp_path / "site", tmp_path / "out")


def test_files_of_another_format_are_refused():
    entry = b'{"version": "9", "languages": {"vi": {"hash": "vi_1"}}}'
    with pytest.raises(ValueError, match="not a file of Pagefind"):
        in_order({"pagefind-entry.json": entry, "pagefind.vi_1.pf_meta": gzip.compress(b"x")})

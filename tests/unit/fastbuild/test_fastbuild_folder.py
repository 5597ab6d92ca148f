from __future__ import annotations

import pytest

from plugins.fastbuild.output.folder import MARKER, OutputError, check_is_ours


@pytest.mark.parametrize("exists", [False, True])
def test_new_or_empty_folder_may_be_used(tmp_path, exists):
    out = tmp_path / "out"
    if exists:
        out.mkdir()
    check_is_ours(out, tmp_path / "content")


def test_folder_of_an_earlier_build_may_be_used(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out/a").write_text("1")
    (tmp_path / "out" / MARKER).touch()
    check_is_ours(tmp_path / "out", tmp_path / "content")


def test_other_folders_are_left_alone(tmp_path):
    (tmp_path / "thesis.doc").write_text("my life's work")
    with pytest.raises(OutputError, match="đang có tệp không do trang này tạo ra"):
        check_is_ours(tmp_path, tmp_path.parent / "content")


@pytest.mark.parametrize("out, content", [("a", "a"), ("a", "a/content"), ("a/out", "a")])
def test_output_and_content_are_apart(tmp_path, out, content):
    with pytest.raises(OutputError, match="trùng hoặc"):
        check_is_ours(tmp_path / out, tmp_path / content)

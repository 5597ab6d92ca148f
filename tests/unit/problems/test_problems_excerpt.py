from __future__ import annotations

import pytest

from plugins.problems import excerpt

LINE = "Viết bài vào đây: việc gì, ở đâu, khi nào, ai làm, kết quả ra sao."


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", "“”"),
        ("Tin", "“Tin”"),
        ("  Tin mới \n", "“Tin mới”"),
        ("a" * 60, f"“{'a' * 60}”"),
        ("a" * 61, f"“{'a' * 60}”…"),
        (LINE, "“Viết bài vào đây: việc gì, ở đâu, khi nào, ai làm, kết quả”…"),
        (LINE[:60], f"“{LINE[:60]}”"),
        ("a" * 60 + " b", f"“{'a' * 60}”…"),
        ("[x](https://a.vn/" + "b" * 80, f"“[x](https://a.vn/{'b' * 43}”…"),
        ("xem https://a.vn/" + "b" * 80, f"“xem https://a.vn/{'b' * 43}”…"),
        ("một\nhai", "“một”…"),
    ],
)
def test_excerpts(text, shown):
    assert excerpt(text) == shown
    assert shown.strip("“”…") in text


def test_another_length():
    assert excerpt("một hai ba", 7) == "“một hai”…"
    assert excerpt("một hai ba", 6) == "“một ha”…"
    assert excerpt("một hai ba", 5) == "“một”…"

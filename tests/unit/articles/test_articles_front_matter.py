from __future__ import annotations

import pytest
from articles_reading import REQUIRED, article, faults, read_front, read_text

from plugins.articles.front_matter.source import MAX_BYTES

BAD = "bad-front-matter"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("\n\n  \n", 1),
        ("Chỉ có nội dung.\n", 1),
        ("# Tiêu đề\n\nNội dung.\n", 1),
        ("https://example.vn/ là trang của Hội.\n", 1),
        (" ---\ntitle: Tin\n---\n\nNội dung.\n", 1),
        ("+++\ntitle = 'Tin'\n+++\n\nNội dung.\n", 1),
        ("-- -\ntitle: Tin\n-- -\n", 1),
        ("---", 1),
        ("---\n", 1),
        ("\n\n---\ntitle: Tin\n\nNội dung.\n", 3),
        ("Title: Tin\nNội dung liền ngay.\n", 2),
        ("Title: Tin\n---\n\nNội dung.\n", 2),
    ],
)
def test_no_front_matter(text, line):
    assert faults(read_text(text))[0] == (line, BAD)


@pytest.mark.parametrize("text", ["---\n---\n\nN.\n", "---\n\n# ghi chú\n\n---\n\nN.\n"])
def test_empty_front_matter(text):
    found = faults(read_text(text))
    assert found == [(1, "missing-title"), (1, "missing-date"), (1, "missing-author")]


@pytest.mark.parametrize(
    "text",
    [
        f"---\n{REQUIRED}---\nN.\n",
        f"---\n{REQUIRED}---",
        f"\n\n---\n{REQUIRED}---\n\nN.\n",
        f"-----  \n{REQUIRED}----\t\nN.\n",
        f"---\n{REQUIRED}...\nN.\n",
        f"---\n# ghi chú\n\n{REQUIRED}\n---\nN.\n",
        f"\u200b---\n{REQUIRED}---\nN.\n",
        f"\ufeff\u200b\n---\n{REQUIRED}---\nN.\n",
        f"---\u200b\n{REQUIRED}\u2060---\u200b\nN.\n",
        f"---\n\u200b{REQUIRED}---\nN.\n",
        f"\u200b{REQUIRED}\nN.\n",
        f"{REQUIRED}\nN.\n",
        f"\n{REQUIRED}\nN.\n",
        REQUIRED,
    ],
)
def test_where_front_matter_ends(text):
    reading = read_text(text + "\nĐoạn cuối, sau\n\n---\n\nmột đường kẻ.\n")
    assert faults(reading) == []
    assert reading.document.facts.title == "Tin"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"---\ntitle: \xff\n---\n", (2, "not-utf8")),
        (b"---\r\ntitle: a\r\n---\r\n\r\n\xe1\xba", (5, "not-utf8")),
        ("---\ntitle: Tin\n".encode("utf-16"), (1, "not-utf8")),
        ("Tiêu đề: Tin".encode("cp1258", "replace"), (1, "not-utf8")),
        (b"a" * (MAX_BYTES + 1), (1, BAD)),
        (b"---\n" + b"a: b\n" * 12_000 + b"---\n\nN.\n", (2, BAD)),
    ],
)
def test_no_text_to_read(data, expected):
    assert faults(read_text(data))[0] == expected


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("NO", "NO"),
        ("yes", "yes"),
        ("null", "null"),
        ("~", "~"),
        ("007", "007"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("1.50", "1.50"),
        ("12:30:45", "12:30:45"),
        ("2021-08-13", "2021-08-13"),
        ("=", "="),
        ("<<", "<<"),
        ("!!int 7", "7"),
        ("https://example.vn/a:b", "https://example.vn/a:b"),
        ('"Việc: ba điều # một"', "Việc: ba điều # một"),
        ("'Việc: ''ba'' điều'", "Việc: 'ba' điều"),
        ("“Trích” ở đầu", "“Trích” ở đầu"),
        ("Bài số  # xem lại", "Bài số"),
        ("A#1", "A#1"),
        ('"a\\tb\\u0301\\u202e"', "a b\u0301"),
        ('"\\x00\\ufffe"', ""),
        ("a\n  b\n\n  c", "a b c"),
        (">\n  một\n  hai\n\n  ba", "một hai ba"),
        ("|-\n  một\n  hai", "một hai"),
        ("  \u00a0 a \u200b b  ", "a b"),
        ("\ta", "a"),
    ],
)
def test_values_are_text(written, read):
    assert article(f"source: {written}").facts.source == read


def test_keys_ignore_case_and_space():
    document = read_front("TITLE: Tin\nDate : 2021-08-13\n'Author': A\nsTaTuS: hidden").document
    assert (document.facts.title, document.facts.status) == ("Tin", "hidden")
    assert document.lines == {"title": 2, "date": 3, "author": 4, "status": 5}


@pytest.mark.parametrize(
    "localities",
    [
        "xã A, huyện B; xã C",
        '"xã A, huyện B; xã C"',
        "xã A, huyện B;\n  xã C;",
        '["xã A, huyện B", xã C]',
        "\n- xã A, huyện B\n- xã C",
        "\n  - 'xã A, huyện B'\n  -\n  - xã C",
        "|\n  xã A, huyện B\n  xã C",
        "|\n\n  xã A, huyện B;\n\n  xã C",
        ">\n  xã A, huyện B;\n  xã C",
        "\n- |\n  xã A, huyện B\n- >-\n  xã\n  C",
    ],
)
def test_forms_of_a_list(localities):
    names = article(f"localities: {localities}").localities
    assert [name.text for name in names] == ["xã A, huyện B", "xã C"]


@pytest.mark.parametrize(
    ("localities", "lines"),
    [
        ("a; b", [5, 5]),
        ("[a, b]", [5, 5]),
        ("\n- a\n\n- b", [6, 8]),
        ("|\n  a\n\n  b; c", [6, 8, 8]),
        ('"a;\n\n\n  b"', [5, 5]),
        ('"a\\n\\n\\n\\n\\n\\n\\n\\n;b"', [5, 5]),
    ],
)
def test_lines_of_a_list(localities, lines):
    assert [name.line for name in article(f"localities: {localities}").localities] == lines


@pytest.mark.parametrize("nothing", ["", " ''", ' ""', " # a", " |", "\n  "])
def test_nothing_after_the_colon_is_no_value(nothing):
    document = article(f"localities:{nothing}\ncategory:{nothing}\ntags:{nothing}")
    assert document.localities is None
    assert document.facts.category == "Tin tức"
    assert document.facts.tags == ()


@pytest.mark.parametrize("nothing", ["['']", "\n-", "\n- ''\n-"])
def test_blank_items_are_no_value(nothing):
    document = article(f"localities: {nothing}\ntags: {nothing}")
    assert (document.localities, document.facts.tags) == (None, ())


@pytest.mark.parametrize("nothing", ["[]", "[ ]", '"[]"', "[\n  ]"])
def test_no_locality_on_purpose(nothing):
    assert article(f"localities: {nothing}").localities == ()

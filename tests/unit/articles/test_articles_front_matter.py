from __future__ import annotations

import pytest
from articles_reading import REQUIRED, article, faults, front_faults, read_front, read_text

from plugins.articles.source import MAX_BYTES

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
        f"{REQUIRED}\nN.\n",
        f"\n{REQUIRED}\nN.\n",
        REQUIRED,
    ],
)
def test_where_front_matter_ends(text):
    reading = read_text(text + "\nĐoạn cuối, sau\n\n---\n\nmột đường kẻ.\n")
    assert faults(reading) == []
    assert reading.document.title == "Tin"


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
    assert article(f"source: {written}").source == read


def test_keys_ignore_case_and_space():
    document = read_front("TITLE: Tin\nDate : 2021-08-13\n'Author': A\nsTaTuS: hidden").document
    assert (document.title, document.status) == ("Tin", "hidden")
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
    assert document.category == "Tin tức"
    assert document.tags == ()


@pytest.mark.parametrize("nothing", ["['']", "\n-", "\n- ''\n-"])
def test_blank_items_are_no_value(nothing):
    document = article(f"localities: {nothing}\ntags: {nothing}")
    assert (document.localities, document.tags) == (None, ())


@pytest.mark.parametrize("nothing", ["[]", "[ ]", '"[]"', "[\n  ]"])
def test_no_locality_on_purpose(nothing):
    assert article(f"localities: {nothing}").localities == ()


@pytest.mark.parametrize(
    ("front", "line"),
    [
        ("title: hai", 5),
        ("Title: hai", 5),
        ("tags: [a]\n\ntags: [b]", 7),
        ("tags: &a [x]", 5),
        ("tags: [x]\ncategory: *a", 6),
        ("\tcategory: x", 5),
        ("tags:\n\t- x", 6),
        ("tags: [a, b", 5),
        ("tags: [a]]", 5),
        ('summary: "a', 5),
        ("summary: 'a\n  b", 5),
        ("summary: a: b", 5),
        ("summary: @a", 5),
        ("summary: `a`", 5),
        ("summary: %a", 5),
        ("summary: {static}/a.jpg", 5),
        ("tags: a\n- b", 6),
        ("category:x", 5),
        ("category:x\ntags: a", 5),
        ("chữ\ntags: a", 5),
        (": x", 5),
        ("[a]: x", 5),
        ("? [a]\n: x", 5),
        ("a: {b: {c: {d: {e: {f: g}}}}}", 5),
        ("a: " + "[" * 5_000, 5),
        ('summary: "\\q"', 5),
        ("summary: a\x00b", 5),
        ("tags: a\nsummary: a\x1bb", 6),
        ("--- x\na: b", 5),
    ],
)
def test_faults_of_yaml_are_reported_where_they_are(front, line):
    assert front_faults(front) == [(line, BAD)]


@pytest.mark.parametrize(
    ("front", "line"),
    [("- a\n- b", 2), ("chữ", 2), ("[a]", 2), ('"a: b"', 2), ("\n\nchữ", 4), ("%YAML 9.9", 2)],
)
def test_front_matter_that_is_no_mapping(front, line):
    assert faults(read_front(front)) == [(line, BAD)]


@pytest.mark.parametrize(
    ("front", "field"),
    [
        ("summary: [a]", "summary"),
        ("summary: {a: b}", "summary"),
        ("tags: {a: b}", "tags"),
        ("tags: [[a]]", "tags"),
        ("tags:\n- a: b", "tags"),
        ("localities:\n- xã A: huyện B", "localities"),
        ("image: [a]", "image"),
        ("slug: {}", "slug"),
        ("status: [draft]", "status"),
        ("modified: [2021-01-01]", "modified"),
    ],
)
def test_lists_and_mappings_out_of_place(front, field):
    reading = read_front(REQUIRED + front)
    assert faults(reading) == [(5, BAD)]
    assert reading.problems[0].field == field


@pytest.mark.parametrize(
    ("front", "shown"),
    [
        ("summary: [a, b]", "[a, b]"),
        ("summary: {a: [b, c]}", "{a: [b, c]}"),
        ("slug: {}", "{}"),
        ("tags: [[a], b]", "[[a], b]"),
        ("localities:\n- xã A: huyện B", "[{xã A: huyện B}]"),
        ("summary: [" + "a, " * 500 + "]", "[" + "a, " * 26 + "a"),
    ],
)
def test_lists_and_mappings_are_quoted(front, shown):
    (problem,) = read_front(REQUIRED + front).problems
    assert f"“{shown}”" in problem.message


@pytest.mark.parametrize(
    "front",
    [
        'title: "Tin #1"',
        "title: Tin#1",
        "title: 'Tin'  # xem lại",
        'title: "Tin" #1',
        "title: Tin  # xem lại",
        "title: Tin\t# xem lại",
        "title: Tin  #",
        "title: |\n  Tin #1",
        "title: Tin\n# xem lại",
        "title: Tin\nlocalities: xã A # xem lại",
        "title: Tin\nlocalities:\n- xã A # xem lại\n- xã B #2",
        "title: Tin\nstatus: draft # chưa xong",
        "title: Tin\ncategory: # chưa rõ",
        "title: Tin\ntags: # chưa rõ\n- a",
    ],
)
def test_remarks_that_cut_no_text_off(front):
    assert faults(read_front(f"{front}\ndate: 2021-08-13\nauthor: Minh Đức")) == []


@pytest.mark.parametrize(
    ("front", "line", "cut", "whole"),
    [
        ("summary: Tin #1 thử #2", 5, "#1 thử #2", "Tin #1 thử #2"),
        ("summary: Tin # thử", 5, "# thử", "Tin # thử"),
        ("summary: Tin   #1", 5, "#1", "Tin #1"),
        ("summary: #1", 5, "#1", "#1"),
        ("summary: một\n  hai #ba", 5, "#ba", "một hai #ba"),
        ('summary: Tin “mới" #1', 5, "#1", "Tin “mới' #1"),
        ("tags:\n- a\n- b #1", 7, "#1", "b #1"),
        ("tags: [a #1\n  , b]", 5, "#1", "a #1"),
        ("category: Tin 😀 #1", 5, "#1", "Tin 😀 #1"),
        ("source: a\nimage: /anh/a #1.jpg", 6, "#1.jpg", "/anh/a #1.jpg"),
        ("corrections:\n- 2021-08-20: Sửa #1", 6, "#1", "Sửa #1"),
    ],
)
def test_text_that_yaml_takes_for_a_remark(front, line, cut, whole):
    (problem,) = read_front(REQUIRED + front).problems
    assert (problem.line, problem.code) == (line, BAD)
    assert f"“{cut}”" in problem.message
    assert f'“"{whole}"”' in problem.message


def test_a_title_cut_off_to_nothing_is_not_missing_too():
    assert faults(read_front("title: #1\ndate: 2021-08-13\nauthor: Minh Đức")) == [(2, BAD)]


def test_a_required_value_of_the_wrong_form_is_not_missing_too():
    reading = read_front("title: [a]\ndate: {b: c}\nauthor: {d: e}")
    assert faults(reading) == [(2, BAD), (3, BAD), (4, BAD)]


def test_nothing_of_yaml_is_run_or_expanded():
    bomb = "".join(f"a{n}: &a{n} [{f'*a{n - 1},' * 9}]\n" for n in range(1, 9))
    assert front_faults("a0: &a0 x\n" + bomb) == [(5, BAD)]
    assert front_faults("source: !!python/object/apply:os.getcwd []") == [(5, BAD)]
    assert article("source: !!python/name:os.getcwd a").source == "a"


@pytest.mark.parametrize(
    ("header", "field", "value"),
    [
        ("Category: Tin: mới", "category", "Tin: mới"),
        ("CATEGORY:Tin", "category", "Tin"),
        ('Category: "Tin"', "category", '"Tin"'),
        ("Category: a # b", "category", "a # b"),
        ("Summary: một\n    hai\n  ba", "summary", "một hai ba"),
        ("Summary:\n  một", "summary", "một"),
        ("Tags: a; b ;; a", "tags", ("a", "b")),
        ("Tags: a, b", "tags", ("a, b",)),
        ("Tags:\n  a\n  b; c", "tags", ("a", "b", "c")),
        ("Tags: a; b\n  c", "tags", ("a", "b", "c")),
        ("Tags: []", "tags", ()),
        ("Localities: []", "localities", ()),
        ("Localities:", "localities", None),
        ("Aliases: /a; /b", "aliases", ("/a", "/b")),
        ("Slug: 0123", "slug", "0123"),
    ],
)
def test_classic_header(header, field, value):
    reading = read_text(f"{REQUIRED}{header}\n\nNội dung.\n")
    assert faults(reading) == []
    assert getattr(reading.document, field) == value


def test_classic_header_keeps_lines():
    reading = read_text(f"\n{REQUIRED}Localities: a; b\n   c\nTags: d\n\nNội dung.\n")
    assert [name.line for name in reading.document.localities] == [5, 5, 6]
    assert reading.document.lines == {
        "title": 2,
        "date": 3,
        "author": 4,
        "localities": 5,
        "tags": 7,
    }


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Title: hai", (4, BAD)),
        ("không có dấu", (4, BAD)),
        ("Aliases: /a\n  b", (5, "bad-alias")),
        ("Category: a\x00b", (4, BAD)),
        ("Chữ: a", (4, "unknown-key")),
    ],
)
def test_faults_of_a_classic_header(header, expected):
    assert faults(read_text(f"{REQUIRED}{header}\n\nNội dung.\n")) == [expected]

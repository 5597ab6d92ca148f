"""What is wrong in front matter is told where it is, and takes nothing else along."""

from __future__ import annotations

import pytest
from articles_reading import REQUIRED, article, faults, front_faults, read_front

BAD = "bad-front-matter"


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
        ('summary: Tin “mới" #1', 5, "#1", 'Tin “mới" #1'),
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
    quotes = "'" if '"' in whole else '"'
    assert f"“{quotes}{whole}{quotes}”" in problem.message


@pytest.mark.parametrize(
    ("key", "remark", "meant", "code"),
    [
        ("title", "# Tin mới", "Tin mới", "missing-title"),
        ("title", "## Tin mới", "Tin mới", "bad-front-matter"),
        ("date", "# 2021-08-13", "2021-08-13", "missing-date"),
        ("author", "# Minh Đức", "Minh Đức", "missing-author"),
    ],
)
def test_what_is_there_but_behind_a_number_sign(key, remark, meant, code):
    front = {"title": "Tin", "date": "2021-08-13", "author": "Minh Đức"} | {key: remark}
    (problem,) = read_front("\n".join(f"{k}: {v}" for k, v in front.items())).problems
    assert (problem.line, problem.code) == (2 + list(front).index(key), code)
    assert f"“{remark}”" in problem.message
    if code != BAD:
        assert problem.message.endswith(f'chép dòng này thay vào: {key}: "{meant}"')
        front[key] = f'"{meant}"'
        assert faults(read_front("\n".join(f"{k}: {v}" for k, v in front.items()))) == []


@pytest.mark.parametrize("key", ["title", "date", "author"])
def test_a_key_without_a_value_gets_no_second_line(key):
    front = {"title": "Tin", "date": "2021-08-13", "author": "Minh Đức"} | {key: ""}
    (problem,) = read_front("\n".join(f"{k}: {v}" for k, v in front.items())).problems
    assert f"Viết vào sau “{key}:” ở dòng này." in problem.message
    assert "Thêm dòng" not in problem.message


@pytest.mark.parametrize(("front", "line"), [(" #kiênthành", 5), ("\n- #kiênthành\n- xã A", 6)])
def test_a_place_behind_a_number_sign(front, line):
    (problem,) = read_front(f"{REQUIRED}localities:{front}").problems
    assert (problem.line, problem.code, problem.suggestions) == (line, BAD, ())
    assert "“#kiênthành”" in problem.message


def test_a_title_cut_off_to_nothing_is_not_missing_too():
    assert faults(read_front("title: #1\ndate: 2021-08-13\nauthor: Minh Đức")) == [(2, BAD)]


def test_a_required_value_of_the_wrong_form_is_not_missing_too():
    reading = read_front("title: [a]\ndate: {b: c}\nauthor: {d: e}")
    assert faults(reading) == [(2, BAD), (3, BAD), (4, BAD)]


def test_nothing_of_yaml_is_run_or_expanded():
    bomb = "".join(f"a{n}: &a{n} [{f'*a{n - 1},' * 9}]\n" for n in range(1, 9))
    assert front_faults("a0: &a0 x\n" + bomb) == [(5, BAD)]
    assert front_faults("source: !!python/object/apply:os.getcwd []") == [(5, BAD)]
    assert article("source: !!python/name:os.getcwd a").facts.source == "a"

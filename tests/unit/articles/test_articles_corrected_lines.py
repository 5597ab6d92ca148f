"""A line of front matter that cannot be read is printed as it was meant, ready to be pasted."""

from __future__ import annotations

import pytest
from articles_reading import REQUIRED, faults, read_front, read_text
from hypothesis import given, settings
from hypothesis import strategies as st

BAD = "bad-front-matter"
MARKS = "dấu hai chấm, ngoặc hay dấu đặc biệt"


@pytest.mark.parametrize(
    ("written", "pasted", "why"),
    [
        ('summary: A: 62 suất "Tiếp sức"', "summary: 'A: 62 suất \"Tiếp sức\"'", MARKS),
        ('summary: "A" và "B"', 'summary: \'"A" và "B"\'', MARKS),
        ('summary: "Tin', 'summary: "Tin"', "không đóng"),
        ("summary: 'Nói 'chào''", "summary: \"Nói 'chào'\"", MARKS),
        ('summary: "A "B" C"', "summary: 'A \"B\" C'", MARKS),
        ("summary: O'B: \"x\" 'y'", "summary: 'O''B: \"x\" ''y'''", MARKS),
        ('summary: "C:\\dữ liệu"', "summary: 'C:\\dữ liệu'", MARKS),
        ("summary: [Góc nhìn] Tin", 'summary: "[Góc nhìn] Tin"', MARKS),
        ("summary: *a", 'summary: "*a"', MARKS),
        ("summary: *a*", 'summary: "a"', "Markdown"),
        ("summary: **Tin** mới", 'summary: "Tin mới"', "Markdown"),
        ("source: [Báo](https://a.vn)", 'source: "Báo"', "Markdown"),
        ("summary: `a`: b", 'summary: "a: b"', "Markdown"),
        ("image: {static}/a.jpg", 'image: "{static}/a.jpg"', MARKS),
        ("summary:Tin", "summary: Tin", "thiếu dấu cách"),
        ("summary = Tin", "summary: Tin", "dấu bằng"),
        ("summary：Tin", "summary: Tin", "“：”"),
        ("summary:\xa0Tin", "summary: Tin", "dấu cách lạ"),
        ("summary:\u3000Tin", "summary: Tin", "dấu cách lạ"),
        ("\tsummary: Tin", "summary: Tin", "dấu Tab"),
        ("  summary: Tin", "summary: Tin", "dấu cách thừa"),
        ("tags: [a, b", "tags: [a, b]", "“]”"),
        ("localities: ['xã A', xã B", "localities: ['xã A', xã B]", "“]”"),
    ],
)
def test_the_line_to_paste(written, pasted, why):
    (problem,) = read_front(f"{REQUIRED}{written}\ncategory: Tin").problems
    assert (problem.line, problem.code) == (5, BAD)
    assert problem.message.endswith(f"Chép dòng này thay vào: {pasted}")
    assert why in problem.message
    assert faults(read_front(f"{REQUIRED}{pasted}\ncategory: Tin")) == []


@pytest.mark.parametrize(
    ("written", "pasted", "why"),
    [
        ("\t- xã A", "  - xã A", "dấu Tab"),
        ("\xa0\xa0- xã A", "  - xã A", "dấu cách lạ"),
        ("-xã A", "- xã A", "“- ”"),
        ("  * xã A", "  - xã A", "“- ”"),
    ],
)
def test_items_of_a_list(written, pasted, why):
    (problem,) = read_front(f"{REQUIRED}localities:\n{written}").problems
    assert (problem.line, problem.code, problem.suggestions) == (6, BAD, (pasted,))
    assert why in problem.message


@pytest.mark.parametrize(
    ("written", "pasted"),
    [
        ("summary: [Góc nhìn]", 'summary: "[Góc nhìn]"'),
        ("category: [Tin tức, Sách]", 'category: "Tin tức"'),
        ("status:\n- draft", 'status: "draft"'),
        ("authors: [{name: Lan, email: a}, {name: Hoa}]", 'authors: ["Lan", "Hoa"]'),
        ("tags: {a, b}", 'tags: ["a", "b"]'),
        ("tags: [[a], b]", 'tags: ["a", "b"]'),
        ("localities:\n- xã A: huyện B", 'localities: ["xã A: huyện B"]'),
    ],
)
def test_values_of_another_form(written, pasted):
    (problem,) = read_front(REQUIRED + written).problems
    assert (problem.line, problem.code) == (5, BAD)
    assert problem.message.endswith(f"chép dòng này thay vào: {pasted}")
    assert faults(read_front(REQUIRED + pasted)) == []


@pytest.mark.parametrize(
    ("front", "line", "pasted"),
    [
        (f" {REQUIRED}", 2, "title: Tin"),
        (f"# ghi chú\n\n  {REQUIRED}", 4, None),
        (f"{REQUIRED}tags:\n  - a\n - b", 7, "  - b"),
        (f"{REQUIRED}tags:\n - a\n  - b", 7, " - b"),
        (f"{REQUIRED}tags:\n  - a\n- b", 7, "  - b"),
        (f"{REQUIRED}tags:\n- a\n\n    - b\n- c", 8, "- b"),
        (f"{REQUIRED}corrections:\n  - 2021-08-20: a\n - 2021-08-21: b", 7, "  - 2021-08-21: b"),
    ],
)
def test_lines_that_are_further_in_or_out_than_their_like(front, line, pasted):
    (problem,) = read_front(front).problems
    assert (problem.line, problem.code) == (line, BAD)
    if pasted is None:
        return
    assert problem.message.endswith(f"Chép dòng này thay vào: {pasted}")
    rows = front.split("\n")
    rows[line - 2] = pasted
    assert faults(read_front("\n".join(rows))) == []


def test_several_keys_that_are_further_in_are_told_at_once():
    reading = read_front(" title: Tin\n date: 2021-08-13\nauthor: Minh Đức\n  tags: a")
    assert [(p.line, p.suggestions) for p in reading.problems] == [
        (2, ("title: Tin",)),
        (3, ("date: 2021-08-13",)),
        (5, ("tags: a",)),
    ]


@pytest.mark.parametrize(
    ("front", "line"),
    [
        ("tags: a\n- b", 6),
        ("tags: a\n  - b", 6),
        ("tags: - a\n  - b", 5),
        ("localities: a\n - b", 6),
    ],
)
def test_a_list_begun_behind_its_key(front, line):
    (problem,) = read_front(REQUIRED + front).problems
    assert (problem.line, problem.code) == (line, BAD)
    assert "rồi mỗi mục một dòng bắt đầu bằng “- ”" in problem.message


@pytest.mark.parametrize("front", ["summary: a\n  - b", "tags:\n- a\n  b", "tags:\n- 'a\n  - b'"])
def test_lines_that_may_begin_with_a_dash(front):
    assert faults(read_front(REQUIRED + front)) == []


def test_all_faulty_lines_and_what_else_is_wrong_are_told_at_once():
    front = 'title: A: B\ndate: 31/31/2021\nauthor:M\nsummary: "C\nxyz: 1'
    assert faults(read_front(front)) == [
        (2, BAD),
        (3, "bad-date"),
        (4, BAD),
        (5, BAD),
        (6, "unknown-key"),
    ]


@pytest.mark.parametrize(
    ("text", "line", "named"),
    [
        ("—\ntitle: Tin\n—\n", 1, "“—” là dấu gạch dài"),
        ("–––\ntitle: Tin\n–––\n", 1, "“–––” là dấu gạch vừa"),
        ("***\ntitle: Tin\n***\n", 1, "“***” là dấu sao"),
        ("===\ntitle: Tin\n===\n", 1, "“===” là dấu bằng"),
        ("___\ntitle: Tin\n___\n", 1, "“___” là dấu gạch dưới"),
        ("+++\ntitle = 'Tin'\n+++\n", 1, "TOML của Hugo"),
        ('{\n  "title": "Tin"\n}\n', 1, "JSON"),
        ("--\ntitle: Tin\n--\n", 1, "“--”"),
        (" ---\ntitle: Tin\n---\n", 1, "dấu cách ở đầu"),
        ("\xa0---\ntitle: Tin\n---\n", 1, "dấu cách lạ"),
        ("```yaml\ntitle: Tin\n```\n", 1, "“```yaml”"),
        ("---\ntitle: Tin\n—\n\nChữ.\n", 3, "“—” là dấu gạch dài"),
        ("---\ntitle: Tin\n***\n\nChữ.\n", 3, "“***” là dấu sao"),
        ("---\ntitle: Tin\n—\n\nChữ “a”: b.\n\n---\n\nHai.\n", 3, "“—” là dấu gạch dài"),
        ("Lời đầu\n---\ntitle: Tin\n---\n", 1, "“Lời đầu” trước phần đầu bài"),
    ],
)
def test_lines_that_look_like_three_hyphens(text, line, named):
    problem = read_text(text).problems[0]
    assert (problem.line, problem.code) == (line, BAD)
    assert named in problem.message
    assert "---" in problem.message


@pytest.mark.parametrize("text", ["***\n\nChữ.\n", "Tên\n===\n\nChữ.\n", "- a\n- b\n", "# Tên\n"])
def test_a_text_without_front_matter_has_no_wrong_one(text):
    assert "Tệp không có phần đầu" in read_text(text).problems[0].message


PIECES = ("title: ", "tags: ", "- ", "summary:", "Tin", " mới", ": ", "：", "=", "  ", "\t", "\xa0")
LINES = st.lists(
    st.one_of(st.sampled_from(PIECES), st.sampled_from("\"'[]{}&*#—\\`@%|,!")),
    min_size=1,
    max_size=8,
).map("".join)


@settings(max_examples=300, deadline=None)
@given(lines=st.lists(LINES, min_size=1, max_size=3))
def test_what_is_to_be_pasted_can_be_read(lines):
    front = [*REQUIRED.splitlines(), *lines]
    for problem in read_front("\n".join(front)).problems:
        if problem.code == BAD and "Chép dòng này" in problem.message:
            front[problem.line - 2] = problem.suggestions[0]
            again = read_front("\n".join(front)).problems
            assert problem not in again
            after = [p.line for p in again if "Chép dòng này" in p.message]
            assert problem.line not in after

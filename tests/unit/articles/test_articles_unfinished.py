"""Marks of a merge and the words of a new article are errors where readers would see them."""

from __future__ import annotations

import pytest
from articles_reading import REQUIRED, faults, read_front, read_text

from plugins.articles.front_matter.placeholder import TO_WRITE

TWO = "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> nhanh-khac"


@pytest.mark.parametrize(
    "body",
    [
        "Tên mục\n=======\n\nNội dung.",
        "Chữ <<<<<<< HEAD và >>>>>>> trong dòng.",
        "> > trích\n\n    <<<<<<< HEAD",
        "<<<<<<<< tám dấu",
    ],
)
def test_what_is_no_conflict(body):
    codes = [code for _, code in faults(read_front(REQUIRED, body))]
    assert "merge-conflict" not in codes


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"---\n{REQUIRED}{TWO.format('tags: [a]', 'tags: [b]')}\n---\n\nChữ.\n", [5]),
        (f"{TWO.format('---', '----')}\n{REQUIRED}---\n\nChữ.\n", [1]),
        (f"---\n{REQUIRED}---\n\n{TWO.format('Một.', 'Hai.')}\n", [7]),
        (f"---\n{REQUIRED}---\n\n{TWO.format('1.', '2.')}\n\n{TWO.format('3.', '4.')}\n", [7, 13]),
        (f"---\n{REQUIRED}---\n\nChữ.\n>>>>>>> nhanh\n", [8]),
        (f"---\r\n{REQUIRED}---\r\n\r\n<<<<<<< .mine\r\nChữ.\r\n", [7]),
        (f"---\n{REQUIRED}---\n\n<<<<<<< a\n1\n||||||| b\n2\n=======\n3\n>>>>>>> c\n", [7]),
    ],
)
@pytest.mark.parametrize("path", ["tin/a.md", "pages/a.md", "tac-gia/a.md"])
def test_conflicts_are_told_at_their_first_line_and_nothing_else_is(text, lines, path):
    assert faults(read_text(text, path)) == [(line, "merge-conflict") for line in lines]


@pytest.mark.parametrize(
    "body",
    [
        "Viết bài vào đây thật vui.",
        "Em “Viết bài vào đây: …” à?",
        "Thầy nói: “Viết bài vào đây: hay lắm!”",
        "Các em viết bài vào đây: vở, bảng.",
        "Hãy Viết bài vào đây: vở, bảng.",
        "Tin cần rõ: việc gì, ở đâu, khi nào, ai làm, kết quả ra sao.",
    ],
)
def test_an_article_may_speak_of_writing(body):
    assert faults(read_front(REQUIRED, body)) == []


@pytest.mark.parametrize(
    ("body", "line"),
    [
        (TO_WRITE, 8),
        (f"Mở đầu.\n\n{TO_WRITE}\n\nCuối.", 10),
        (TO_WRITE.replace(", ở đâu", ",\nở đâu"), 8),
        (TO_WRITE[:30], 8),
        (f"**{TO_WRITE}**", 8),
        (f"Sáng nay Hội trao quà. {TO_WRITE}", 8),
        (f"Hội trao quà\n{TO_WRITE}", 9),
        (f"Hội trao quà {TO_WRITE}", 8),
        (f"**Tin:** {TO_WRITE}", 8),
        ("**Tin:** Viết bài vào đây: …", 8),
        ("Hội trao quà. Viết bài vào đây: …", 8),
        ("- Tin: *Viết bài vào đây: …*", 8),
        (f"**{TO_WRITE.replace(': ', ':** ')}", 8),
        (TO_WRITE.replace(" vào", "\nvào").replace(": ", ":\n"), 8),
        (TO_WRITE.replace(" ", "\xa0"), 8),
    ],
)
def test_the_words_of_a_new_article(body, line):
    (problem,) = read_front(REQUIRED, body).problems
    assert (problem.line, problem.code) == (line, "empty-body")
    assert "“Viết bài vào đây:" in problem.message
    assert faults(read_front(f"{REQUIRED}status: hidden\n", body)) == [(line + 1, "empty-body")]
    assert faults(read_front(f"{REQUIRED}status: draft\n", body)) == []


@pytest.mark.parametrize(
    "body",
    [
        "Đạt 100%% và 50%%.",
        "Dấu %% có nghĩa gì?",
        "`%%a%%`",
        "```\n%%a%%\n```",
        r"\%\%a\%\% và \%%a%%",
        "a %%% b %%%",
        "<!-- lời ghi riêng -->\n\na",
    ],
)
def test_no_remark(body):
    assert faults(read_front(REQUIRED, body)) == []


@pytest.mark.parametrize(
    ("body", "lines", "quoted"),
    [
        ("a %%bình luận%% b", [8], "%%bình luận%%"),
        ("%% bình luận %%", [8], "%% bình luận %%"),
        ("a\n\n%%\nnhớ hỏi\n%%\n\nb", [10], "%% nhớ hỏi %%"),
        ("%%\nmột\n\nhai\n%%", [8], "%% một"),
        ("%%một *hai* ba%%", [8], "%%một"),
        ("%%a%% b %%c%%", [8, 8], "%%a%%"),
        ("- %%a%%\n- b\n- %%c%%", [8, 10], "%%c%%"),
        (r"%%a \= b%%", [8], r"%%a \= b%%"),
        ("Đạt 100%% %%hỏi lại%%", [8], "%%hỏi lại%%"),
    ],
)
def test_remarks_that_are_for_nobody_else(body, lines, quoted):
    problems = read_front(REQUIRED, body).problems
    assert [(p.line, p.code) for p in problems] == [(line, "private-remark") for line in lines]
    assert any(f"“{quoted}”" in problem.message for problem in problems)
    assert faults(read_front(f"{REQUIRED}status: draft\n", body)) == []
    mended = read_front(REQUIRED, body.replace("%%", r"\%\%").replace(r"100\%\%", "100%%"))
    assert faults(mended) == []

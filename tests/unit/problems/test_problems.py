from __future__ import annotations

import json

import pytest

from plugins.problems import FORMATS, WARNINGS, Code, Level, Problem, in_order

BAD_DATE = Problem("tin/a.md", 3, Code.BAD_DATE, "Ngày “31/02” không có.", "date", ("28/02",))
NO_PLACE = Problem("tin/b.md", 1, Code.NO_LOCALITY, "Chưa ghi địa phương.", "localities")


def test_text():
    assert FORMATS["text"](BAD_DATE, "content") == (
        "content/tin/a.md:3: error [bad-date] Ngày “31/02” không có."
    )
    assert FORMATS["text"](NO_PLACE, "/srv/tin/").startswith("/srv/tin/tin/b.md:1: warning [")


def test_json():
    assert json.loads(FORMATS["json"](BAD_DATE, "content")) == {
        "path": "content/tin/a.md",
        "line": 3,
        "level": "error",
        "code": "bad-date",
        "field": "date",
        "message": "Ngày “31/02” không có.",
        "suggestions": ["28/02"],
    }


def test_github():
    odd = Problem("tin/a,b:c.md", 2, Code.BAD_DATE, "100%\nsai")
    assert FORMATS["github"](odd, "content") == (
        "::error file=content/tin/a%2Cb%3Ac.md,line=2,title=bad-date::100%25\\nsai"
    )


@pytest.mark.parametrize("style", FORMATS)
@pytest.mark.parametrize("text", ["a\nb", "a\r\nb", "a\x1b[31mb", "a\u2028b", "a\x00b", "a\udcffb"])
def test_a_problem_is_one_printable_line_whatever_the_article_holds(style, text):
    problem = Problem(f"tin/{text}.md", 1, Code.BAD_DATE, text)
    line = FORMATS[style](problem, "content")
    assert len(line.splitlines()) == 1
    assert line.isprintable()


def test_errors_come_last_then_by_place_each_once():
    later = Problem("tin/a.md", 9, Code.BAD_DATE, "x")
    warning = Problem("tin/z.md", 1, Code.NO_LOCALITY, "x")
    assert in_order([later, BAD_DATE, warning, NO_PLACE, BAD_DATE]) == [
        NO_PLACE,
        warning,
        BAD_DATE,
        later,
    ]


def test_levels():
    assert {code for code in Code if Problem("a", 1, code, "").level is Level.WARNING} == WARNINGS

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.articles import Article, ReaderSettings, Status, read
from plugins.gazetteer import NameIndex
from plugins.newsdesk.drafting import NewArticle, draft
from plugins.vietnamese import VIETNAM, squeeze

NOW = datetime(2026, 11, 24, 8, 5, 33, tzinfo=VIETNAM)


def read_back(made: NewArticle) -> Article:
    reading = read(made.text.encode(), made.path, ReaderSettings())
    assert isinstance(reading.document, Article), reading.problems
    # A title with marks is told, whoever writes it.
    assert {problem.code for problem in reading.problems} <= {"stray-markup"}
    return reading.document


@pytest.mark.parametrize(
    ("title", "authors", "excerpt"),
    [
        ("", "An", "TITLE="),
        (" \n\u200b", "An", "TITLE="),
        ("a" * 301, "An", "300"),
        ("Tin", " ; ", "AUTHOR="),
    ],
)
def test_what_is_missing_is_told(names: NameIndex, title: str, authors: str, excerpt: str):
    message = draft(title, authors, "", "", NOW, names)
    assert isinstance(message, str)
    assert excerpt in message


def test_a_new_article(names: NameIndex):
    made = draft(
        'Tin "mới": học #1', "An; Bình", "kien thanh; H. Lục Yên", "Hoạt động hội", NOW, names
    )
    assert isinstance(made, NewArticle)
    assert made.path == "tin/2026/tin-moi-hoc-1.md"
    article = read_back(made)
    assert article.facts.title == 'Tin "mới": học #1'
    assert article.facts.date == datetime(2026, 11, 24, 8, 5, tzinfo=VIETNAM)
    assert article.facts.authors == ("An", "Bình")
    assert article.facts.category == "Hoạt động hội"
    assert article.facts.status is Status.DRAFT
    assert [place.text for place in article.localities or ()] == [
        "xã Kiên Thành, huyện Trấn Yên",
        "huyện Lục Yên",
    ]


def test_a_place_that_is_not_clear_is_left_for_the_check(names: NameIndex):
    made = draft("Tin", "An", "xã Tân Thịnh", "", NOW, names)
    assert isinstance(made, NewArticle)
    assert [place.text for place in read_back(made).localities or ()] == ["xã Tân Thịnh"]


def test_no_place_is_asked_for(names: NameIndex):
    made = draft("Tin", "An", "", "", NOW, names)
    assert isinstance(made, NewArticle)
    assert read_back(made).localities is None


@settings(max_examples=150, deadline=None)
@given(title=st.text(max_size=80), author=st.text(max_size=30), place=st.text(max_size=30))
def test_whatever_is_typed_is_read_back(names: NameIndex, title: str, author: str, place: str):
    made = draft(title, author, place, "", NOW, names)
    if isinstance(made, NewArticle):
        assert read_back(made).facts.title == squeeze(read_back(made).facts.title)
        assert made.path.isascii()

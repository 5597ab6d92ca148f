from __future__ import annotations

from datetime import datetime

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsdesk.lines import clean_words
from plugins.newsdesk.manuscript import Entry, Manuscript, to_text, yaml_text
from plugins.vietnamese import VIETNAM


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Tin mới", "Tin mới"),
        ("xã Y Can, huyện Trấn Yên", "xã Y Can, huyện Trấn Yên"),
        ("Mẫu: tin", '"Mẫu: tin"'),
        ("Giải #1", '"Giải #1"'),
        ('Tin "nóng"', '"Tin \\"nóng\\""'),
        ("No", '"No"'),
        ("2021", '"2021"'),
        ("- a", '"- a"'),
        ("a\nb\u2028c\x00", "a b c"),
        ("", '""'),
    ],
)
def test_scalars(value: str, written: str):
    assert yaml_text(value) == written


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_read_back_as_one_line_of_yaml(value: str):
    written = yaml_text(value)
    assert len(written.splitlines()) == 1
    assert yaml.load(f"a: {written}  # lời\nb: 1", yaml.BaseLoader)["a"] == clean_words(value)


def manuscript(**changes: object) -> Manuscript:
    values = {
        "title": "Tin",
        "date": datetime(2022, 9, 5, 14, 30, tzinfo=VIETNAM),
        "authors": (Entry("Hà Thu"),),
        "localities": (Entry("huyện Yên Bình", "cần xác nhận"),),
        "body": "Một câu.",
    }
    return Manuscript(**(values | changes))


def test_a_whole_file():
    assert to_text(manuscript()) == (
        "---\ntitle: Tin\ndate: 2022-09-05 14:30\nauthor: Hà Thu\nlocalities:\n"
        "  - huyện Yên Bình  # cần xác nhận\nstatus: draft\n---\n\nMột câu.\n"
    )


def test_several_authors_and_no_place():
    text = to_text(manuscript(authors=(Entry("Hà Thu"), Entry("Lê An")), localities=()))
    assert "authors:\n  - Hà Thu\n  - Lê An\n" in text
    assert "\nlocalities" not in text


def test_an_author_with_a_separator_stays_one():
    assert "authors:\n  - Hà Thu, Lê An\n" in to_text(manuscript(authors=(Entry("Hà Thu, Lê An"),)))

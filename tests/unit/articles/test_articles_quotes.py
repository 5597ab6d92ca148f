"""Straight quotes turn the way that they are meant, whatever stands beside them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.articles.html.quotes import curl

KINDS = {'"': "“”", "'": "‘’"}


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("", ""),
        ("chữ", "chữ"),
        ("“A” ‘b’ «c» 5′ 6″ a’b", "“A” ‘b’ «c» 5′ 6″ a’b"),
        ('–"Cháu chào"', "–“Cháu chào”"),
        ('—"Cháu chào"—', "—“Cháu chào”—"),
        ('-"Cháu chào"', "-“Cháu chào”"),
        ('- "Cháu chào" - em nói', "- “Cháu chào” - em nói"),
        ("“'Gì cơ?'", "“‘Gì cơ?’"),
        ("“'Gì cơ?'”", "“‘Gì cơ?’”"),
        ('…"Cháu chào"', "…“Cháu chào”"),
        ('..."Cháu chào..."', "...“Cháu chào...”"),
        ('"…cháu chào…"', "“…cháu chào…”"),
        ('"...cháu chào"', "“...cháu chào”"),
        ('anh nói:"Cháu chào"', "anh nói:“Cháu chào”"),
        ('"Họ tên:"', "“Họ tên:”"),
        ('lớp "9A"/"9B"', "lớp “9A”/“9B”"),
        ('="a"', "=“a”"),
        ('"A"–"B"', "“A”–“B”"),
        ('"A"…"B"', "“A”…“B”"),
        ('"A","B";"C"', "“A”,“B”;“C”"),
        ('("a") ["b"] {"c"} <"d">', "(“a”) [“b”] {“c”} <“d”>"),
        ('«"A"» ("A" và "B")', "«“A”» (“A” và “B”)"),
        ('a\xa0"b"\u202f"c"', "a\xa0“b”\u202f“c”"),
        ('"\u200bA\u200b"', "“\u200bA\u200b”"),
        ('"Tốt!", ông nói. "Tốt"? "Tốt".', "“Tốt!”, ông nói. “Tốt”? “Tốt”."),
        ('"A"\n"B"', "“A”\n“B”"),
        ('👉"Cháu" "👍"', "👉“Cháu” “👍”"),
    ],
)
def test_after_and_before_any_mark(typed, shown):
    assert curl(typed) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("\"Ông nói: 'Tốt!'\"", "“Ông nói: ‘Tốt!’”"),
        ("\"'A' và 'B'\"", "“‘A’ và ‘B’”"),
        ("'\"A\" B'", "‘“A” B’"),
        ('"A "B" C"', "“A “B” C”"),
        ('"Ông nói…"Cháu chào""', "“Ông nói…“Cháu chào””"),
        ("''Chữ''", "‘‘Chữ’’"),
        ('"" và ""', "“” và “”"),
        ('" A " và " B "', "“ A ” và “ B ”"),
        ('nói"Cháu chào"rồi đi', "nói“Cháu chào”rồi đi"),
        ('"A"B"C"', "“A”B“C”"),
        ('“abc" và "abc”', "“abc” và “abc”"),
    ],
)
def test_in_each_other_and_without_spaces(typed, shown):
    assert curl(typed) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("'98", "’98"),
        ("khóa '98, '99 và 'lớp 12A'", "khóa ’98, ’99 và ‘lớp 12A’"),
        ("'98 là năm đẹp'", "‘98 là năm đẹp’"),
        ('"khóa \'98"', "“khóa ’98”"),
        ("rock 'n' roll, rock 'n roll", "rock ’n’ roll, rock ’n roll"),
        ("rock n' roll", "rock n’ roll"),
        ("O'Neill, H'Mông, K'Ho, Đắk R'lấp", "O’Neill, H’Mông, K’Ho, Đắk R’lấp"),
        (
            "Ea H'\u0110ing l'\u00e9t\u00e9 l'e\u0301te\u0301",
            "Ea H’\u0110ing l’\u00e9t\u00e9 l’e\u0301te\u0301",
        ),
        ("\"O'Neill\" và 'H'Mông'", "“O’Neill” và ‘H’Mông’"),
        ("the '90s, the 90's", "the ’90s, the 90’s"),
        ("'the students' book'", "‘the students’ book’"),
        ("'em, 'Tis", "’em, ’Tis"),
    ],
)
def test_apostrophes(typed, shown):
    assert curl(typed) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("5'10\"", "5′10″"),
        ("cao 5'10\" và 6' 2\"", "cao 5′10″ và 6′ 2″"),
        ('"cao 5\'10""', "“cao 5′10″”"),
        ('màn hình 15"', "màn hình 15″"),
        ('màn hình 15" và "lớp 10"', "màn hình 15″ và “lớp 10”"),
        ('"màn hình 15" rất đẹp"', "“màn hình 15″ rất đẹp”"),
        ('20"x30", 1/2"', "20″x30″, 1/2″"),
        ("21°43'12\"B, 104°53'Đ", "21°43′12″B, 104°53′Đ"),
        ("phút 90', 90'+3, 30''", "phút 90′, 90′+3, 30′′"),
        ("\"lớp 10\" và 'lớp 11'", "“lớp 10” và ‘lớp 11’"),
        ("\"lớp '10'\"", "“lớp ‘10’”"),
    ],
)
def test_feet_and_minutes_are_no_quotations(typed, shown):
    assert curl(typed) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ('"A', "“A"),
        ('A"', "A”"),
        ('"A (B"', "“A (B”"),
        ("'A", "‘A"),
        ('"A" "B', "“A” “B"),
        ('"A\' B"', "“A’ B”"),
        ("'A \"B'", "‘A “B’"),
        ('"', "“"),
    ],
)
def test_unbalanced_quotes_turn_to_the_word(typed, shown):
    assert curl(typed) == shown


words = st.sampled_from(["chữ", "Đường", "10", "9A", "O'Neill", "H'Mông", "(xã)", "tốt!", "…thế"])
spaces = st.sampled_from([" ", "\xa0", "\n", " – ", ", ", ": ", "; ", " / "])


def phrases(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Phrases, with quotes of either kind around some of them."""
    joined = st.lists(st.tuples(inside, spaces), min_size=1, max_size=4).map(
        lambda parts: "".join(word + space for word, space in parts[:-1]) + parts[-1][0]
    )
    return joined | st.tuples(st.sampled_from("\"'"), joined).map(lambda q: q[0] + q[1] + q[0])


@given(st.recursive(words, phrases, max_leaves=12))
@settings(max_examples=300, deadline=None)
def test_balanced_quotes_stay_balanced(text):
    curled = curl(text)
    assert not set(curled) & set("\"'′″")
    depth: list[str] = []
    for at, character in enumerate(curled):
        if character == "’" and text[at - 1 : at + 2] in ("O'N", "H'M"):
            continue
        if character in "“‘":
            depth.append(character)
        elif character in "”’":
            assert depth and depth.pop() + character in KINDS.values()
    assert depth == []


@given(st.text("\"'“”‘’ a1Đ.,:…–-/()\n\xa0°s", max_size=30))
@settings(max_examples=300, deadline=None)
def test_any_text(text):
    curled = curl(text)
    assert len(curled) == len(text)
    assert curl(curled) == curled
    assert not set(curled) & set("\"'")
    assert all(a == b for a, b in zip(text, curled, strict=True) if a not in "\"'")


def test_many_quotes_take_little_time():
    for text in ('"', "'", '1"', '"1" ', "'\"", '"a', 'a"', " 'n' ", "1°1'a", '\u200b"'):
        assert len(curl(text * 10_000)) == 10_000 * len(text)

"""Notes: numbers in the order of the text, links both ways, and what is wrong with them."""

from __future__ import annotations

import re

import pytest
from articles_reading import body_faults, convert_body, html
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml.html import fragment_fromstring

PARTS = [
    *("chữ ", "\n\n", "\n", "    ", "> ", "- ", "| a |\n| - |\n| ", "[^1]", "[^1]: ", "[^Hai lần]"),
    *("[^hai  lần]: ", "[^“ba”]", "[^“ba”]: ", "^[", "]", "[", "](/b)", "![", "](/a.jpg)", "*"),
    *("# ", "`", "\\", "<b>", "</b>", "<br>", "{: #fn-1 }", "<i id=fnref-1>", "[^]"),
]


def shown(body: str) -> tuple[list[str], list[str]]:
    """The numbers in the text, with those in notes last, and the texts of the notes.

    All links of notes lead to something, and all ids are there once.
    """
    tree = fragment_fromstring(html(body), create_parent="div")
    ids = [tag.get("id") for tag in tree.iter() if tag.get("id")]
    assert len(ids) == len(set(ids))
    references = tree.xpath("//sup[@id]/a[@class='footnote-ref']")
    for link in references:
        note = tree.get_element_by_id(link.get("href")[1:])
        assert note.getparent().index(note) + 1 == int(link.text)
        back = [a.get("href") for a in note.xpath(".//a[@class='footnote-backref']")]
        assert f"#{link.getparent().get('id')}" in back
    backs = tree.xpath("//a[@class='footnote-backref']")
    assert sorted(a.get("href")[1:] for a in backs) == sorted(
        link.getparent().get("id") for link in references
    )
    for link in backs:
        link.drop_tree()
    notes = tree.xpath("/div/div[@class='footnote'][last()]/ol/li")
    return [link.text for link in references], [" ".join(n.text_content().split()) for n in notes]


@pytest.mark.parametrize(
    ("body", "numbers", "notes"),
    [
        ("a", [], []),
        ("`[^1]` \\[^1] ^ [1]", [], []),
        ("a[^1]\n\n[^1]: Một.", ["1"], ["Một."]),
        ("a[^b] c[^a]\n\n[^a]: A\n[^b]: B", ["1", "2"], ["B", "A"]),
        ("a[^9] b[^2] c[^9]\n\n[^2]: Hai\n\n[^9]: Chín", ["1", "2", "1"], ["Chín", "Hai"]),
        ("*a[^2]* **b**[^1]\n\n[^1]: A\n\n[^2]: B", ["1", "2"], ["B", "A"]),
        ("[^1]: A\n\na[^1]", ["1"], ["A"]),
        ("a[^1]\n[^1]: A", ["1"], ["A"]),
        ("a[^1]\n\n[^1] : A", ["1"], ["A"]),
        ("a[^1]: b\n\n[^1]: A", ["1"], ["A"]),
        ("a![^1]\n\n[^1]: A", ["1"], ["A"]),
        ("# a[^1]\n\n[^1]: A", ["1"], ["A"]),
        ("a[^1](b)\n\n[^1]: A", ["1"], ["A"]),
        ("![x](/a.jpg)\n*chú[^1]*\n\n[^1]: A", ["1"], ["A"]),
    ],
)
def test_numbers_follow_the_text(body, numbers, notes):
    assert shown(body) == (numbers, notes)
    assert body_faults(body) in ([], [(1, "missing-alt")])


@pytest.mark.parametrize(
    ("reference", "definition"),
    [
        ("ghi chú", "ghi chú"),
        ("Ghi  Chú", "ghi chú"),
        ("ghi\nchú", "ghi chú"),
        (" 1 ", "1"),
        ("đường", "ĐƯỜNG"),
        ("e\u0302", "\u00ea"),
        ("\"a\" 'b'", "\"a\" 'b'"),
        ("“a”", "“a”"),
        ("a:b", "a:b"),
        ("a&b <c>", "a&b <c>"),
        ("*a*", "*a*"),
        ("a_b_", "a_b_"),
        ("a\\*b", "a\\*b"),
        ("1.2", "1.2"),
        ("#", "#"),
        ("^", "^"),
        ("chú (1)", "chú (1)"),
        ("/tin/a", "/tin/a"),
        ("a" * 200, "a" * 200),
    ],
)
def test_any_label(reference, definition):
    body = f"a[^{reference}]\n\n[^{definition}]: Một.\n"
    assert shown(body) == (["1"], ["Một."])
    assert body_faults(body) == []


def test_ids_and_labels_of_the_links():
    found = html("a[^Đầu tiên] b[^Đầu tiên]\n\n[^Đầu tiên]: Một.")
    assert '<sup id="fnref-1"><a class="footnote-ref" href="#fn-1">1</a></sup>' in found
    assert '<sup id="fnref-1-2"><a class="footnote-ref" href="#fn-1">1</a></sup>' in found
    assert '<li id="fn-1">' in found
    assert re.findall(r'aria-label="([^"]*)">([^<]*)<', found) == [
        ("Quay lại nội dung, chú thích 1", "↩\ufe0e"),
        ("Quay lại nội dung, chú thích 1, lần 2", "↩\ufe0e²"),
    ]


def test_ids_of_notes_are_taken_from_others():
    body = '# a {#fn-1}\n\n<p id="fnref-1">b</p>\n\n# Fn 1\n\nc[^1] d[^1]\n\n[^1]: e'
    assert shown(body) == (["1", "1"], ["e"])


@pytest.mark.parametrize(
    ("body", "numbers", "notes"),
    [
        ("[^1]: Một.\n\n    [^3]: Ba.\n\na[^1] b[^3]", ["1", "2"], ["Một.", "Ba."]),
        ("a[^1]\n\n[^1]: Một, xem[^2].\n[^2]: Hai.", ["1", "2"], ["Một, xem2.", "Hai."]),
        ("a[^1] b[^2]\n\n[^1]: A[^3]\n[^2]: B\n[^3]: C", ["1", "2", "3"], ["A3", "B", "C"]),
        ("a[^1]\n\n[^1]: Xem[^1].", ["1", "1"], ["Xem1."]),
        ("a[^1]\n\n[^1]: A[^2]\n[^2]: B[^1]", ["1", "2", "1"], ["A2", "B1"]),
        ("a[^1]\n\n[^1]: [^2]: b\n\nc[^2]", ["1", "2"], ["", "b"]),
        ("- a[^1]\n\n    [^1]: Một.\n\n- b", ["1"], ["Một."]),
        ("a[^1] b[^2]\n\n- [^1]: Một.\n- [^2]: Hai.", ["1", "2"], ["Một.", "Hai."]),
        ("> a[^1]\n>\n> [^1]: Một.\n\nb", ["1"], ["Một."]),
        ("> [^1]: Một.\n\nb[^1]", ["1"], ["Một."]),
        ("| a | b |\n| - | - |\n| c[^1] | d |\n\n[^1]: Một.", ["1"], ["Một."]),
        ("a[^1]\n\n[^1]: Một.\n\n    Hai.\n\n    - ba\n", ["1"], ["Một. Hai. ba"]),
        ("a[^1]\n\n[^1]: ```\n    b\n    ```\n", ["1"], None),
        ("a^[Trong *dòng* [b](/c).] d[^1]\n\n[^1]: e", ["1", "2"], ["Trong dòng b.", "e"]),
        ("a^[b^[c]] d^[e]", ["1", "2", "3"], ["b3", "e", "c"]),
        ("a^[b[^1]]\n\n[^1]: c", ["1", "2"], ["b2", "c"]),
    ],
)
def test_notes_in_anything(body, numbers, notes):
    found = shown(body)
    assert sorted(found[0]) == sorted(numbers)
    assert notes is None or found[1] == notes


def test_what_held_nothing_but_definitions_is_gone():
    found = html("a[^1] b[^2]\n\n- [^1]: Một.\n\n> - [^2]: Hai.\n\n- c")
    assert found.count("<ul>") == found.count("<li>") == 1
    assert "<blockquote>" not in found


def test_a_reference_in_a_link_is_behind_it():
    found = html("[*a*[^1] b[^2]](/c) d\n\n[^1]: Một.\n[^2]: Hai.")
    assert found.startswith('<p><a href="link:c"><em>a</em> b</a><sup id="fnref-1">')
    assert '</sup><sup id="fnref-2"><a class="footnote-ref" href="#fn-2">2</a></sup> d</p>' in found


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("a\n\nb[^1]", [(3, "broken-link")]),
        ("a\n\nb[^ghi chú] c[^1]\n\n[^1]: d", [(3, "broken-link")]),
        ("a[^ghi chú]\nb[^ghi\nchú]", [(1, "broken-link"), (2, "broken-link")]),
        ("a\n[^*b*]\n[^d&amp;e]", [(2, "broken-link"), (3, "broken-link")]),
        ("# a\n\n- b[^1]\n\n> c[^2]", [(3, "broken-link"), (5, "broken-link")]),
        ("a\n\nb[^1] (c d)", [(3, "broken-link")]),
        ("a[^1]\n\n[^1]: b\n\n[^1]: c", [(5, "duplicate-note")]),
        (
            "a[^1]\n\n[^1]: b\n[^1]: c\n\nd\n\n> [^1]: e",
            [(4, "duplicate-note"), (8, "duplicate-note")],
        ),
        ("a[^B]\n\n[^B]: b\n\n    [^b ]: c", [(5, "duplicate-note")]),
        ("a\n\n[^1]: b", [(3, "unused-note")]),
        ("a[^1]\n\n[^1]: b\n\n[^2]: xem[^3]\n[^3]: c", [(5, "unused-note")]),
        ("a\n\n[^1]: b[^2]\n[^2]: c[^1]", [(3, "unused-note")]),
        ("a[^1]\n\n[^1]:", [(3, "broken-link")]),
        ("a\n\n![b[^1]](/c.jpg) d[^1]\n\n[^1]: e", [(3, "broken-link")]),
        ("a[^1]\n\n<div>b[^1]</div>\n\n[^1]: c", []),
        ("a\n\n<div>b[^1]</div>", [(3, "broken-link")]),
        ("a\n\nb[^1 c", [(3, "broken-link")]),
        ("a\n\nb[^] c", [(3, "broken-link")]),
        ("a\n\nb^[c", [(3, "broken-link")]),
        ("a\n\nb\\[^1] c[^1]", [(3, "broken-link")]),
        ("[^a-z] `[^b]` \\[^c] ^\\[d]", [(1, "broken-link")]),
    ],
)
def test_faults(body, expected):
    assert body_faults(body) == expected
    shown(body)


@pytest.mark.parametrize(
    ("body", "code", "words"),
    [
        ("a[^ghi chu]\n\nb[^ghi chú]\n\n[^ghi chú]: c", "broken-link", "Có phải là “[^ghi chú]”?"),
        ("a[^1]\n\n[^1]: b\n\n[^1]: c", "duplicate-note", "lần đầu ở dòng 3. "),
        ("a[^1] b[^2]\n\n[^1]: b\n\n[^1]: c\n\n[^2]: d", "duplicate-note", "thành “[^3]”."),
        ("a\n\n[^nguồn 1]: b", "unused-note", "Viết “[^nguồn 1]” vào sau chữ cần chú thích"),
        ("a^[b", "broken-link", "“^[b” chưa thành chú thích."),
    ],
)
def test_messages(body, code, words):
    (problem,) = convert_body(body).problems
    assert problem.code == code
    assert words in problem.message


def test_the_first_of_two_definitions_holds_and_no_text_is_lost():
    assert shown("a[^1]\n\n[^1]: b\n\n[^1]: c\n\n[^2]: d") == (["1"], ["b", "d"])


@pytest.mark.parametrize(
    "tag", ["<td>", "<table><tr><td>", "<tr>", "<table>", "</li>", "</ol>", "<ul>"]
)
def test_a_tag_that_is_left_open_in_a_note_reaches_into_no_other(tag):
    assert len(shown(f"a[^1] b[^2]\n\n[^1]: x {tag} y\n\n[^2]: {tag} z\n\nc {tag} d")[1]) == 2


def test_many_notes_end_soon():
    references = "".join(f"a[^{n}] " for n in range(400))
    definitions = "".join(f"[^{n}]: xem [^{n + 1}] ^[b]\n" for n in range(199))
    assert len(shown(f"{references}\n\n{definitions}\n[^199]: c")[1]) > 200


@pytest.mark.parametrize("part", ["a", "[^", "^[", "a [^", "a^[b", " ", "[^a]", "[^a]:", "^", "]"])
def test_brackets_without_end_take_little_time(part):
    for body in (f"[^{part * 10_000}", f"^[{part * 10_000}", f"[^1]: {part * 10_000}"):
        convert_body(body)


@given(st.lists(st.sampled_from(PARTS), max_size=25).map("".join))
@example("[^1]: a [b[^1]](/b)")
@settings(max_examples=300, deadline=None)
def test_any_text_has_working_links(body):
    shown(body)

"""Lists on one line are read, or taken apart, as people of other habits mean them."""

from __future__ import annotations

import pytest
from articles_reading import REQUIRED, faults, read_front, read_text, value_of

TWO = ("học bổng", "vùng cao")
PASTED = '["học bổng", "vùng cao"]'
PEOPLE = ("Minh Đức", "Thu Hà")


APART = [
    ("tags: 'học bổng','vùng cao'", PASTED, "tags", TWO),
    ('tags: "học bổng" "vùng cao"', PASTED, "tags", TWO),
    ("tags: ['học bổng' 'vùng cao']", PASTED, "tags", TWO),
    ('tags: "học bổng"; vùng cao', PASTED, "tags", TWO),
    ("tags: 'H'Mông', 'Tày'", '["H\'Mông", "Tày"]', "tags", ("H'Mông", "Tày")),
    ('tags: "Tiếp sức" mùa thi', '"Tiếp sức mùa thi"', "tags", ("Tiếp sức mùa thi",)),
    ("tags: *a*, **b**", '["a", "b"]', "tags", ("a", "b")),
    ("tags: - a - b", '["a", "b"]', "tags", ("a", "b")),
    ("author: **Minh Đức**", '"Minh Đức"', "authors", ("Minh Đức",)),
    ("author: [**Minh Đức**, *Thu Hà*]", '["Minh Đức", "Thu Hà"]', "authors", PEOPLE),
    ('author: "Minh Đức" và "Thu Hà"', '["Minh Đức", "Thu Hà"]', "authors", PEOPLE),
    ('author: "Minh Đức", Thu Hà', '["Minh Đức", "Thu Hà"]', "authors", PEOPLE),
    ("aliases: '/a','/b,1.html'", '["/a", "/b,1.html"]', "aliases", ("/a", "/b,1.html")),
    ('aliases: "/a", /b', '["/a", "/b"]', "aliases", ("/a", "/b")),
]


def reading_of(front, is_classic):
    return read_text(f"{front}\nChữ.\n" if is_classic else f"---\n{front}---\n\nChữ.\n")


@pytest.mark.parametrize(
    ("written", "pasted", "field", "value", "is_classic"),
    [(*case, False) for case in APART] + [(*case, True) for case in APART if "*" not in case[0]],
)
def test_lists_are_taken_apart(written, pasted, field, value, is_classic):
    required = "title: Tin\ndate: 2021-08-13\n" + ("" if field == "authors" else "author: A\n")
    (problem,) = reading_of(f"{required}{written}\n", is_classic).problems
    key = written.partition(":")[0]
    assert problem.message.endswith(f"Chép dòng này thay vào: {key}: {pasted}")
    again = reading_of(f"{required}{key}: {pasted}\n", is_classic)
    assert faults(again) == []
    assert value_of(again.document, field) == value


@pytest.mark.parametrize(
    ("written", "pasted"),
    [
        ('"xã A, huyện B" "xã C"', '["xã A, huyện B", "xã C"]'),
        ('"xã A, huyện B", xã C, huyện D', '["xã A, huyện B", "xã C, huyện D"]'),
    ],
)
def test_addresses_keep_their_commas(written, pasted):
    (problem,) = read_front(f"{REQUIRED}localities: {written}").problems
    assert problem.message.endswith(f"thay vào: localities: {pasted}")
    names = read_front(f"{REQUIRED}localities: {pasted}").document.localities
    assert len(names) == 2


@pytest.mark.parametrize(
    ("front", "field", "value"),
    [
        ("tags: [“học bổng”, “vùng cao”]", "tags", TWO),
        ("tags: “học bổng”, vùng cao", "tags", TWO),
        ('tags: học bổng, "vùng cao"', "tags", TWO),
        ("tags:\n- “học bổng”\n- ‘vùng cao’", "tags", TWO),
        ("tags: [“Tiếp sức” mùa thi]", "tags", ("“Tiếp sức” mùa thi",)),
        ('tags: ["\'98"]', "tags", ("'98",)),
        ('tags: ("học bổng", "vùng cao")', "tags", TWO),
        ("aliases: “/a”; “/b”", "aliases", ("/a", "/b")),
        ("status: “draft”", "status", "draft"),
        ("category: “Tin tức”", "category", "Tin tức"),
        ("source: “Báo Yên Bái”", "source", "“Báo Yên Bái”"),
        ("summary: “Tiếp sức”", "summary", "“Tiếp sức”"),
    ],
)
def test_quotation_marks_of_phones_around_an_item_are_none_of_it(front, field, value):
    reading = read_front(REQUIRED + front)
    assert faults(reading) == []
    assert value_of(reading.document, field) == value


@pytest.mark.parametrize(
    "written", ["“Minh Đức”, “Thu Hà”", "[“Minh Đức”, “Thu Hà”]", "“Minh Đức”; Thu Hà"]
)
def test_quotation_marks_of_phones_around_authors(written):
    reading = read_front(f"title: Tin\ndate: 2021-08-13\nauthor: {written}")
    assert (faults(reading), reading.document.facts.authors) == ([], PEOPLE)


@pytest.mark.parametrize(
    "written",
    [
        "![a](/anh/x.jpg)",
        '![a](/anh/x.jpg "tên")',
        "[a](</anh/x.jpg>)",
        '<img alt="a" src="/anh/x.jpg" width=3>',
        "“/anh/x.jpg”",
        "</anh/x.jpg>",
    ],
)
def test_the_address_of_a_lead_photo(written):
    quoted = "'" + written + "'"
    assert read_front(f"{REQUIRED}image: {quoted}").document.image.target == "anh/x.jpg"
    for problem in read_front(f"{REQUIRED}image: {written}").problems:
        assert problem.message.endswith('Chép dòng này thay vào: image: "/anh/x.jpg"')

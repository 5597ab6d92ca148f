from __future__ import annotations

import pytest
from articles_reading import body_faults, convert_body, html
from lxml import etree

A = '<img src="image:a.jpg" alt="a">'
B = '<img src="image:b.jpg" alt="b">'


def figure(photo: str, caption: str) -> str:
    return f"<figure>{photo}<figcaption>{caption}</figcaption></figure>"


@pytest.mark.parametrize(
    "body",
    [
        "Chữ ![a](/a.jpg)",
        "![a](/a.jpg) chữ",
        "Chữ\n![a](/a.jpg)\n*nghiêng*",
        "*Trên*\n![a](/a.jpg)",
        "![a](/a.jpg)\nmột\nhai",
        "![a](/a.jpg)\n" + "một " * 90,
        "![a](/a.jpg)\n*một*\n*hai*",
        "[chữ ![a](/a.jpg)](/b)",
        "- ![a](/a.jpg)",
        "| ![a](/a.jpg) |\n| - |",
        "# ![a](/a.jpg)",
        "`![a](/a.jpg)`",
        "*nghiêng*",
        "[chữ](/b)",
        "![a](/a.jpg) &nbsp; &amp;",
    ],
)
def test_not_a_figure(body):
    assert "<figure" not in html(body)


@pytest.mark.parametrize(
    ("body", "caption"),
    [
        ("![a](/a.jpg)", "a"),
        ('![a](/a.jpg "Tên")', "Tên"),
        ("![a](/a.jpg)\n*nghiêng*", "nghiêng"),
        ("![a](/a.jpg)\n_nghiêng_", "nghiêng"),
        ("![a](/a.jpg)  \n*nghiêng*", "nghiêng"),
        ("![a](/a.jpg) *nghiêng*", "nghiêng"),
        ("![a](/a.jpg)\nLớp học ở bản", "Lớp học ở bản"),
        (
            "![a](/a.jpg)\n**Lớp** [học](/b) ở bản",
            '<strong>Lớp</strong> <a href="link:b">học</a> ở bản',
        ),
        ("![a](/a.jpg)<br>Lớp học", "Lớp học"),
        ("    ![a](/a.jpg)\n    Lớp học", "Lớp học"),
        ("![a](/a.jpg)<br>\n*nghiêng*", "nghiêng"),
        ("![a](/a.jpg)\n<i>nghiêng</i>", "nghiêng"),
        ("![a](/a.jpg)\n\n*nghiêng*", "nghiêng"),
        ("![a](/a.jpg)\n\n\n *nghiêng* ", "nghiêng"),
        ('![a](/a.jpg "Tên")\n*nghiêng*', "Tên"),
        ('![a](/a.jpg " ")\n*nghiêng*', "nghiêng"),
        ("![a](/a.jpg)\n*n **đ** [l](/b) `c`*", 'n <strong>đ</strong> <a href="link:b">l</a> '),
        ('![a](/a.jpg)\n*Ông "A"*', "Ông “A”"),
        ("![a](/a.jpg)\n*một dòng\nhai dòng*", "một dòng\nhai dòng"),
        ("<img src=/a.jpg alt=a>", "a"),
        ("![a][b]\n\n[b]: /a.jpg 'Tên'", "Tên"),
    ],
)
def test_captions(body, caption):
    found = html(body)
    assert found.startswith(f"<figure>{A}<figcaption>{caption}")
    assert found.count("<figure>") == 1
    assert "<em>" not in found


def credit(text: str) -> str:
    return f'<small class="credit">{text}</small>'


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        ("Ảnh minh họa", "Ảnh minh họa"),
        ("Ảnh:", "Ảnh:"),
        ("Ảnh lớp 5A: giờ ra chơi", "Ảnh lớp 5A: giờ ra chơi"),
        ("Ảnh: Lan chụp: sân trường", "Ảnh: Lan chụp: sân trường"),
        ("Lớp học. Ảnh: Thu Hà", "Lớp học. " + credit("Ảnh: Thu Hà")),
        ("Lớp học (Ảnh: Thu Hà)", "Lớp học " + credit("(Ảnh: Thu Hà)")),
        ("Ảnh: Thu Hà", credit("Ảnh: Thu Hà")),
        ("**Lớp** học. Nguồn: Báo", "<strong>Lớp</strong> học. " + credit("Nguồn: Báo")),
        ("Lớp **học**. Nguồn ảnh: Báo <b>", "Lớp <strong>học</strong>. Nguồn ảnh: Báo <b></b>"),
    ],
)
def test_who_took_a_photo(caption, expected):
    assert html(f"![a](/a.jpg)\n*{caption}*") == figure(A, expected)


@pytest.mark.parametrize(
    ("body", "after"),
    [
        ("![a](/a.jpg)\n\n*nghiêng* và", "<p><em>nghiêng</em>&nbsp;và</p>"),
        ("![a](/a.jpg)\n\n*một*\n*hai*", "<p><em>một</em>\n<em>hai</em></p>"),
        ("![a](/a.jpg)\n\n- *nghiêng*", "<li><em>nghiêng</em></li>"),
        ('![a](/a.jpg "a")\n\n*nghiêng*', "<p><em>nghiêng</em></p>"),
        ("![a](/a.jpg)\n*a*\n\n*nghiêng*", "<p><em>nghiêng</em></p>"),
        ("![a](/a.jpg)\n\nchữ\n\n*nghiêng*", "<p><em>nghiêng</em></p>"),
    ],
)
def test_italics_that_are_no_caption(body, after):
    found = html(body)
    assert found.startswith(figure(A, "a"))
    assert after in found


def test_several_photos_in_a_paragraph():
    both = figure(A, "a") + figure(B, "b")
    assert html("![a](/a.jpg)\n![b](/b.jpg)") == f"<div>{both}</div>"
    both = figure(A, "một") + figure(B, "hai")
    assert html("![a](/a.jpg)\n*một*\n![b](/b.jpg)\n*hai*") == f"<div>{both}</div>"
    both = figure(A, "a") + figure(B, "hai")
    assert html("![a](/a.jpg)\n![b](/b.jpg)\n\n*hai*") == f"<div>{both}</div>"


def test_paragraphs_of_photos_one_after_another():
    assert html("![a](/a.jpg)\n\n![b](/b.jpg)\n\n*hai*\n\nđoạn") == (
        f"{figure(A, 'a')}\n{figure(B, 'hai')}\n\n<p>đoạn</p>"
    )


def test_linked_photo():
    link = f'<a href="link:b">{A}</a>'
    assert html("[![a](/a.jpg)](/b)") == figure(link, "a")
    assert html("[ ![a](/a.jpg 'Tên') ](/b)").endswith("<figcaption>Tên</figcaption></figure>")


def test_what_a_figure_refers_to_stays_as_written():
    document = convert_body("chữ\n\n[![a](</anh/ả b.jpg?c=ả>)](../ấ.md)\n*n*").body
    assert [(r.written, r.line) for r in document.references] == [
        ("../ấ.md", 3),
        ("/anh/ả b.jpg?c=ả", 3),
    ]


def test_figures_in_quotations_and_lists():
    assert figure(A, "n") in html("> ![a](/a.jpg)\n> *n*")
    assert figure(A, "n") in html("- chữ\n\n    ![a](/a.jpg)\n    *n*")


def test_figures_written_as_html():
    body = "<figure><img src=/a.jpg><figcaption>Chú <b>thích</b></figcaption></figure>"
    photo = '<img src="image:a.jpg" alt="Chú thích">'
    assert html(body) == figure(photo, "Chú <b>thích</b>")


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("![](/a.jpg)", 1),
        ("chữ\n\n![ ](/a.jpg)", 3),
        ("chữ ![](/a.jpg) chữ", 1),
        ("\n\n<img src=/a.jpg>", 3),
        ("![a](/a.jpg)\n\n![](/a.jpg)", 3),
        ("[![](/a.jpg)](/b)", 1),
    ],
)
def test_missing_alternative_text(body, line):
    assert (line, "missing-alt") in body_faults(body)


@pytest.mark.parametrize("body", ["![](/a.jpg)\n*chú thích*", '![](/a.jpg "chú thích")'])
def test_a_caption_is_an_alternative_text_too(body):
    assert body_faults(body) == []
    assert html(body) == figure('<img src="image:a.jpg" alt="chú thích">', "chú thích")


def test_photo_without_any_words_has_no_caption():
    assert html("![](/a.jpg)") == '<figure><img src="image:a.jpg" alt=""></figure>'


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("5*3*2, a_b_c.jpg, (*) và 2 ** 3", "5*3*2, a_b_c.jpg, (*) và 2 ** 3"),
        ("Ông A [trái] và bà B", "Ông A [trái] và bà B"),
        ("a < b > c", "a < b > c"),
        ("Đại hội | 2021", "Đại hội | 2021"),
        ("Lớp 5A|5B", "Lớp 5A|5B"),
        (r"\*a\* \[b\] c \= d\|300", "*a* [b] c = d|300"),
        ("**đậm** x", "đậm x"),
        ("***a*** _b_ ~~c~~ ==d== `e`", "a b c d e"),
        ("**Lớp *học***", "Lớp học"),
        ("**đậm x", "đậm x"),
        ("đậm** x", "đậm x"),
        ("xem [c](/d) và [e](https://a.vn)", "xem c và e"),
        ("<b>x</b> y<br>", "x y"),
        ("ảnh|300", "ảnh"),
        ("ảnh|300x200", "ảnh"),
        ("ảnh | 300", "ảnh"),
        ("ảnh|left|300", "ảnh"),
        ("**ảnh**|300", "ảnh"),
    ],
)
def test_what_photos_are_called_is_words(written, words):
    for body in (
        f"![{written}](/a.jpg)",
        f'![]( /a.jpg "{written}")',
        f"![{written}](/a.jpg)\n*b*",
    ):
        assert body_faults(body) == []
        (photo,) = etree.HTML(f"<body>{html(body)}").iter("img")
        assert photo.get("alt") == words
    (caption,) = etree.HTML(f"<body>{html(f'![{written}](/a.jpg)')}").iter("figcaption")
    assert "".join(caption.itertext()).replace("\xa0", " ") == words


def test_a_photo_with_a_size_and_no_words_is_told():
    assert body_faults("![|300](/a.jpg)") == [(1, "missing-alt")]
    assert html("![a](/a.jpg)|300").startswith("<p>")


TABLE = "| a | b | c |\n| :- | :-: | -: |\n| d | e | f |\n"


def test_tables_scroll_and_have_scopes():
    found = html(TABLE)
    box = '<div aria-label="Bảng" class="table-scroll" role="region" tabindex="0"><table>'
    assert found.startswith(box)
    assert '<th class="align-left" scope="col">a</th>' in found
    assert '<td class="align-center">e</td>' in found
    assert "align=" not in found


def test_a_table_of_many_columns_is_marked():
    six = "<td>a</td>" * 4 + '<td colspan="2">b</td>'
    assert "table-scroll--wide" in html(f"<table><tr>{six}</tr></table>")
    assert "table-scroll--wide" not in html("<table><tr><td>a</td><td>b</td></tr></table>" * 3)
    for span in ("0", "-6", "9999999999", "x", "²"):
        assert "Bảng" in html(f'<table><tr><td colspan="{span}">a</td></tr></table>')


def test_several_tables_are_told_apart():
    found = html(f"{TABLE}\n\nđoạn\n\n{TABLE}")
    assert 'aria-label="Bảng 1"' in found
    assert 'aria-label="Bảng 2"' in found


def test_tables_written_as_html():
    body = (
        "<table><caption>Số <b>liệu</b></caption><tr><th scope=row>a</th>"
        "<td align=evil colspan=2><table><tr><td>b</table></table>"
    )
    found = html(body)
    assert found.count("table-scroll") == 1
    assert 'aria-label="Số liệu"' in found
    assert '<th scope="row">a</th><td colspan="2">' in found
    assert body_faults(body) == []


def test_a_line_without_italics_below_several_photos_is_the_caption_of_the_last():
    body = "![a](/anh/a.jpg)\n![b](/anh/b.jpg)\nHai ảnh. Ảnh: Thu Hà"
    assert html(body) == html(body.replace("Hai ảnh. Ảnh: Thu Hà", "*Hai ảnh. Ảnh: Thu Hà*"))


def test_a_line_below_photos_and_text_stays_text():
    assert "<figure>" not in html("a\n![b](/anh/b.jpg)\nHai ảnh.")

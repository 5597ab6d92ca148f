"""A stamp covers every text that a page can come from; what would escape it is refused."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from small_site import write_files

from plugins.fastbuild.theme.files import ThemeError
from plugins.fastbuild.theme.rendering import Renderer


@dataclass(frozen=True)
class Values:
    template: str = "page.html"
    title: str = "Tên"
    names: tuple[str, ...] = ("a", "b")


def theme(folder, files):
    write_files(folder / "theme/templates", files)
    return folder / "theme"


REFERENCES = [
    '{% include "part.html" %}',
    '{% include("part.html") %}',
    '{%include"part.html"%}',
    "{%- include 'part.html' -%}",
    '{% include ["no.html", "part.html"] %}',
    '{% include "part.html" ignore missing %}',
    '{% if names %}{% include "part.html" %}{% endif %}',
    '{% extends "part.html" %}',
    '{% import "part.html" as part %}',
    '{% from "part.html" import x %}',
    '{% from("part.html") import x %}',
    '{% include "middle.html" %}',
]


@pytest.mark.parametrize("reference", REFERENCES)
def test_stamp_covers_what_is_referred_to(tmp_path, reference):
    files = {"page.html": reference, "middle.html": '{% include "part.html" %}'}
    parts = "{% macro x() %}{% endmacro %}"
    stamps = {
        Renderer(theme(tmp_path, files | {"part.html": text})).stamp("page.html")
        for text in (parts, parts, f"{parts} ")
    }
    assert len(stamps) == 2


def test_stamp_does_not_change_with_other_templates(tmp_path):
    files = {"page.html": '{# {% include "part.html" %} #}', "part.html": "1"}
    before = Renderer(theme(tmp_path, files)).stamp("page.html")
    files["part.html"] = "2"
    assert Renderer(theme(tmp_path, files)).stamp("page.html") == before


def test_stamp_covers_that_a_part_is_missing(tmp_path):
    files = {"page.html": '{% include "part.html" ignore missing %}'}
    before = Renderer(theme(tmp_path, files))
    before.stamp("page.html")
    after = Renderer(theme(tmp_path, files | {"part.html": ""}), before.prepared)
    assert after.stamp("page.html") != before.stamp("page.html")


def test_closures_of_the_last_build_give_the_stamps_of_a_new_one(tmp_path):
    first = {"page.html": '{% include "a.html" %}', "a.html": "1", "b.html": "1"}
    second = first | {"a.html": '{% include "b.html" %}'}
    last = Renderer(theme(tmp_path, first))
    last.stamp("page.html")
    for files in (first, second, second | {"b.html": "2"}):
        here = theme(tmp_path, files)
        one, clean = Renderer(here, last.prepared), Renderer(here)
        assert one.stamp("page.html") == clean.stamp("page.html")
        assert one.prepared.closures == clean.prepared.closures
        last = one


REFUSED = {
    "{% include title %}": "ngoặc kép",
    "{% include title ~ '.html' %}": "ngoặc kép",
    "{% include ['part.html', title] %}": "ngoặc kép",
    "{% extends title %}": "ngoặc kép",
    "{% include 'no.html' %}": "no.html",
    "{% set found = [] %}{{ found.append(1) }}": "append",
    "{% set found = [] %}{% set add = found.append %}": "append",
    "{% include [] %}": "ngoặc kép",
    "{{ title.__class__ }}": "__class__",
    "{{ once }}": "once",
    "{% set o = once %}": "once",
    "{{ [once]|join }}": "once",
    "{% if %}": "Expected an expression",
    "{{ title|random }}": "random",
    "{{ title|attr('__hash__') }}": "attr",
}


@pytest.mark.parametrize("text", REFUSED)
def test_what_no_stamp_would_cover_is_refused(tmp_path, text):
    renderer = Renderer(theme(tmp_path, {"page.html": f"<p>\n{text}\n", "part.html": ""}))
    with pytest.raises(ThemeError) as refused:
        renderer.stamp("page.html")
        renderer.prepare()
    assert str(refused.value).startswith("theme/templates/page.html:2: ")
    assert REFUSED[text] in str(refused.value)


@pytest.mark.parametrize("name", ["cycler", "joiner", "namespace", "lipsum", "no_such_name"])
def test_names_that_no_stamp_would_cover_are_undefined(tmp_path, name):
    renderer = Renderer(theme(tmp_path, {"page.html": f"<p>\n{{{{ {name}() }}}}"}))
    with pytest.raises(ThemeError, match=rf"^theme/templates/page.html:2: '{name}' is undefined"):
        renderer.render(Values())


@pytest.mark.parametrize(
    "text",
    [
        "{{ names['_x'] }}",
        "{{ title['__class__'] }}",
        "{% set found = [] %}{{ found['append'](1) }}",
        "{% set found = {} %}{{ found['up' ~ 'date']({1: 2}) }}",
        "{{ [[]] | map(attribute='append') | list }}",
    ],
)
def test_what_can_change_is_not_reached_by_a_computed_name(tmp_path, text):
    renderer = Renderer(theme(tmp_path, {"page.html": f"<p>\n{text}"}))
    with pytest.raises(ThemeError, match=r"^theme/templates/page.html:2: mẫu không được dùng"):
        renderer.render(Values())


def test_hidden_files_are_no_templates(tmp_path):
    here = theme(tmp_path, {"page.html": "1", ".page.html.swp": b"\xff", ".git/x.html": b"\xff"})
    assert Renderer(here).render(Values()) == b"1"


def test_mistakes_that_show_when_a_page_is_rendered(tmp_path):
    renderer = Renderer(theme(tmp_path, {"page.html": "<p>\n{{ 1 + title }}"}))
    with pytest.raises(ThemeError, match=r"^theme/templates/page.html:2: TypeError: "):
        renderer.render(Values())


def test_template_that_is_not_utf8(tmp_path):
    with pytest.raises(ThemeError, match=r"page\.html:2: không phải UTF-8"):
        Renderer(theme(tmp_path, {"page.html": "<p>\nĐường".encode("utf-16")[2:]}))

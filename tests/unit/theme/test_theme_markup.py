from __future__ import annotations

from collections import Counter
from itertools import pairwise

import html5lib
import pytest
from theme_examples import FULL, MINIMAL
from theme_render import THEME, parse, render, scripts, shown

from plugins.pages.contract.contexts import (
    CONTEXTS,
    Context,
    DirectoryPage,
    PatternsPage,
    Redirect,
    SearchPage,
)

EXAMPLES = (*FULL, *MINIMAL)
HTML = [example for example in EXAMPLES if isinstance(example, Context | Redirect)]
PAGES = [example for example in HTML if isinstance(example, Context)]


def name(example: object) -> str:
    kind = "full" if any(example is full for full in FULL) else "minimal"
    return f"{type(example).__name__}-{kind}"


every_page = pytest.mark.parametrize("page", PAGES, ids=name)
every_html = pytest.mark.parametrize("page", HTML, ids=name)


@pytest.mark.parametrize("examples", [FULL, MINIMAL], ids=["full", "minimal"])
def test_examples_show_each_context_once(examples):
    assert Counter(type(e) for e in examples) == Counter(CONTEXTS)


def test_every_template_belongs_to_a_context():
    shared = {"base.html", "base_list.html", "base_place.html", "words.html"}
    files = {file.name for file in (THEME / "templates").iterdir() if file.is_file()}
    assert files - shared == {context.template for context in CONTEXTS}


@every_html
def test_is_valid_html(page):
    html5lib.HTMLParser(strict=True).parse(render(page))


@every_html
def test_runs_its_own_scripts_alone_and_styles_nothing_in_place(page):
    soup = parse(page)
    allowed = ["reading.js"] if isinstance(page, Context) else []
    if isinstance(page, PatternsPage) or (isinstance(page, DirectoryPage) and page.letters):
        allowed.append("place_filter.js")
    if isinstance(page, SearchPage):
        allowed.append("search.js")
    assert scripts(soup) == allowed
    assert not soup.find_all(["style", "iframe", "object", "embed"])
    assert all(form["action"] == page.site.search_url for form in soup.find_all("form"))
    attributes = {attribute for tag in soup.find_all(True) for attribute in tag.attrs}
    assert not {a for a in attributes if a == "style" or a.startswith("on")}


@every_html
def test_has_one_h1_and_no_gap_between_levels(page):
    levels = [int(tag.name[1]) for tag in parse(page).find_all(["h1", "h2", "h3", "h4"])]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@every_html
def test_every_link_goes_somewhere_and_says_where(page):
    soup = shown(parse(page))
    for link in soup.find_all(["a", "link"]):
        assert link["href"].strip()
    for link in soup.find_all("a"):
        assert link.get_text().strip() or link.get("aria-label")


@every_html
def test_every_image_has_an_alternative(page):
    assert all(image.has_attr("alt") for image in parse(page).find_all("img"))


@every_html
def test_ids_are_unique_and_references_hold(page):
    soup = parse(page)
    ids = [tag["id"] for tag in soup.find_all(id=True)]
    assert len(ids) == len(set(ids))
    soup = shown(soup)
    labels = [tag["aria-labelledby"] for tag in soup.find_all(attrs={"aria-labelledby": True})]
    fragments = [a["href"][1:] for a in soup.find_all("a") if a["href"].startswith("#")]
    assert set(labels + fragments) <= set(ids)


@every_html
def test_no_heading_or_list_is_empty(page):
    soup = shown(parse(page))
    for tag in soup.find_all(
        ["h1", "h2", "h3", "p", "ul", "ol", "li", "dl", "nav", "aside", "title"]
    ):
        assert tag.get_text().strip(), tag


@every_page
def test_fetches_nothing_from_elsewhere(page):
    soup = parse(page)
    fetched = [tag["src"] for tag in soup.find_all(src=True)]
    fetching = {"stylesheet", "icon", "preload"}
    fetched += [tag["href"] for tag in soup.find_all("link") if fetching & set(tag["rel"])]
    assert fetched
    assert all(url.startswith("/") and not url.startswith("//") for url in fetched)


@every_page
def test_first_stop_of_the_keyboard_is_the_skip_link(page):
    soup = parse(page)
    first = soup.body.find(["a", "button", "input", "summary"])
    assert first["class"] == ["skip-link"]
    assert soup.find(id=first["href"][1:]).name == "main"


@every_page
def test_landmarks_of_one_kind_have_distinct_names(page):
    soup = parse(page)
    assert len(soup.find_all("main")) == 1
    assert soup.html["lang"] == "vi"
    names = []
    for nav in soup.find_all("nav"):
        labelled = nav.get("aria-labelledby")
        names.append(soup.find(id=labelled).get_text() if labelled else nav["aria-label"])
    assert len(names) == len(set(names))


@every_page
def test_breadcrumbs_lead_from_the_front_page_to_this_one(page):
    crumbs = [
        (a.get_text(), a["href"]) for a in parse(page).select(".frame > nav.breadcrumbs li > a")
    ]
    way = [(link.text, link.url) for link in page.breadcrumbs[:-1]]
    # The masthead leads to the front page already.
    assert crumbs == (way if len(way) > 1 else [])


def test_a_redirect_leads_on_without_a_script():
    page = next(e for e in FULL if isinstance(e, Redirect))
    soup = parse(page)
    assert soup.find("meta", attrs={"http-equiv": "refresh"})["content"] == f"0; url={page.url}"
    assert soup.find("link", rel="canonical")["href"] == page.canonical
    assert soup.select_one(".moved a")["href"] == page.url

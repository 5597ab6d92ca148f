"""The JavaScript of the search folds as the Python of the build does."""

from __future__ import annotations

import pytest
from folding import FOLDED, ONE_WORD, STANDARD, TWO_WORDS

from tests.browser.serving import served
from tests.small_site import ROOT

CALL = "async ([url, name, list]) => { const m = await import(url); return list.map(m[name]) }"


@pytest.fixture
def call(browser):
    """Map a list by a function of a module of static/search."""
    with served(ROOT / "theme/static") as url:
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"{url}/search/fold.js")
        yield lambda module, name, *values: page.evaluate(
            CALL, [f"{url}/search/{module}", name, list(values)]
        )
        context.close()


def test_folding(call):
    assert call("fold.js", "fold", *(text for text, _ in FOLDED)) == [f for _, f in FOLDED]


def test_spellings_of_one_word_are_equal(call):
    assert call("fold.js", "exact", *(a for a, _ in ONE_WORD)) == call(
        "fold.js", "exact", *(b for _, b in ONE_WORD)
    )


def test_words_that_differ_by_diacritics_are_not(call):
    ones = call("fold.js", "exact", *(a for a, _ in TWO_WORDS))
    others = call("fold.js", "exact", *(b for _, b in TWO_WORDS))
    assert all(one != other for one, other in zip(ones, others, strict=True))


def test_the_spelling_that_stands_for_all(call):
    given = [text for text, _ in STANDARD]
    assert call("fold.js", "standard", *given) == [standard for _, standard in STANDARD]

"""What the search loads, when, and what it says of what does not come."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from tests.browser.conftest import PHONE
from tests.browser.search_site import DONE, FIELD, results, search


def test_nothing_is_loaded_before_it_is_used(visit):
    page = visit("/tim-kiem/")
    loaded = "performance.getEntriesByType('resource').map((e) => e.name.split('/').pop())"
    assert not [name for name in page.evaluate(loaded) if "json" in name or "pagefind" in name]
    page.focus(FIELD)
    page.wait_for_selector("option[value=huyen-tran-yen]", state="attached")
    assert not [name for name in page.evaluate(loaded) if "pagefind" in name]
    search(page, "dai son")
    assert "pagefind.js" in page.evaluate(loaded)


def test_an_index_that_cannot_be_reached(browser, address):
    page = browser.new_context(viewport=PHONE).new_page()
    page.route("**/pagefind-entry.json*", lambda route: route.abort())
    page.goto(f"{address}/tim-kiem/?q=dai+son")
    page.wait_for_selector(DONE, state="attached")
    assert "không tải được" in page.inner_text("#trang-thai")
    assert page.is_visible("#loi-khac")
    page.unroute("**/pagefind-entry.json*")
    page.click(".button--main")
    assert results(page) == ["dai-son"]
    page.context.close()


@pytest.mark.parametrize(
    "lost",
    [
        "pagefind.js",
        "pagefind-entry.json*",
        "*.pf_meta",
        "*.pf_index",
        "*.pf_filter",
        "*.pf_fragment",
    ],
)
@pytest.mark.parametrize("how", ["cut off", "gone"])
def test_what_could_not_be_loaded_is_told_and_asked_for_again(browser, address, lost, how):
    """Over a bad link, and by readers who stay while the site is published anew."""
    page = browser.new_context(viewport=PHONE).new_page()
    page.route(
        f"**/{lost}",
        lambda route: route.abort() if how == "cut off" else route.fulfill(status=404, body="-"),
    )
    page.goto(f"{address}/tim-kiem/?q=thu+vien+dai+son")
    page.wait_for_selector(DONE, state="attached")
    assert "không tải được" in page.inner_text("#trang-thai")
    page.unroute(f"**/{lost}")
    page.click(".button--main")
    assert results(page) == ["dai-son"]
    page.context.close()


def test_what_is_typed_before_the_script_has_come_is_kept(browser, address):
    page, waiting = browser.new_context(viewport=PHONE).new_page(), []
    page.route("**/theme/js/search.*.js", lambda request: waiting.append(request))
    page.goto(f"{address}/tim-kiem/", wait_until="commit")
    page.focus(FIELD)
    page.keyboard.type("dai")
    for request in waiting:
        request.continue_()
    page.wait_for_selector("#goi-y [role=option]")
    assert page.input_value(FIELD) == "dai"
    page.keyboard.type(" son")
    page.keyboard.press("Enter")
    assert results(page) == ["dai-son"]
    page.context.close()


def test_enter_before_the_script_has_come_sends_what_was_typed_alone(browser, address):
    page = browser.new_context(viewport=PHONE).new_page()
    page.route("**/theme/js/search.*.js", lambda request: request.abort())
    page.goto(f"{address}/tim-kiem/")
    page.fill(FIELD, "dai son")
    page.press(FIELD, "Enter")
    page.wait_for_url("**/tim-kiem/?q=*")
    assert urlsplit(page.url).query == "q=dai+son"
    page.context.close()

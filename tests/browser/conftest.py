from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, Route

from tests.browser.chromium import chromium
from tests.browser.rich_site import PAGES, build_rich_site
from tests.browser.serving import served

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 900}


# Built before the browser and the server start: a process with threads does not fork.
@pytest.fixture(scope="package")
def rich_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    return build_rich_site(tmp_path_factory.mktemp("rich"))


@pytest.fixture(scope="package")
def address(rich_site: Path) -> Iterator[str]:
    """Where the site is served, with its policy."""
    with served(rich_site) as url:
        yield url


@pytest.fixture(scope="package")
def browser(address: str) -> Iterator[Browser]:
    """One Chromium for all tests; each has contexts of its own."""
    with chromium() as running:
        yield running


def stay(route: Route) -> None:
    """Let a browser look at a page that sends it on."""
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace('http-equiv="refresh"', ""))


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Open a page of the site: `visit("/", dark=True, viewport=PHONE, …)`, further Playwright's.

    When the test ends, no page may have had an error, nor asked for anything elsewhere.
    """
    faults: list[str] = []
    contexts = []

    def watch(page: Page) -> None:
        def on_console(message: ConsoleMessage) -> None:
            # The page that is shown where there is no page is itself no fault.
            if message.type in ("error", "warning") and "/404.html" not in page.url:
                faults.append(f"{page.url}: console: {message.text}")

        def on_request(request: Request) -> None:
            if not request.url.startswith((address, "data:", "blob:")):
                faults.append(f"{page.url}: leaves the site: {request.url}")

        def on_response(response: Response) -> None:
            if response.status >= 400:
                faults.append(f"{page.url}: {response.status} {response.url}")

        page.on("console", on_console)
        page.on("request", on_request)
        page.on("response", on_response)
        page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))

    def open_it(url: str, *, dark: bool = False, **options: Any) -> Page:
        """It stays on a page that would lead on at once."""
        options = {"viewport": PHONE, "color_scheme": "dark" if dark else "light"} | options
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        watch(page)
        page.route(address + PAGES["redirect.html"], stay)
        page.goto(address + url, wait_until="load")
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert faults == []

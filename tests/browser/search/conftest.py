from __future__ import annotations

from urllib.parse import quote

import pytest

from tests.browser.search_site import DONE, build_search_site
from tests.browser.serving import served


@pytest.fixture(scope="package")
def address(tmp_path_factory):
    """The site of these tests, in the place of the rich one."""
    with served(build_search_site(tmp_path_factory.mktemp("search"))) as url:
        yield url


@pytest.fixture
def find(visit):
    """The page after a search for something."""

    def find_it(text, **options):
        page = visit(f"/tim-kiem/?q={quote(text)}", **options)
        page.wait_for_selector(DONE, state="attached")
        return page

    return find_it

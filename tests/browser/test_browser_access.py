"""WCAG 2.2 AA, as far as axe-core can tell, of every template in both schemes."""

from __future__ import annotations

from importlib.resources import files

import pytest

from plugins.pages.contract.contexts import CONTEXTS
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.rich_site import CASES, PAGES

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
LEVELS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
RUN = """async (tags) => {
  const found = await axe.run(document, {
    runOnly: {type: "tag", values: tags},
    rules: {"target-size": {enabled: true}},
  });
  return found.violations.flatMap(
    (rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}: ${node.failureSummary}`));
}"""
EVERY = [*PAGES.items(), *CASES.items()]


def violations(page) -> list[str]:
    # By the debugger, which no policy keeps from running scripts.
    page.evaluate(AXE)
    return page.evaluate(RUN, LEVELS)


def test_every_template_is_looked_at():
    templates = {c.template for c in CONTEXTS if c.template.endswith(".html")}
    assert templates == PAGES.keys()


@pytest.mark.parametrize("url", [url for _, url in EVERY], ids=[name for name, _ in EVERY])
def test_nothing_shuts_anyone_out(visit, url):
    page = visit(url, viewport=PHONE)
    assert violations(page) == []
    page.set_viewport_size(DESKTOP)
    page.emulate_media(color_scheme="dark")
    assert violations(page) == []


def test_faults_are_found(visit):
    page = visit("/gioi-thieu/")
    page.evaluate(
        """() => {
          const image = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
          document.querySelector("main").innerHTML += `<img src="${image}">`;
        }"""
    )
    assert {fault.partition(":")[0] for fault in violations(page)} == {"image-alt"}


def test_the_legend_of_a_map_can_be_read_in_forced_colours(visit):
    page = visit(PAGES["directory.html"], forced_colors="active")
    shades = page.evaluate(
        """() => Array.from(document.querySelectorAll(".map__legend [data-shade]"), (item) => {
             const area = document.querySelector(
               `.map__areas [data-shade="${item.dataset.shade}"] path`);
             return [getComputedStyle(item, "::before").backgroundColor,
                     area ? getComputedStyle(area).fill : null];
           })"""
    )
    assert len({swatch for swatch, _ in shades}) > 1
    assert all(swatch == area for swatch, area in shades if area)

"""brief.html in a real browser: reachable, quiet, and whole at phone and desktop width."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from journeys.conftest import Journey

pytestmark = pytest.mark.browser

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


def open_page(
    browser: Browser, journey: Journey, width: int, scheme: Any
) -> tuple[Page, list[str]]:
    """The page, and every address it asked for."""
    # The policy of the page forbids scripts; the checker is one.
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((journey.prepared.out / "brief.html").as_uri())
    return page, asked


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_anyone_can_read_it(browser: Browser, journey: Journey, width: int, scheme: str) -> None:
    page, asked = open_page(browser, journey, width, scheme)
    page.eval_on_selector_all("details", "all => all.slice(0, 20).forEach(d => d.open = true)")
    result = Axe().run(page, options=WCAG)
    assert result.violations_count == 0, result.generate_report()
    sideways = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert sideways <= 0
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []


def test_a_citation_opens_with_the_keyboard(browser: Browser, journey: Journey) -> None:
    page, _ = open_page(browser, journey, 1440, "light")
    first = page.locator("details.cite > summary").first
    first.focus()
    page.keyboard.press("Enter")
    quote = page.locator("details.cite[open] mark").first
    assert quote.is_visible()
    assert quote.inner_text().strip()

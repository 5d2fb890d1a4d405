"""With a finger on a phone: what is tapped is high enough, and the way one is on is in sight."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from interfaces.web.conftest import Served
from interfaces.web.test_every_page import PAGES

SMALL = Path(__file__).with_name("small.js").read_text("utf-8")
HERE_IN_SIGHT = """() => {
  const here = document.querySelector(".crumbs [aria-current]")?.getBoundingClientRect();
  return !here || (here.left >= 0 && here.right <= innerWidth);
}"""
PHONE = {"width": 390, "height": 844}


@pytest.mark.browser
@pytest.mark.parametrize("path", PAGES)
def test_what_is_tapped_is_high_enough(served: Served, browser: Browser, path: str) -> None:
    context = browser.new_context(viewport=PHONE, has_touch=True, reduced_motion="reduce")
    page = served.open(context, path)
    assert page.evaluate(SMALL) == []
    assert page.evaluate(HERE_IN_SIGHT)
    context.close()


@pytest.mark.browser
def test_what_is_too_small_is_noticed(served: Served, browser: Browser) -> None:
    page = served.open(browser.new_context(viewport=PHONE, has_touch=True), "/plan")
    page.evaluate("document.querySelector('main summary').style.paddingBlock = '0'")
    assert page.evaluate(SMALL)

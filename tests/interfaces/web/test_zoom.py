"""Twice as large, by the browser's zoom or by its text alone: nothing is cut off, nothing lies over anything else."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from interfaces.web.conftest import Served
from interfaces.web.test_every_page import PAGES

LOST = Path(__file__).with_name("lost.js").read_text("utf-8")
LARGE_TEXT = "document.documentElement.style.fontSize = '200%'"
ONE_OF_EACH = ("/questions", "/stories", "/people", "/documents", "/company/facts")


@pytest.mark.browser
@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_lost_when_it_is_twice_as_large(
    served: Served, browser: Browser, path: str
) -> None:
    assert _lost(served, browser, path) == []


@pytest.mark.browser
@pytest.mark.parametrize("below", ONE_OF_EACH)
def test_nor_on_a_page_about_one_thing(served: Served, browser: Browser, below: str) -> None:
    shown = served.desk.get(below.rpartition("/facts")[0] or below)
    found = re.search(rf'href="{served.desk.home}({below}/[\w-]+)"', shown)
    assert found
    assert _lost(served, browser, found[1]) == []


@pytest.mark.browser
@pytest.mark.parametrize(
    "broken",
    [
        "main.style.height = '3rem'; main.style.overflow = 'hidden'",
        "main.querySelector('.purpose').style.whiteSpace = 'nowrap'",
        "main.querySelector('.purpose').style.marginTop = '-1.6em'",
        "main.querySelector('h1').style.cssText = 'width: 1ch; overflow-wrap: anywhere'",
    ],
)
def test_what_is_lost_is_noticed(served: Served, browser: Browser, broken: str) -> None:
    page = served.open(browser.new_context(viewport={"width": 640, "height": 450}), "/fit")
    assert page.evaluate(LOST) == []
    page.evaluate(f"const main = document.querySelector('main'); {broken}")
    assert page.evaluate(LOST)


def _lost(served: Served, browser: Browser, path: str) -> list[str]:
    zoomed = browser.new_context(
        viewport={"width": 640, "height": 450}, device_scale_factor=2, reduced_motion="reduce"
    )
    page = served.open(zoomed, path)
    lost = [f"zoomed, {each}" for each in _opened(page)]
    for width in (1440, 360):
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate(LARGE_TEXT)
        lost += [f"large text at {width}, {each}" for each in _opened(page)]
    zoomed.close()
    return lost


def _opened(page: Page) -> Iterator[str]:
    """With everything open that can be opened, and nothing said of what is under way."""
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    expect(page.locator("#busy:not([hidden])")).to_have_count(0)
    yield from page.evaluate(LOST)

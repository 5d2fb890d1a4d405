"""From the keyboard one always sees where one is; and nothing moves for those who do not want it."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from interfaces.web.conftest import Served
from interfaces.web.test_every_page import PAGES, WIDTHS

STOPS = 25
"""Of the Tab key on each page."""

LONGEST_MOTION = 200
"""Milliseconds."""

HERE = Path(__file__).with_name("here.js").read_text("utf-8")

MOVES = Path(__file__).with_name("moves.js").read_text("utf-8")


@pytest.mark.browser
@pytest.mark.parametrize("path", PAGES)
def test_one_sees_where_one_is_and_nothing_moves_unwanted(
    served: Served, browser: Browser, path: str
) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = served.open(context, path)
    assert page.evaluate(MOVES) == []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 700})
        page.reload()
        assert _walk(page) == [], width
    page.emulate_media(reduced_motion="no-preference")
    moves = page.evaluate(MOVES)
    assert moves
    assert [move for move in moves if move[0] > LONGEST_MOTION] == []
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize(
    "broken", ["one.style.outline = 'none'", "one.style.clipPath = 'inset(50%)'"]
)
def test_what_cannot_be_seen_is_noticed(served: Served, browser: Browser, broken: str) -> None:
    page = served.open(browser.new_context(), "/plan")
    until_boxes = 2 * STOPS
    page.evaluate(f"for (const one of document.querySelectorAll('.box')) {{ {broken} }}")
    assert _walk(page, until_boxes)


def _walk(page: Page, stops: int = STOPS) -> list[str]:
    """What is wrong with the places that Tab goes to, one after the other."""
    found = []
    for _ in range(stops):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if here:  # The words around the citation before this close in a moment.
            page.wait_for_timeout(500)
            here = page.evaluate(HERE)
        found.append(here)
    return [each for each in dict.fromkeys(found) if each]

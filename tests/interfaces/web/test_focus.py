"""From the keyboard one always sees where one is; and nothing moves for those who do not want it."""

import pytest
from playwright.sync_api import Browser, Page

from interfaces.web.conftest import Served
from interfaces.web.test_every_page import PAGES, WIDTHS

STOPS = 25
"""Of the Tab key on each page."""

LONGEST_MOTION = 200
"""Milliseconds."""

HERE = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return "";
  const style = getComputedStyle(one), box = one.getBoundingClientRect();
  const name = `${one.tagName.toLowerCase()}.${one.className} ${(one.textContent || one.name || "").trim().slice(0, 40)}`;
  if (!one.matches(":focus-visible")) return "";
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  if (!ring) return `no ring: ${name}`;
  if (box.width < 1 || box.height < 1 || box.bottom <= 0 || box.top >= innerHeight) return `out of sight: ${name}`;
  const line = one.getClientRects()[0];
  const top = document.elementFromPoint(line.left + Math.min(8, line.width / 2), line.top + line.height / 2);
  return one.contains(top) ? "" : `covered: ${name} by ${top?.tagName}.${top?.className}`;
}"""

MOVES = """() => [...document.querySelectorAll("*")].flatMap((one) => {
  const style = getComputedStyle(one);
  const longest = (times) => Math.max(...times.split(",").map((time) => parseFloat(time) * (time.trim().endsWith("ms") ? 1 : 1000)));
  return [longest(style.transitionDuration), longest(style.animationDuration)].map((time) => [time, one.tagName + "." + one.className]);
}).concat(getComputedStyle(document.documentElement).scrollBehavior === "smooth" ? [[200, "scroll"]] : []).filter(([time]) => time > 0)"""


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
    page.evaluate(f"for (const one of document.querySelectorAll('.box')) {{ {broken} }}")
    assert _walk(page)


def _walk(page: Page) -> list[str]:
    """What is wrong with the places that Tab goes to, one after the other."""
    found = []
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if here:  # The words around the citation before this close in a moment.
            page.wait_for_timeout(500)
            here = page.evaluate(HERE)
        found.append(here)
    return [each for each in dict.fromkeys(found) if each]

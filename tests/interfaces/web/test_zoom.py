"""Twice as large, by the browser's zoom or by its text alone: nothing is cut off, nothing lies over anything else."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from interfaces.web.conftest import Served
from interfaces.web.test_every_page import PAGES

LOST = r"""() => {
  const lost = [], wide = document.documentElement.clientWidth, seen = [];
  const name = (one) => `${one.tagName.toLowerCase()}.${one.className} ${(one.textContent || one.value).trim().slice(0, 40)}`;
  const unseen = (one) => one.closest(".sr-only, .skip, .behind[open] > summary, .ledger thead, [hidden], dialog, audio, svg") || !one.checkVisibility();
  if (document.documentElement.scrollWidth > wide) lost.push(`the page scrolls sideways: ${document.documentElement.scrollWidth}`);
  for (const one of document.querySelectorAll("body *")) {
    if (unseen(one)) continue;
    const style = getComputedStyle(one);
    const cut = (way) => ["hidden", "clip"].includes(way);
    if (cut(style.overflowX) && one.scrollWidth > one.clientWidth + 1 && one.textContent.trim()) lost.push(`cut at the side: ${name(one)}`);
    if (cut(style.overflowY) && one.scrollHeight > one.clientHeight + 1 && one.textContent.trim()) lost.push(`cut below: ${name(one)}`);
    if (one.matches("textarea") && one.scrollHeight > one.clientHeight + 2) lost.push(`cut below: ${name(one)}`);
    if (one.matches("select, input") && one.scrollWidth > one.clientWidth + 1 && !one.value) lost.push(`cut at the side: ${name(one)}`);
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, holder = node.parentElement;
    if (!node.data.trim() || unseen(holder) || holder.closest("select, textarea, script, .around")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const sideways = holder.closest(".themes");
    for (const box of range.getClientRects()) {
      if (box.width < 1) continue;
      if (!sideways && (box.left < -1 || box.right > wide + 1)) lost.push(`outside: ${name(holder)}`);
      const fixed = holder.closest(".bar, .rail");
      seen.push({ box, holder, fixed });
    }
    for (const found of holder.closest("h1, h2, h3, a, button, label, summary") ? node.data.matchAll(/\p{L}{2,14}/gu) : []) {
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      const tops = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
      if (tops.size > 1) lost.push(`torn apart: ${found[0]} in ${name(holder)}`);
    }
  }
  seen.sort((a, b) => a.box.top - b.box.top);
  for (let at = 0; at < seen.length; at++) {
    for (let next = at + 1; next < seen.length && seen[next].box.top < seen[at].box.bottom; next++) {
      const a = seen[at], b = seen[next];
      if (a.fixed !== b.fixed || a.holder === b.holder) continue;
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const down = Math.min(a.box.bottom, b.box.bottom) - b.box.top;
      if (across > 2 && down > Math.min(a.box.height, b.box.height) / 2) lost.push(`over each other: ${name(a.holder)} / ${name(b.holder)}`);
    }
  }
  return [...new Set(lost)];
}"""
"""What a person could no longer read on the page as it stands."""

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
        "main.firstElementChild.style.whiteSpace = 'nowrap'; main.querySelector('.purpose').style.whiteSpace = 'nowrap'",
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
    """With everything open that can be opened."""
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    yield from page.evaluate(LOST)

"""The top of a page on a phone: two lines, with the words that stand there on a desk."""

from typing import Any

import pytest
from playwright.sync_api import Browser

from interfaces.web.conftest import Served
from secondround.preparation.candidacy import steps

LINES = """top => new Set([...top.querySelectorAll('.whose, .left span, .tools a')]
    .filter(one => one.checkVisibility())
    .flatMap(one => [...one.getClientRects()].map(box => Math.round((box.top + box.bottom) / 2 / 14)))).size"""


@pytest.mark.browser
@pytest.mark.parametrize("language", ["en", "fr", "de"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_takes_two_lines_on_a_phone(
    served: Served, browser: Browser, language: str, scheme: Any
) -> None:
    steps.describe(served.desk.kit, served.desk.candidacy_id, language=language)
    context = browser.new_context(viewport={"width": 360, "height": 700}, color_scheme=scheme)
    page = served.open(context, "/documents")
    top = page.locator(".top")
    assert top.evaluate(LINES) <= 2
    box = top.bounding_box()
    assert box
    assert box["height"] <= 75
    whose, left = top.locator(".whose"), top.locator(".left")
    for one in (left, *top.locator(".tools a").all()):
        assert one.evaluate("one => one.scrollWidth <= one.clientWidth || !one.clientWidth")
        assert one.is_visible()
    assert (
        whose.get_attribute("title")
        == whose.inner_text()
        == "Risk Analyst · Halvenne Fund Partners"
    )
    assert "13:30" in left.inner_text()
    assert page.locator(".waiting").is_visible()
    assert page.locator(".waiting").inner_text() == top.locator(".wait").inner_text()

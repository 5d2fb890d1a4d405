"""Finding anything from anywhere."""

import pytest
from playwright.sync_api import Browser

from interfaces.web.conftest import Desk, Served


def test_words_of_documents_and_lines_are_found_and_lead_there(desk: Desk) -> None:
    page = desk.get("/found?for=liquidity+stress")
    assert "/questions/" in page
    assert "/documents/" in page
    link = page[page.index(f"{desk.home}/documents/") :].split('"')[0].split("#")[0]
    assert "<mark>" in desk.client.get(link.replace("&amp;", "&")).text


def test_a_kind_narrows_it(desk: Desk) -> None:
    page = desk.get("/found?for=liquidity+%23question")
    assert "/questions/" in page
    assert f"{desk.home}/documents/" not in page.split('role="search"')[-1].split("</main>")[0]


def test_nothing_found_says_what_to_try(desk: Desk) -> None:
    assert "Fewer words find more" in desk.get("/found?for=xylophone")


@pytest.mark.browser
def test_the_palette_from_the_keyboard_alone(served: Served, browser: Browser) -> None:
    page = served.open(browser.new_context())
    page.keyboard.press("Control+k")
    page.keyboard.type("calendar")
    page.locator("#found a", has_text="Calendar page").wait_for()
    page.locator("#found a", has_text="Stories").wait_for(state="detached")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/calendar")
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#keys").is_visible()

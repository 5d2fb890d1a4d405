"""Every page in a real browser: for everyone, at any width, by day and night, asking nothing of anyone else."""

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from interfaces.web.conftest import Desk, Served
from secondround.foundation.wording import LANGUAGES
from secondround.interfaces.web.routes import OF_ONE, PIECES
from secondround.preparation.candidacy import steps as candidacy_steps

PAGES = sorted({end for verb, end, _ in OF_ONE if verb == "GET" and "{" not in end} - PIECES)
"""Every page of a candidacy that is not about one thing in it; pieces of pages apart."""

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
WIDTHS = (360, 1440)


@pytest.mark.parametrize("path", PAGES)
def test_it_works_without_scripts(desk: Desk, path: str) -> None:
    page = desk.get(path)
    assert "<h1" in page
    assert " style=" not in page
    assert "onclick" not in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_way_of_the_menu_has_a_name_of_its_own(desk: Desk, language: str) -> None:
    candidacy_steps.describe(desk.kit, desk.candidacy_id, language=language)
    rail = desk.get("/fit").partition('<nav class="rail"')[2].partition("</nav>")[0]
    names = dict(re.findall(r'<a [^>]*href="([^"]*)"[^>]*>(.*?)</a>', rail, re.DOTALL))
    assert f"{desk.home}/asking" in names
    assert sorted(names.values()) == sorted(set(names.values()))


@pytest.mark.browser
@pytest.mark.parametrize("path", PAGES)
def test_anyone_can_use_it(served: Served, browser: Browser, path: str) -> None:
    for scheme in ("light", "dark"):
        for width in WIDTHS:
            check_page(served, browser, path, scheme, width)


def check_page(served: Served, browser: Browser, path: str, scheme: Any, width: int) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    )
    asked: list[str] = []
    said: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.on("console", lambda message: said.append(message.text))
    page = served.open(context, path)
    assert said == [], f"{path}: {said}"
    assert [url for url in asked if not url.startswith(served.base)] == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, (path, width)
    _anyone(page, f"{path} at {width}, {scheme}")
    context.close()


def _anyone(page: Page, where: str) -> None:
    result = Axe().run(page, options=WCAG)
    assert result.violations_count == 0, f"{where}\n{result.generate_report()}"

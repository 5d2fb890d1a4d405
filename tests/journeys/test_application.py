"""The whole method in the browser: from an empty data folder and a French candidate's real files to the sheet."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from interfaces.web.test_killed import running
from journeys.conftest import EXAMPLES
from secondround.interfaces.web.local.serve import free_port

pytestmark = [pytest.mark.browser, pytest.mark.loopback]

FILES = [path for path in (EXAMPLES / "developpeuse-backend").rglob("*") if path.is_file()]


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[tuple[BrowserContext, str, str]]:
    """A French browser without the key, the address of the application, and the key."""
    port = free_port(33_000 + os.getpid() % 20_000)
    with running(tmp_path / "data", port) as (_, client, first):
        context = browser.new_context(locale="fr-FR")
        yield context, first.rstrip("/"), client.cookies["secondround_key"]
        context.close()


def test_from_an_empty_folder_to_the_sheet_for_the_room(
    opened: tuple[BrowserContext, str, str],
) -> None:
    context, base, key = opened
    page = context.new_page()
    page.set_default_timeout(60_000)
    page.goto(f"{base}/open?key={key}")
    page.locator("#files").set_input_files(FILES)
    page.locator("#begin button").click()
    page.wait_for_url("**/documents")
    assert page.locator("li.document").count() >= len(FILES)
    home = page.url.removesuffix("/documents")
    with page.expect_navigation():
        page.get_by_role("button", name="Tout cela est juste").click()
    page.goto(home)
    page.locator(".next .btn").wait_for()
    assert "Vélarive" in page.locator(".top .whose").inner_text()
    _understand(page, home)
    _prepare(page, home)
    _the_day(page, home)


def _understand(page: Page, home: str) -> None:
    page.goto(f"{home}/first-interview")
    assert page.locator(".exchange").count() > 20
    landing = page.locator(".exchange select").first
    landing.select_option("landed")
    page.locator(".exchange .kept", has_text="Enregistré").first.wait_for()
    for part in ("fit", "company", "conditions"):
        page.goto(f"{home}/{part}")
        assert page.locator("a.cite").count() > 2, part
    page.goto(f"{home}/people")
    page.locator("main a[href*='/people/']").first.click()
    assert page.locator("a.cite").count() > 0


def _prepare(page: Page, home: str) -> None:
    page.goto(f"{home}/questions")
    page.locator("main ol a[href*='/questions/']").first.click()
    answer = page.locator("#words textarea")
    answer.fill(
        "J'ai découpé le monolithe en trois services, et l'astreinte est tombée à une par mois."
    )
    page.locator(".kept", has_text="Enregistré").first.wait_for()
    page.goto(f"{home}/asking")
    page.locator("input[name=text]").fill("Comment mesurez-vous la qualité du code ?")
    page.locator("input[name=text]").press("Enter")
    page.get_by_text("Comment mesurez-vous la qualité du code ?").first.wait_for()
    for part in ("stories", "pressure", "exercise", "plan"):
        page.goto(f"{home}/{part}")
        assert page.locator("h1").count() == 1, part


def _the_day(page: Page, home: str) -> None:
    page.goto(f"{home}/brief")
    assert page.locator(".paper h3").count() >= 5
    with page.expect_download() as kept:
        page.locator("a[href$='brief.pdf']").first.click()
    assert Path(kept.value.path()).read_bytes().startswith(b"%PDF")
    page.goto(f"{home}/sheet")
    page.locator("textarea[name=notes]").fill("- Q : pourquoi nous ? -> j'ai parlé du produit")
    page.locator(".sheet .kept", has_text="Enregistré").wait_for()
    page.locator("form[action$='/sheet/debrief'] button").click()
    page.wait_for_url("**/first-interview/debrief?round=2")

"""The exercise in a real browser: a file that is here already, a run from it, back from what was refused."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from interfaces.web.conftest import Desk, Served
from interfaces.web.test_every_page import WIDTHS, check_page
from interfaces.web.test_file import bring, of
from preparation.assignment.checked.test_steps import FIRST
from secondround.preparation.rehearsal.run_through.kept import steps as kept_steps
from secondround.preparation.rehearsal.run_through.model import Run

pytestmark = pytest.mark.browser

BROUGHT = "Evergreen liquidity LAB v3.pptx"
"""A finished file among the example's documents."""


def test_a_document_that_was_brought_already_is_looked_at(served: Served, browser: Browser) -> None:
    page = served.open(browser.new_context(), f"/exercise/{of(served.desk)}/file")
    page.get_by_role("button", name=f"Look at {BROUGHT}").click()
    expect(page.get_by_role("heading", name=BROUGHT)).to_be_visible(timeout=20_000)
    expect(page.get_by_text("What was asked, and where it is answered")).to_be_visible()
    expect(page.get_by_text("Bring the next version")).to_be_visible()


def test_a_run_shows_the_pages_of_the_file_that_was_looked_at(
    served: Served, browser: Browser
) -> None:
    desk = served.desk
    bring(desk, "talk.pptx", FIRST)
    page = served.open(browser.new_context(), f"/exercise/{of(desk)}/run")
    form = page.locator("#begin")
    expect(form.get_by_label("The pages of your file talk.pptx")).to_be_checked()
    form.get_by_label("With the clock alone").check()
    page.get_by_role("button", name="To the stage").click()
    expect(page.locator("#stage")).to_have_attribute("data-state", "before")
    page.keyboard.press("Space")
    lines = {one.title: one.lines for one in runs_of(desk)[0].slides}
    assert lines["Situation"]
    for title in ("Win back lost customers", "Situation", "Recommendation", "Next steps"):
        expect(page.locator("h1")).to_have_text(title)
        assert page.locator("[data-part=lines] li").count() == len(lines[title])
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", name="Slide by slide")).to_be_visible(timeout=20_000)
    (run,) = runs_of(desk)
    assert [one.title for one in run.slides][1] == "Situation"


def runs_of(desk: Desk) -> tuple[Run, ...]:
    return kept_steps.runs_of(desk.kit, desk.candidacy_id, of(desk))


def test_from_what_was_refused_one_comes_back_to_the_form(
    served: Served, browser: Browser, tmp_path: Path
) -> None:
    wrong = tmp_path / "talk.pptx"
    wrong.write_text("These are words and no slides.", encoding="utf-8")
    address = f"{served.home}/exercise/{of(served.desk)}/file"
    page = served.open(browser.new_context(), address.removeprefix(served.home))
    page.set_input_files("#file", wrong)
    page.get_by_role("button", name="Look at it").first.click()
    expect(page.get_by_role("heading", name="This did not work")).to_be_visible()
    expect(page.get_by_text("Nothing you saved is lost.")).to_be_visible()
    page.get_by_role("link", name="Back", exact=True).click()
    expect(page).to_have_url(address)
    expect(page.get_by_role("button", name="Look at it").first).to_be_visible()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_stage_s_form_with_a_kept_file_is_for_anyone(
    served: Served, browser: Browser, width: int
) -> None:
    bring(served.desk, "talk.pptx", FIRST)
    check_page(served, browser, f"/exercise/{of(served.desk)}/run", "dark", width)

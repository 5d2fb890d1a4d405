"""Fit: read at a glance, filtered, filled where it is empty."""

import pytest
from playwright.sync_api import Browser

from interfaces.web.conftest import Desk, Served
from secondround.preparation.fit.model import Requirement
from secondround.preparation.fit.steps import requirements_of


def the(desk: Desk, words: str) -> Requirement:
    return next(one for one in requirements_of(desk.kit, desk.candidacy_id) if words in one.text)


def test_the_filters_are_plain_links(desk: Desk) -> None:
    gap, met, nice = (the(desk, words) for words in ("private debt", "SQL", "German"))
    everything, gaps, musts = (desk.get(f"/fit{end}") for end in ("", "?show=gaps", "?show=must"))
    for one, where in (
        (gap, (True, True, True)),
        (met, (True, False, True)),
        (nice, (True, False, False)),
    ):
        found = tuple(f'id="r{one.key}"' in page for page in (everything, gaps, musts))
        assert found == where, one.text
    assert (
        "13 of 15 are met, 1 partly, 1 not yet. Of the 10 they insist on, 8 are met." in everything
    )


def test_a_requirement_leads_to_what_was_asked_about_it(desk: Desk) -> None:
    row = desk.get("/fit").split(f'id="r{the(desk, "FRM").key}"')[1].split("</details>")
    assert any("Where do you stand with your FRM?" in piece for piece in row[:3])


def test_without_scripts_ones_own_evidence_is_kept(desk: Desk) -> None:
    gap = the(desk, "private debt")
    page = desk.post(f"/fit/{gap.key}/evidence", claim="Checked three loan models at Norrbeck")
    assert "Checked three loan models at Norrbeck" in page
    desk.settle()
    assert "Checked three loan models at Norrbeck" in desk.get("/fit")
    desk.post(f"/fit/{gap.key}/evidence", 422, claim=" ")
    desk.post("/fit/none/evidence", 404, claim="Something")


@pytest.mark.browser
def test_in_a_browser_a_gap_is_filled_and_the_coverage_corrected(
    served: Served, browser: Browser
) -> None:
    desk = served.desk
    gap = the(desk, "private debt")
    page = served.open(browser.new_context(), "/fit?show=gaps")
    row = page.locator(f"#r{gap.key}")
    row.get_by_placeholder("Nothing yet. What speaks for you?").fill("Checked three loan models")
    page.keyboard.press("Enter")
    own = row.get_by_label("Your own words for:")
    own.wait_for()
    assert own.input_value() == "Checked three loan models"
    row.get_by_text("What to do about it").click()
    plan = row.get_by_label("Your plan for:")
    plan.fill("Bring the review of June 2022.")
    row.get_by_text("Saved").first.wait_for()
    row.get_by_label("How far it is met:").select_option("partly")
    row.locator(".cover").get_by_text("Saved").wait_for()
    desk.settle()
    now = the(desk, "private debt")
    assert now.coverage == "partly"
    assert now.gap_plan == "Bring the review of June 2022."
    assert now.evidence[-1].claim == "Checked three loan models"
    page.reload()
    row.get_by_role("button", name="Remove: Checked").click()
    row.get_by_text("Removed").wait_for()
    assert len(the(desk, "private debt").evidence) == len(gap.evidence)
    row.get_by_role("button", name="Undo").click()
    row.get_by_label("Your own words for:").wait_for()


def test_a_mark_for_each_requirement_leads_to_its_row(desk: Desk) -> None:
    every = requirements_of(desk.kit, desk.candidacy_id)
    glance = desk.get("/fit/summary")
    assert glance.count('class="mark"') == len(every)
    for one in every:
        mark = glance.partition(f'href="{desk.home}/fit#r{one.key}"')
        assert f'data-cover="{one.coverage}"' in mark[0].rpartition("<a")[2] + mark[2][:20]


@pytest.mark.browser
def test_in_a_browser_the_summary_counts_again_after_a_correction_and_after_its_undo(
    served: Served, browser: Browser
) -> None:
    gap = the(served.desk, "private debt")
    page = served.open(browser.new_context(), "/fit")
    page.get_by_text("13 of 15 are met, 1 partly, 1 not yet.").wait_for()
    row = page.locator(f"#r{gap.key}")
    row.locator("select").select_option("met")
    page.get_by_text("14 of 15 are met, 1 partly, 0 not yet.").wait_for()
    assert page.locator(".glance [data-cover=gap]").count() == 0
    row.get_by_role("button", name="Undo").click()
    page.get_by_text("13 of 15 are met, 1 partly, 1 not yet.").wait_for()

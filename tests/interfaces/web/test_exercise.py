"""Exercise: what was set, agreed and is unclear; one told by word of mouth."""

import pytest
from playwright.sync_api import Browser

from interfaces.web.conftest import Desk, Served
from secondround.preparation.asking.steps import enquiries_of
from secondround.preparation.assignment.decoded.steps import decoded_of
from secondround.preparation.assignment.steps import add_assignment, assignments_of
from secondround.preparation.candidacy import steps as candidacy_steps


def test_without_one_the_page_says_what_to_bring(desk: Desk) -> None:
    for one in assignments_of(desk.kit, desk.candidacy_id):
        candidacy_steps.edit(desk.kit, desk.candidacy_id, "assignments", one.key, "removed", True)
    assert "None was set" in desk.get("/exercise")


def test_what_is_unclear_is_asked_without_scripts(desk: Desk) -> None:
    one = add_assignment(desk.kit, desk.candidacy_id, "Present a plan for the team", "presentation")
    (point, *_) = decoded_of(desk.kit, desk.candidacy_id, one.key).missing
    fields = {"point": point, "text": "For whom do I present?"}
    assert "For whom do I present?" in desk.post(f"/exercise/{one.key}/enquiries", **fields)
    desk.settle()
    assert enquiries_of(desk.kit, desk.candidacy_id)[-1].text == "For whom do I present?"
    desk.post("/exercise/none/enquiries", 404, point="x", text="y")
    desk.post("/exercise/none/agreed", 404)


@pytest.mark.browser
def test_in_a_browser_one_is_written_down_and_agreed(served: Served, browser: Browser) -> None:
    desk = served.desk
    page = served.open(browser.new_context(), "/exercise")
    page.get_by_text("Write down an exercise they set").click()
    page.get_by_label("What they asked for, in their words").fill("Write one page on VaR")
    page.get_by_label("What it is").select_option("report")
    page.get_by_role("button", name="Keep it").last.click()
    task = page.locator(".task").last
    task.get_by_role("heading", name="Report to write").wait_for()
    task.get_by_text("What you agreed with them").click()
    task.get_by_label("Length in minutes").fill("20")
    task.get_by_label("Due").fill("2026-12-07T18:00")
    task.get_by_role("button", name="Keep it").click()
    task.get_by_text("20 minutes").wait_for()
    desk.settle()
    own = assignments_of(desk.kit, desk.candidacy_id)[-1]
    assert (own.text, own.kind, own.minutes) == ("Write one page on VaR", "report", 20)
    assert own.due
    assert own.due.isoformat() == "2026-12-07T18:00:00+01:00"

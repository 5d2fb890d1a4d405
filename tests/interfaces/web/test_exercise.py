"""Exercise: what was set, agreed and is unclear; one told by word of mouth."""

import pytest
from lxml import html
from playwright.sync_api import Browser

from interfaces.web.conftest import Desk, Served
from secondround.interfaces.web.pages.exercise.exercise import main_first
from secondround.preparation.asking.steps import enquiries_of
from secondround.preparation.assignment.decoded.steps import decoded_of
from secondround.preparation.assignment.outline.steps import outline_of
from secondround.preparation.assignment.steps import add_assignment, assignments_of
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.plan.model import Todo
from secondround.preparation.plan.steps import todos_of


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


def test_it_is_of_the_kinds_the_candidate_says(desk: Desk) -> None:
    (one,) = assignments_of(desk.kit, desk.candidacy_id)
    fields = {"kind": ["presentation", "risk analysis"]}
    answer = desk.client.post(f"{desk.home}/exercise/{one.key}/kinds", data=fields)
    assert "Presentation · Risk analysis" in answer.text
    assert decoded_of(desk.kit, desk.candidacy_id, one.key).kinds == (
        "presentation",
        "risk analysis",
    )
    parts = [each.part for each in outline_of(desk.kit, desk.candidacy_id, one.key).sections]
    assert {"situation", "risks", "map", "next_steps"} <= set(parts)
    page = desk.post(f"/exercise/{one.key}/kinds", kind="audit")
    assert "<h2>Audit</h2>" in page
    assert assignments_of(desk.kit, desk.candidacy_id)[0].kind == "audit"
    desk.post(f"/exercise/{one.key}/kinds", 422, kind="poem")
    desk.post("/exercise/none/kinds", 404, kind="audit")


def test_of_several_kinds_what_is_made_comes_before_how_it_is_told() -> None:
    assert main_first(["presentation", "report", "audit"], "test") == (
        "audit",
        "presentation",
        "report",
    )
    assert main_first(["presentation", "audit"], "presentation")[0] == "presentation"


def test_what_is_no_exercise_goes_with_its_errands_and_comes_back(desk: Desk) -> None:
    (one,) = assignments_of(desk.kit, desk.candidacy_id)
    fields = {"part": "assignments", "key": one.key, "field": "removed", "back": "/"}
    desk.post("/edits", **fields, value="true", seen="")
    page = desk.get("/exercise")
    assert "What you said is no exercise" in page
    assert one.text in html.fromstring(page).text_content()
    assert assignments_of(desk.kit, desk.candidacy_id) == ()
    assert errands(desk) == []
    desk.post("/edits/undone", **fields)
    assert assignments_of(desk.kit, desk.candidacy_id) == (one,)
    assert len(errands(desk)) == 4
    assert "What you said is no exercise" not in desk.get("/exercise")


def test_one_that_is_written_down_has_its_errands_at_once(desk: Desk) -> None:
    (one,) = assignments_of(desk.kit, desk.candidacy_id)
    candidacy_steps.edit(desk.kit, desk.candidacy_id, "assignments", one.key, "removed", True)
    desk.post("/exercise", text="Write one page on VaR", kind="report")
    assert len(errands(desk)) == 4
    (own,) = assignments_of(desk.kit, desk.candidacy_id)
    desk.client.get(f"{desk.home}/exercise/{own.key}/outline/files/docx")
    assert [each.done for each in errands(desk)].count(True) == 2


def errands(desk: Desk) -> list[Todo]:
    """Those of the plan that belong to an exercise."""
    return [one for one in todos_of(desk.kit, desk.candidacy_id) if one.part == "assignment"]


@pytest.mark.browser
def test_in_a_browser_what_is_none_is_said_to_be_none(served: Served, browser: Browser) -> None:
    page = served.open(browser.new_context(), "/exercise")
    page.get_by_text("It is of another kind, or of several").first.click()
    page.get_by_role("button", name="It is no exercise").first.click()
    page.get_by_text("What you said is no exercise").click()
    page.get_by_role("button", name="It is one after all").click()
    page.get_by_text("It is of another kind, or of several").first.wait_for()
    assert assignments_of(served.desk.kit, served.desk.candidacy_id)


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

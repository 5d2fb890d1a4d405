"""The brief taken apart on its page: each line changed where it stands, added to, and the mail that asks."""

import pytest
from lxml import html
from playwright.sync_api import Browser

from interfaces.web.conftest import Desk, Served
from secondround.preparation.assignment.decoded.steps import decoded_of
from secondround.preparation.assignment.steps import add_assignment

TASK = "Write a report of two pages. Please cover:\n- the causes\n- what they cost"


def test_lines_are_shown_corrected_added_and_removed_without_scripts(desk: Desk) -> None:
    key = add_assignment(desk.kit, desk.candidacy_id, TASK, "report").key
    page = html.fromstring(desk.get("/exercise"))
    (task,) = page.xpath(f"//article[@id='a{key}']")
    words = [one.text for one in task.xpath(".//textarea[@aria-label='What they ask']")]
    assert words == ["the causes", "what they cost"]
    assert "at most 2 pages" in task.text_content()
    line = decoded_of(desk.kit, desk.candidacy_id, key).asked[0]
    fields = {"part": "asked", "key": line.key, "field": "text", "back": "/"}
    desk.post("/edits", **fields, value="three causes")
    desk.post(f"/exercise/{key}/lines", list="asked", text="what you would do first")
    desk.post(f"/exercise/{key}/lines", list="limits", text="at most 500 words")
    decoded = decoded_of(desk.kit, desk.candidacy_id, key)
    assert [one.text for one in decoded.asked] == [
        "three causes",
        "what they cost",
        "what you would do first",
    ]
    assert "at most 500 words" in desk.get("/exercise")
    desk.post("/edits", part="asked", key=line.key, field="removed", value="true", back="/")
    assert len(decoded_of(desk.kit, desk.candidacy_id, key).asked) == 2
    desk.post(f"/exercise/{key}/lines", 422, list="limits", text="as you like")
    desk.post("/exercise/none/lines", 404, list="asked", text="x")


def test_the_mail_is_saved_as_a_draft_while_something_is_missing(desk: Desk) -> None:
    key = add_assignment(desk.kit, desk.candidacy_id, TASK, "report").key
    answer = desk.client.get(f"{desk.home}/exercise/{key}/question.eml")
    assert answer.headers["content-type"].startswith("message/rfc822")
    assert b"X-Unsent: 1" in answer.content
    for point in decoded_of(desk.kit, desk.candidacy_id, key).missing:
        assert point in desk.get("/exercise")
    page = html.fromstring(desk.get("/exercise"))
    unsaid = page.xpath(
        f"//article[@id='a{key}']//input[@name='key'][starts-with(@value, '{key}-')]"
    )
    for one in {each.get("value") for each in unsaid}:
        fields = {"key": one, "field": "removed", "value": "true", "back": "/"}
        desk.client.post(f"{desk.home}/edits", data={"part": "unsaid", **fields})
    assert decoded_of(desk.kit, desk.candidacy_id, key).missing == ()
    desk.get(f"/exercise/{key}/question.eml", 404)


@pytest.mark.browser
def test_in_a_browser_a_line_is_removed_and_the_mail_read(served: Served, browser: Browser) -> None:
    desk = served.desk
    key = add_assignment(desk.kit, desk.candidacy_id, TASK, "report").key
    page = served.open(browser.new_context(), "/exercise")
    task = page.locator(f"#a{key}")
    first = decoded_of(desk.kit, desk.candidacy_id, key).asked[0].text
    task.get_by_role("button", name=f"Remove: {first}").click()
    task.get_by_text("Removed").wait_for()
    task.get_by_text("A short mail that asks it").click()
    assert task.get_by_label("The mail").input_value().startswith("Dear ")
    task.get_by_role("button", name="Copy it").wait_for()

"""Words changed where they stand: kept, taken back, and never over another tab's."""

import re
from dataclasses import replace

import pytest
from playwright.sync_api import Browser

from interfaces.web.conftest import Desk, Served
from secondround.foundation.wording import say_in
from secondround.interfaces.web.render import seen
from secondround.preparation.debrief.model import Statement
from secondround.preparation.debrief.steps import statements_of
from secondround.preparation.debrief.worded.normal_form import in_words
from secondround.preparation.questions.steps import questions_of


def answer_of(desk: Desk, key: str) -> str:
    return next(one.answer for one in questions_of(desk.kit, desk.candidacy_id) if one.key == key)


def stated(desk: Desk) -> tuple[Statement, ...]:
    return statements_of(desk.kit, desk.candidacy_id)


def first_question(desk: Desk) -> str:
    return questions_of(desk.kit, desk.candidacy_id)[0].key


def change(desk: Desk, value: str, last_seen: str, status: int = 200) -> str:
    fields = {"part": "questions", "key": first_question(desk), "field": "answer"}
    desk.client.headers["hx-request"] = "true"
    return desk.post("/edits", status, value=value, seen=seen(last_seen), **fields)


def test_what_is_typed_is_kept(desk: Desk) -> None:
    assert "Saved" in change(desk, "Short and true.", "")
    assert answer_of(desk, first_question(desk)) == "Short and true."


def test_it_outlives_the_next_reading(desk: Desk) -> None:
    change(desk, "Short and true.", "")
    desk.settle()
    assert answer_of(desk, first_question(desk)) == "Short and true."


def test_two_tabs_lose_nothing_and_the_second_sees_both(desk: Desk) -> None:
    change(desk, "From the first tab.", "")
    told = change(desk, "From the second tab.", "", status=409)
    assert "From the first tab." in told
    assert answer_of(desk, first_question(desk)) == "From the first tab."
    mark = re.search(r'name="seen" value="(\w+)"', told)
    assert mark
    assert mark[1] == seen("From the first tab.")
    change(desk, "From the second tab.", "From the first tab.")
    assert answer_of(desk, first_question(desk)) == "From the second tab."


def test_a_normal_form_is_edited_in_the_candidates_language(french_desk: Desk) -> None:
    said = {in_words(each.value, say_in("fr")): each for each in stated(french_desk)}
    one = said["3 mois"]
    assert 'value="3 mois"' in french_desk.get(f"/first-interview?line={one.key}")
    french_desk.client.headers["hx-request"] = "true"
    fields = {"part": "statements", "key": one.key, "field": "value", "seen": seen(one.value)}
    french_desk.post("/edits", value="3 mois", **fields)
    assert one in stated(french_desk)
    french_desk.post("/edits", value="3 mois au plus", **fields)
    assert replace(one, value="3 mois au plus") in stated(french_desk)


def test_undo_puts_back_what_stood_there(desk: Desk) -> None:
    change(desk, "One.", "")
    change(desk, "Two.", "One.")
    fields = {"part": "questions", "key": first_question(desk), "field": "answer"}
    assert "One." in desk.post("/edits/undone", was="One.", label="x", voice="", **fields)
    assert answer_of(desk, first_question(desk)) == "One."


def test_what_was_removed_can_be_put_back(desk: Desk) -> None:
    key = first_question(desk)
    fields = {"part": "questions", "key": key, "field": "removed", "back": f"{desk.home}/questions"}
    told = desk.client.post(
        f"{desk.home}/edits",
        data={**fields, "value": "true", "seen": ""},
        headers={"hx-request": "true"},
    )
    assert "/edits/undone" in told.text
    assert first_question(desk) != key
    desk.post("/edits/undone", **fields)
    assert first_question(desk) == key


def test_without_scripts_one_comes_back_to_the_page_and_nowhere_else(desk: Desk) -> None:
    fields = {"part": "questions", "key": first_question(desk), "field": "answer", "seen": ""}
    for back, to in (
        (f"{desk.home}/documents", f"{desk.home}/documents"),
        ("//evil.example", desk.home),
    ):
        answer = desk.client.post(
            f"{desk.home}/edits",
            data={**fields, "value": f"To {back}", "back": back},
            follow_redirects=False,
        )
        assert (answer.status_code, answer.headers["location"]) == (303, to)


def test_a_line_or_field_that_is_not_there_is_said(desk: Desk) -> None:
    desk.post("/edits", 404, part="questions", key="none", field="answer", value="x")
    desk.post("/edits", 404, part="secrets", key="none", field="answer", value="x")
    key = first_question(desk)
    desk.post("/edits", 422, part="questions", key=key, field="colour", value="x")
    desk.post("/edits", 422, part="questions", key=key, field="rank", value="many")


@pytest.mark.browser
def test_in_a_browser_words_are_kept_as_they_are_typed(served: Served, browser: Browser) -> None:
    page = served.open(browser.new_context(), f"/questions/{first_question(served.desk)}")
    words = page.locator("#words textarea")
    words.press_sequentially("I would start", delay=5)
    page.get_by_text("Saved").wait_for()
    words.press_sequentially(" with the people who do the work.", delay=30)
    page.wait_for_timeout(1500)
    assert words.input_value() == "I would start with the people who do the work."
    key = first_question(served.desk)
    assert answer_of(served.desk, key) == "I would start with the people who do the work."
    assert page.locator(".clash").count() == 0

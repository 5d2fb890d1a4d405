"""Questions, stories and what to ask; company and people: each of them used."""

import pytest
from playwright.sync_api import Browser, expect

from interfaces.web.conftest import Desk, Served
from secondround.interfaces.web.render import seen
from secondround.preparation.asking.steps import enquiries_of
from secondround.preparation.company.steps import facts_of
from secondround.preparation.debrief.steps import asked_enquiries_of
from secondround.preparation.panel.steps import interviewers_of
from secondround.preparation.questions.steps import questions_of, stories_of


def keep(desk: Desk, part: str, key: str, field: str, was: object, value: str) -> None:
    desk.post("/edits", part=part, key=key, field=field, value=value, seen=seen(was))


def test_questions_are_filtered_by_person_and_readiness(desk: Desk) -> None:
    one = questions_of(desk.kit, desk.candidacy_id)[0]
    keep(desk, "questions", one.key, "answer", "", "By listening first.")
    assert one.key in desk.get("/questions?ready=written").split("<ol")[1]
    assert one.key not in desk.get("/questions?ready=open").split("<ol")[1].split("</ol>")[0]
    assert desk.get("/questions?ready=always").split("<ol")[1].split("</ol>")[0].count("<li ") == 13
    name = one.for_whom[0] if one.for_whom else "Katarzyna Wilczek"
    assert "aria-current" in desk.get(f"/questions?person={name}")
    assert "None of them is like that" in desk.get("/questions?person=Nobody")


def test_a_question_shows_what_to_use_and_what_does_not_agree(desk: Desk) -> None:
    one = next(q for q in questions_of(desk.kit, desk.candidacy_id) if q.use)
    page = desk.get(f"/questions/{one.key}")
    assert 'id="use"' in page
    assert "data-around" in page
    assert 'id="watch"' in page
    desk.get("/questions/none", 404)


def test_a_story_is_completed_where_it_stands(desk: Desk) -> None:
    one = stories_of(desk.kit, desk.candidacy_id)[0]
    keep(desk, "stories", one.key, "task", one.task, "Halve the time it takes.")
    desk.settle()
    assert "Halve the time it takes." in desk.get("/stories")


def test_what_was_asked_before_is_said_with_its_words_and_can_be_asked_anyway(desk: Desk) -> None:
    asked = asked_enquiries_of(desk.kit, desk.candidacy_id)[0]
    page = desk.post("/asking", 409, text=asked.text)
    assert "You asked this before" in page
    assert "Ask it anyway" in page
    desk.post("/asking", text=asked.text, anyway="1")
    assert enquiries_of(desk.kit, desk.candidacy_id)[-1].text == asked.text


def test_the_order_of_asking_is_kept(desk: Desk) -> None:
    first, second = [e.key for e in enquiries_of(desk.kit, desk.candidacy_id)][:2]
    desk.client.post(f"{desk.home}/asking/{second}/place", data={"way": "up"})
    desk.settle()
    order = sorted(enquiries_of(desk.kit, desk.candidacy_id), key=lambda one: one.rank)
    assert [one.key for one in order][:2] == [second, first]


def test_a_fact_that_is_wrong_is_removed_and_stays_away(desk: Desk) -> None:
    one = facts_of(desk.kit, desk.candidacy_id)[0]
    assert one.text[:30] in desk.get(f"/company?theme={one.theme}")
    desk.post("/edits", part="facts", key=one.key, field="removed", value="true", seen="")
    desk.settle()
    assert one.key not in [each.key for each in facts_of(desk.kit, desk.candidacy_id)]


def test_contradictions_stand_side_by_side(desk: Desk) -> None:
    page = desk.get("/company")
    assert "Another source says otherwise" in page


def test_a_person_is_corrected_and_kept_as_a_contact(desk: Desk) -> None:
    one = interviewers_of(desk.kit, desk.candidacy_id)[0]
    keep(desk, "interviewers", one.key, "title", one.title, "Head of People")
    assert "Head of People" in desk.get(f"/people/{one.key}")
    answer = desk.client.get(f"{desk.home}/people/{one.key}/card.vcf")
    assert answer.headers["content-type"].startswith("text/vcard")
    assert f"FN:{one.name}" in answer.text
    assert "TITLE:Head of People" in answer.text
    everyone = desk.client.get(f"{desk.home}/people.vcf").text
    assert everyone.count("BEGIN:VCARD") == len(interviewers_of(desk.kit, desk.candidacy_id))
    desk.get("/people/none", 404)


@pytest.mark.browser
def test_an_answer_is_timed_as_it_is_typed(served: Served, browser: Browser) -> None:
    one = questions_of(served.desk.kit, served.desk.candidacy_id)[0]
    page = served.open(browser.new_context(), f"/questions/{one.key}")
    page.locator(".spoken textarea").fill("word " * 70)
    assert page.locator("[data-length]").inner_text() == "30"
    page.get_by_text("Saved").wait_for()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".spoken textarea")).to_have_value("")

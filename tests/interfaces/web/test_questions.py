"""Questions: filtered by links that combine; one of them answered, and watched as it is typed."""

import re
from collections import defaultdict
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from interfaces.web.conftest import Desk, Served
from interfaces.web.test_every_page import check_page
from secondround.interfaces.web.pages.questions.filters import Wanted, chosen, wanted_in
from secondround.interfaces.web.pages.questions.opened import outline, place_of
from secondround.interfaces.web.render import seen
from secondround.preparation.debrief.steps import keep_notes_of_round
from secondround.preparation.questions.model import Question, Story
from secondround.preparation.questions.steps import questions_of, stories_of

NINE = "I lead a team of nine analysts."


def keep(desk: Desk, key: str, field: str, value: str, was: object = "") -> None:
    desk.post("/edits", part="questions", key=key, field=field, value=value, seen=seen(was))


def shown(page: str) -> list[str]:
    return re.findall(r'<li id="(\w+)"', page.partition("<ol")[2].partition("</ol>")[0])


def every(desk: Desk) -> tuple[Question, ...]:
    return questions_of(desk.kit, desk.candidacy_id)


def always(desk: Desk, number: int) -> Question:
    return next(one for one in every(desk) if one.thirteen == number)


def made(key: str, **more: Any) -> Question:
    fields = {"kind": "technical", "for_whom": ("Nora",), "thirteen": 0} | more
    return Question(
        key=key, rank=1, text=key, competency="", reason="", use=(), citations=(), **fields
    )


def test_filters_combine() -> None:
    asked = [
        made("a", thirteen=3),
        made("b", answer="So.", thirteen=4),
        made("c", kind="terms", for_whom=("Theo",)),
    ]
    for wanted, keys in (
        (Wanted(), "abc"),
        (Wanted(person="Nora", ready="open"), "a"),
        (Wanted(ready="written", always=True), "b"),
        (Wanted(person="Theo", kind="terms"), "c"),
        (Wanted(person="Theo", always=True), ""),
    ):
        assert "".join(one.key for one in chosen(asked, wanted)) == keys
        address = defaultdict(str, re.findall(r"(\w+)=(\w+)", wanted.query))
        assert wanted_in(address.__getitem__) == wanted


def test_the_next_one_stays_the_next_when_this_one_was_just_answered() -> None:
    a, b, c = made("a"), made("b", answer="So."), made("c")
    place = place_of(b, [a, b, c], chosen([a, b, c], Wanted(ready="open")))
    assert (place.before, place.after, place.count) == ("a", "c", 2)


def test_a_warning_names_the_other_answer() -> None:
    one, other = made("a", story="s"), made("b", story="s")
    story = Story("s", "t", "", "", "", "", (), ())
    for here, there in ((one, other), (other, one)):
        (twice,) = outline(here, [story], [one, other], []).twice
        assert (twice.person, twice.question) == ("Nora", there)


def test_the_list_is_narrowed_by_links(desk: Desk) -> None:
    one = every(desk)[0]
    keep(desk, one.key, "answer", "By listening first.")
    assert shown(desk.get("/questions?ready=written")) == [one.key]
    assert one.key not in shown(desk.get("/questions?ready=open"))
    assert len(shown(desk.get("/questions?always=1"))) == 13
    person = next(q for q in every(desk) if q.for_whom).for_whom[0]
    page = desk.get(f"/questions?person={person}&ready=open")
    assert f"person={person.replace(' ', '+')}&amp;ready=open&amp;always=1" in page
    assert "None of them is like that" in desk.get("/questions?person=Nobody")
    assert len(shown(desk.get("/questions"))) == 50
    assert shown(desk.get("/questions?page=2"))


def test_a_question_of_ones_own_is_first_and_stays(desk: Desk) -> None:
    page = desk.post("/questions", text="Why so many posts?", person="Pieter Vandermoot")
    assert "Why so many posts?" in page
    desk.settle()
    first = every(desk)[0]
    assert (first.kind, first.for_whom) == ("own", ("Pieter Vandermoot",))
    assert shown(desk.get("/questions?kind=own")) == [first.key]
    desk.post("/questions", 422, text="  ")


def test_what_does_not_agree_is_shown_with_both_quotes_on_load(desk: Desk) -> None:
    one = always(desk, 3)
    keep(desk, one.key, "answer", NINE)
    page = desk.get(f"/questions/{one.key}")
    assert "This does not agree" in page
    assert "I was leading six people by this summer." in page
    assert "Coordinated a team of four analysts" in page
    told = desk.post(f"/questions/{one.key}/watch", value="I listen first.")
    assert "This does not agree" not in told


def test_watching_keeps_nothing(desk: Desk) -> None:
    case = always(desk, 7)
    told = desk.post(f"/questions/{case.key}/watch", value="We moved the data. " * 80)
    assert "not what you did yourself" in told
    assert "It does not say what came of it." in told
    assert "more than it should" in told
    assert always(desk, 7) == case


def test_key_points_outlive_a_reading_and_those_left_out_are_named(desk: Desk) -> None:
    one = always(desk, 2)
    keep(desk, one.key, "key_points", "The swing pricing\n22 funds", [])
    keep(desk, one.key, "answer", "I would listen to everybody first. " * 6)
    desk.settle()
    assert always(desk, 2).key_points == ("The swing pricing", "22 funds")
    assert "Not in it yet: 22 funds" in desk.get(f"/questions/{one.key}")


def test_a_story_is_told_with_one_click_and_stays(desk: Desk) -> None:
    one = always(desk, 4)
    story = stories_of(desk.kit, desk.candidacy_id)[0]
    page = desk.post(f"/questions/{one.key}/story", story=story.key)
    assert "Put the story into the answer" in page
    desk.settle()
    assert always(desk, 4).story == story.key
    desk.post(f"/questions/{one.key}/story", story="")
    assert "Put the story into the answer" not in desk.get(f"/questions/{one.key}")
    desk.post(f"/questions/{one.key}/story", 404, story="none")
    desk.get("/questions/none", 404)


def test_words_go_into_the_answer_without_scripts(desk: Desk) -> None:
    one = next(q for q in every(desk) if q.use)
    keep(desk, one.key, "answer", "First.")
    desk.post(f"/questions/{one.key}/words", words=one.use[0].quote)
    kept = next(q for q in every(desk) if q.key == one.key)
    assert kept.answer == f"First.\n{one.use[0].quote}"


@pytest.mark.browser
def test_in_a_browser_an_answer_is_written_watched_and_timed(
    served: Served, browser: Browser
) -> None:
    page = served.open(browser.new_context(), "/questions?always=1")
    for key in ("j", "j", "Enter"):
        page.keyboard.press(key)
    page.get_by_text("2 of 13").wait_for()
    page.keyboard.press("j")
    page.get_by_text("3 of 13").wait_for()
    page.keyboard.press("k")
    page.get_by_text("2 of 13").wait_for()
    answer = page.get_by_role("textbox", name="Your answer", exact=True)
    answer.press_sequentially(NINE)
    page.get_by_text("I was leading six people by this summer.").first.wait_for()
    expect(page.get_by_role("heading", name="This does not agree").first).to_be_visible()
    page.get_by_text("Saved").wait_for()
    assert page.locator("[data-length]").inner_text() == "3"
    page.locator("#words").get_by_role("button", name="Undo").click()
    expect(answer).to_have_value("")
    expect(page.get_by_text("This does not agree")).to_have_count(0)
    page.locator("h1").click()
    page.keyboard.press("?")
    expect(page.get_by_text("The next question, the one before")).to_be_visible()


@pytest.mark.browser
def test_in_a_browser_a_story_goes_into_the_answer(served: Served, browser: Browser) -> None:
    desk = served.desk
    one = always(desk, 4)
    page = served.open(browser.new_context(), f"/questions/{one.key}")
    answer = page.get_by_role("textbox", name="Your answer", exact=True)
    page.get_by_role("button", name="Use these words").first.click()
    expect(answer).to_have_value(one.use[0].quote)
    page.get_by_text("Saved").wait_for()
    page.get_by_role("button", name="Tell this one").first.click()
    page.get_by_role("button", name="Put the story into the answer").click()
    expect(answer).to_have_value(re.compile(rf"^{re.escape(one.use[0].quote)}\n"))
    page.wait_for_timeout(1500)
    kept = always(desk, 4)
    assert kept.story
    assert kept.answer == answer.input_value().strip()


@pytest.mark.browser
def test_anyone_can_use_a_question_and_a_story(served: Served, browser: Browser) -> None:
    desk = served.desk
    one = always(desk, 4)
    story = stories_of(desk.kit, desk.candidacy_id)[0]
    keep(desk, one.key, "answer", NINE)
    desk.post(f"/questions/{one.key}/story", story=story.key)
    for path in (f"/questions/{one.key}", f"/stories/{story.key}"):
        check_page(served, browser, path, "light", 360)
        check_page(served, browser, path, "dark", 1440)


def test_what_came_is_marked_taken_back_and_counted(desk: Desk) -> None:
    page = desk.get("/questions/came")
    keys = re.findall(r'<li id="(\w+)"', page)
    assert len(keys) == 40
    assert "Nothing is marked yet." in page
    for key in keys[:3]:
        page = desk.post("/questions/came", round="2", question=key)
    page = desk.post("/questions/came", round="2", text="Which of our funds would you close?")
    assert "Marked so far: 4." in page
    page = desk.post("/questions/came", round="2", text="<b>Why</b>?")
    assert "3 of the 5 questions that came were foreseen: 60 %" in page
    assert "from 23 to 88 %" in page
    assert "<b>Why</b>" not in page
    mark = re.findall(r'name="mark" value="(\w+)"', page)[0]
    page = desk.post("/questions/came/undone", round="2", mark=mark)
    assert "Marked so far: 4." in page
    desk.post("/questions/came", 404, round="2", question="nothing")
    desk.post("/questions/came", 422, round="2", text=" ")


def test_what_was_heard_in_the_round_is_proposed_and_confirmed(desk: Desk) -> None:
    foreseen = always(desk, 3)
    notes = f"Katarzyna asked: {foreseen.text} I said: because of the funds.\n"
    keep_notes_of_round(desk.kit, desk.candidacy_id, "second.md", 2, notes)
    desk.settle()
    page = desk.get("/questions/came?round=2")
    heard = page.partition('id="heard-in-it"')[2].partition("<h2")[0]
    assert foreseen.text in heard
    exchange = re.findall(r'name="heard" value="(\w+)"', heard)[0]
    page = desk.post("/questions/came", round="2", question=foreseen.key, heard=exchange)
    assert 'id="heard-in-it"' not in page
    assert "it came" in page
    assert "Which questions came?" in desk.get("/first-interview?round=2")

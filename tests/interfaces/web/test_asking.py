"""What to ask: the order, the five to take, and a warning with its words where it was asked before."""

import pytest
from playwright.sync_api import Browser, expect

from interfaces.web.conftest import Desk, Served
from secondround.foundation.wording import say_in
from secondround.interfaces.web.pages.asking.naming import good_for
from secondround.preparation.asking import steps
from secondround.preparation.asking.proposal import from_bank
from secondround.preparation.asking.seats import OPEN
from secondround.preparation.asking.steps import enquiries_of
from secondround.preparation.debrief.steps import asked_enquiries_of
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.corrected import steps as corrected_steps

CALL = (
    ("Katarzyna Wilczek", "Good morning, welcome back."),
    ("Leonor Azevedo Brandt", "Good morning, thank you."),
    ("Katarzyna Wilczek", "Is there anything you would like to know?"),
    ("Leonor Azevedo Brandt", "{words}"),
    ("Katarzyna Wilczek", "Of course, I will show you around later."),
)


def keys(desk: Desk) -> list[str]:
    return [one.key for one in enquiries_of(desk.kit, desk.candidacy_id)]


def test_every_subject_is_good_for_something() -> None:
    say = say_in("en")
    topics = {one.topic for one in from_bank("en", say)} | {OPEN, "conditions", "company", "events"}
    assert not [topic for topic in topics if not good_for(topic, say)]


def test_the_order_is_kept_by_buttons(desk: Desk) -> None:
    first, second, third, *rest = keys(desk)
    desk.post(f"/asking/{third}/place", before=first)
    desk.settle()
    assert keys(desk) == [third, first, second, *rest]
    desk.post(f"/asking/{third}/place", after=second)
    assert keys(desk) == [first, second, third, *rest]
    desk.post(f"/asking/{third}/place", 404, before="none")


def test_of_one_person_the_neighbours_are_those_shown(desk: Desk) -> None:
    every = enquiries_of(desk.kit, desk.candidacy_id)
    person = next(p for e in every for p in e.for_whom if sum(p in o.for_whom for o in every) > 1)
    mine = [one.key for one in every if person in one.for_whom]
    desk.post(f"/asking/{mine[-1]}/place", before=mine[0], person=person)
    page = desk.get(f"/asking?person={person}").partition("<ol")[2].partition("</ol>")[0]
    assert page.index(f'id="{mine[-1]}"') < page.index(f'id="{mine[0]}"')
    assert page.count("<li id=") == len(mine)


def test_five_are_taken_and_no_more(desk: Desk) -> None:
    for key in keys(desk)[:5]:
        desk.post(f"/asking/{key}/taken", taken="true")
    desk.post(f"/asking/{keys(desk)[5]}/taken", 422, taken="true")
    desk.settle()
    assert "5 of 5 chosen to take." in desk.get("/asking")
    desk.post(f"/asking/{keys(desk)[0]}/taken", taken="false")
    assert sum(one.taken for one in enquiries_of(desk.kit, desk.candidacy_id)) == 4
    desk.post("/asking/none/taken", 404, taken="true")


def test_the_sheet_holds_those_that_were_taken(desk: Desk) -> None:
    last = enquiries_of(desk.kit, desk.candidacy_id)[-1]
    desk.post(f"/asking/{last.key}/taken", taken="true")
    assert last.text in desk.get("/sheet").replace("&#39;", "'")


def test_what_was_asked_before_is_said_with_its_words_and_can_be_asked_anyway(desk: Desk) -> None:
    asked = asked_enquiries_of(desk.kit, desk.candidacy_id)[0]
    page = desk.post("/asking", 409, text=asked.text)
    assert "You asked this before" in page
    assert "data-around" in page.partition('id="before"')[2].partition("</form>")[0]
    assert "Ask it anyway" in page
    desk.post("/asking", text=asked.text, anyway="1")
    desk.settle()
    assert enquiries_of(desk.kit, desk.candidacy_id)[-1].text == asked.text


def test_what_is_settled_is_struck_through_with_the_words(desk: Desk) -> None:
    settled = desk.get("/asking").partition('id="settled"')[2]
    assert "<s>" in settled
    assert 'class="theirs"' in settled
    assert "data-around" in settled


def test_one_of_ones_own_that_is_asked_later_is_struck_through_and_can_be_asked_anyway(
    desk: Desk,
) -> None:
    words = "May I see the desk I would have?"
    made = steps.add_enquiry(desk.kit, desk.candidacy_id, words)
    call = "\n".join(f"{who}: {said}" for who, said in CALL).format(words=words)
    document_steps.add(desk.kit, desk.candidacy_id, "second call.txt", call.encode())
    corrected_steps.correct_kind(desk.kit, desk.candidacy_id, "second call.txt", "transcript")
    desk.settle()
    asked, settled = desk.get("/asking").split('id="settled"')
    assert made.key not in asked
    assert f"<s>{words}</s>" in settled
    desk.post(f"/asking/{made.key}/anyway")
    assert made.key in desk.get("/asking").partition('id="settled"')[0]
    desk.post(f"/asking/{made.key}/anyway", 404)


@pytest.mark.browser
def test_in_a_browser_the_list_is_dragged_taken_and_added_to(
    served: Served, browser: Browser
) -> None:
    desk = served.desk
    context = browser.new_context(viewport={"width": 1200, "height": 1600})
    page = served.open(context, "/asking")
    first, second, third, *_ = keys(desk)
    to = page.locator(f'[id="{first}"]').bounding_box()
    grip = page.locator(f'[id="{third}"] .grip').bounding_box()
    assert to
    assert grip
    page.mouse.move(grip["x"] + 5, grip["y"] + 5)
    page.mouse.down()
    page.mouse.move(grip["x"] + 5, to["y"] + 10, steps=20)
    with page.expect_response(f"**/asking/{third}/place"):
        page.mouse.up()
    assert keys(desk)[:3] == [third, first, second]
    page.locator(f'[id="{third}"]').get_by_role("checkbox").click()
    page.get_by_text("1 of 5 chosen to take.").wait_for()
    asked = asked_enquiries_of(desk.kit, desk.candidacy_id)[0]
    own = page.get_by_label("What you would like to know")
    own.press_sequentially(asked.text)
    page.get_by_text("You asked this before").wait_for()
    own.fill("May I see the desk I would have?")
    expect(page.get_by_text("You asked this before")).to_have_count(0)
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_label("The question").last).to_have_value("May I see the desk I would have?")


@pytest.mark.browser
def test_in_a_browser_the_last_is_dragged_to_the_top_of_a_list_longer_than_the_window(
    served: Served, browser: Browser
) -> None:
    desk = served.desk
    page = served.open(browser.new_context(viewport={"width": 1000, "height": 700}), "/asking")
    first, *_, last = keys(desk)
    grip = page.locator(f'[id="{last}"] .grip')
    grip.scroll_into_view_if_needed()
    box = grip.bounding_box()
    assert box
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] + 5, 4, steps=5)
    page.locator(f'.order > li:first-child[id="{last}"]').wait_for()
    with page.expect_response(f"**/asking/{last}/place"):
        page.mouse.up()
    assert keys(desk)[:2] == [last, first]


@pytest.mark.browser
def test_in_a_browser_the_keyboard_moves_one_step_by_step_and_keeps_its_button(
    served: Served, browser: Browser
) -> None:
    desk = served.desk
    page = served.open(browser.new_context(), "/asking")
    first, second, third, *_ = keys(desk)
    page.locator(f'[id="{third}"] .before button').focus()
    for at in (1, 0):
        with page.expect_response(f"**/asking/{third}/place"):
            page.keyboard.press("Enter")
        assert keys(desk).index(third) == at
    focused = page.evaluate(
        "document.activeElement.closest('li').id + document.activeElement.innerText"
    )
    assert focused == f"{third}Later"
    assert keys(desk)[:3] == [third, first, second]


@pytest.mark.browser
@pytest.mark.parametrize("gone", [False, True])
def test_a_move_that_fails_says_so_and_nothing_is_lost(
    served: Served, browser: Browser, gone: bool
) -> None:
    desk = served.desk
    page = served.open(browser.new_context(), "/asking")
    before = keys(desk)
    third = before[2]
    words = page.locator(f'[id="{third}"] textarea').input_value()
    told = "This cannot be done: it was moved meanwhile."
    page.route(
        "**/place",
        lambda one: one.abort() if gone else one.fulfill(status=422, body=told),
    )
    page.locator(f'[id="{third}"] .before button').click()
    lines = page.locator(".order > li")
    if gone:
        page.locator("#lost").wait_for()
        page.unroute("**/place")
        with page.expect_response("**/place"):
            page.get_by_role("button", name="Try again").click()
        assert keys(desk)[1] == third
    else:
        expect(page.locator("#told")).to_have_text(told)
        assert [one.get_attribute("id") for one in lines.all()] == before == keys(desk)
    assert page.locator(f'[id="{third}"] textarea').input_value() == words
    assert lines.count() == len(before)

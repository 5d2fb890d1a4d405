"""Plan: errands by day, ticked with the keyboard, one's own among them."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from html import unescape
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser

from interfaces.web.conftest import Desk, Served
from secondround.interfaces.web.pages.plan.days import days, days_ahead, hand_after
from secondround.interfaces.web.pages.plan.places import said
from secondround.preparation.plan.model import Todo
from secondround.preparation.plan.steps import todos_of
from secondround.preparation.questions.steps import questions_of

NOW = datetime(2026, 12, 5, 9, tzinfo=ZoneInfo("Europe/Luxembourg"))


def todo(key: str, at: datetime | None, done: bool = False) -> Todo:
    return Todo(key, key, 10, "", "fit", at, (), done)


def test_by_day_what_is_left_from_before_first_and_what_has_no_hour_last() -> None:
    found = days(
        [
            todo("late", NOW - timedelta(days=1)),
            todo("today", NOW),
            todo("did", NOW, done=True),
            todo("then", NOW + timedelta(days=2)),
            todo("ever", None),
        ],
        NOW,
    )
    assert [one.mark for one in found] == ["before", "2026-12-05", "2026-12-07", "whenever"]
    assert (found[1].minutes, len(found[1].done)) == (10, 1)
    assert days_ahead(NOW, NOW + timedelta(days=2)) == tuple(date(2026, 12, n) for n in (5, 6, 7))
    assert days_ahead(NOW, NOW - timedelta(days=2)) == (date(2026, 12, 5),)


def test_after_a_tick_the_next_errand_of_the_day_is_in_hand() -> None:
    first, did, last = todo("first", NOW), todo("did", NOW, done=True), todo("last", NOW)
    (day,) = days([first, did, last], NOW)
    assert hand_after(did, day) == "first"
    assert hand_after(first, day) == "first"
    (day,) = days([replace(first, at=NOW - timedelta(hours=1)), did], NOW)
    assert hand_after(did, day) == "done"


def test_the_time_of_a_day_is_said_and_kept(desk: Desk) -> None:
    page = desk.post("/plan/time", day="2026-12-05", minutes="25", start="08:15")
    assert "25 minutes from 08:15" in page
    assert "no time of a day" in desk.post("/plan/time", 422, day="weekday", minutes="9999")
    assert "no minutes" in desk.post("/plan/time", 422, day="weekday", minutes="an hour")
    saved = desk.client.get(f"{desk.home}/files/plan.ics")
    assert saved.headers["content-type"].startswith("text/calendar")
    assert "DTSTART:20261205T071500Z" in saved.text


def test_writing_an_answer_ticks_its_errand(desk: Desk) -> None:
    first = next(one for one in todos_of(desk.kit, desk.candidacy_id) if one.part == "questions")
    questions = questions_of(desk.kit, desk.candidacy_id)
    key = next(one.key for one in questions if one.text[:50] in first.text)
    fields = {"part": "questions", "key": key, "field": "answer", "seen": ""}
    desk.post("/edits", value="What I would say.", **fields)
    after = {one.key: one for one in todos_of(desk.kit, desk.candidacy_id)}
    assert after[first.key].done


def test_errands_lead_to_where_they_are_done(desk: Desk) -> None:
    page = desk.get("/plan")
    assert f'href="{desk.home}/exercise"' in page
    for start in ("/questions/", "/pressure#w", "/fit#r"):
        assert f'href="{desk.home}{start}' in page
    assert "Today" in page
    assert "Sun 6 Dec" in page or "Sun, 6 Dec" in page


def test_the_next_best_step_says_the_words_it_stands_on_once(desk: Desk) -> None:
    todos = todos_of(desk.kit, desk.candidacy_id)
    for one in todos[:4]:
        step = unescape(desk.get("").partition('class="next"')[2].partition("</section>")[0])
        assert one.reason in step
        for cited in one.citations[:1]:
            assert step.count(" ".join(cited.quote.split())[:60]) == 1, one.text
            assert "data-around" in step
        desk.post(f"/plan/{one.key}/done", done="true")
    said_already = replace(todos[0], reason=f"They said: {todos[0].citations[0].quote}")
    assert todos[0].citations[0] not in said(said_already)


def test_without_scripts_one_comes_back_to_the_day(desk: Desk) -> None:
    first = todos_of(desk.kit, desk.candidacy_id)[0]
    answer = desk.client.post(
        f"{desk.home}/plan/{first.key}/done", data={"done": "true"}, follow_redirects=False
    )
    assert answer.headers["location"] == f"{desk.home}/plan#d2026-12-04"
    desk.post("/plan/none/done", 404, done="true")
    desk.post("/plan", 422, text="Sleep", minutes="many", day="2026-12-05")
    desk.post("/plan", 422, text="Sleep", minutes="10", day="tomorrow")
    desk.post(f"/plan/{first.key}/removal", 422)


@pytest.mark.browser
def test_with_the_keyboard_alone_errands_are_ticked_and_the_page_keeps_its_place(
    served: Served, browser: Browser
) -> None:
    desk = served.desk
    of_the_first = [one for one in todos_of(desk.kit, desk.candidacy_id) if one.part == "debrief"]
    third, fourth = of_the_first[0], of_the_first[1]
    context = browser.new_context(viewport={"width": 360, "height": 700}, reduced_motion="reduce")
    page = served.open(context, "/plan")
    page.locator(f"#b{third.key}").focus()
    before = page.locator(f"#b{third.key}").bounding_box()
    page.keyboard.press("Space")
    page.locator(f"#b{fourth.key}:focus").wait_for()
    after = page.locator(f"#b{fourth.key}").bounding_box()
    assert before
    assert after
    assert abs(before["y"] - after["y"]) < 5
    done = {one.key: one.done for one in todos_of(desk.kit, desk.candidacy_id)}
    assert (done[third.key], done[fourth.key]) == (True, False)
    desk.settle()
    page.reload()
    assert not page.locator(f"#b{third.key}").is_visible()
    page.locator("#d2026-12-05 > details > summary").focus()
    page.keyboard.press("Enter")
    page.locator(f"#b{third.key}").focus()
    page.keyboard.press("Space")
    page.locator(f"#b{third.key}[aria-checked=false]").wait_for()


@pytest.mark.browser
def test_in_a_browser_an_errand_of_ones_own_is_added_moved_and_removed(
    served: Served, browser: Browser
) -> None:
    desk = served.desk
    page = served.open(browser.new_context(), "/plan")
    page.get_by_label("What to do").fill("Iron the shirt")
    page.get_by_label("Minutes it takes").fill("20")
    page.get_by_label("Day", exact=True).select_option("2026-12-06")
    page.get_by_role("button", name="Add it").click()
    page.locator("#d2026-12-06").get_by_text("Iron the shirt").wait_for()
    desk.settle()
    own = next(t for t in todos_of(desk.kit, desk.candidacy_id) if t.part == "own")
    errand = page.locator(f"#t{own.key}")
    errand.get_by_text("Move", exact=True).click()
    errand.get_by_label("Another day for:").select_option("2026-12-07")
    errand.get_by_role("button", name="Move it there").click()
    page.locator("#d2026-12-07").get_by_text("Iron the shirt").wait_for()
    with page.expect_navigation():
        errand.get_by_role("button", name="Remove").click()
    assert own.key not in {one.key for one in todos_of(desk.kit, desk.candidacy_id)}
    assert page.get_by_text("Iron the shirt").count() == 0

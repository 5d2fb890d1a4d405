"""Pressure: the words a doubt rests on, the challenge, the reply."""

import pytest
from playwright.sync_api import Browser

from interfaces.web.conftest import Desk, Served
from secondround.interfaces.web.pages.pressure.points import points
from secondround.preparation.debrief.own.steps import add_line
from secondround.preparation.pressure.model import WeakPoint
from secondround.preparation.pressure.steps import weak_points_of
from secondround.preparation.questions.model import Question
from secondround.preparation.questions.steps import questions_of


def weak(key: str, **values: object) -> WeakPoint:
    return WeakPoint(key, f"point {key}", "cv", f"Why {key}?", "", "", (), **values)  # type: ignore[arg-type]


def test_the_reply_is_the_answer_of_the_question_of_the_same_words() -> None:
    question = Question("q", 1, "Why a?", "weakness probe", "", "", (), None, (), (), answer="So.")
    found = points([weak("a"), weak("b", reply="Thus."), weak("c", held=True)], [question])
    assert [one.question for one in found.left] == [question, None]
    assert [one.weak.key for one in found.settled] == ["c"]
    assert found.replied == 2


@pytest.mark.browser
def test_in_a_browser_a_reply_is_written_and_a_point_settled(
    served: Served, browser: Browser
) -> None:
    desk = served.desk
    first = weak_points_of(desk.kit, desk.candidacy_id)[0]
    page = served.open(browser.new_context(), "/pressure")
    point = page.locator(f"#w{first.key}")
    assert first.citations[0].quote in point.inner_text()
    assert not point.get_by_text(first.hard_probe).is_visible()
    point.get_by_text("The same, bluntly").click()
    assert point.get_by_text(first.hard_probe).is_visible()
    point.get_by_label("Your reply to:").fill("Four report to me; six with the apprentices.")
    point.get_by_text("Saved").first.wait_for()
    point.get_by_role("button", name="I hold it for settled").click()
    point.get_by_role("button", name="Open it again").wait_for()
    desk.settle()
    assert weak_points_of(desk.kit, desk.candidacy_id)[0].held
    asked = next(q for q in questions_of(desk.kit, desk.candidacy_id) if q.text == first.probe)
    assert asked.answer == "Four report to me; six with the apprentices."
    page.reload()
    assert not point.is_visible()
    page.get_by_text("Settled", exact=True).click()
    assert point.is_visible()


@pytest.mark.browser
def test_in_a_browser_a_point_of_ones_own_is_added(served: Served, browser: Browser) -> None:
    desk = served.desk
    page = served.open(browser.new_context(), "/pressure")
    page.get_by_text("Add a point of your own").click()
    page.get_by_label("Where they may press").fill("I never led a project")
    page.get_by_label("What they would ask").fill("Which project was yours?")
    page.get_by_role("button", name="Add it").click()
    page.get_by_role("heading", name="I never led a project").wait_for()
    desk.settle()
    own = [one for one in weak_points_of(desk.kit, desk.candidacy_id) if one.origin == "own"]
    assert [one.probe for one in own] == ["Which project was yours?"]


def test_a_question_about_past_pay_stands_here_too(desk: Desk) -> None:
    assert "5(2)" not in desk.get("/pressure")
    given = {"question": "What do you earn at the moment?", "answer": "I would rather not say."}
    add_line(desk.kit, desk.candidacy_id, "exchanges", 1, given)
    shown = desk.get("/pressure")
    assert "What do you earn at the moment?" in shown
    assert "Article 5(2)" in shown

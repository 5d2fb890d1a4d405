"""Sitting down in a browser without scripts: answering in writing, once more, grading, forgetting."""

import pytest
from lxml import html
from playwright.sync_api import Browser

from interfaces.web.conftest import Desk, Served
from interfaces.web.test_every_page import WIDTHS, check_page
from secondround.preparation.brief.lines import steps as line_steps
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.rehearsal import steps
from secondround.preparation.rehearsal.model import Wanted


def begun(desk: Desk) -> str:
    """The key of a typed sitting."""
    page = html.fromstring(desk.get("/rehearse"))
    people = page.xpath("//input[@name='person']/@value")
    answer = desk.client.post(
        f"{desk.home}/rehearse",
        data={"person": people[:2], "minutes": "10", "way": "typed", "manner": "neutral"},
        follow_redirects=False,
    )
    assert answer.status_code == 303
    return answer.headers["location"].rpartition("/")[2]


def take_begun(desk: Desk, sitting: str, **more: str) -> str:
    answer = desk.client.post(
        f"{desk.home}/rehearse/{sitting}/takes", data=more, follow_redirects=False
    )
    assert answer.status_code == 303
    return answer.headers["location"].removeprefix(desk.home)


def test_a_question_is_put_by_one_who_is_there_and_answered_in_writing(desk: Desk) -> None:
    take = take_begun(desk, begun(desk))
    page = html.fromstring(desk.get(take))
    assert page.xpath("//h1")[0].text_content().strip().endswith(("?", "."))
    words = "I would first listen to the four people who do the work <b>today</b>."
    after = desk.post(f"{take}/words", words=words)
    assert "&lt;b&gt;today&lt;/b&gt;" in after
    assert html.fromstring(after).xpath("//button[@id='again']")


def test_once_more_and_graded(desk: Desk) -> None:
    sitting = begun(desk)
    take = take_begun(desk, sitting)
    desk.post(f"{take}/words", words="First I listen.")
    key = take.rpartition("/")[2]
    again = take_begun(desk, sitting, again=key)
    assert again != take
    desk.post(f"{again}/words", words="First I listen, then I ask.")
    page = html.fromstring(desk.post(f"{again}/grade", grade="good"))
    assert page.xpath("//button[@aria-pressed='true']/@value") == ["good"]
    assert desk.home + take in page.xpath("//main//a/@href")
    both = desk.get(f"{again}/beside/{key}")
    assert "First I listen." in both
    assert "First I listen, then I ask." in both


def test_a_point_that_was_not_recognised_is_said_if_the_candidate_says_so(desk: Desk) -> None:
    question = question_steps.questions_of(desk.kit, desk.candidacy_id)[0]
    point = "Close the <i>bakery</i> on Mondays"
    line_steps.edit_line(
        desk.kit, desk.candidacy_id, "questions", question.key, "key_points", [point]
    )
    one = steps.begin_sitting(
        desk.kit, desk.candidacy_id, Wanted(questions=[question.key], way="typed")
    )
    take = take_begun(desk, one.key)
    page = desk.post(f"{take}/words", words="We shut it once a week.")
    assert "not found in the words" in page
    page = desk.post(f"{take}/points", point="1", said="yes")
    assert "said, as you say" in page
    assert "<i>bakery" not in page
    assert "said, as you say" not in desk.post(f"{take}/points", point="1", said="no").replace(
        "not said, as you say", ""
    )


def test_once_more_after_the_sitting_is_over_begins_another_of_that_question(desk: Desk) -> None:
    sitting = begun(desk)
    take = take_begun(desk, sitting)
    desk.post(f"{take}/words", words="First I listen.")
    assert "1 of" in desk.post(f"/rehearse/{sitting}/ended")
    again = take_begun(desk, sitting, again=take.rpartition("/")[2])
    asked = html.fromstring(desk.get(again)).xpath("//h1")[0].text_content()
    assert asked == html.fromstring(desk.get(take)).xpath("//h1")[0].text_content()


def test_what_was_asked_on_already_is_not_offered_again(desk: Desk) -> None:
    sitting = begun(desk)
    take = take_begun(desk, sitting)
    first = html.fromstring(desk.post(f"{take}/words", words="I would listen first."))
    (after,) = first.xpath("//input[@name='after']/@value")
    asked_on = take_begun(desk, sitting, after=after)
    desk.post(f"{asked_on}/words", words="To the four of them.")
    page = html.fromstring(desk.get(take))
    assert not page.xpath("//input[@name='after']")
    assert page.xpath("//blockquote/a/@href") == [desk.home + asked_on]


def test_forgotten_is_gone(desk: Desk) -> None:
    sitting = begun(desk)
    take = take_begun(desk, sitting)
    desk.post(f"{take}/words", words="First I listen.")
    desk.post(f"{take}/removal")
    desk.get(take, status=404)
    desk.post(f"/rehearse/{sitting}/removal")
    desk.get(f"/rehearse/{sitting}", status=404)


def test_an_empty_answer_is_refused_and_the_take_stays(desk: Desk) -> None:
    take = take_begun(desk, begun(desk))
    assert "there are no words" in desk.post(f"{take}/words", status=422, words=" ")
    desk.get(take)


@pytest.mark.browser
@pytest.mark.parametrize("width", WIDTHS)
def test_anyone_can_use_its_pages(served: Served, browser: Browser, width: int) -> None:
    desk = served.desk
    sitting = begun(desk)
    take = take_begun(desk, sitting)
    check_page(served, browser, take, "light", width)
    desk.post(f"{take}/words", words="First I listen. I led four people, and we saved 12 percent.")
    again = take_begun(desk, sitting, again=take.rpartition("/")[2])
    desk.post(f"{again}/words", words="First I listen, then I ask.")
    key = take.rpartition("/")[2]
    for path in (f"/rehearse/{sitting}", take, again, f"{again}/beside/{key}"):
        check_page(served, browser, path, "dark", width)

"""Stories: laid out and completed, written anew, and never told twice to one person without a word."""

import pytest
from playwright.sync_api import Browser, expect

from interfaces.web.conftest import Desk, Served
from secondround.interfaces.web.render import seen
from secondround.preparation.questions.steps import questions_of, stories_of


def test_a_story_is_completed_where_it_stands_and_what_is_missing_changes(desk: Desk) -> None:
    one = next(s for s in stories_of(desk.kit, desk.candidacy_id) if not s.task)
    fields = {"part": "stories", "key": one.key, "field": "task", "seen": seen("")}
    assert "What was asked of you" in desk.get(f"/stories/{one.key}")
    desk.post("/edits", value="Halve the time it takes.", **fields)
    desk.settle()
    page = desk.get(f"/stories/{one.key}")
    assert "Halve the time it takes." in page
    assert "What was asked of you" not in page
    desk.get("/stories/none", 404)


def test_what_a_story_lacks_is_asked_in_place_and_its_age_and_its_hearers_are_told(
    desk: Desk,
) -> None:
    one = next(s for s in stories_of(desk.kit, desk.candidacy_id) if not s.result)
    page = desk.get(f"/stories/{one.key}")
    assert "what came of it, and how did you know?" in page
    page = desk.post(f"/stories/{one.key}/missing", lack="result", words="We <b>w\0on</b>.")
    assert "We &lt;b&gt;won&lt;/b&gt;." in page
    assert "how much is that, from what to what" in page
    desk.post(f"/stories/{one.key}/missing", 422, lack="moral", words="Be kind.")
    desk.post("/stories/none/missing", 404, lack="result", words="We won.")
    every = desk.get("/stories")
    for words in (
        "Which story for which question",
        "Who has heard which",
        "told to ",
        "no story yet",
    ):
        assert words in every


def test_a_story_of_ones_own_says_what_it_misses(desk: Desk) -> None:
    page = desk.post("/stories", title="The audit that went wrong")
    assert "What came of it." in page
    desk.settle()
    assert "The audit that went wrong" in desk.get("/stories")
    desk.post("/stories", 422, title=" ")


def test_a_story_written_for_a_question_is_its_outline(desk: Desk) -> None:
    one = questions_of(desk.kit, desk.candidacy_id)[0]
    page = desk.post("/stories", title="The audit", question=one.key)
    assert f"/questions/{one.key}/words" in page
    assert "Put the story into the answer" in page


def test_the_same_person_hears_a_story_twice_and_it_is_said(desk: Desk) -> None:
    questions = [q for q in questions_of(desk.kit, desk.candidacy_id) if q.for_whom]
    first = questions[0]
    second = next(q for q in questions[1:] if first.for_whom[0] in q.for_whom)
    story = stories_of(desk.kit, desk.candidacy_id)[0]
    desk.post(f"/stories/{story.key}/questions", question=first.key)
    assert "would hear it twice" not in desk.get("/stories")
    page = desk.post(f"/stories/{story.key}/questions", question=second.key)
    warning = f"{first.for_whom[0]} would hear it twice"
    assert warning in page
    desk.settle()
    assert warning in desk.get("/stories")
    opened = desk.get(f"/questions/{second.key}")
    assert warning in opened
    assert f'href="{desk.home}/questions/{first.key}"' in opened.partition(warning)[2]
    desk.post(f"/stories/{story.key}/questions", question=second.key, **{"not": "1"})
    assert warning not in desk.get("/stories")


@pytest.mark.browser
def test_in_a_browser_a_story_is_written_and_told(served: Served, browser: Browser) -> None:
    desk = served.desk
    page = served.open(browser.new_context(), "/stories")
    page.get_by_label("A story of your own, named in a few words").fill("The late report")
    page.get_by_role("button", name="Write it").click()
    page.get_by_role("heading", name="The late report").wait_for()
    told = {"Situation": "At Caldene, in March.", "Result": "From nine to four days."}
    for name, words in told.items():
        part = page.locator("form.edit").filter(has=page.get_by_label(name, exact=True))
        part.get_by_label(name, exact=True).fill(words)
        part.get_by_text("Saved").wait_for()
    page.reload()
    expect(page.get_by_label("Situation", exact=True)).to_have_value("At Caldene, in March.")
    page.get_by_text("Another question", exact=True).click()
    asked = questions_of(desk.kit, desk.candidacy_id)[4]
    page.get_by_label("Another question").select_option(asked.key)
    page.get_by_role("button", name="Tell it there").click()
    page.get_by_text("told here").wait_for()
    story = next(s for s in stories_of(desk.kit, desk.candidacy_id) if s.title == "The late report")
    assert (story.situation, story.result) == tuple(told.values())
    assert questions_of(desk.kit, desk.candidacy_id)[4].story == story.key

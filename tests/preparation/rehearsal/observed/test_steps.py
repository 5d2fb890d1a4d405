"""What both say of an answer: blind until both have, gone with the answer; the sheet; questions from the table."""

import io
from pathlib import Path

import pypdf
import pytest

from desk import desk
from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.pressure import steps as pressure_steps
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.rehearsal import steps as rehearsal_steps
from secondround.preparation.rehearsal.content.model import Content, SaidPoint
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.model import Sitting, Take, Wanted
from secondround.preparation.rehearsal.observed import steps
from secondround.preparation.rehearsal.observed.blind import both
from secondround.preparation.rehearsal.observed.items import line
from secondround.preparation.rehearsal.observed.model import Rater
from secondround.preparation.rehearsal.observed.sides import sides
from secondround.preparation.rehearsal.observed.table import steps as table_steps
from secondround.preparation.rehearsal.taking import steps as take_steps

Desk = tuple[Kit, str]
GOOD = {"answered": "yes", "own": "partly", "concrete": "no", "again": "yes"}
RATERS: tuple[Rater, ...] = ("observer", "candidate")
PRESSED = "Why only eight months at Ernelle?"


@pytest.fixture
def asked(tmp_path: Path) -> Desk:
    kit, candidacy_id = desk(tmp_path, {"posting.md": "# Archivist\n\nWe look for an archivist."})
    for text in ("Why this archive?", PRESSED):
        question_steps.add_question(kit, candidacy_id, text)
    pressure_steps.add_weak_point(kit, candidacy_id, "Eight months only", PRESSED)
    return kit, candidacy_id


def answered(asked: Desk, place: int = 0) -> tuple[Sitting, Take]:
    one = rehearsal_steps.begin_sitting(*asked, Wanted(minutes=10, way="typed"))
    take = take_steps.begin_take(*asked, one.key, one.questions[place])
    return one, take_steps.type_take(*asked, take.key, "I led the move of forty sites.")


def test_it_is_blind_until_both_have_rated_and_stands_from_then_on(asked: Desk) -> None:
    one, take = answered(asked)
    steps.rate(*asked, one.key, take.key, "observer", GOOD | {"who": "Ann", "words": "clear"})
    assert not both(steps.ratings_of(*asked, take=take.key))
    steps.rate(*asked, one.key, take.key, "observer", GOOD | {"who": "Ann", "again": "no"})
    steps.rate(*asked, one.key, take.key, "candidate", GOOD | {"who": "not kept"})
    found = steps.ratings_of(*asked, take=take.key)
    assert both(found)
    assert [(each.by, each.who, each.again) for each in found] == [
        ("observer", "Ann", "no"),
        ("candidate", "", "yes"),
    ]
    for by in RATERS:
        with pytest.raises(Refused):
            steps.rate(*asked, one.key, take.key, by, GOOD | {"who": "Ann"})
    steps.rate(*asked, one.key, take.key, "observer", GOOD | {"who": "Bo"})
    assert len(steps.ratings_of(*asked, take=take.key)) == 3


def test_ratings_are_gone_with_the_answer_and_with_the_sitting(asked: Desk) -> None:
    one, take = answered(asked)
    other = take_steps.begin_take(*asked, one.key, one.questions[1])
    take_steps.type_take(*asked, other.key, "It was a contract for a project.")
    for key in (take.key, other.key):
        steps.rate(*asked, one.key, key, "observer", GOOD)
    take_steps.forget_take(*asked, take.key)
    assert [each.take for each in steps.ratings_of(*asked)] == [other.key]
    rehearsal_steps.forget_sitting(*asked, one.key)
    assert steps.ratings_of(*asked) == ()


def test_what_is_no_rating_is_refused(asked: Desk) -> None:
    one, take = answered(asked)
    wrong = ({}, GOOD | {"own": "10"}, GOOD | {"words": "x" * 1001}, GOOD | {"who": "x" * 61})
    for given in wrong:
        with pytest.raises(Refused):
            steps.rate(*asked, one.key, take.key, "observer", given)
    other = rehearsal_steps.begin_sitting(*asked, Wanted(minutes=5, way="typed"))
    with pytest.raises(NotFound):
        steps.rate(*asked, other.key, take.key, "observer", GOOD)
    opened = take_steps.begin_take(*asked, other.key, other.questions[0])
    with pytest.raises(Refused):
        steps.rate(*asked, other.key, opened.key, "observer", GOOD)


def test_words_stay_on_one_line_without_steering_signs() -> None:
    assert line(" clear\r\n\x1b[31mand\u202e  short\x00 ", 100) == "clear [31mand short"


def test_the_sheet_has_the_questions_in_order_and_what_to_watch(asked: Desk) -> None:
    one, take = answered(asked)
    steps.rate(*asked, one.key, take.key, "observer", GOOD | {"who": "Ann"})
    table_steps.ask_own(*asked, one.key, "", "And on Mondays?")
    own = kept_steps.takes_of(*asked, one.key)[-1]
    take_steps.type_take(*asked, own.key, "Mondays are free.")
    found = steps.sheet_of(*asked, one.key)
    texts = [each.planned.text for each in found.puts]
    assert texts == [*(each.text for each in one.questions), "And on Mondays?"]
    assert found.puts[texts.index(PRESSED)].weak == ("Eight months only",)
    assert [each.rated_by for each in found.puts[0].heard] == [("Ann",)]
    paper = pypdf.PdfReader(io.BytesIO(steps.paper_of(*asked, one.key)))
    words = " ".join("".join(page.extract_text() for page in paper.pages).split())
    assert all(text in words for text in texts)
    assert "Eight months only" in words


def test_at_the_table_a_tap_ends_what_is_being_said_and_keeps_who_asked(asked: Desk) -> None:
    kit, candidacy_id = asked
    person = panel_steps.add_interviewer(kit, candidacy_id, "Ada Berg", "", "", True)
    one = rehearsal_steps.begin_sitting(*asked, Wanted(minutes=5, way="typed", people=[person.key]))
    take_steps.begin_take(*asked, one.key, one.questions[0])
    take = table_steps.ask_own(*asked, one.key, person.key)
    assert (take.person, take.asked, take.question) == (person.key, "Question 1 from the table", "")
    assert len(kept_steps.takes_of(*asked, one.key)) == 1
    told = table_steps.tell_asked(*asked, take.key, "Do you travel?")
    assert told.asked == "Do you travel?"
    take_steps.type_take(*asked, take.key, "Yes, gladly.")
    (kept,) = kept_steps.takes_of(*asked, one.key)
    assert (kept.person, kept.asked, kept.text) == (person.key, "Do you travel?", "Yes, gladly.")
    unknown = table_steps.ask_own(*asked, one.key, "no such person")
    assert (unknown.person, unknown.asked) == ("", "Question 2 from the table")
    again = table_steps.ask_own(*asked, one.key, person.key, "And now?", "What was typed so far")
    assert kept_steps.take_named(*asked, unknown.key).text == "What was typed so far"
    assert again.asked == "And now?"
    rehearsal_steps.end_sitting(*asked, one.key)
    with pytest.raises(Refused):
        table_steps.ask_own(*asked, one.key, person.key)
    assert rehearsal_steps.upcoming(*asked, one.key) is None


def test_what_was_asked_at_the_table_is_what_the_answer_is_held_against(asked: Desk) -> None:
    one = rehearsal_steps.begin_sitting(*asked, Wanted(minutes=5, way="typed"))
    take = table_steps.ask_own(*asked, one.key)
    words = "I led the people in the archive, and we moved every shelf to the other house."
    said = take_steps.type_take(*asked, take.key, words)
    told = table_steps.tell_asked(*asked, take.key, "When could you start?")
    assert said.content
    assert told.content
    assert (said.content.answered, told.content.answered) == ("yes", "elsewhere")


def test_self_observer_and_measurement_stand_side_by_side(asked: Desk) -> None:
    one, take = answered(asked)
    steps.rate(*asked, one.key, take.key, "observer", GOOD | {"who": "Ann", "words": "clear"})
    steps.rate(*asked, one.key, take.key, "candidate", GOOD | {"own": "yes", "words": "too fast"})
    points = tuple(SaidPoint(str(n), n > 0, 0.5, 0, 0, "") for n in range(3))
    content = Content(7, 90, "elsewhere", points, shared="We led the move.")
    lines = sides(steps.ratings_of(*asked, take=take.key), None, content, say_in("en"))
    assert [(each.own, *each.observers, each.measured) for each in lines] == [
        ("yes", "yes", "speaks of something else"),
        ("yes", "partly", "“we” without your part: We led the move."),
        ("no", "no", "2 of 3 key points, 0 figures"),
        ("yes", "yes", ""),
        ("too fast", "clear", ""),
    ]

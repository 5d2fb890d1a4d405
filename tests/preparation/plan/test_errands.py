"""Errands: about the same words there is one only."""

from dataclasses import replace
from typing import Any

from quoted import quoted
from secondround.foundation.wording import say_in
from secondround.preparation.assignment.model import Assignment
from secondround.preparation.assignment.so_far.model import SoFar
from secondround.preparation.debrief.model import Contradiction
from secondround.preparation.fit.model import Requirement
from secondround.preparation.plan.errands import FIRST_POINTS, Prepared, errands
from secondround.preparation.pressure.model import WeakPoint
from secondround.preparation.questions.model import Question

say = say_in("en")
SIX, FOUR, LEDGERS = (
    quoted(words, position=at)
    for at, words in enumerate(("I led six people", "a team of four", "Ledgers wanted"))
)
NOTHING = Prepared((), (), (), (), (), (), (), (), (), (), ())


def weak(key: str, *cited: Any) -> WeakPoint:
    return WeakPoint(key, key, "cv", f"{key}?", "", "", cited)


def question(key: str, *cited: Any) -> Question:
    return Question(key, 1, f"{key}?", "general", "", key, (), 0, (), cited)


def of_parts(known: Prepared, *parts: str) -> list[str]:
    return [one.text for one in errands(known, say) if one.part in parts]


def test_what_differs_is_one_errand_not_three() -> None:
    known = replace(
        NOTHING,
        contradictions=(Contradiction("c", "team size", "six, four", (SIX, FOUR)),),
        weak_points=(weak("Team size", SIX, FOUR, LEDGERS),),
        questions=(question("Team size", SIX, FOUR), question("Ledgers", LEDGERS)),
    )
    assert of_parts(known, "debrief", "pressure", "questions") == [
        "Decide what is right and how to say it: team size",
        "Write your answer: “Ledgers?”",
    ]


def test_a_gap_and_the_question_about_it_are_one_and_other_words_are_not() -> None:
    gap = Requirement("r", "Ledgers", "must", "hard", "gap", (), "not shown", "", (LEDGERS,))
    known = replace(
        NOTHING,
        requirements=(gap,),
        weak_points=(weak("Ledgers", LEDGERS), weak("Seven months", SIX)),
        questions=(question("Ledgers", LEDGERS), question("Always asked"), question("Too")),
    )
    assert of_parts(known, "fit", "pressure", "questions") == [
        "Close a gap: Ledgers",
        "Prepare for: “Seven months?”",
        "Write your answer: “Always asked?”",
        "Write your answer: “Too?”",
    ]


def test_points_that_are_errands_already_leave_room_for_others() -> None:
    points = [weak(f"Point {n}", quoted(f"words {n}", position=n)) for n in range(5)]
    same = Contradiction("c", "years", "one, two", points[0].citations)
    known = replace(NOTHING, weak_points=tuple(points), contradictions=(same,))
    assert of_parts(known, "pressure") == [
        f"Prepare for: “Point {n}?”" for n in range(1, 1 + FIRST_POINTS)
    ]


def test_an_exercise_is_four_errands_and_what_is_made_is_done() -> None:
    task = Assignment("e", "presentation", "Present a plan.", 15, None, (), (SIX,))
    known = replace(NOTHING, assignments=(task,))
    made = [one for one in errands(known, say) if one.part == "assignment"]
    assert [(one.minutes, one.done) for one in made] == [
        (10, False),
        (20, False),
        (30, False),
        (30, False),
    ]
    other = replace(task, key="f", kind="report", text="Write two pages on churn.")
    both = [
        one
        for one in errands(replace(known, assignments=(task, other)), say)
        if one.part == "assignment"
    ]
    assert [one.key for one in both[:4]] == [one.key for one in made]
    assert len({one.key for one in both}) == 8
    assert both[5].text == "Outline the exercise (2)"
    assert both[5].reason == "It was asked for: Write two pages on churn."
    outlined = replace(
        known, so_far=(SoFar("e", is_outlined=True, is_written=False, standing=None),)
    )
    made = [one for one in errands(outlined, say) if one.part == "assignment"]
    assert [one.done for one in made] == [True, True, False, False]

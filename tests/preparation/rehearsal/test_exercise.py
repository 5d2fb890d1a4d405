"""A round of the panel's questions on the exercise; and nothing of it passed on unless the candidate says so."""

from dataclasses import asdict, replace
from datetime import timedelta
from pathlib import Path

import pytest

from desk import NOON, desk
from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.assignment.faced import steps as faced_steps
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.plan.again import steps as again_steps
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.rehearsal import steps as rehearsal_steps
from secondround.preparation.rehearsal.exercise import steps
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.model import Sitting, Wanted
from secondround.preparation.rehearsal.observed import steps as observed_steps
from secondround.preparation.rehearsal.observed.afar import steps as afar_steps
from secondround.preparation.rehearsal.observed.seen import steps as seen_steps
from secondround.preparation.rehearsal.room.turns import steps as turn_steps
from secondround.preparation.rehearsal.run_through import steps as run_steps
from secondround.preparation.rehearsal.run_through.model import Slide
from secondround.preparation.rehearsal.taking import steps as take_steps

Desk = tuple[Kit, str, str]
SECRET = "Halvenne merges with Ernelle in March"
WORDS = f"I would say it first to the four archivists, since {SECRET}, and then to the board."


@pytest.fixture
def task(tmp_path: Path) -> Desk:
    kit, one = desk(tmp_path, {"posting.md": "# Archivist\n\nWe look for an archivist."})
    panel_steps.add_interviewer(kit, one, "Ines Laurent", "Head of archives", "", attends=True)
    panel_steps.add_interviewer(kit, one, "Paul Adam", "Chief executive", "", attends=True)
    text = f"Present a communication plan: {SECRET}."
    made = assignment_steps.add_assignment(kit, one, text, "communication plan")
    faced_steps.add_challenge(kit, one, made.key, f"Who knows that {SECRET}?")
    question_steps.add_question(kit, one, "Why this archive?")
    return kit, one, made.key


def answered(task: Desk) -> Sitting:
    kit, one, key = task
    own = next(each for each in faced_steps.challenges_of(*task) if each.weakness == "own")
    points = [f"Say that {SECRET}"]
    faced_steps.answer_challenge(kit, one, own.key, "The four archivists.", points)
    sitting = steps.begin_round(kit, one, key, Wanted(10, way="typed", questions=[own.key]))
    take = take_steps.begin_take(kit, one, sitting.key, sitting.questions[0])
    take_steps.type_take(kit, one, take.key, WORDS)
    return sitting


def test_a_round_asks_what_fits_by_those_who_are_there(task: Desk) -> None:
    kit, one, key = task
    sitting = steps.begin_round(kit, one, key, Wanted(30))
    every = faced_steps.challenges_of(*task)
    assert [each.question for each in sitting.questions] == [each.key for each in every]
    people = {each.key for each in panel_steps.interviewers_of(kit, one)}
    assert set(sitting.people) == people
    assert {each.person for each in sitting.questions} - {""} == people
    assert len(steps.begin_round(kit, one, key, Wanted(5)).questions) == 2
    alone = steps.begin_round(kit, one, key, Wanted(30, people=[sitting.people[0]]))
    assert {each.person for each in alone.questions} <= {sitting.people[0], ""}


def test_it_is_reviewed_by_what_was_prepared_for_it(task: Desk) -> None:
    kit, one, _ = task
    sitting = answered(task)
    (take,) = kept_steps.takes_of(kit, one, sitting.key)
    assert take.content
    assert [(each.point, each.said) for each in take.content.points] == [
        (f"Say that {SECRET}", True)
    ]
    assert take.change
    assert steps.said_aloud(kit, one)[take.question] == take
    move = turn_steps.first_move(kit, one, steps.begin_round(kit, one, task[2], Wanted(10)).key)
    assert move.text
    assert turn_steps.target_of_move(kit, one, move) >= 90


def test_what_was_said_comes_after_what_was_not_and_put_aside_not_at_all(task: Desk) -> None:
    kit, one, key = task
    first, second, *_ = (each.key for each in faced_steps.challenges_of(*task))
    sitting = steps.begin_round(kit, one, key, Wanted(10, way="typed", questions=[first]))
    take = take_steps.begin_take(kit, one, sitting.key, sitting.questions[0])
    take_steps.type_take(kit, one, take.key, WORDS)
    faced_steps.put_aside(kit, one, second, aside=True)
    order = [each.question for each in steps.begin_round(kit, one, key, Wanted(60)).questions]
    assert order[-1] == first
    assert second not in order


def test_it_is_graded_but_not_laid_into_the_plan(task: Desk) -> None:
    kit, one, _ = task
    (take,) = kept_steps.takes_of(kit, one, answered(task).key)
    assert take_steps.grade_take(kit, one, take.key, "hard").grade == "hard"
    assert again_steps.said_of(kit, one) == ()


def test_said_again_after_the_round_it_is_still_of_the_exercise(task: Desk) -> None:
    kit, one, key = task
    sitting = answered(task)
    rehearsal_steps.end_sitting(kit, one, sitting.key)
    (take,) = kept_steps.takes_of(kit, one)
    again = rehearsal_steps.say_again(replace(kit, now=NOON + timedelta(hours=1)), one, take.key)
    assert kept_steps.sitting_named(kit, one, again.sitting).assignment == key


def test_the_sheet_and_the_paper_hold_nothing_of_it_unless_it_is_let_be_seen(task: Desk) -> None:
    kit, one, _ = task
    sitting = answered(task)
    assert seen_steps.holds_exercise(kit, one, sitting)
    assert SECRET not in str(asdict(observed_steps.sheet_of(kit, one, sitting.key)))
    hidden = observed_steps.paper_of(kit, one, sitting.key)
    seen_steps.let_see(kit, one, sitting.key, shown=True)
    sheet = observed_steps.sheet_of(kit, one, sitting.key)
    assert SECRET in sheet.puts[0].planned.text
    assert sheet.puts[0].points == (f"Say that {SECRET}",)
    assert observed_steps.paper_of(kit, one, sitting.key) != hidden
    seen_steps.let_see(kit, one, sitting.key, shown=False)
    assert SECRET not in str(asdict(observed_steps.sheet_of(kit, one, sitting.key)))


def test_the_page_for_far_away_is_refused_unless_it_is_let_be_seen(task: Desk) -> None:
    kit, one, _ = task
    sitting = answered(task)
    with pytest.raises(Refused, match="confidential"):
        afar_steps.sitting_file(kit, one, sitting.key)
    seen_steps.let_see(kit, one, sitting.key, shown=True)
    assert SECRET in afar_steps.sitting_file(kit, one, sitting.key).decode()


def test_no_other_sitting_and_no_sheet_ever_holds_a_run_through(task: Desk) -> None:
    kit, one, key = task
    slides = (Slide(1, SECRET, 60.0, SECRET, (SECRET,)),)
    run = run_steps.begin_run(kit, one, key, slides, 5, "clock")
    run_steps.end_run(kit, one, run.key, 60.0)
    answered(task)
    other = rehearsal_steps.begin_sitting(kit, one, Wanted(minutes=10, way="typed"))
    take = take_steps.begin_take(kit, one, other.key, other.questions[0])
    take_steps.type_take(kit, one, take.key, "Because of its maps.")
    page = afar_steps.sitting_file(kit, one, other.key).decode()
    assert "Because of its maps." in page
    for held in (SECRET, run.key, key):
        assert held not in page
        assert held not in str(asdict(observed_steps.sheet_of(kit, one, other.key)))


def test_what_cannot_be_is_refused(task: Desk) -> None:
    kit, one, key = task
    for wrong in ({"questions": ["none"]}, {"people": ["nobody"]}):
        with pytest.raises(NotFound):
            steps.begin_round(kit, one, key, Wanted(10, **wrong))
    with pytest.raises(Refused):
        steps.begin_round(kit, one, key, Wanted(2))
    for each in faced_steps.challenges_of(*task):
        faced_steps.put_aside(kit, one, each.key, aside=True)
    with pytest.raises(Refused):
        steps.begin_round(kit, one, key, Wanted(10))

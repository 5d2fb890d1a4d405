"""What a sitting knows of the last ones: real takes, key points and grades."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from desk import NOON, desk
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.rehearsal import steps
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.model import Wanted
from secondround.preparation.rehearsal.takes import last_of_each
from secondround.preparation.rehearsal.taking import steps as take_steps
from secondround.preparation.rehearsal.turns.steps import past_of


def test_key_points_left_out_and_grades_decide_what_comes_again(tmp_path: Path) -> None:
    kit, candidacy_id = desk(tmp_path, {"posting.md": "# Archivist\n\nWe look for an archivist."})
    first, second = (
        question_steps.add_question(kit, candidacy_id, text)
        for text in ("Why this archive?", "What would you do first?")
    )
    points = ["forty sites moved", "nine months"]
    candidacy_steps.edit(kit, candidacy_id, "questions", second.key, "key_points", points)
    sitting = steps.begin_sitting(
        kit, candidacy_id, Wanted(questions=[first.key, second.key], way="typed")
    )
    for planned in sitting.questions:
        take = take_steps.begin_take(kit, candidacy_id, sitting.key, planned)
        take_steps.type_take(
            kit, candidacy_id, take.key, "I would listen to everybody, then I would write a plan."
        )
        take_steps.grade_take(kit, candidacy_id, take.key, "good")
    later = replace(kit, now=NOON + timedelta(hours=1))
    last = last_of_each(kept_steps.takes_of(later, candidacy_id))
    past = past_of(later, candidacy_id, question_steps.questions_of(later, candidacy_id), last)
    assert past[first.key].missed == 0
    assert past[second.key].missed == 2
    assert (past[first.key].due or NOON) > NOON
    order = [
        one.question
        for one in steps.begin_sitting(later, candidacy_id, Wanted(minutes=120)).questions
    ]
    assert order.index(second.key) < order.index(first.key)

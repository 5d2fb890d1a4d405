"""Sitting down, answering in writing or with a file of sound, once more, and leaving nothing behind."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desk import NOON, desk
from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.preparation.brief.lines import steps as line_steps
from secondround.preparation.plan import steps as plan_steps
from secondround.preparation.plan.again import steps as again_steps
from secondround.preparation.pressure import steps as pressure_steps
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.rehearsal import steps
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.model import Planned, Sitting, Take, Wanted
from secondround.preparation.rehearsal.sound import BYTES_A_SECOND, RATE, wav_head
from secondround.preparation.rehearsal.sounds import steps as sound_steps
from secondround.preparation.rehearsal.sounds.parts import steps as part_steps
from secondround.preparation.rehearsal.takes import earlier
from secondround.preparation.rehearsal.taking import steps as take_steps

Desk = tuple[Kit, str]
WORDS = "I led the move of forty sites in nine months."


@pytest.fixture
def asked(tmp_path: Path) -> Desk:
    kit, candidacy_id = desk(tmp_path, {"posting.md": "# Archivist\n\nWe look for an archivist."})
    for text in ("Why this archive?", "What would you do first?"):
        question_steps.add_question(kit, candidacy_id, text)
    return kit, candidacy_id


def sitting(asked: Desk) -> Sitting:
    return steps.begin_sitting(*asked, Wanted(minutes=5, way="typed"))


def test_a_sitting_asks_one_after_the_other_and_is_through(asked: Desk) -> None:
    one = sitting(asked)
    for _ in one.questions:
        planned = steps.upcoming(*asked, one.key)
        assert planned
        take = take_steps.begin_take(*asked, one.key, planned)
        take_steps.type_take(*asked, take.key, WORDS)
    assert steps.upcoming(*asked, one.key) is None
    assert [take.asked for take in kept_steps.takes_of(*asked, one.key)] == [
        each.text for each in one.questions
    ]


def test_what_was_never_said_comes_before_what_was_said_longest_ago(asked: Desk) -> None:
    first, second = sitting(asked).questions
    kit, candidacy_id = asked
    later = replace(kit, now=NOON + timedelta(hours=1))
    alone = steps.begin_sitting(kit, candidacy_id, Wanted(questions=[first.question], way="typed"))
    take = take_steps.begin_take(kit, candidacy_id, alone.key, alone.questions[0])
    take_steps.type_take(kit, candidacy_id, take.key, WORDS)
    order = [one.question for one in steps.begin_sitting(later, candidacy_id).questions]
    assert order.index(second.question) < order.index(first.question)


def test_a_take_that_was_left_open_is_gone_on_with(asked: Desk) -> None:
    one = sitting(asked)
    take = take_steps.begin_take(*asked, one.key, one.questions[0])
    assert take_steps.begin_take(*asked, one.key, one.questions[1]) == take


def test_once_more_stands_beside_what_was_said_before(asked: Desk) -> None:
    kit, candidacy_id = asked
    one = sitting(asked)
    first = take_steps.begin_take(*asked, one.key, one.questions[0])
    take_steps.type_take(*asked, first.key, WORDS)
    later = replace(kit, now=NOON + timedelta(minutes=2))
    again = take_steps.begin_take(later, candidacy_id, one.key, one.questions[0])
    again = take_steps.type_take(later, candidacy_id, again.key, WORDS + " Nobody waited.")
    (before,) = earlier(again, kept_steps.takes_of(*asked))
    assert before.key == first.key


def test_no_follow_up_asks_what_is_still_to_come_in_the_sitting(asked: Desk) -> None:
    first = sitting(asked)
    take = take_steps.begin_take(*asked, first.key, first.questions[0])
    said = take_steps.type_take(*asked, take.key, "Yes.")
    assert said.follow
    assert said.follow.text
    one = steps.sit_down(
        *asked,
        Wanted(minutes=5, way="typed"),
        [*first.questions, Planned("", said.follow.text)],
    )
    take = take_steps.begin_take(*asked, one.key, one.questions[0])
    again = take_steps.type_take(*asked, take.key, "Yes.")
    assert not again.follow or again.follow.text != said.follow.text


def test_a_grade_says_when_it_is_due_again(asked: Desk) -> None:
    one = sitting(asked)
    take = take_steps.begin_take(*asked, one.key, one.questions[0])
    take_steps.type_take(*asked, take.key, WORDS)
    take_steps.grade_take(*asked, take.key, "hard")
    (said,) = again_steps.said_of(*asked)
    assert (said.question, said.grade, said.at) == (take.question, "hard", NOON)
    assert any(todo.part == "rehearsal" for todo in plan_steps.todos_of(*asked))
    with pytest.raises(Refused):
        take_steps.grade_take(*asked, take.key, "perfect")


def test_sound_is_kept_part_by_part_and_joined_in_order(asked: Desk, tmp_path: Path) -> None:
    kit, _ = asked
    one = sitting(asked)
    take = take_steps.begin_take(*asked, one.key, one.questions[0])
    parts = [bytes([n]) * BYTES_A_SECOND for n in range(12)]
    for number in (*range(11, -1, -1), 3):
        part_steps.keep_part(kit, sound_steps.home_of(take.key), number * RATE, parts[number])
    assert part_steps.length_kept(kit, sound_steps.home_of(take.key)) == 12
    key = sound_steps.join(kit, take, tmp_path / "take.wav")
    whole = b"".join(parts)
    assert kit.objects.get(key) == wav_head(len(whole)) + whole
    sound_steps.drop_parts(kit, take)
    assert part_steps.parts_of(kit, sound_steps.home_of(take.key)) == []
    assert kit.objects.has(key)


def test_nothing_is_left_of_what_is_forgotten(asked: Desk) -> None:
    kit, candidacy_id = asked
    one = sitting(asked)
    take = take_steps.begin_take(*asked, one.key, one.questions[0])
    part_steps.keep_part(kit, sound_steps.home_of(take.key), 0, b"\0" * BYTES_A_SECOND)
    take_steps.type_take(*asked, take.key, WORDS)
    take_steps.grade_take(*asked, take.key, "good")
    assert part_steps.parts_of(kit, sound_steps.home_of(take.key))
    steps.forget_sitting(kit, candidacy_id, one.key)
    assert part_steps.parts_of(kit, sound_steps.home_of(take.key)) == []
    assert kept_steps.sittings_of(*asked) == ()
    assert kept_steps.takes_of(*asked) == ()
    assert again_steps.said_of(*asked) == ()
    with pytest.raises(NotFound):
        kept_steps.take_named(*asked, take.key)


def test_a_challenge_that_is_answered_is_an_attempt_and_closes_the_point(asked: Desk) -> None:
    point = pressure_steps.add_weak_point(*asked, "Never led people", "Have you ever led people?")
    question = question_steps.add_question(*asked, point.probe)
    one = steps.begin_sitting(*asked, Wanted(questions=[question.key], way="typed"))
    take = take_steps.begin_take(*asked, one.key, one.questions[0])
    take_steps.type_take(*asked, take.key, "No.")
    (pressed,) = pressure_steps.weak_points_of(*asked)
    assert [(each.key, each.passed) for each in pressed.attempts] == [(take.key, False)]
    assert not pressed.closed
    words = "Yes, I have led people for three years: I led four archivists, and we closed on time. I hired two of them."
    take_steps.correct_take(*asked, take.key, words)
    (pressed,) = pressure_steps.weak_points_of(*asked)
    assert pressed.closed
    take_steps.forget_take(*asked, take.key)
    (pressed,) = pressure_steps.weak_points_of(*asked)
    assert (pressed.attempts, pressed.closed) == ((), False)


def test_what_the_candidate_says_of_a_key_point_holds_through_every_further_look(
    asked: Desk,
) -> None:
    question = question_steps.questions_of(*asked)[0]
    points = ["I led the move of forty sites", "Nobody lost a file"]
    line_steps.edit_line(*asked, "questions", question.key, "key_points", points)
    one = steps.begin_sitting(*asked, Wanted(questions=[question.key], way="typed"))
    take = take_steps.begin_take(*asked, one.key, one.questions[0])
    told = take_steps.type_take(*asked, take.key, WORDS)
    assert said_of(told) == [(True, False), (False, False)]
    told = take_steps.settle_point(*asked, take.key, 2, was_said=True)
    assert said_of(told) == [(True, False), (True, True)]
    told = take_steps.correct_take(*asked, take.key, f"{WORDS} Everybody kept theirs.")
    assert said_of(told) == [(True, False), (True, True)]
    told = take_steps.settle_point(*asked, take.key, 2, was_said=False)
    assert said_of(told)[1] == (False, True)
    for number in (0, 3):
        with pytest.raises(Refused):
            take_steps.settle_point(*asked, take.key, number, was_said=True)


def said_of(take: Take) -> list[tuple[bool, bool]]:
    assert take.content
    return [(each.said, each.settled) for each in take.content.points]


def test_what_cannot_be_is_refused(asked: Desk) -> None:
    with pytest.raises(Refused):
        steps.begin_sitting(*asked, Wanted(minutes=0))
    with pytest.raises(NotFound):
        steps.begin_sitting(*asked, Wanted(people=["nobody"]))
    one = sitting(asked)
    take = take_steps.begin_take(*asked, one.key, one.questions[0])
    with pytest.raises(Refused):
        take_steps.type_take(*asked, take.key, "  \n ")
    with pytest.raises(Refused):
        take_steps.end_take(*asked, take.key)
    steps.end_sitting(*asked, one.key)
    assert kept_steps.takes_of(*asked) == ()
    with pytest.raises(Refused):
        take_steps.begin_take(*asked, one.key, Planned("", "And now?"))

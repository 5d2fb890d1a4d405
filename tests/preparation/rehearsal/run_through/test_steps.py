"""Running through: marks and sound kept as they come, ended, listened to, marked anew, forgotten."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desk import NOON, desk
from preparation.rehearsal.room.ears import SECOND, SILENCE
from preparation.rehearsal.run_through.made import SLIDES, Meter, Typist
from secondround.foundation.errors import EngineMissing, NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.foundation.ports.speech import RATE
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.plan import steps as plan_steps
from secondround.preparation.rehearsal.kept import steps as rehearsal_steps
from secondround.preparation.rehearsal.run_through import steps
from secondround.preparation.rehearsal.run_through.course import course
from secondround.preparation.rehearsal.run_through.kept import steps as kept_steps
from secondround.preparation.rehearsal.run_through.listening import steps as listening_steps
from secondround.preparation.rehearsal.run_through.model import Mark, Run
from secondround.preparation.rehearsal.sounds.coming.steps import Gap
from secondround.preparation.rehearsal.sounds.parts import steps as part_steps

Desk = tuple[Kit, str, str]

SAID = (
    (0.0, "Um, complaints have doubled since spring."),
    (30.0, "We should move the archive to Metz."),
    (60.0, "We hire two archivists. The board decides in March."),
)
MARKS = (Mark(1, 0.0), Mark(2, 30.0), Mark(3, 60.0))


@pytest.fixture
def room(tmp_path: Path) -> Desk:
    kit, one = desk(tmp_path, {"posting.md": "# Archivist\n\nWe look for an archivist."})
    kit = replace(kit, ears=tuple, transcribers=tuple, answers={})
    made = assignment_steps.add_assignment(
        kit, one, "Present a plan for the archive.", "presentation"
    )
    return kit, one, made.key


def with_typist(kit: Kit, typist: Typist) -> Kit:
    voice = Meter(*((begin, begin + 4.0) for begin, _ in typist.said))
    return replace(kit, transcribers=lambda: [typist], meter=lambda: voice)


def begun(room: Desk, way: str = "spoken") -> Run:
    kit, one, task = room
    return steps.begin_run(kit, one, task, SLIDES, 3, "clock" if way == "clock" else "spoken")


def send(kit: Kit, one: str, run: Run, sound: Sequence[bytes], at: int = 0) -> int:
    for part in sound:
        at = steps.hear(kit, one, run.key, at, part).length
    return at


def test_the_second_run_ticks_off_its_errand(room: Desk) -> None:
    kit, one, task = room
    plan_steps.lay_out(kit, one)
    for done in (False, True):
        run = begun(room, "clock")
        steps.end_run(kit, one, run.key, 90.0)
        kit = replace(kit, now=kit.now + timedelta(minutes=5))
        room = (kit, one, task)
        (errand,) = [
            each for each in plan_steps.todos_of(kit, one) if "aloud, against" in each.text
        ]
        assert errand.done is done
    plan_steps.lay_out(kit, one)
    (errand,) = [each for each in plan_steps.todos_of(kit, one) if "aloud, against" in each.text]
    assert errand.done


def test_by_the_clock_alone_it_ends_with_what_to_change(room: Desk) -> None:
    kit, one, _ = room
    run = begun(room, "clock")
    steps.mark(kit, one, run.key, [Mark(1, 0.0), Mark(2, 40.0)], 41.0)
    steps.mark(kit, one, run.key, [Mark(3, 110.0)], 111.0)
    over = steps.end_run(kit, one, run.key, 150.0)
    assert [one.seconds for one in course(over).shown] == [40, 70, 40]
    assert (over.way, over.sound, over.whole, over.awaits_words) == ("clock", "", None, False)
    assert over.change
    assert kept_steps.run_named(kit, one, over.key) == over
    with pytest.raises(Refused):
        steps.hear(kit, one, run.key, 0, SECOND)


def test_marks_come_twice_and_out_of_order_and_none_is_lost(room: Desk) -> None:
    kit, one, _ = room
    run = begun(room, "clock")
    for marks in ([MARKS[2]], [MARKS[1], MARKS[2]], [MARKS[1]]):
        steps.mark(kit, one, run.key, marks, 70.0)
    assert kept_steps.run_named(kit, one, run.key).marks == MARKS
    with pytest.raises(Refused):
        steps.mark(kit, one, run.key, [Mark(9, 80.0)], 80.0)


def test_what_is_spoken_is_kept_and_listened_to_afterwards(room: Desk) -> None:
    kit, one, _ = room
    kit = with_typist(kit, Typist(SAID, 42.0))
    run = begun(room)
    send(kit, one, run, [SECOND] * 40 + [SILENCE] * 2)
    steps.mark(kit, one, run.key, [Mark(2, 29.0)], 42.0)
    over = steps.end_run(kit, one, run.key)
    assert (over.length, over.awaits_words, over.whole) == (42.0, True, None)
    assert part_steps.parts_of(kit, kept_steps.home_of(run.key)) == []
    assert kit.objects.size(over.sound) == 44 + 42 * 2 * RATE
    heard = listening_steps.listen(kit, one, run.key)
    assert heard.whole
    assert heard.heard[0].text == SAID[0][1]
    assert listening_steps.listen(kit, one, run.key) == heard


def test_a_server_that_stopped_costs_a_second_and_a_part_is_asked_for(room: Desk) -> None:
    kit, one, _ = room
    run = begun(room)
    send(kit, one, run, [SECOND[: RATE // 2]] * 21)
    kit.answers.clear()
    kept = steps.hear(kit, one, run.key, 0, b"").length
    assert RATE * 5 - RATE <= kept <= RATE * 21 // 4
    with pytest.raises(Gap):
        steps.hear(kit, one, run.key, RATE * 30, SECOND)
    assert send(kit, one, run, [SECOND], kept) == kept + RATE
    assert steps.seconds_kept(kit, run) == pytest.approx((kept + RATE) / RATE)
    over = steps.end_run(kit, one, run.key)
    assert over.awaits_words
    with pytest.raises(EngineMissing):
        listening_steps.listen(kit, one, run.key)


def test_a_file_of_sound_with_marks_by_hand(room: Desk, tmp_path: Path) -> None:
    kit, one, task = room
    typist = Typist(SAID, 90.0)
    kit = with_typist(kit, typist)
    (tmp_path / "Said.M4A").write_bytes(b"sound")
    run = steps.run_of_sound(kit, one, task, SLIDES, 3, tmp_path / "Said.M4A", MARKS)
    assert kit.objects.get(run.sound) == b"sound"
    assert run.sound.endswith("/run.m4a")
    assert run.awaits_words
    heard = listening_steps.listen(kit, one, run.key)
    assert [one.text for one in heard.heard] == [text for _, text in SAID]
    assert {point.on for one in heard.heard for point in one.points} == {1, 2, 3}


def test_listening_goes_on_where_it_was_broken_off(room: Desk, tmp_path: Path) -> None:
    kit, one, task = room
    typist = Typist(SAID, 90.0)
    kit = with_typist(kit, typist)
    (tmp_path / "said.wav").write_bytes(b"sound")
    run = steps.run_of_sound(kit, one, task, SLIDES, 3, tmp_path / "said.wav", MARKS)
    typist.breaks_after = 2
    with pytest.raises(RuntimeError):
        listening_steps.listen(kit, one, run.key)
    typist.breaks_after = -1
    heard = listening_steps.listen(kit, one, run.key)
    assert typist.heard == [0.0, 30.0, 60.0]
    assert len(heard.heard) == 3


def test_marks_that_are_put_right_move_the_words(room: Desk, tmp_path: Path) -> None:
    kit, one, task = room
    kit = with_typist(kit, Typist(SAID, 90.0))
    (tmp_path / "said.wav").write_bytes(b"sound")
    run = steps.run_of_sound(kit, one, task, SLIDES, 3, tmp_path / "said.wav", [])
    assert course(run).not_reached == (2, 3)
    listening_steps.listen(kit, one, run.key)
    right = steps.mark_again(kit, one, run.key, MARKS)
    assert [one.number for one in right.heard] == [1, 2, 3]
    assert right.heard[1].text == SAID[1][1]
    assert course(right).not_reached == ()


def test_the_last_run_of_the_same_exercise_stands_beside(room: Desk) -> None:
    kit, one, task = room
    first = begun(room, "clock")
    steps.end_run(kit, one, first.key, 100.0)
    other = assignment_steps.add_assignment(kit, one, "Write a report.", "report").key
    apart = steps.begin_run(kit, one, other, SLIDES, 0, "clock")
    steps.end_run(kit, one, apart.key, 10.0)
    later = replace(kit, now=NOON + timedelta(hours=1))
    second = steps.begin_run(later, one, task, SLIDES, 3, "clock")
    runs = kept_steps.runs_of(kit, one)
    found = kept_steps.before(second, runs)
    assert found
    assert found.key == first.key
    assert kept_steps.before(first, runs) is None
    assert len(kept_steps.runs_of(kit, one, task)) == 2


def test_nothing_is_left_of_a_run_that_is_forgotten(room: Desk, tmp_path: Path) -> None:
    kit, one, task = room
    kit = with_typist(kit, Typist(SAID, 90.0))
    (tmp_path / "said.wav").write_bytes(b"sound")
    run = steps.run_of_sound(kit, one, task, SLIDES, 3, tmp_path / "said.wav", MARKS)
    listening_steps.listen(kit, one, run.key)
    home = run.sound.rpartition("/")[0]
    assert len(kit.objects.list(f"{home}/")) == 5
    kept_steps.forget_run(kit, one, run.key)
    assert kit.objects.list(f"{home}/") == []
    assert kept_steps.runs_of(kit, one) == ()
    with pytest.raises(NotFound):
        kept_steps.run_named(kit, one, run.key)


def test_a_run_is_no_take_and_no_sitting(room: Desk) -> None:
    kit, one, _ = room
    steps.end_run(kit, one, begun(room, "clock").key, 60.0)
    assert rehearsal_steps.takes_of(kit, one) == ()
    assert rehearsal_steps.sittings_of(kit, one) == ()


def test_what_cannot_be_is_refused(room: Desk) -> None:
    kit, one, task = room
    for slides, minutes in (((), 3), (SLIDES * 101, 3), (SLIDES, 181), (SLIDES, -1)):
        with pytest.raises(Refused):
            steps.begin_run(kit, one, task, slides, minutes)
    with pytest.raises(NotFound):
        steps.begin_run(kit, one, "elsewhere", SLIDES)
    run = begun(room)
    with pytest.raises(Refused):
        steps.end_run(kit, one, run.key)
    with pytest.raises(Refused):
        steps.mark_again(kit, one, run.key, MARKS)

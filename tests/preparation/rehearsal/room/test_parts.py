"""The sound of an answer in parts: none twice, none lost, one recording at the end."""

import io
import wave
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from desk import desk
from preparation.rehearsal.room.ears import SECOND, SILENCE, TestEar
from secondround.foundation.errors import EngineFailed, EngineMissing, NotKept, Refused
from secondround.foundation.kit import Kit
from secondround.foundation.ports.speech import RATE
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.rehearsal import steps as rehearsal_steps
from secondround.preparation.rehearsal.model import Wanted
from secondround.preparation.rehearsal.room import steps
from secondround.preparation.rehearsal.room.turns import steps as turn_steps
from secondround.preparation.rehearsal.sounds.coming.steps import Gap

QUARTER = RATE // 4


@dataclass(frozen=True)
class Room:
    kit: Kit
    candidacy: str
    take: str

    def hear(self, at: int, sound: bytes) -> steps.Moment:
        return steps.hear(self.kit, self.candidacy, self.take, at, sound)

    def spoken(self, sound: bytes) -> steps.Moment:
        """In parts of a quarter of a second, from where it stands."""
        moment = steps.stands(self.kit, self.candidacy, self.take)
        for begin in range(0, len(sound), 2 * QUARTER):
            moment = self.hear(moment.length, sound[begin : begin + 2 * QUARTER])
        return moment

    def restarted(self) -> "Room":
        """As after a crash: what was in the process is gone."""
        return replace(self, kit=replace(self.kit, answers={}))


@pytest.fixture
def room(tmp_path: Path) -> Room:
    kit, candidacy = desk(tmp_path, {"cv.txt": "Ada Quill\nCurriculum vitae"})
    candidacy_steps.describe(kit, candidacy, candidate="Ada Quill", company="Kolb", language="en")
    kit = replace(kit, ears=lambda: [TestEar()], transcribers=tuple, answers={})
    question_steps.add_question(kit, candidacy, "What would you do first?")
    sitting = rehearsal_steps.begin_sitting(kit, candidacy, Wanted(10))
    move = turn_steps.first_move(kit, candidacy, sitting.key)
    take = turn_steps.take_turn(kit, candidacy, sitting.key, move)
    return Room(kit, candidacy, take.key)


def test_parts_become_one_recording_with_its_words(room: Room) -> None:
    sound = SECOND * 3 + SILENCE
    moment = room.spoken(sound)
    assert moment.length == moment.kept == 4 * RATE
    done = steps.end(room.kit, room.candidacy, room.take)
    assert done.text == "word0 word1 word2"
    assert (done.length, done.speech) == (4.0, ((0.0, 3.0),))
    with wave.open(io.BytesIO(room.kit.objects.get(done.sound))) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (RATE, 1, 2)
        assert file.readframes(file.getnframes()) == sound
    with pytest.raises(Refused):
        room.hear(0, SECOND)


def test_a_part_that_comes_twice_is_heard_once(room: Room) -> None:
    room.hear(0, SECOND)
    assert room.hear(0, SECOND).length == RATE
    assert room.hear(RATE // 2, SECOND).length == RATE + RATE // 2


def test_a_part_that_is_missing_is_asked_for(room: Room) -> None:
    room.hear(0, SECOND)
    with pytest.raises(Gap) as gap:
        room.hear(2 * RATE, SECOND)
    assert gap.value.length == RATE


def test_a_crash_costs_at_most_a_second_of_what_was_heard(room: Room) -> None:
    moment = room.spoken(SECOND * 3 + SECOND[:QUARTER])
    after = room.restarted().spoken(b"")
    assert moment.length - after.length < RATE
    assert after.length == moment.kept


def test_after_a_crash_the_answer_goes_on_and_all_of_it_is_kept(room: Room) -> None:
    room.spoken(SECOND * 2)
    again = room.restarted()
    again.spoken(SECOND * 2)
    with pytest.raises(EngineMissing):  # all of it would be listened to again
        steps.end(again.kit, again.candidacy, again.take)
    assert again.restarted().spoken(b"").length == 4 * RATE


def test_begun_anew_nothing_is_left(room: Room) -> None:
    room.spoken(SECOND * 2)
    steps.begin_anew(room.kit, room.candidacy, room.take)
    assert room.spoken(b"").length == 0


def _full(_key: str, _data: bytes) -> None:
    raise EngineFailed("the store of originals")


def test_a_full_disk_keeps_what_there_is_and_goes_on_when_there_is_room(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.spoken(SECOND * 2)
    with monkeypatch.context() as disk:
        disk.setattr(room.kit.objects, "put", _full)
        with pytest.raises(NotKept):
            room.spoken(SECOND)
        assert room.spoken(b"").kept == 2 * RATE
    assert room.spoken(SECOND).length == pytest.approx(3.75 * RATE)
    done = steps.end(room.kit, room.candidacy, room.take)
    assert len(room.kit.objects.get(done.sound)) == 44 + 3.75 * RATE * 2


@pytest.mark.parametrize(("at", "sound"), [(0, b"odd"), (-1, b""), (0, b"\0" * 960_002)])
def test_what_is_no_sound_is_refused(room: Room, at: int, sound: bytes) -> None:
    with pytest.raises(Refused):
        room.hear(at, sound)


def test_without_an_ear_the_sound_is_kept_and_nothing_is_over(room: Room) -> None:
    deaf = replace(room, kit=replace(room.kit, ears=tuple))
    moment = deaf.spoken(SECOND * 2)
    assert (moment.kept, moment.verdict.state) == (2 * RATE, "waiting")


def test_two_hours_are_kept(room: Room) -> None:
    deaf = replace(room, kit=replace(room.kit, ears=tuple))
    for number in range(240):
        deaf.hear(number * 30 * RATE, SECOND * 30)
    assert deaf.restarted().spoken(b"").length == 7200 * RATE

"""The sound of an answer in parts: none twice, none lost, one recording at the end."""

import io
import wave
from dataclasses import replace
from pathlib import Path

import pytest

from desk import desk_kit
from preparation.rehearsal.room.ears import SECOND, SILENCE, TestEar
from secondround.foundation.errors import EngineFailed, NotKept, Refused
from secondround.foundation.kit import Kit
from secondround.foundation.ports.hearing import RATE
from secondround.preparation.rehearsal.room import steps
from secondround.preparation.rehearsal.room.ending import Progress
from secondround.preparation.rehearsal.room.kept import folder_of

AIM = Progress(target=2)
QUARTER = RATE // 4


@pytest.fixture
def kit(tmp_path: Path) -> Kit:
    made = desk_kit(tmp_path)
    return replace(made, ears=lambda: [TestEar()], transcribers=tuple, answers={})


def restarted(kit: Kit) -> Kit:
    """As after a crash: what was in the process is gone."""
    return replace(kit, answers={})


def hear(kit: Kit, at: int, sound: bytes) -> steps.Moment:
    return steps.hear(kit, "take", at, sound, "en", AIM)


def spoken(kit: Kit, sound: bytes) -> steps.Moment:
    moment = steps.stands(kit, "take", "en", AIM)
    for begin in range(0, len(sound), 2 * QUARTER):
        moment = hear(kit, moment.length, sound[begin : begin + 2 * QUARTER])
    return moment


def test_parts_become_one_recording_with_its_words(kit: Kit) -> None:
    sound = SECOND * 3 + SILENCE
    moment = spoken(kit, sound)
    assert moment.length == moment.kept == 4 * RATE
    assert moment.verdict.state == "over"
    done = steps.end(kit, "take", "en")
    assert [word.text for word in done.words] == ["word0", "word1", "word2"]
    assert (done.length, done.speech) == (4.0, ((0.0, 3.0),))
    with wave.open(io.BytesIO(kit.objects.get(done.sound))) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (RATE, 1, 2)
        assert file.readframes(file.getnframes()) == sound
    assert kit.objects.list(folder_of(kit.owner, "take")) == []


def test_a_part_that_comes_twice_is_heard_once(kit: Kit) -> None:
    hear(kit, 0, SECOND)
    assert hear(kit, 0, SECOND).length == RATE
    assert hear(kit, RATE // 2, SECOND).length == RATE + RATE // 2


def test_a_part_that_is_missing_is_asked_for(kit: Kit) -> None:
    hear(kit, 0, SECOND)
    with pytest.raises(steps.Gap) as gap:
        hear(kit, 2 * RATE, SECOND)
    assert gap.value.length == RATE


def test_a_crash_costs_at_most_a_second_of_what_was_heard(kit: Kit) -> None:
    moment = spoken(kit, SECOND * 3 + SECOND[:QUARTER])
    after = steps.stands(restarted(kit), "take", "en", AIM)
    assert moment.length - after.length < RATE
    assert after.length == moment.kept
    assert steps.kept_length(kit, "take") == after.length / RATE


def test_after_a_crash_the_answer_goes_on_and_is_whole(kit: Kit) -> None:
    spoken(kit, SECOND * 2)
    again = restarted(kit)
    spoken(again, SECOND * 2)
    done = steps.end(again, "take", "en")
    assert done.length == 4.0
    assert kit.objects.get(done.sound)[44:] == SECOND * 4


def test_begun_anew_nothing_is_left(kit: Kit) -> None:
    spoken(kit, SECOND * 2)
    steps.begin_anew(kit, "take")
    assert steps.stands(kit, "take", "en", AIM).length == 0
    assert steps.end(kit, "take", "en").sound == ""


def _full(_key: str, _data: bytes) -> None:
    raise EngineFailed("the store of originals")


def test_a_full_disk_keeps_what_there_is_and_goes_on_when_there_is_room(
    kit: Kit, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken(kit, SECOND * 2)
    with monkeypatch.context() as disk:
        disk.setattr(kit.objects, "put", _full)
        with pytest.raises(NotKept):
            spoken(kit, SECOND)
        assert steps.stands(kit, "take", "en", AIM).kept == 2 * RATE
    assert spoken(kit, SECOND).length == pytest.approx(3.75 * RATE)
    assert steps.end(kit, "take", "en").length == pytest.approx(3.75)


@pytest.mark.parametrize(("at", "sound"), [(0, b"odd"), (-1, b""), (0, b"\0" * 960_002)])
def test_what_is_no_sound_is_refused(kit: Kit, at: int, sound: bytes) -> None:
    with pytest.raises(Refused):
        hear(kit, at, sound)


def test_without_an_ear_the_sound_is_kept_and_nothing_is_over(kit: Kit) -> None:
    deaf = replace(kit, ears=tuple)
    moment = spoken(deaf, SECOND * 2)
    assert (moment.kept, moment.verdict.state) == (2 * RATE, "waiting")
    assert steps.end(deaf, "take", "en").length == 2.0


def test_two_hours_are_one_recording(kit: Kit) -> None:
    """Kept in larger pieces here; by the second it is the same."""
    deaf = replace(kit, ears=tuple)
    for number in range(240):
        hear(deaf, number * 30 * RATE, SECOND * 30)
    assert steps.end(deaf, "take", "en").length == 7200.0

"""An answer of two hours, through the way a spoken one takes to the server: kept, ended, played from anywhere."""

import tracemalloc
from dataclasses import replace
from pathlib import Path

import pytest

from desk import desk
from secondround.foundation.kit import Kit
from secondround.foundation.ports.speech import RATE, Heard, SpokenWord
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.rehearsal import steps as rehearsal_steps
from secondround.preparation.rehearsal.model import Wanted
from secondround.preparation.rehearsal.room import steps
from secondround.preparation.rehearsal.room.turns import steps as turn_steps
from secondround.preparation.rehearsal.sounds import steps as sound_steps
from secondround.preparation.rehearsal.sounds.parts import steps as part_steps

HOURS = 2
PART = 30 * RATE
EVERY = 4
"""Seconds between two words."""


TOLD = (
    "So I moved the stock count forward, um, because nobody had time for it in December. We were nine people then. "
    "In the end it took six days, and I wrote a list for every department, which they still use."
).split()


class SteadyEar:
    """A word now and then, nothing of the sound held."""

    name, languages = "steady", frozenset({"en"})

    def __init__(self) -> None:
        self.seconds = 0

    def listen(self, _language: str, _names: object = ()) -> "SteadyEar":
        return self

    def hear(self, sound: bytes) -> Heard:
        self.seconds += len(sound) // (2 * RATE)
        return Heard(float(self.seconds), ((0.0, float(self.seconds)),), read_to=self.seconds)

    def heard(self) -> Heard:
        return self.hear(b"")

    def finish(self) -> Heard:
        said = [TOLD[n % len(TOLD)] for n in range(self.seconds // EVERY)]
        words = tuple(
            SpokenWord(word, float(n * EVERY), n * EVERY + 0.4) for n, word in enumerate(said)
        )
        return replace(self.heard(), words=words)


@pytest.fixture
def room(tmp_path: Path) -> tuple[Kit, str, str]:
    kit, candidacy = desk(tmp_path, {"cv.txt": "Ada Quill\nCurriculum vitae"})
    candidacy_steps.describe(kit, candidacy, candidate="Ada Quill", company="Kolb", language="en")
    ear = SteadyEar()
    kit = replace(kit, ears=lambda: [ear], transcribers=tuple, answers={}, meter=lambda: None)
    question_steps.add_question(kit, candidacy, "What would you do first?")
    sitting = rehearsal_steps.begin_sitting(kit, candidacy, Wanted(10))
    move = turn_steps.first_move(kit, candidacy, sitting.key)
    return kit, candidacy, turn_steps.take_turn(kit, candidacy, sitting.key, move).key


def test_two_hours_end_as_one_recording(room: tuple[Kit, str, str]) -> None:
    kit, candidacy, take = room
    second = b"\x10\x00" * PART
    tracemalloc.start()
    for at in range(0, HOURS * 3600 * RATE, PART):
        moment = steps.hear(kit, candidacy, take, at, second)
    assert moment.kept == HOURS * 3600 * RATE
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 20_000_000
    done = steps.end(kit, candidacy, take)
    assert (done.length, len(done.words)) == (HOURS * 3600, HOURS * 3600 // EVERY)
    assert done.content is not None
    assert done.content.words == len(done.words)
    assert sound_steps.size(kit, done) == 44 + 2 * HOURS * 3600 * RATE
    assert sound_steps.part(kit, done, 200_000_000, 200_000_004) == b"\x10\x00" * 2
    assert list(part_steps.parts_of(kit, sound_steps.home_of(take))) == []
    assert candidacy not in kit.answers

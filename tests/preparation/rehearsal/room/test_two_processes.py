"""One answer whose parts come to two processes over one store: whichever is asked, nothing that was said is lost."""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

from desk import desk
from preparation.rehearsal.room.ears import TestEar
from preparation.rehearsal.run_through.made import SLIDES, Typist
from secondround.foundation.errors import Refused
from secondround.foundation.kit import Kit
from secondround.foundation.ports.speech import BYTES, RATE
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.rehearsal import steps as rehearsal_steps
from secondround.preparation.rehearsal.model import Wanted
from secondround.preparation.rehearsal.room import steps
from secondround.preparation.rehearsal.room.turns import steps as turn_steps
from secondround.preparation.rehearsal.run_through import steps as run_steps
from secondround.preparation.rehearsal.sounds.coming.steps import Gap

QUARTER = RATE // 4
SAID = np.random.default_rng(7).integers(-3000, 3000, 12 * RATE + 777, np.int16).tobytes()
"""Twelve seconds, of which no two parts are alike."""


@dataclass
class Page:
    """As the room's own script: it has everything that it was not told is kept, and sends again what is missing."""

    hear: Callable[[int, bytes], steps.Moment | run_steps.Standing]
    sound: bytes = b""
    kept: int = 0
    sent: int = 0
    refused: int = 0

    def say(self, sound: bytes) -> None:
        self.sound += sound
        while self.sent < len(self.sound) // BYTES:
            assert self.sent >= self.kept, "it is asked for what it has no more"
            part = self.sound[self.sent * BYTES :]
            try:
                moment = self.hear(self.sent, part)
            except Gap as gap:
                self.sent, self.refused = gap.length, self.refused + 1
            else:
                self.sent, self.kept = len(self.sound) // BYTES, max(self.kept, moment.kept)

    def end(self, over: Callable[[int], str]) -> str:
        """What it gave."""
        while True:
            self.say(b"")
            try:
                return over(len(self.sound) // BYTES)
            except Gap as gap:
                self.sent, self.refused = gap.length, self.refused + 1


@dataclass(frozen=True)
class Room:
    kits: tuple[Kit, Kit]
    candidacy: str
    take: str

    def page(self, which: Callable[[], int]) -> Page:
        return Page(
            lambda at, sound: steps.hear(self.kits[which()], self.candidacy, self.take, at, sound)
        )

    def end(self, kit: Kit, said: int | None) -> str:
        return steps.end(kit, self.candidacy, self.take, said).sound

    def recorded(self, key: str) -> bytes:
        return self.kits[0].objects.get(key)[44:]


def two(kit: Kit) -> tuple[Kit, Kit]:
    """Each with a memory of its own, as two processes have."""
    return replace(kit, answers={}), replace(kit, answers={})


@pytest.fixture
def room(tmp_path: Path) -> Room:
    kit, candidacy = desk(tmp_path, {"cv.txt": "Ada Quill\nCurriculum vitae"})
    candidacy_steps.describe(kit, candidacy, candidate="Ada Quill", company="Kolb", language="en")
    typist = Typist([(0.5, "I would count first.")], 12.0)
    kit = replace(kit, ears=lambda: [TestEar()], meter=lambda: None, transcribers=lambda: [typist])
    question_steps.add_question(kit, candidacy, "What would you do first?")
    sitting = rehearsal_steps.begin_sitting(kit, candidacy, Wanted(10))
    move = turn_steps.first_move(kit, candidacy, sitting.key)
    take = turn_steps.take_turn(kit, candidacy, sitting.key, move)
    return Room(two(kit), candidacy, take.key)


def spoken(page: Page, sound: bytes, size: int = QUARTER) -> None:
    for begin in range(0, len(sound), BYTES * size):
        page.say(sound[begin : begin + BYTES * size])


@pytest.mark.parametrize("seed", range(12))
def test_parts_that_go_to_either_are_all_kept_in_order(room: Room, seed: int) -> None:
    draw = random.Random(seed)
    page = room.page(lambda: draw.randrange(2))
    spoken(page, SAID, draw.choice((1_000, QUARTER, 7_777, RATE)))
    key = page.end(lambda said: room.end(room.kits[draw.randrange(2)], said))
    assert room.recorded(key) == SAID


def test_strictly_in_turns_as_well_and_the_page_is_told_what_is_missing(room: Room) -> None:
    turns = iter(range(1_000))
    page = room.page(lambda: next(turns) % 2)
    spoken(page, SAID)
    assert page.refused > 0
    key = page.end(lambda said: room.end(room.kits[next(turns) % 2], said))
    assert room.recorded(key) == SAID


def test_the_one_that_did_not_hear_the_end_does_not_end_it(room: Room) -> None:
    first, second = room.kits
    page = room.page(lambda: 0)
    spoken(page, SAID)
    assert page.kept < page.sent
    with pytest.raises(Gap) as gap:
        room.end(second, page.sent)
    assert gap.value.length == page.kept
    assert room.recorded(page.end(lambda said: room.end(first, said))) == SAID


def test_parts_that_came_to_both_overwrite_nothing(room: Room) -> None:
    first, second = room.kits
    page = room.page(lambda: 0)
    spoken(page, SAID[: 3 * RATE * BYTES + 500])
    # What the first answered to this part was lost on its way: it is sent again, and comes to the other.
    lost = SAID[len(page.sound) :][: RATE * BYTES]
    steps.hear(first, room.candidacy, room.take, page.sent, lost)
    page.sound += lost
    page.hear = lambda at, sound: steps.hear(second, room.candidacy, room.take, at, sound)
    spoken(page, SAID[len(page.sound) :], RATE // 2)
    assert room.recorded(page.end(lambda said: room.end(second, said))) == SAID


def test_begun_anew_at_the_other_nothing_of_before_is_left(room: Room) -> None:
    first, second = room.kits
    spoken(room.page(lambda: 0), SAID[: 5 * RATE][::-1])
    steps.begin_anew(second, room.candidacy, room.take)
    page = room.page(lambda: 0)
    spoken(page, SAID)
    assert room.recorded(page.end(lambda said: room.end(first, said))) == SAID


def test_a_page_that_is_loaded_again_goes_on_from_what_either_kept(room: Room) -> None:
    first, second = room.kits
    spoken(room.page(lambda: 0), SAID[: RATE * BYTES])
    left = room.page(lambda: 1)
    left.sound, left.sent, left.kept = SAID[: RATE * BYTES], RATE, RATE
    spoken(left, SAID[RATE * BYTES : 5 * RATE * BYTES + 600])
    kept = steps.stands(first, room.candidacy, room.take).kept
    assert kept == left.kept
    page = room.page(lambda: 1)
    page.sound, page.sent, page.kept = SAID[: kept * BYTES], kept, kept
    spoken(page, SAID[kept * BYTES :][::-1])
    recorded = room.recorded(page.end(lambda said: room.end(second, said)))
    assert recorded == SAID[: kept * BYTES] + SAID[kept * BYTES :][::-1]


def test_what_was_begun_anew_is_not_told_with_the_words_of_before(room: Room) -> None:
    first, _ = room.kits
    loud = np.full(RATE, 3000, np.int16).tobytes()
    steps.hear(first, room.candidacy, room.take, 0, loud[: QUARTER * BYTES])
    steps.begin_anew(room.kits[1], room.candidacy, room.take)
    steps.hear(first, room.candidacy, room.take, 0, SAID[: RATE * BYTES])
    # What was heard live is of two beginnings: it is read again, from what is kept.
    assert steps.end(first, room.candidacy, room.take, RATE).text == "I would count first."


def test_a_run_through_the_same_way(tmp_path: Path) -> None:
    kit, candidacy = desk(tmp_path, {"cv.txt": "Ada Quill\nCurriculum vitae"})
    task = assignment_steps.add_assignment(kit, candidacy, "Present a plan.", "presentation")
    kits = two(kit)
    run = run_steps.begin_run(kit, candidacy, task.key, SLIDES)
    draw = random.Random(3)
    page = Page(
        lambda at, sound: run_steps.hear(kits[draw.randrange(2)], candidacy, run.key, at, sound)
    )
    spoken(page, SAID)
    over = page.end(
        lambda said: run_steps.end_run(kits[draw.randrange(2)], candidacy, run.key, said=said).sound
    )
    assert kit.objects.get(over)[44:] == SAID
    with pytest.raises(Refused):
        run_steps.hear(kits[0], candidacy, run.key, 0, b"")

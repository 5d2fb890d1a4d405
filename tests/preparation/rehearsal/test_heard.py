"""An answer spoken here, really listened to: its words, its fillers, its pauses, what was said of what was prepared."""

import wave
from pathlib import Path

import numpy as np
import pytest
from hibari import SAMPLE_RATE, Hibari

from desk import desk
from secondround.foundation.errors import Refused, Unreadable
from secondround.foundation.kit import Kit
from secondround.preparation.brief.lines import steps as line_steps
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.rehearsal import steps
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.model import Take, Wanted
from secondround.preparation.rehearsal.taking import steps as take_steps

SAID = (
    "Um, I would listen to the four analysts first.",
    "Then I would write a list of ten risks.",
)
POINTS = ["Listen to the four analysts", "A list of ten risks", "A visit to the branch in Lyon"]

Desk = tuple[Kit, str]


@pytest.fixture(scope="session")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sentences, a second and a half of silence between them."""
    voice = Hibari(threads=1)
    gap = np.zeros(int(1.5 * SAMPLE_RATE), np.float32)
    sound = np.concatenate([part for text in SAID for part in (gap, voice(text, seed=1))])
    return _written(tmp_path_factory.mktemp("spoken") / "answer.wav", sound)


@pytest.fixture
def asked(tmp_path: Path) -> Desk:
    kit, candidacy_id = desk(tmp_path, {"posting.md": "# Archivist\n\nWe look for an archivist."})
    question = question_steps.add_question(kit, candidacy_id, "What would you do first?")
    line_steps.edit_line(kit, candidacy_id, "questions", question.key, "key_points", POINTS)
    return kit, candidacy_id


def heard(asked: Desk, path: Path) -> Take:
    (question,) = question_steps.questions_of(*asked)
    sitting = steps.begin_sitting(*asked, Wanted(questions=[question.key]))
    take = take_steps.begin_take(*asked, sitting.key, sitting.questions[0])
    return take_steps.hear_take(*asked, take.key, path)


def test_it_is_written_down_measured_and_held_against_what_was_prepared(
    asked: Desk, spoken: Path
) -> None:
    take = heard(asked, spoken)
    assert "four analysts" in take.text
    assert take.delivery
    assert take.content
    assert [one.text for one in take.delivery.fillers] == ["um"]
    assert any(1.5 < one.length < 2.8 for one in take.delivery.pauses)
    assert [one.said for one in take.content.points] == [True, True, False]
    assert POINTS[2] in take.change
    assert take.suggested == "hard"
    assert len(take.outline) == 240
    assert max(take.outline) == 1
    assert kept_steps.take_named(*asked, take.key) == take


def test_what_the_interviewer_asks_on_is_put_and_looked_at_with_the_first_answer(
    asked: Desk, spoken: Path
) -> None:
    take = heard(asked, spoken)
    assert take.follow
    again = take_steps.follow_up(*asked, take.key)
    assert (again.of, again.asked) == (take.key, take.follow.text)
    after = take_steps.type_take(
        *asked, again.key, "I would visit the branch in Lyon in my first week."
    )
    assert after.content
    assert [one.said for one in after.content.points] == [True, True, True]


def test_silence_is_no_answer_and_no_sound_no_file(asked: Desk, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        heard(asked, _written(tmp_path / "silent.wav", np.zeros(SAMPLE_RATE, np.float32)))
    (tmp_path / "notes.wav").write_text("These are notes.")
    with pytest.raises(Unreadable):
        heard(asked, tmp_path / "notes.wav")


def _written(path: Path, sound: np.ndarray) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes((sound * 32_000).astype("<i2").tobytes())
    return path

"""`secondround assignment run` and `questions`: by the clock, from a recording with marks; what the panel may ask."""

import json
import re
import wave
from pathlib import Path

import numpy as np
import pytest
from hibari import SAMPLE_RATE, Hibari

from interfaces.cli.running import run

FIRST = "Um, the complaints have doubled since the spring."
SECOND = "We should move the whole archive to Metz."


@pytest.fixture
def folder(own_folder: Path, tmp_path: Path) -> Path:
    (own_folder / "posting.md").write_text("# Archivist\n\nHalle GmbH\n", encoding="utf-8")
    task = "# Exercise\n\nPlease prepare a presentation of ten minutes on our archive.\n"
    (own_folder / "exercise.md").write_text(task, encoding="utf-8")
    run("prepare", own_folder, "--out", tmp_path / "out", "--as-of", "2026-12-04")
    return own_folder


@pytest.fixture(scope="session")
def said(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, float]:
    """Two sentences and the second at which the other begins."""
    voice = Hibari(threads=1)
    gap = np.zeros(2 * SAMPLE_RATE, np.float32)
    first, second = (voice(text, seed=1) for text in (FIRST, SECOND))
    sound = np.concatenate([gap, first, gap, second, gap])
    path = tmp_path_factory.mktemp("said") / "run.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, SAMPLE_RATE, 0, "NONE", ""))
        file.writeframes((sound * 32_000).astype("<i2").tobytes())
    return path, (3 * SAMPLE_RATE + first.size) / SAMPLE_RATE


def test_by_the_clock_each_enter_is_a_mark(folder: Path) -> None:
    assert "not run through yet" in run("assignment", "run", folder).output
    told = run("assignment", "run", folder, "--clock", "--slides", "3", given="\nb\nq\n").output
    assert "Enter: the next slide" in told
    assert "Change one thing:" in told
    (one,) = json.loads(run("assignment", "run", folder, "--json").output)
    assert [mark["slide"] for mark in one["marks"]] == [1, 2, 1]
    assert one["way"] == "clock"
    assert one["key"][:6] in run("assignment", "run", folder).output
    again = run("assignment", "run", folder, "--clock", given="q\n").output
    assert "last run" in again
    assert "Change one thing:" in run("assignment", "run", folder, "--show", one["key"]).output


def test_a_recording_is_written_down_and_parted_by_its_marks(
    folder: Path, said: tuple[Path, float], tmp_path: Path
) -> None:
    path, second = said
    marks = tmp_path / "marks.txt"
    marks.write_text(f"0:00 1\n{round(second)} 2\n", "utf-8")
    words = ("--slides", "2", "--minutes", "1", "--marks", marks)
    one = json.loads(run("assignment", "run", folder, path, *words, "--json").output)
    first, other = one["heard"]
    assert "doubled" in first["text"]
    assert "Metz" in other["text"]
    assert [each["text"] for each in first["fillers"]] == ["um"]
    assert one["whole"]["words_per_minute"] > 60


def test_what_cannot_be_heard_leaves_nothing(folder: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notes.wav"
    notes.write_text("These are notes.")
    run("assignment", "run", folder, notes, "--slides", "2", status=1)
    run("assignment", "run", folder, notes, "--slides", "2", "--marks", "two", status=1)
    assert "not run through yet" in run("assignment", "run", folder).output


def test_the_panels_questions_are_listed_answered_and_put_aside(folder: Path) -> None:
    told = run("assignment", "questions", folder, "--add", "Who pays for\x1b[2J it?").output
    assert "\x1b" not in told
    found = json.loads(run("assignment", "questions", folder, "--json").output)
    own = next(one for one in found if one["weakness"] == "own")
    answered = ("--answer", own["key"][:8], "--words", "The city.")
    assert "You: The city." in run("assignment", "questions", folder, *answered).output
    told = run("assignment", "questions", folder, "--aside", own["key"]).output
    assert "Who pays" not in told
    assert re.search(r"\[\w{6}\]", told)
    run("assignment", "questions", folder, "--aside", "nothing", status=1)


def test_a_round_of_them_is_typed(folder: Path) -> None:
    run("assignment", "questions", folder, "--add", "Who pays?")
    told = run("assignment", "questions", folder, "--round", given="The city pays it.\n\n:stop\n")
    assert "words" in told.output
    (take,) = json.loads(run("rehearse", "takes", folder, "--json").output)[:1]
    assert take["text"] == "The city pays it."

"""Spoken by the real network, understood by the real listener."""

import time
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from adapters.synthesis.heard import heard, plain, samples, words_wrong
from secondround.adapters.synthesis.hibari_speaker import LONGEST
from secondround.adapters.weights.speakers import available_speakers
from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.ports.speech import Speaker
from secondround.foundation.settings import Settings

QUESTION = "Could you tell me about a time when your model turned out to be wrong?"


@cache
def speaker() -> Speaker:
    return next(one for one in available_speakers(Settings()) if "en" in one.languages)


@pytest.mark.parametrize("voice", speaker().voices("en"))
def test_a_question_is_understood_in_every_voice(voice: str, tmp_path: Path) -> None:
    sound = speaker().speak(QUESTION, "en", voice)
    assert words_wrong(plain(QUESTION), heard(sound, tmp_path)) <= 1
    assert sound.rate == 24_000
    assert sound.length == pytest.approx(samples(sound).size / sound.rate)
    assert 3 < sound.length < 7


@pytest.mark.parametrize("voice", speaker().voices("en"))
def test_every_voice_is_as_loud_and_begins_at_once(voice: str) -> None:
    said = samples(speaker().speak(QUESTION, "en", voice))
    loud = np.abs(said.astype(np.int32))
    assert 0.75 * 32767 < loud.max() < 0.85 * 32767
    assert np.flatnonzero(loud > 0.02 * 32767)[0] < 0.05 * 24_000
    assert np.sqrt(np.mean(np.square(said / 32767))) > 0.03


def test_figures_and_dates_are_read_out(tmp_path: Path) -> None:
    sound = speaker().speak(
        "Costs fell by 12.5% to £3k on 3/4/2024.", "en", speaker().voices("en")[0]
    )
    understood = " ".join(heard(sound, tmp_path))
    assert "april" in understood
    assert "12 5" in understood or "twelve point five" in understood
    assert "pounds" in understood or "3 000" in understood


def test_the_first_sample_is_there_within_a_quarter_of_a_second() -> None:
    """Fifteen words, the network loaded; the processor's time, since other processes may want it too."""
    speaker().speak("Good morning.", "en", "heart")
    spent = []
    for name in ("Ann", "Ben", "Cem", "Dan", "Eva"):
        start = time.process_time()
        speaker().speak(
            f"{name} asks what was the hardest part of the project that you led last year?",
            "en",
            "heart",
        )
        spent.append(time.process_time() - start)
    assert min(spent) < 0.25


def test_the_same_words_give_the_same_sound() -> None:
    fresh = next(one for one in available_speakers(Settings()) if "en" in one.languages)
    assert fresh.speak(QUESTION, "en", "heart").wav == speaker().speak(QUESTION, "en", "heart").wav


@pytest.mark.parametrize("text", ["", "   ", "…?!", "😀 \x00\x1b", "[](/)", "日本"])
def test_what_cannot_be_said_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="nothing to say"):
        speaker().speak(text, "en", "heart")


@pytest.mark.parametrize(
    "text",
    [
        "X" * 100_000,
        "12345678901234567890 " * 500,
        "word " * 5_000,
        "A. " * 3_000,
        "1 2 3 " * 3_000,
    ],
    ids=["one word", "figures", "words", "sentences", "digits"],
)
def test_nobody_is_held_up_by_a_hostile_text(text: str) -> None:
    start = time.process_time()
    sound = speaker().speak(text, "en", "heart")
    assert sound.length <= LONGEST + 30
    assert time.process_time() - start < 15


def test_marks_of_its_own_do_not_reach_the_engine(tmp_path: Path) -> None:
    """Between slashes after brackets the engine would read phonemes."""
    sound = speaker().speak("We met [nobody](/hIbi/) yesterday.", "en", "heart")
    assert "nobody" in heard(sound, tmp_path)


def test_another_voice_and_another_language_are_not_there() -> None:
    with pytest.raises(NotFound):
        speaker().speak(QUESTION, "en", "nobody")
    with pytest.raises(NotFound):
        speaker().speak(QUESTION, "fr", "heart")
    assert speaker().voices("fr") == ()

"""Words while they are spoken, final ones at the end, no more memory than a stretch takes; with the real weights."""

import time
from functools import cache

import numpy as np
import pytest

from adapters.speech.sounds import RATE
from adapters.speech.spoken import said
from secondround.adapters.hearing.groups import Groups
from secondround.adapters.hearing.quick import AFTER, FRAMES, MOST, frames, straight
from secondround.adapters.hearing.voice_activity import Stretches
from secondround.adapters.hearing.whisper_ear import WhisperEar, WhisperListening
from secondround.adapters.sound import Sound
from secondround.adapters.speech.whisper_transcriber import WhisperTranscriber
from secondround.adapters.weights.shelf import Shelf
from secondround.foundation.ports.speech import Heard
from secondround.foundation.settings import Settings

SILENCE = np.zeros(RATE, np.float32)


@cache
def ear() -> WhisperEar:
    return WhisperEar(WhisperTranscriber(Shelf(Settings()).weights("whisper-tiny.en")))


def hear(listening: WhisperListening, sound: Sound) -> Heard:
    heard = listening.heard()
    samples = (sound * 32767).astype("<i2")
    for begin in range(0, samples.size, 4000):
        heard = listening.hear(samples[begin : begin + 4000].tobytes())
    return heard


def until_read(listening: WhisperListening) -> Heard:
    for _ in range(300):
        heard = listening.heard()
        if heard.is_read:
            return heard
        time.sleep(0.05)
    raise AssertionError("it was not read")


@pytest.mark.weights("whisper-tiny.en")
def test_words_come_in_the_pause_and_are_final_at_the_end() -> None:
    listening = ear().listen("en")
    hear(
        listening,
        np.concatenate([SILENCE, said("Um, I led a team of nine people."), SILENCE[:8000]]),
    )
    paused = until_read(listening)
    assert "team of nine people" in paused.text
    assert 0.4 < paused.silence < 1.2
    hear(listening, np.concatenate([SILENCE, said("We halved the errors."), SILENCE]))
    done = listening.finish()
    assert done.tail == ""
    assert "um" in done.text.lower()
    assert "the errors" in done.text
    assert [word.start for word in done.words] == sorted(word.start for word in done.words)
    assert done.words[-1].end <= done.length
    assert len(done.speech) == 2


@pytest.mark.weights("whisper-tiny.en")
def test_nothing_is_read_while_nobody_speaks() -> None:
    listening = ear().listen("en")
    heard = hear(listening, np.zeros(30 * RATE, np.float32))
    assert heard.text == ""
    assert heard.is_read
    assert listening.finish().words == ()


def test_two_hours_of_voice_hold_no_more_than_a_stretch() -> None:
    groups, stretches = Groups(), Stretches()
    second = np.zeros(RATE, np.float32)
    most = 0
    for number in range(7200):
        stretches.add([0.9 if number % 300 < 295 else 0.0] * 31, joined=0.3)
        groups.add(second, stretches)
        if len(groups.closed) > 1:
            groups.closed.popleft()
        most = max(most, sum(part.size for part in groups._held))
    assert most < 90 * RATE


@pytest.mark.parametrize(
    ("text", "seconds", "kept"),
    [
        ("I write lists. Um, um, um, um, um, um", 3.0, "I write lists. Um,"),
        ("to take on. I would like to take on. I would like", 1.0, "to take on. I would like"),
        ("It was very, very good.", 2.0, "It was very, very good."),
        ("No no no, that was mine.", 2.0, "No no no, that was mine."),
        ("", 1.0, ""),
    ],
)
def test_circles_at_the_end_are_left_out(text: str, seconds: float, kept: str) -> None:
    assert straight(text, seconds) == kept


def test_the_engine_is_shown_few_lengths() -> None:
    lengths = range(RATE // 10, 40 * RATE, RATE // 50)
    shown = [frames(one) for one in lengths]
    assert len(set(shown)) <= 60
    assert max(shown) == MOST
    for length, count in zip(lengths, shown, strict=True):
        least = min((length / RATE + AFTER) * FRAMES, MOST)
        assert least <= count < least + FRAMES / 2

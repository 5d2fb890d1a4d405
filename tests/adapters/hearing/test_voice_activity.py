"""Voice as it comes: the same whatever the size of the parts, nothing where nobody speaks."""

import numpy as np
import pytest
from faster_whisper.vad import get_speech_timestamps

from adapters.speech.sounds import RATE
from adapters.speech.spoken import said
from secondround.adapters.hearing.voice_activity import Stretches, VoiceActivity, silero
from secondround.adapters.sound import Sound


def found(sound: Sound, size: int) -> list[tuple[float, float]]:
    activity, stretches = VoiceActivity(silero()), Stretches()
    for begin in range(0, sound.size, size):
        stretches.add(activity.chances(sound[begin : begin + size]), joined=0.3)
    return stretches.found


def answer() -> Sound:
    silence = np.zeros(RATE, np.float32)
    return np.concatenate([silence, said("Three months."), silence, said("From January."), silence])


@pytest.mark.parametrize("size", [160, 512, 1000, 4000, 50_000])
def test_parts_of_any_size_give_the_same(size: int) -> None:
    assert found(answer(), size) == found(answer(), RATE * 60)


def test_stretches_are_where_the_model_finds_them_in_the_whole() -> None:
    whole = get_speech_timestamps(answer(), speech_pad_ms=0, min_silence_duration_ms=300)
    ours = found(answer(), 4000)
    assert len(ours) == len(whole) == 2
    for (start, end), one in zip(ours, whole, strict=True):
        assert start == pytest.approx(one["start"] / RATE, abs=0.1)
        assert end == pytest.approx(one["end"] / RATE, abs=0.1)


def test_noise_and_clicks_are_no_voice() -> None:
    dice = np.random.default_rng(1)
    noise = dice.normal(0, 0.02, 5 * RATE).astype(np.float32)
    noise[RATE : RATE + 200] = 0.9
    assert found(noise, 4000) == []


def test_music_is_no_voice() -> None:
    times = np.arange(12 * RATE) / RATE
    chords = ((220, 277, 330), (196, 247, 294), (175, 220, 262))
    music = np.concatenate(
        [
            sum(np.sin(2 * np.pi * one * times[: 4 * RATE]) for one in chord)
            * np.exp(-(times[: 4 * RATE] % 0.5) * 4)
            for chord in chords
        ]
    )
    assert found((0.1 * music).astype(np.float32), 4000) == []

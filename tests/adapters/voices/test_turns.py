"""Who speaks when: the windows over speech, channels of their own, and the real prints."""

from pathlib import Path

import numpy as np
import pytest
from hibari import Hibari

from adapters.speech.sounds import RATE, write_stereo, write_wav
from secondround.adapters.voices.channels import channel_turns
from secondround.adapters.voices.print_voices import middles_of
from secondround.adapters.weights.listeners import available_voices
from secondround.foundation.settings import Settings


def test_windows_lie_within_the_stretch() -> None:
    assert middles_of((10.0, 10.2)) == [pytest.approx(10.1)]
    middles = middles_of((0.0, 4.0))
    assert len(middles) == 10
    assert 0 < middles[0] < middles[-1] < 4


def tone(seconds: float, loud: float) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    wave = np.sin(np.arange(int(seconds * RATE)) * 0.1) * loud
    return wave.astype(np.float32)


def test_a_speaker_on_each_channel_is_told_by_channel(tmp_path: Path) -> None:
    left = np.concatenate([tone(3, 0.01), tone(2, 0.5)])
    right = np.concatenate([tone(3, 0.5), tone(2, 0.01)])
    path = write_stereo(tmp_path / "two.wav", left, right)
    turns = channel_turns(path, [(0.0, 5.0)])
    assert turns is not None
    assert [turn.voice for turn in turns] == [0, 1]
    assert turns[1].start == pytest.approx(3.0, abs=0.1)


def test_a_mix_or_a_silent_channel_tells_nobody_apart(tmp_path: Path) -> None:
    voice = tone(5, 0.5)
    assert channel_turns(write_wav(tmp_path / "one.wav", voice), [(0, 5)]) is None
    mix = write_stereo(tmp_path / "mix.wav", voice, voice * 0.8)
    assert channel_turns(mix, [(0, 5)]) is None
    silent = write_stereo(tmp_path / "silent.wav", voice, voice * 0)
    assert channel_turns(silent, [(0, 5)]) is None


@pytest.mark.weights("voices")
def test_two_voices_are_told_apart(tmp_path: Path) -> None:
    engine = Hibari(threads=1)
    high = engine("I led a team of eight people for four years in the north.", seed=1)
    spoken = engine(
        "Could you tell me what you would change there in your first year?", speed=1.25, seed=1
    )
    places = np.arange(int(spoken.size / 0.8)) * 0.8
    deep = np.interp(places, np.arange(spoken.size), spoken).astype(np.float32)
    path = write_wav(tmp_path / "talk.wav", np.concatenate([high, deep, high]), rate=24_000)
    ends = np.cumsum([high.size, deep.size, high.size]) / 24_000
    voices = available_voices(Settings())
    assert voices is not None
    turns = voices.turns(path, [(0.0, ends[0]), (ends[0], ends[1]), (ends[1], ends[2])])
    heard = [turn.voice for turn in turns if turn.end - turn.start > 0.8]
    assert heard == [0, 1, 0]

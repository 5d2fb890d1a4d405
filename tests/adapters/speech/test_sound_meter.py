"""Stretches of voice and its tone, measured on sound whose silences, levels and pitch are known."""

from pathlib import Path

import numpy as np
import pytest

from adapters.speech.sounds import RATE, write_wav
from adapters.speech.spoken import said, voiced
from secondround.adapters.speech.sound_meter import SileroMeter, available_meter
from secondround.adapters.speech.tone import levels_of, tone_of
from secondround.foundation.errors import Unreadable

SENTENCE = "I planned the night shift with nine people."


def test_silences_are_found_where_they_are(tmp_path: Path) -> None:
    sentence = voiced(SENTENCE)
    silence = np.zeros(RATE, np.float32)
    sound = np.concatenate([silence, sentence, silence, sentence, silence])
    sound += np.random.default_rng(1).normal(0, 0.001, sound.size).astype(np.float32)
    speech = SileroMeter().speech(write_wav(tmp_path / "take.wav", sound))
    length = sentence.size / RATE
    assert len(speech) == 2
    due = (1.0, 1.0 + length, 2.0 + length, 2.0 + 2 * length)
    assert np.allclose(np.ravel(speech), due, atol=0.15)


def test_silence_has_neither_speech_nor_tone(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "take.wav", np.zeros(3 * RATE, np.float32))
    meter = available_meter()
    assert meter is not None
    assert meter.speech(path) == ()
    assert meter.tone(path, ()) is None


def test_a_deeper_voice_is_deeper_and_ranges_as_far(tmp_path: Path) -> None:
    meter = SileroMeter()
    sound = np.concatenate([said(SENTENCE)] * 2)
    slower = np.interp(np.arange(0, sound.size, 0.8), np.arange(sound.size), sound)
    tones = []
    for name, one in (("usual", sound), ("deep", slower.astype(np.float32))):
        path = write_wav(tmp_path / f"{name}.wav", one)
        tones.append(meter.tone(path, meter.speech(path)))
    usual, deep = tones
    assert usual is not None
    assert deep is not None
    assert usual.median_pitch is not None
    assert deep.median_pitch == pytest.approx(0.8 * usual.median_pitch, rel=0.05)
    assert usual.pitch_range is not None
    assert deep.pitch_range == pytest.approx(usual.pitch_range, abs=1.0)


def test_ranges_are_percentiles() -> None:
    quiet, loud = np.full(4 * RATE, 0.05, np.float32), np.full(4 * RATE, 0.2, np.float32)
    levels = levels_of(np.concatenate([quiet, loud]))
    pitches = np.concatenate([np.full(50, 100.0), np.full(50, 200.0)])
    found = tone_of(levels, pitches)
    assert found.loudness_range == pytest.approx(12.0, abs=0.1)
    assert (found.pitch_range, found.median_pitch) == (12.0, 150.0)
    whispered = tone_of(levels, np.zeros(0))
    assert (whispered.pitch_range, whispered.median_pitch) == (None, None)


def test_moments_far_below_the_mean_do_not_count() -> None:
    levels = np.array([-20.0] * 30 + [-60.0] * 20)
    assert tone_of(levels, np.zeros(0)).loudness_range == 0.0


def test_what_is_no_sound_is_said_so(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    path.write_bytes(b"no sound at all" * 50)
    with pytest.raises(Unreadable, match=r"take\.wav"):
        SileroMeter().speech(path)

"""Runs of states that the probe is sure of, and what the product's own probes hear of spoken sounds."""

import numpy as np
import pytest

from adapters.speech.sounds import RATE
from adapters.speech.spoken import voiced
from secondround.adapters.speech.filled.kept import Kept
from secondround.adapters.speech.filled.probe import Probe, probe_of, sounds_in
from secondround.adapters.speech.whisper_transcriber import WhisperTranscriber
from secondround.adapters.weights.shelf import Shelf
from secondround.foundation.settings import Settings

PLAIN = Probe(np.array([1.0], np.float32), 0.0)


def heard(*runs: tuple[int, float]) -> list[tuple[float, float]]:
    states = np.concatenate([np.full((length, 1), odds, np.float32) for length, odds in runs])
    return sounds_in(states, PLAIN)


def test_a_sound_lasts_as_long_as_the_probe_is_sure() -> None:
    assert heard((50, -5.0), (20, 5.0), (50, -5.0)) == [pytest.approx((1.0, 1.4), abs=0.021)]


def test_a_moment_of_doubt_does_not_part_it() -> None:
    assert len(heard((50, -5.0), (20, 5.0), (3, -2.0), (20, 5.0), (50, -5.0))) == 1
    assert len(heard((50, -5.0), (20, 5.0), (20, -5.0), (20, 5.0), (50, -5.0))) == 2


def test_a_click_is_none() -> None:
    assert heard((50, -5.0), (2, 5.0), (50, -5.0)) == []
    assert heard((2, 5.0)) == []


def test_models_without_a_probe_have_none() -> None:
    assert probe_of("whisper-huge") is None
    tiny, base = probe_of("whisper-tiny.en"), probe_of("whisper-base")
    assert tiny
    assert base
    assert (tiny.weights.size, base.weights.size) == (384, 512)


def test_what_was_heard_first_is_kept_until_a_new_sound() -> None:
    kept = Kept()
    encode = kept.over(lambda features: features[None] * 2)
    assert kept.states().size == 0
    for value in (1.0, 5.0):
        encode(np.full((3, 4), value, np.float32))
    assert kept.states().tolist() == np.full((3, 4), 2.0).tolist()
    kept.anew()
    encode(np.full((1, 4), 5.0, np.float32))
    assert kept.states().shape == (1, 4)


@pytest.mark.weights("whisper-tiny.en")
def test_a_spoken_sound_is_heard_and_words_are_none() -> None:
    silence = np.zeros(RATE // 3, np.float32)
    before, sound, after = (
        voiced("I stayed in the village"),
        voiced("Uh,"),
        voiced("for six years."),
    )
    whole = np.concatenate([silence, before, silence, sound, silence, after, silence])
    listener = WhisperTranscriber(Shelf(Settings()).weights("whisper-tiny.en"))
    kept = Kept()
    listener.model.encode = kept.over(listener.model.encode)
    list(listener.model.transcribe(whole, language="en")[0])
    probe = probe_of("whisper-tiny.en")
    assert probe
    begins = (before.size + 2 * silence.size) / RATE
    [(start, end)] = sounds_in(kept.states()[: whole.size // (RATE // 50)], probe)
    assert begins - 0.1 < start < end < begins + sound.size / RATE + 0.1

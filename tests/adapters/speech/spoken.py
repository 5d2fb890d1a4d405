"""Sentences spoken for the tests, each once in a test session."""

from functools import cache

import numpy as np
from hibari import SAMPLE_RATE, Hibari

from adapters.speech.sounds import RATE, Sound


def said(text: str, throat: float = 1.0) -> Sound:
    """At 16 kHz; a throat below 1 is another, deeper voice. Not to be changed in place."""
    return _said(text, throat)


def voiced(text: str) -> Sound:
    """From the first audible sample to the last."""
    sound = said(text)
    loud = np.flatnonzero(np.abs(sound) > 0.02)
    return sound[loud[0] : loud[-1] + 1]


@cache
def _said(text: str, throat: float) -> Sound:
    spoken = _engine()(text, speed=1 / throat, seed=1)
    step = throat * SAMPLE_RATE / RATE
    places = np.arange(int(spoken.size / step)) * step
    sound: Sound = np.interp(places, np.arange(spoken.size), spoken).astype(np.float32)
    sound.flags.writeable = False
    return sound


@cache
def _engine() -> Hibari:
    return Hibari(threads=1)

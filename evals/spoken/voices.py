"""Voices that say what the evals listen to: hibari's and Pico's, in three languages.

Further voices are made of them by resampling: slower and deeper with a longer throat, spoken at another speed so
that the pace stays natural. What was said once is kept in `.cache/spoken` and not said again.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from hibari import SAMPLE_RATE, Hibari
from numpy.typing import NDArray
from py_nanotts import NanoTTS

RATE = 16_000
KEPT = Path(__file__).parents[2] / ".cache" / "spoken"

Sound = NDArray[np.float32]


@dataclass(frozen=True)
class Voice:
    """`engine` says it with its voice `name`; `throat` below 1 is deeper, `pace` 1 the engine's own speed."""

    engine: str
    name: str
    throat: float = 1.0
    pace: float = 1.0


VOICES = {
    "en": (
        Voice("hibari", "heart"),
        Voice("pico", "en-US"),
        Voice("pico", "en-GB"),
        Voice("hibari", "heart", 0.8, 1.0),
        Voice("pico", "en-US", 0.86),
    ),
    "fr": tuple(Voice("pico", "fr-FR", throat) for throat in (1.0, 0.84, 0.92, 1.1)),
    "de": tuple(Voice("pico", "de-DE", throat) for throat in (1.0, 0.84, 0.92, 1.1)),
}


def say(text: str, voice: Voice, speed: float = 1.0) -> Sound:
    """At 16 kHz, the same each time, from the first audible sample to the last."""
    key = hashlib.sha256(f"{text}|{voice}|{speed}".encode()).hexdigest()[:24]
    kept = KEPT / f"{key}.npy"
    if kept.exists():
        return np.load(kept)
    KEPT.mkdir(parents=True, exist_ok=True)
    spoken = ENGINES[voice.engine](text, voice.name, voice.pace * speed / voice.throat)
    places = np.arange(int(spoken.size / voice.throat)) * voice.throat
    sound = trimmed(np.interp(places, np.arange(spoken.size), spoken).astype(np.float32))
    np.save(kept, sound)
    return sound


def trimmed(sound: Sound) -> Sound:
    """As loud as the others, without silence before and after."""
    sound = sound * (0.5 / max(float(np.abs(sound).max()), 1e-6))
    loud = np.flatnonzero(np.abs(sound) > AUDIBLE)
    return sound[loud[0] : loud[-1] + 1] if loud.size else sound


AUDIBLE = 0.01
"""Of full scale, in a sound that reaches 0.5: 34 dB below its peak."""


def _hibari(text: str, name: str, speed: float) -> Sound:
    spoken = _loaded(name)(text, speed=speed, seed=1)
    places = np.arange(0, spoken.size, SAMPLE_RATE / RATE)
    return np.interp(places, np.arange(spoken.size), spoken).astype(np.float32)


@cache
def _loaded(name: str) -> Hibari:
    return Hibari(voice=name, threads=2)


def _pico(text: str, name: str, speed: float) -> Sound:
    spoken = NanoTTS().speak(text, voice=name, speed=speed)
    return np.frombuffer(spoken, "<i2").astype(np.float32) / 32768


ENGINES: dict[str, Callable[[str, str, float], Sound]] = {
    "hibari": _hibari,
    "pico": _pico,
}

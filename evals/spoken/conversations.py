"""Two-voice conversations made of the interviews beside this file.

Speech is synthesised by hibari-tts, which brings one voice. Other voices are made of it by resampling: slower and
deeper with a longer throat, or the other way, spoken at another speed so that the pace stays natural.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from hibari import SAMPLE_RATE, Hibari, write_wav
from numpy.typing import NDArray

TEXTS = Path(__file__).with_name("interviews.json")

Sound = NDArray[np.float32]


@dataclass(frozen=True)
class Voice:
    """`throat` below 1 is deeper than the voice that is brought, above 1 higher; `pace` 1 is its own."""

    name: str
    throat: float
    pace: float


CANDIDATES = (Voice("own", 1.0, 1.0), Voice("high", 1.12, 1.05), Voice("low", 0.88, 0.95))
INTERVIEWERS = (Voice("deep", 0.78, 1.0), Voice("deep, slow", 0.8, 0.9), Voice("higher", 1.18, 1.0))


@dataclass(frozen=True)
class Conversation:
    """`turns` are start, end (seconds) and who; `text` every word in order, fillers included."""

    name: str
    path: Path
    turns: tuple[tuple[float, float, str], ...]
    text: str
    length: float


def conversations(folder: Path) -> list[Conversation]:
    """Each interview once, the voices changing from one to the next, written into the folder."""
    return [
        _spoken(name, turns, folder, place)
        for place, (name, turns) in enumerate(json.loads(TEXTS.read_text("utf-8")).items())
    ]


def joined(made: Sequence[Conversation], folder: Path, times: int) -> Conversation:
    """All of them one after another, `times` over: a long recording."""
    parts: list[Sound] = []
    for one in list(made) * times:
        parts += [_read(one.path), np.zeros(3 * SAMPLE_RATE, np.float32)]
    sound = np.concatenate(parts)
    path = folder / "long.wav"
    write_wav(str(path), sound)
    text = " ".join(one.text for one in list(made) * times)
    return Conversation("long", path, (), text, sound.size / SAMPLE_RATE)


def say(text: str, voice: Voice, seed: int) -> Sound:
    """At 24 kHz."""
    spoken = _engine()(text, speed=voice.pace / voice.throat, seed=seed)
    places = np.arange(int(spoken.size / voice.throat)) * voice.throat
    return np.interp(places, np.arange(spoken.size), spoken).astype(np.float32)


def _spoken(name: str, turns: list[list[str]], folder: Path, place: int) -> Conversation:
    dice = np.random.default_rng(place)
    candidate = CANDIDATES[place % len(CANDIDATES)]
    interviewer = INTERVIEWERS[place % len(INTERVIEWERS)]
    parts: list[Sound] = [np.zeros(SAMPLE_RATE // 2, np.float32)]
    at = parts[0].size
    marks = []
    for who, text in turns:
        sound = say(text, candidate if who == "C" else interviewer, place)
        marks.append((at / SAMPLE_RATE, (at + sound.size) / SAMPLE_RATE, who))
        pause = np.zeros(int(SAMPLE_RATE * dice.uniform(0.25, 1.2)), np.float32)
        parts += [sound, pause]
        at += sound.size + pause.size
    whole = np.concatenate(parts)
    whole += dice.normal(0, 0.003, whole.size).astype(np.float32)
    path = folder / f"{name}.wav"
    write_wav(str(path), whole)
    text = " ".join(text for _, text in turns)
    return Conversation(name, path, tuple(marks), text, whole.size / SAMPLE_RATE)


def _read(path: Path) -> Sound:
    import wave

    with wave.open(str(path)) as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2")
    return samples.astype(np.float32) / 32767


@cache
def _engine() -> Hibari:
    return Hibari(threads=2)

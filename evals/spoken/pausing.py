"""Answers with thinking pauses, spoken here: where the voice is and where it is not is known to the sample.

The words are answers of the labelled transcripts and of the spoken interviews, written for other measurements. Each
gets three pauses, one of 1.2 to 2 seconds and two of 0.3 to 1.2, half of them (by the dice) between sentences and half
between two words anywhere inside one, every third of those after an "um". Between the pieces there is only the noise of
a room. The target of an answer is drawn around its own length: within a factor of 1.4 in two of three.
"""

import json
import re
import wave
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from spoken.conversations import CANDIDATES, TEXTS, say

GOLD = TEXTS.parents[1] / "gold" / "transcripts"

RATE = 16_000
AFTER = 4.5
"""Seconds of the room's noise after the last word."""

Samples = NDArray[np.int16]


@dataclass(frozen=True)
class Pause:
    """From `start`, the end of the last sample spoken before it, to `end`, seconds; `within` a sentence or after it."""

    start: float
    end: float
    within: bool


@dataclass(frozen=True)
class Answer:
    """`ends` is when the last spoken sample was, `target` what was aimed at, all in seconds."""

    text: str
    sound: Samples
    pauses: tuple[Pause, ...]
    ends: float
    target: float


def texts(count: int, least: int = 25, most: int = 75) -> list[str]:
    """Answers of between so many words, English, in a fixed order."""
    interviews = json.loads(TEXTS.read_text("utf-8")).values()
    found = [text for turns in interviews for who, text in turns if who == "C"]
    for path in sorted(GOLD.glob("*.json")):
        kept = json.loads(path.read_text("utf-8"))
        if kept["language"] == "en":
            found += [one["answer"] for one in kept["exchanges"]]
    fit = [" ".join(text.split()) for text in found if least <= len(text.split()) <= most]
    return fit[:count]


def spoken(text: str, seed: int) -> Answer:
    """The same for the same text and seed."""
    dice = np.random.default_rng(seed)
    pieces = _with_pauses(text, dice)
    voice = CANDIDATES[seed % len(CANDIDATES)]
    parts: list[NDArray[np.float32]] = [np.zeros(RATE // 2, np.float32)]
    pauses = []
    at = parts[0].size
    for words, silence, within in pieces:
        sound = _trimmed(_at_16k(say(words, voice, seed)))
        parts += [sound, np.zeros(int(silence * RATE), np.float32)]
        at += sound.size
        pauses.append(Pause(at / RATE, at / RATE + silence, within))
        at += parts[-1].size
    whole = np.concatenate(parts) + dice.normal(0, 0.001, at).astype(np.float32)
    samples = (np.clip(whole, -1, 1) * 32767).astype("<i2")
    ends = pauses.pop().start
    return Answer(text, samples, tuple(pauses), ends, ends * float(np.exp(dice.normal(0, 0.35))))


def joined(answers: Sequence[Answer], path: Path, gap: float, before: float) -> Path:
    """A WAV file of all of them, so many seconds of the room `before` the first and between two."""
    dice = np.random.default_rng(1)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(_noise(dice, before))
        for one in answers:
            file.writeframes(one.sound[: int(one.ends * RATE)].tobytes())
            file.writeframes(_noise(dice, gap))
    return path


def _noise(dice: np.random.Generator, seconds: float) -> bytes:
    return (dice.normal(0, 0.001, int(seconds * RATE)) * 32767).astype("<i2").tobytes()


def _with_pauses(text: str, dice: np.random.Generator) -> list[tuple[str, float, bool]]:
    """Pieces of text, the silence after each, and whether it is inside a sentence."""
    words = text.split()
    ends = [place for place, word in enumerate(words[:-3], 1) if re.search(r"[.!?]$", word)]
    inner = [place for place in range(3, len(words) - 3) if place not in ends]
    lengths = [dice.uniform(1.2, 2.0), dice.uniform(0.3, 1.2), dice.uniform(0.3, 1.2)]
    chosen: dict[int, float] = {}
    for length in lengths:
        places = ends if ends and dice.random() < 0.5 else inner
        chosen.setdefault(int(dice.choice(places)), float(length))
    cuts = [0, *sorted(chosen), len(words)]
    pieces = []
    for begin, end in pairwise(cuts):
        within = end not in ends and end != len(words)
        hesitates = within and dice.random() < 1 / 3
        said = " ".join(words[begin:end]) + (", um" if hesitates else "")
        pieces.append((said, chosen.get(end, AFTER), within))
    return pieces


def _at_16k(sound: NDArray[np.float32]) -> NDArray[np.float32]:
    places = np.arange(int(sound.size * RATE / 24_000)) * 24_000 / RATE
    return np.interp(places, np.arange(sound.size), sound).astype(np.float32)


def _trimmed(sound: NDArray[np.float32]) -> NDArray[np.float32]:
    """Without the silence the synthesis puts around: below a hundredth of the loudest, in steps of 5 ms."""
    step = RATE // 200
    peaks = np.abs(sound[: sound.size // step * step]).reshape(-1, step).max(axis=1)
    loud = np.flatnonzero(peaks > peaks.max() / 100)
    return sound[loud[0] * step : (loud[-1] + 1) * step]

"""Answers said aloud here, so that every word, filler and silence is known.

An answer is written with its fillers in braces and a bar where a silence stands: "{Um}, I left | after six years."
"""

import re
import wave
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from spoken.voices import AUDIBLE, RATE, Sound, Voice, say

PAUSES = (0.1, 2.5)
"""Seconds between which silences are drawn."""

NOISE = 0.002
"""Of full scale: some 35 dB below speech, a quiet room."""

LEVEL = 0.15
"""Root mean square, of full scale, that loudness is evened out towards."""


@dataclass(frozen=True)
class Written:
    """Words in order; `fillers` are first and last place of each."""

    words: tuple[str, ...]
    fillers: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Answer:
    """`pauses` are silences of more than 0.3 s within the answer, which goes from the first voice to the last."""

    language: str
    voice: Voice
    path: Path
    written: Written
    span: tuple[float, float]
    pauses: tuple[tuple[float, float], ...]
    length: float


def written(text: str) -> Written:
    words: list[str] = []
    fillers = []
    for found in re.finditer(r"\{([^}]*)\}(\S*)|[^\s|]+", text):
        new = found[0].split() if found[1] is None else (found[1] + found[2]).split()
        if found[1] is not None:
            fillers.append((len(words), len(words) + len(new) - 1))
        words += new
    return Written(tuple(words), tuple(fillers))


def said(
    text: str,
    language: str,
    voice: Voice,
    path: Path,
    seed: int,
    speed: float = 1.0,
    silences: tuple[float, ...] = (),
    flatness: float = 0.0,
) -> Answer:
    """Spoken part by part. Silences are drawn with the seed where they are not given; `flatness` evens out loudness."""
    dice = np.random.default_rng(seed)
    parts = [part.strip() for part in re.sub(r"[{}]", "", text).split("|")]
    pieces = [_silence(dice.uniform(0.5, 1.5))]
    for place, part in enumerate(parts):
        if place:
            drawn = dice.uniform(*PAUSES)
            pieces.append(_silence(silences[place - 1] if silences else drawn))
        pieces.append(_flattened(say(part, voice, speed), flatness))
    clean = np.concatenate([*pieces, _silence(0.6)])
    write_sound(path, clean + dice.normal(0, NOISE, clean.size).astype(np.float32))
    runs = silent_runs(clean)
    span = (runs[0][1], runs[-1][0])
    inner = tuple((start, end) for start, end in runs[1:-1] if end - start > 0.3)
    return Answer(language, voice, path, written(text), span, inner, clean.size / RATE)


def silent_runs(sound: Sound) -> list[tuple[float, float]]:
    """Seconds from and to which nothing is audible, for 0.05 s at least."""
    loud = np.flatnonzero(np.abs(sound) > AUDIBLE)
    edges = np.concatenate([[0], loud, [sound.size]])
    gaps = np.flatnonzero(np.diff(edges) > 0.05 * RATE)
    return [(float(edges[at]) / RATE, float(edges[at + 1]) / RATE) for at in gaps]


def _flattened(sound: Sound, flatness: float) -> Sound:
    """Louder moments (0.4 s) made quieter and the other way; 0 leaves it, 1 makes all alike in every part.

    One level for all parts: parts brought to the same peak each would move apart while they are evened out.
    """
    if not flatness:
        return sound
    width = int(0.4 * RATE)
    power = np.convolve(sound**2, np.ones(width) / width, mode="same")
    envelope = np.maximum(np.sqrt(power), 0.02)
    return (sound * (envelope / LEVEL) ** -flatness).astype(np.float32)


def _silence(seconds: float) -> Sound:
    return np.zeros(int(seconds * RATE), np.float32)


def write_sound(path: Path, sound: NDArray[np.float32]) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes())

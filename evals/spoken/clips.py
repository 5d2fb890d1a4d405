"""Recordings of people with what is known of them."""

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from secondround.adapters.sound import blocks
from spoken.answers import PAUSES, write_sound
from spoken.voices import RATE, Sound

Clip = tuple[Path, str]
Span = tuple[float, float]


def read_clips(folder: Path) -> Iterable[Clip]:
    """`NAME.wav` with its text in `NAME.txt`, in a `*.transcription` file ("text (NAME)") or in `cuts.json`."""
    texts = {path.stem: path.read_text("utf-8") for path in folder.glob("*.txt")}
    for path in folder.glob("*transcription"):
        for line in path.read_text("utf-8").splitlines():
            if found := re.fullmatch(r"(?:<s>)?(.*?)(?:</s>)?\s*\(([^()]+)\)\s*", line):
                texts[found[2]] = found[1]
    for path in folder.glob("cuts.json"):
        for cut in json.loads(path.read_text("utf-8")):
            for one in cut["supervisions"]:
                texts[one["recording_id"]] = one["text"]
    for path in sorted(folder.glob("*.wav")):
        if path.stem in texts:
            yield path, texts[path.stem]


def joined_with_silences(paths: Sequence[Path], target: Path, seed: int) -> list[Span]:
    """One recording of all of them in another order, silences as noisy as each begins between them.

    Gives the pauses of more than 0.3 s: from the last loud moment of one to the first of the next. A moment is loud
    above two fifths of the way, in decibels, from a recording's quietest to its loudest moments.
    """
    dice = np.random.default_rng(seed)
    pieces: list[Sound] = []
    pauses = []
    at, quiet_since = 0, None
    for place in dice.permutation(len(paths)):
        sound = np.concatenate([block[0] for block in blocks(paths[place])])
        first, last, floor = _loud(sound)
        if quiet_since is not None:
            silence = dice.normal(0, floor, int(dice.uniform(*PAUSES) * RATE)).astype(np.float32)
            pieces.append(silence)
            at += silence.size
            pauses.append((quiet_since / RATE, (at + first) / RATE))
        pieces.append(sound)
        quiet_since = at + last
        at += sound.size
    write_sound(target, np.concatenate(pieces))
    return [(start, end) for start, end in pauses if end - start > 0.3]


def _loud(sound: Sound) -> tuple[int, int, float]:
    """First and last loud sample, and the root mean square of the quietest twentieth."""
    width = RATE // 100
    power = (sound[: sound.size // width * width].reshape(-1, width).astype(np.float64) ** 2).mean(
        1
    )
    levels = 10 * np.log10(np.convolve(power, np.ones(3) / 3, mode="same") + 1e-9)
    low, high = np.percentile(levels, (5, 95))
    loud = np.flatnonzero(levels > low + 0.4 * (high - low))
    return int(loud[0]) * width, int(loud[-1] + 1) * width, float(10 ** (low / 20))

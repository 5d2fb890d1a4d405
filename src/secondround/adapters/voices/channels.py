"""A recording with each speaker on a channel of its own."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from secondround.adapters.sound import RATE, blocks
from secondround.foundation.ports.speech import VoiceTurn

FRAME = 0.1
"""Seconds over which loudness is compared."""

CLEARLY = 10.0
"""Decibels by which one channel is louder where its speaker speaks alone."""

MOSTLY = 0.8
"""Share of the speech that must be clearly on one channel; in a stereo mix hardly any is."""

LEAST = 0.05
"""Share of the speech that each channel must have: a silent second channel tells nobody apart."""


def channel_turns(
    recording: Path, speech: Sequence[tuple[float, float]]
) -> tuple[VoiceTurn, ...] | None:
    """Who speaks when, by channel; None where the channels do not tell (one channel, or a mix)."""
    louder = _louder(recording)
    spoken = np.zeros(len(louder), bool)
    for start, end in speech:
        spoken[int(start / FRAME) : int(end / FRAME) + 1] = True
    heard = louder[spoken]
    shares = (
        [float(np.mean(heard >= CLEARLY)), float(np.mean(heard <= -CLEARLY))]
        if heard.size
        else [0, 0]
    )
    if sum(shares) < MOSTLY or min(shares) < LEAST:
        return None
    first = int(heard[np.abs(heard) >= CLEARLY][0] < 0)
    turns: list[VoiceTurn] = []
    for frame in np.flatnonzero(spoken).tolist():
        voice = int(louder[frame] < 0) ^ first
        start, end = frame * FRAME, (frame + 1) * FRAME
        if turns and turns[-1].voice == voice and start - turns[-1].end < FRAME / 2:
            turns[-1] = VoiceTurn(turns[-1].start, end, voice)
        else:
            turns.append(VoiceTurn(start, end, voice))
    return tuple(turns)


def _louder(recording: Path) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """By how many decibels the first channel is louder than the second, for each frame."""
    size = int(FRAME * RATE)
    rows = []
    rest = np.zeros((2, 0), np.float32)
    for block in blocks(recording, channels=2):
        sound = np.concatenate([rest, block], axis=1)
        whole = sound.shape[1] // size * size
        power = (sound[:, :whole].astype(np.float64) ** 2).reshape(2, -1, size).mean(axis=2)
        rows.append(10 * np.log10((power[0] + 1e-10) / (power[1] + 1e-10)))
        rest = sound[:, whole:]
    return np.concatenate(rows) if rows else np.zeros(0)

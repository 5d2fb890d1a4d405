"""Ranges of loudness and pitch, out of moments of speech."""

import numpy as np
from numpy.typing import NDArray

from secondround.adapters.sound import RATE, Sound
from secondround.foundation.ports.speech import Tone

WINDOW = 0.4
"""Seconds a level is taken over: "momentary loudness" of EBU R 128, without its weighting of frequencies."""

STEP = 0.1
"""Seconds between the beginnings of two windows."""

GATE = 20.0
"""Decibels below the mean power under which a moment is not counted (relative gate of EBU Tech 3342)."""

LOUD = (10, 95)
"""Percentiles between which loudness ranges (EBU Tech 3342)."""

HIGH = (10, 90)
"""Percentiles between which pitch ranges: 80 % of voiced moments, so that a leap of an octave in error is left out."""

FEWEST = 30
"""Voiced moments (16 ms each) from which a pitch is stated."""

Levels = NDArray[np.float64]


def levels_of(sound: Sound) -> Levels:
    """Decibels (full scale) of every window of a piece of speech; of all of it where it is shorter than one."""
    if not sound.size:
        return np.zeros(0)
    power = np.concatenate(([0.0], np.cumsum(sound.astype(np.float64) ** 2)))
    width = min(int(WINDOW * RATE), sound.size)
    begins = np.arange(0, sound.size - width + 1, int(STEP * RATE))
    mean = (power[begins + width] - power[begins]) / width
    levels: Levels = 10 * np.log10(np.maximum(mean, 1e-12))
    return levels


def tone_of(levels: Levels, pitches: NDArray[np.float64]) -> Tone:
    """`levels` in decibels, at least one; `pitches` in hertz, of voiced moments."""
    mean = 10 * np.log10(np.mean(10 ** (levels / 10)))
    low, high = np.percentile(levels[levels >= mean - GATE], LOUD)
    if pitches.size < FEWEST:
        return Tone(round(float(high - low), 2), None, None)
    deep, top = np.percentile(pitches, HIGH)
    return Tone(
        loudness_range=round(float(high - low), 2),
        pitch_range=round(float(12 * np.log2(top / deep)), 2),
        median_pitch=round(float(np.median(pitches))),
    )

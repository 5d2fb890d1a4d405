"""Samples as they are sent to a page."""

import io
import wave

import numpy as np
from numpy.typing import NDArray

from secondround.foundation.ports.speech import Sound

Samples = NDArray[np.float32]

PEAK = 0.8
"""The loudest sample of every sound, so that no voice of a panel is fainter than another."""

QUIET = 0.02
"""Part of the peak under which there is silence yet."""

BEFORE, AFTER = 0.02, 0.15
"""Seconds of silence kept: next to none before the first sound, since somebody waits for it."""


def as_sound(samples: Samples, rate: int) -> Sound:
    """Brought to one loudness, without the silence around it. Silence alone gives no samples."""
    heard = _without_silence(samples, rate)
    pcm = (heard * 32767).astype("<i2").tobytes()
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(pcm)
    return Sound(file.getvalue(), rate, heard.size / rate)


def samples_of(wav: bytes) -> tuple[Samples, int]:
    """Samples from -1 to 1 and their rate, of 16 bits in one channel.

    A program that writes while it speaks cannot know the length it states, so all that follows is read.
    Raises `ValueError` for other bytes.
    """
    try:
        with wave.open(io.BytesIO(wav)) as file:
            rate = file.getframerate()
    except (wave.Error, EOFError) as error:
        raise ValueError("no WAV file") from error
    start = wav.index(b"data") + 8
    whole = wav[start : len(wav) - (len(wav) - start) % 2]
    samples: Samples = np.frombuffer(whole, "<i2").astype(np.float32) / np.float32(32768)
    return samples, rate


def _without_silence(samples: Samples, rate: int) -> Samples:
    peak = float(np.abs(samples).max(initial=0.0))
    if peak == 0.0:
        return samples[:0]
    loud = np.flatnonzero(np.abs(samples) > QUIET * peak)
    first = max(int(loud[0]) - int(BEFORE * rate), 0)
    heard: Samples = samples[first : int(loud[-1]) + int(AFTER * rate)] * (PEAK / peak)
    return heard

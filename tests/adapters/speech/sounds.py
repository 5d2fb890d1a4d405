"""Small sound files made in the tests."""

import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE = 16_000

Sound = NDArray[np.float32]


def write_wav(path: Path, sound: Sound, rate: int = RATE) -> Path:
    return _write(path, sound[:, None], rate)


def write_stereo(path: Path, left: Sound, right: Sound, rate: int = RATE) -> Path:
    return _write(path, np.stack([left, right], axis=1), rate)


def _write(path: Path, channels: Sound, rate: int) -> Path:
    samples = (np.clip(channels, -1, 1) * 32767).astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels.shape[1])
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.tobytes())
    return path

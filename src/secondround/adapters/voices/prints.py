"""Prints of voices: 256 numbers for 1.6 seconds, close for one voice and far for two.

The network is Resemblyzer's (three LSTM layers of 256 over 40 mel bands, a projection, rectified, unit length). A print
is biometric: it lives in memory while a recording is worked on, and is never kept.

It is computed by onnxruntime on one thread: numpy's matrix products take every core and wait for each other in a
circle, which beside other work takes ten times longer.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from secondround.adapters.meaning.onnx_session import open_session
from secondround.adapters.sound import RATE, Sound
from secondround.adapters.voices.graph import encoder

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Array = NDArray[np.float32]

FRAMES = 160
"""Of 10 ms, in a window."""

HOP = RATE // 100
FFT = RATE // 40
BANDS = 40
AT_ONCE = 64
"""Windows in one pass through the network."""

LOUDNESS = -30.0
"""dBFS to which quieter sound is raised, as the network was trained."""


class Prints:
    """The encoder with its weights."""

    def __init__(self, weights: Mapping[str, Array]) -> None:
        self._weights = weights

    def of(self, windows: Iterable[Sound]) -> Array:
        """Unit rows, shape (windows, 256), of windows of 1.6 s at 16 kHz; a shorter one is heard with silence after.

        Some `AT_ONCE` windows are held at a time, however many there are.
        """
        coming = iter(windows)
        rows = []
        while batch := [self._power(one) for one in islice(coming, AT_ONCE)]:
            rows.append(self._pass(batch))
        return np.concatenate(rows) if rows else np.zeros((0, 256), np.float32)

    def _power(self, window: Sound) -> Array:
        """Power, not in decibels, of 25 ms windows every 10 ms. Shape (160, 201)."""
        sound = np.zeros(FRAMES * HOP, np.float32)
        sound[: window.size] = raised(window)[: sound.size]
        padded = np.pad(sound, FFT // 2)
        frames = np.lib.stride_tricks.sliding_window_view(padded, FFT)[::HOP][:FRAMES]
        return (np.abs(np.fft.rfft(frames * self._hann, axis=1)) ** 2).astype(np.float32)

    def _pass(self, powers: Sequence[Array]) -> Array:
        raw: Array = self._network.run(None, {"power": np.stack(powers, axis=1)})[0]
        rows: Array = raw / np.maximum(np.linalg.norm(raw, axis=1, keepdims=True), np.float32(1e-9))
        return rows

    @cached_property
    def _network(self) -> "InferenceSession":
        from faster_whisper.feature_extractor import FeatureExtractor

        bands = FeatureExtractor.get_mel_filters(RATE, FFT, n_mels=BANDS)
        return open_session(encoder(self._weights, bands.astype(np.float32)))

    @cached_property
    def _hann(self) -> Array:
        return np.hanning(FFT + 1)[:-1].astype(np.float32)


def raised(sound: Sound) -> Sound:
    """Quiet sound made as loud as the network expects; louder sound is left as it is."""
    power = float(np.mean(sound.astype(np.float64) ** 2)) if sound.size else 0.0
    if power <= 0.0:
        return sound
    gain = LOUDNESS - 10 * np.log10(power)
    return sound * np.float32(10 ** (gain / 20)) if gain > 0 else sound

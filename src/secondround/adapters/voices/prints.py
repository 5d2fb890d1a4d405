"""Prints of voices: 256 numbers for 1.6 seconds, close for one voice and far for two.

The network is Resemblyzer's (three LSTM layers of 256 over 40 mel bands, a projection, rectified, unit length), run in
numpy. A print is biometric: it lives in memory while a recording is worked on, and is never kept.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from secondround.adapters.sound import RATE, Sound

Array = NDArray[np.float32]

FRAMES = 160
"""Of 10 ms, in a window."""

HOP = RATE // 100
FFT = RATE // 40
BANDS = 40
LAYERS = 3
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
        while batch := [self._mel(one) for one in islice(coming, AT_ONCE)]:
            rows.append(self._pass(np.stack(batch)))
        return np.concatenate(rows) if rows else np.zeros((0, 256), np.float32)

    def _mel(self, window: Sound) -> Array:
        """Power in 40 mel bands (Slaney's), 25 ms windows every 10 ms; not in decibels. Shape (160, 40)."""
        sound = np.zeros(FRAMES * HOP, np.float32)
        sound[: window.size] = raised(window)[: sound.size]
        padded = np.pad(sound, FFT // 2)
        frames = np.lib.stride_tricks.sliding_window_view(padded, FFT)[::HOP][:FRAMES]
        power = np.abs(np.fft.rfft(frames * self._hann, axis=1)) ** 2
        return (power @ self._bands.T).astype(np.float32)

    def _pass(self, batch: Array) -> Array:
        hidden = np.swapaxes(batch, 0, 1)
        for layer in range(LAYERS):
            hidden = self._layer(hidden, layer)
        raw = hidden[-1] @ self._weights["linear.weight"].T + self._weights["linear.bias"]
        raw = np.maximum(raw, 0.0)
        rows: Array = raw / np.maximum(np.linalg.norm(raw, axis=1, keepdims=True), 1e-9)
        return rows.astype(np.float32)

    def _layer(self, given: Array, layer: int) -> Array:
        """An LSTM layer over (frames, windows, values); gates in the order in, forget, cell, out."""
        own = self._weights
        into = given @ own[f"lstm.weight_ih_l{layer}"].T
        into += own[f"lstm.bias_ih_l{layer}"] + own[f"lstm.bias_hh_l{layer}"]
        back = np.ascontiguousarray(own[f"lstm.weight_hh_l{layer}"].T)
        width = back.shape[0]
        state = np.zeros((given.shape[1], width), np.float32)
        cell = np.zeros_like(state)
        out = np.empty((given.shape[0], given.shape[1], width), np.float32)
        for frame in range(given.shape[0]):
            gates = into[frame] + state @ back
            enter, forget, new, leave = np.split(gates, 4, axis=1)
            cell = _sigmoid(forget) * cell + _sigmoid(enter) * np.tanh(new)
            state = _sigmoid(leave) * np.tanh(cell)
            out[frame] = state
        return out

    @cached_property
    def _hann(self) -> Array:
        return np.hanning(FFT + 1)[:-1].astype(np.float32)

    @cached_property
    def _bands(self) -> Array:
        from faster_whisper.feature_extractor import FeatureExtractor

        bands: Array = FeatureExtractor.get_mel_filters(RATE, FFT, n_mels=BANDS)
        return bands


def raised(sound: Sound) -> Sound:
    """Quiet sound made as loud as the network expects; louder sound is left as it is."""
    power = float(np.mean(sound.astype(np.float64) ** 2)) if sound.size else 0.0
    if power <= 0.0:
        return sound
    gain = LOUDNESS - 10 * np.log10(power)
    return sound * np.float32(10 ** (gain / 20)) if gain > 0 else sound


def _sigmoid(values: Array) -> Array:
    # By tanh: the exponential of a large negative number would overflow.
    half: Array = 0.5 * np.tanh(0.5 * values) + 0.5
    return half

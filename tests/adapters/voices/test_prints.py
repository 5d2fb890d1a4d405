"""The encoder against a plain reading of its formulas, with weights of the test's own."""

import numpy as np
import pytest
from faster_whisper.feature_extractor import FeatureExtractor
from numpy.typing import NDArray

from secondround.adapters.voices.prints import FFT, FRAMES, HOP, Prints

Array = NDArray[np.float32]


@pytest.fixture(scope="module")
def weights() -> dict[str, Array]:
    dice = np.random.default_rng(5)
    shapes = {"linear.weight": (8, 8), "linear.bias": (8,)}
    for layer, given in enumerate((40, 8, 8)):
        shapes[f"lstm.weight_ih_l{layer}"] = (32, given)
        shapes[f"lstm.weight_hh_l{layer}"] = (32, 8)
        shapes[f"lstm.bias_ih_l{layer}"] = shapes[f"lstm.bias_hh_l{layer}"] = (32,)
    return {name: dice.normal(0, 0.4, shape).astype(np.float32) for name, shape in shapes.items()}


def sigmoid(values: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-values)), np.float32)


def plainly(weights: dict[str, Array], sound: Array) -> Array:
    padded = np.pad(sound, FFT // 2)
    hann = np.hanning(FFT + 1)[:-1]
    frames = np.stack([padded[n * HOP : n * HOP + FFT] * hann for n in range(FRAMES)])
    bands = FeatureExtractor.get_mel_filters(16_000, FFT, n_mels=40)
    rows = list((np.abs(np.fft.rfft(frames)) ** 2) @ bands.T)
    for layer in range(3):
        hidden = cell = np.zeros(8)
        out = []
        for row in rows:
            gates = weights[f"lstm.weight_ih_l{layer}"] @ row + weights[f"lstm.bias_ih_l{layer}"]
            gates += weights[f"lstm.weight_hh_l{layer}"] @ hidden
            gates += weights[f"lstm.bias_hh_l{layer}"]
            enter, forget, new, leave = np.split(gates, 4)
            cell = sigmoid(forget) * cell + sigmoid(enter) * np.tanh(new)
            hidden = sigmoid(leave) * np.tanh(cell)
            out.append(hidden)
        rows = out
    raw = np.maximum(weights["linear.weight"] @ rows[-1] + weights["linear.bias"], 0)
    return np.asarray(raw / np.linalg.norm(raw), np.float32)


def test_the_network_computes_its_formulas(weights: dict[str, Array]) -> None:
    sounds = [np.sin(np.arange(FRAMES * HOP) * pitch).astype(np.float32) for pitch in (0.05, 0.3)]
    rows = Prints(weights).of(iter(sounds))
    for row, sound in zip(rows, sounds, strict=True):
        assert row == pytest.approx(plainly(weights, sound), abs=1e-4)


def test_no_windows_have_no_prints(weights: dict[str, Array]) -> None:
    assert Prints(weights).of([]).shape == (0, 256)

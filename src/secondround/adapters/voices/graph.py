"""The encoder of voices as an ONNX model: mel bands, three LSTM layers, a projection, rectified."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from secondround.adapters.meaning.packed.onnx_bytes import (
    constant,
    model,
    value,
)
from secondround.adapters.meaning.packed.onnx_bytes import standard_node as node

Array = NDArray[np.float32]

LAYERS = 3


def encoder(weights: Mapping[str, Array], bands: Array) -> bytes:
    """From "power" (frames, windows, bins) to "raw" (windows, 256): not negative, not yet of unit length."""
    width = weights["linear.weight"].shape[0]
    constants = [
        constant("bands", np.ascontiguousarray(bands.T)),
        constant("second", np.array([1], np.int64)),
        constant("last", np.array(-1, np.int64)),
        constant("linear", np.ascontiguousarray(weights["linear.weight"].T)),
        constant("bias", weights["linear.bias"]),
    ]
    nodes = [node("MatMul", ["power", "bands"], "x0")]
    for layer in range(LAYERS):
        given = [f"x{layer}", f"into{layer}", f"back{layer}", f"bias{layer}"]
        nodes.append(node("LSTM", given, f"y{layer}", hidden_size=width))
        nodes.append(node("Squeeze", [f"y{layer}", "second"], f"x{layer + 1}"))
        constants += _layer(weights, layer)
    nodes += [
        node("Gather", [f"x{LAYERS}", "last"], "ends"),
        node("MatMul", ["ends", "linear"], "projected"),
        node("Add", ["projected", "bias"], "moved"),
        node("Relu", ["moved"], "raw"),
    ]
    power = value("power", "float32", ["frames", "windows", bands.shape[1]])
    raw = value("raw", "float32", ["windows", width])
    return model(nodes, constants, [power], [raw])


def _layer(weights: Mapping[str, Array], layer: int) -> list[bytes]:
    biases = [_in_order(weights[f"lstm.bias_{kind}_l{layer}"]) for kind in ("ih", "hh")]
    return [
        constant(f"into{layer}", _in_order(weights[f"lstm.weight_ih_l{layer}"])[None]),
        constant(f"back{layer}", _in_order(weights[f"lstm.weight_hh_l{layer}"])[None]),
        constant(f"bias{layer}", np.concatenate(biases)[None]),
    ]


def _in_order(gates: Array) -> Array:
    """The publisher's order is in, forget, cell, out; the operator's in, out, forget, cell."""
    enter, forget, new, leave = np.split(gates, 4)
    return np.concatenate([enter, leave, forget, new])

"""Turns the packed encoder's layers into an ONNX model that onnxruntime computes in 8 bits."""

import numpy as np

from secondround.adapters.meaning.packed.layout import PackedFile
from secondround.adapters.meaning.packed.onnx_bytes import constant, model, node, value

LARGEST = 63
"""7 bits: older processors add two products in 16 bits, where products of 8 bits overflow."""


def layers_as_onnx(packed: PackedFile) -> bytes:
    """Inputs `embedded` (rows, longest, width) and `lengths` (rows); output: the last states."""
    graph = _Graph(packed)
    states = "embedded"
    for layer in range(packed.shape.layers):
        states = graph.add_layer(f"l{layer}", states)
    free: list[int | str] = ["rows", "longest", packed.shape.width]
    return model(
        graph.nodes,
        graph.constants,
        [value("embedded", "float32", free), value("lengths", "int32", ["rows"])],
        [value(states, "float32", free)],
    )


class _Graph:
    def __init__(self, packed: PackedFile) -> None:
        self.packed = packed
        self.nodes: list[bytes] = []
        self.constants: list[bytes] = []

    def add_layer(self, layer: str, states: str) -> str:
        """The name of the states after it."""
        seen = self._normalised(
            f"{layer}.aln", self._attended(layer, states), states, f"{layer}.ao"
        )
        inner = self._product(f"{layer}.fi", seen, self.packed.shape.width)
        bent = self._add("BiasGelu", [inner, self._plain(f"{layer}.fi.b")], f"{layer}.bent")
        outer = self._product(f"{layer}.fo", bent, self.packed.shape.inner)
        return self._normalised(f"{layer}.oln", outer, seen, f"{layer}.fo")

    def _attended(self, layer: str, states: str) -> str:
        width = self.packed.shape.width
        parts = [self._product(f"{layer}.{part}", states, width) for part in "qkv"]
        biases = np.concatenate([self.packed.plain(f"{layer}.{part}.b") for part in "qkv"])
        self.constants.append(constant(f"{layer}.qkv.b", biases))
        inputs = [*parts, f"{layer}.qkv.b", "lengths"]
        heads = self.packed.shape.heads
        mixed = self._add("MultiHeadAttention", inputs, f"{layer}.mixed", num_heads=heads)
        return self._product(f"{layer}.ao", mixed, width)

    def _product(self, name: str, states: str, columns: int) -> str:
        weights = self.packed.matrix(f"{name}.w", columns)
        scales = np.abs(weights).max(axis=1) / np.float32(LARGEST)
        small = np.rint(weights / scales[:, None]).astype(np.int8)
        self.constants.append(constant(f"{name}.w", np.ascontiguousarray(small.T)))
        self.constants.append(constant(f"{name}.s", scales.astype(np.float32)))
        return self._add("DynamicQuantizeMatMul", [states, f"{name}.w", f"{name}.s"], f"{name}.out")

    def _normalised(self, name: str, states: str, before: str, bias: str) -> str:
        inputs = [states, before, *(self._plain(f"{name}.{part}") for part in "wb")]
        inputs.append(self._plain(f"{bias}.b"))
        epsilon = self.packed.shape.epsilon
        return self._add("SkipLayerNormalization", inputs, f"{name}.out", epsilon=epsilon)

    def _plain(self, name: str) -> str:
        self.constants.append(constant(name, self.packed.plain(name)))
        return name

    def _add(self, operator: str, inputs: list[str], output: str, **attributes: float) -> str:
        self.nodes.append(node(operator, inputs, output, **attributes))
        return output

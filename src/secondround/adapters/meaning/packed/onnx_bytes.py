"""Writes an ONNX model, a protocol buffer, from nodes and arrays: only what an encoder needs."""

import struct
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

MICROSOFT = "com.microsoft"
"""Home of the operators that onnxruntime adds to the standard; the standard's own home has no name."""

KINDS = {"float32": 1, "int8": 3, "int32": 6, "int64": 7}


def node(operator: str, inputs: Sequence[str], output: str, **attributes: float) -> bytes:
    """One of onnxruntime's operators with one output. Whole numbers become integer attributes, others float ones."""
    return standard_node(operator, inputs, output, **attributes) + _bytes(7, MICROSOFT.encode())


def standard_node(operator: str, inputs: Sequence[str], output: str, **attributes: float) -> bytes:
    """The same of an operator of the standard."""
    body = b"".join(_bytes(1, name.encode()) for name in inputs)
    body += _bytes(2, output.encode()) + _bytes(4, operator.encode())
    return body + b"".join(_bytes(5, _attribute(name, value)) for name, value in attributes.items())


def constant(name: str, array: NDArray[np.generic]) -> bytes:
    dimensions = b"".join(_integer(1, size) for size in array.shape)
    kind = _integer(2, KINDS[array.dtype.name])
    return dimensions + kind + _bytes(8, name.encode()) + _bytes(9, array.tobytes())


def value(name: str, kind: str, shape: Sequence[int | str]) -> bytes:
    """An input or output; a named dimension is free."""
    dimensions = b"".join(
        _bytes(1, _integer(1, size) if isinstance(size, int) else _bytes(2, size.encode()))
        for size in shape
    )
    tensor = _integer(1, KINDS[kind]) + _bytes(2, dimensions)
    return _bytes(1, name.encode()) + _bytes(2, _bytes(1, tensor))


def model(
    nodes: Sequence[bytes],
    constants: Sequence[bytes],
    inputs: Sequence[bytes],
    outputs: Sequence[bytes],
) -> bytes:
    """In the order the nodes are computed."""
    fields = [(1, nodes), (5, constants), (11, inputs), (12, outputs)]
    graph = b"".join(_bytes(number, part) for number, parts in fields for part in parts)
    operators = [_bytes(1, b"") + _integer(2, 17), _bytes(1, MICROSOFT.encode()) + _integer(2, 1)]
    head = _integer(1, 8) + _bytes(7, graph + _bytes(2, b"encoder"))
    return head + b"".join(_bytes(8, operator) for operator in operators)


def _attribute(name: str, number: float) -> bytes:
    if isinstance(number, int):
        return _bytes(1, name.encode()) + _integer(3, number) + _integer(20, 2)
    packed = _varint(2 << 3 | 5) + struct.pack("<f", number)
    return _bytes(1, name.encode()) + packed + _integer(20, 1)


def _integer(field: int, number: int) -> bytes:
    return _varint(field << 3) + _varint(number)


def _bytes(field: int, content: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(content)) + content


def _varint(number: int) -> bytes:
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)

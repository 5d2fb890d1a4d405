"""Reads a sentence encoder packed in one file of 4-bit weights.

The file holds, little-endian: a header of sizes, a vocabulary with scores, a table of character
replacements, a directory of tensors, and the tensors. It is data only; nothing in it is run.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from mmap import mmap
from typing import Any

import numpy as np
from numpy.typing import NDArray

from secondround.foundation.errors import EngineFailed

MAGIC = b"E5S1"
BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])
"""32 weights: byte i holds weight i in its low and weight i + 16 in its high half, each plus 8."""


@dataclass(frozen=True)
class Shape:
    """Sizes of the transformer."""

    width: int
    layers: int
    heads: int
    inner: int
    longest: int
    epsilon: float


@dataclass(frozen=True)
class Vocabulary:
    """`pieces` with their scores, by id; `replaced` maps the code point of a character."""

    pieces: tuple[tuple[str, float], ...]
    start: int
    end: int
    unknown: int
    replaced: Mapping[int, str]


@dataclass(frozen=True)
class PackedFile:
    shape: Shape
    vocabulary: Vocabulary
    tensors: Mapping[str, tuple[int, int]]
    data: bytes | mmap

    def plain(self, name: str) -> NDArray[np.float32]:
        """A tensor of whole numbers of float32, flat."""
        start, end = self.tensors[name]
        return np.frombuffer(self.data[start:end], "<f4")

    def blocks(self, name: str) -> NDArray[Any]:
        """A tensor of 4-bit weights, flat, in blocks of 32."""
        start, end = self.tensors[name]
        return np.frombuffer(self.data, BLOCK, (end - start) // BLOCK.itemsize, start)

    def matrix(self, name: str, columns: int) -> NDArray[np.float32]:
        """A tensor of 4-bit weights as floats, shape (rows, columns)."""
        return unpack(self.blocks(name)).reshape(-1, columns)


def read_packed(data: bytes | mmap) -> PackedFile:
    """Raises `EngineFailed` when the bytes are not in this format."""
    try:
        return _read(_Cursor(data))
    except (struct.error, ValueError, KeyError) as error:
        raise EngineFailed("the packed sentence encoder cannot be read") from error


def unpack(blocks: NDArray[Any]) -> NDArray[np.float32]:
    """Shape (blocks, 32)."""
    nibbles = blocks["nibbles"]
    whole = np.concatenate([nibbles & 15, nibbles >> 4], axis=1).astype(np.float32)
    whole -= 8
    whole *= blocks["scale"].astype(np.float32)[:, None]
    return whole


class _Cursor:
    def __init__(self, data: bytes | mmap) -> None:
        self.data = data
        self.at = 0

    def take(self, form: str) -> tuple[Any, ...]:
        values = struct.unpack_from(f"<{form}", self.data, self.at)
        self.at += struct.calcsize(f"<{form}")
        return values

    def take_array(self, kind: str, count: int) -> NDArray[Any]:
        array = np.frombuffer(self.data, kind, count, self.at)
        self.at += array.nbytes
        return array

    def take_bytes(self, count: int) -> bytes:
        self.at += count
        return self.data[self.at - count : self.at]


def _read(cursor: _Cursor) -> PackedFile:
    if cursor.take_bytes(4) != MAGIC:
        raise ValueError("unknown format")
    cursor.take("I")
    width, layers, heads, inner, _, longest, _ = cursor.take("7i")
    epsilon, _ = cursor.take("fi")
    shape = Shape(width, layers, heads, inner, longest, epsilon)
    vocabulary = _vocabulary(cursor)
    (count,) = cursor.take("i")
    tensors = dict(_tensor(cursor) for _ in range(count))
    return PackedFile(shape, vocabulary, tensors, cursor.data)


def _vocabulary(cursor: _Cursor) -> Vocabulary:
    count, start, end, _, unknown = cursor.take("5i")
    (length,) = cursor.take("Q")
    offsets = cursor.take_array("<u4", count + 1).tolist()
    scores = cursor.take_array("<f4", count).tolist()
    words = cursor.take_bytes(length)
    pieces = tuple(
        (words[offsets[i] : offsets[i + 1]].decode("utf-8"), scores[i]) for i in range(count)
    )
    return Vocabulary(pieces, start, end, unknown, _replacements(cursor))


def _replacements(cursor: _Cursor) -> dict[int, str]:
    count, _ = cursor.take("iI")
    replaced = {}
    for _ in range(count):
        code, length = cursor.take("IB")
        replaced[code] = "".join(map(chr, cursor.take(f"{length}I")))
    return replaced


def _tensor(cursor: _Cursor) -> tuple[str, tuple[int, int]]:
    """Its name, and where it starts and ends."""
    (length,) = cursor.take("H")
    name = cursor.take_bytes(length).decode("ascii")
    _, _, start, size = cursor.take("BIQQ")
    if start + size > len(cursor.data):
        raise ValueError(f"{name} lies outside the file")
    return name, (start, start + size)

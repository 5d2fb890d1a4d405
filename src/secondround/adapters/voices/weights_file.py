"""Reading the encoder's weights out of the file their publisher keeps them in, without running anything in it.

The file is a sequence of pickles (magic number, version, machine, the named tensors, the order of the storages)
followed by each storage: its length as a 64-bit integer, then 32-bit floats, little-endian.
"""

import io
import pickle
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from secondround.foundation.errors import EngineFailed

Array = NDArray[np.float32]

MAGIC = 0x1950A86A20F9469CFC6C


@dataclass
class _Tensor:
    """Where a tensor lies: its storage, the first element, and its shape."""

    storage: str
    offset: int
    shape: tuple[int, ...]


class _Inert(pickle.Unpickler):
    """Knows the four names a file of tensors needs, each bound to something that only notes; no other name is found."""

    def find_class(self, module: str, name: str) -> Any:
        known = {
            ("collections", "OrderedDict"): OrderedDict,
            ("torch._utils", "_rebuild_tensor_v2"): _noted,
            ("torch", "FloatStorage"): "float",
            ("torch", "LongStorage"): "long",
        }
        if (module, name) not in known:
            raise pickle.UnpicklingError(f"{module}.{name} has no place in a file of weights")
        return known[module, name]

    def persistent_load(self, pid: Any) -> str:
        return str(pid[2])


def _noted(storage: str, offset: int, shape: tuple[int, ...], *_rest: Any) -> _Tensor:
    return _Tensor(storage, offset, shape)


def tensors_in(data: bytes, part: str) -> Mapping[str, Array]:
    """The named tensors of one part of the file. Raises `EngineFailed` for anything else than such a file."""
    try:
        file = io.BytesIO(data)
        magic, _, _, kept, order = (_Inert(file).load() for _ in range(5))
        if magic != MAGIC:
            raise ValueError("not a file of tensors")
        storages = {key: _storage(file) for key in order}
        return {name: _array(tensor, storages) for name, tensor in kept[part].items()}
    except Exception as error:
        raise EngineFailed("the weights that tell voices apart could not be read") from error


def _storage(file: io.BytesIO) -> Array:
    length = int.from_bytes(file.read(8), "little")
    return np.frombuffer(file.read(4 * length), dtype="<f4")


def _array(tensor: _Tensor, storages: Mapping[str, Array]) -> Array:
    size = int(np.prod(tensor.shape))
    whole = storages[tensor.storage][tensor.offset : tensor.offset + size]
    return np.ascontiguousarray(whole.reshape(tensor.shape))

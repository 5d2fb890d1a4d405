"""Weights are read as data: nothing in the file runs, and what is not such a file is refused."""

import io
import pickle
import struct
from collections import OrderedDict
from pathlib import Path

import numpy as np
import pytest

from secondround.adapters.voices.weights_file import MAGIC, tensors_in
from secondround.foundation.errors import EngineFailed


class Touch:
    """Would make a file when it is unpickled by a reader that runs what it reads."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return (open, (str(self.path), "w"))  # type: ignore[return-value]


def packed(kept: object, storages: dict[str, list[float]]) -> bytes:
    out = io.BytesIO()
    for part in (MAGIC, 1001, {"little_endian": True}, kept, list(storages)):
        pickle.dump(part, out, protocol=2)
    for values in storages.values():
        out.write(struct.pack("<q", len(values)))
        out.write(np.array(values, "<f4").tobytes())
    return out.getvalue()


def test_a_file_that_would_run_something_runs_nothing(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    hostile = packed({"model_state": OrderedDict(evil=Touch(trace))}, {})
    with pytest.raises(EngineFailed):
        tensors_in(hostile, "model_state")
    assert not trace.exists()


@pytest.mark.parametrize("data", [b"", b"not weights", packed({"other": {}}, {})])
def test_what_is_no_file_of_weights_is_refused(data: bytes) -> None:
    with pytest.raises(EngineFailed):
        tensors_in(data, "model_state")


def test_an_empty_part_is_empty() -> None:
    assert tensors_in(packed({"model_state": OrderedDict()}, {}), "model_state") == {}

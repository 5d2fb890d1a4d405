"""Cached vectors: packing them, and knowing which are still to be made."""

import hashlib
from collections.abc import Mapping, Sequence

import numpy as np

from secondround.foundation.ports.meaning import Embedder, Vectors


def digest_of(text: str) -> str:
    """The key of a text's vector."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def pack(vectors: Vectors) -> list[bytes]:
    """Each row as little-endian 32-bit floats."""
    return [row.astype("<f4").tobytes() for row in vectors]


def unpack(digests: Sequence[str], packed: Mapping[str, bytes]) -> Vectors:
    """The rows of these digests, in order; every one must be there."""
    rows = b"".join(packed[digest] for digest in digests)
    return np.frombuffer(rows, dtype="<f4").reshape(len(digests), -1).astype(np.float32)


def embedder_for(embedders: Sequence[Embedder], language: str) -> Embedder | None:
    """The first that is good for the language."""
    return next((one for one in embedders if language in one.languages), None)

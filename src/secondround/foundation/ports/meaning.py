"""The socket for sentence embeddings."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """Turns sentences into unit vectors whose dot product is their closeness in meaning."""

    name: str
    """Identifies weights and settings; part of the key under which vectors are cached."""

    languages: frozenset[str]
    """ISO 639-1 codes it is good for."""

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """Shape (len(texts), dimensions), rows of unit length, the same for the same text on every call.

        Raises `EngineFailed`.
        """

"""Sentences in, unit vectors out: what every sentence encoder has in common."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from secondround.foundation.errors import EngineFailed, EngineMissing
from secondround.foundation.ports.meaning import Vectors

WORKERS = 2
"""Calls side by side; with two, two cores are busy, and more gave nothing on two."""

Hidden = NDArray[np.float32]


class Encoder(Protocol):
    """A tokenizer and a transformer."""

    width: int
    """Length of a vector."""

    batch: int
    """How many sentences one call may hold: 1 where the others in it would change a result."""

    def tokens(self, texts: Sequence[str]) -> list[list[int]]:
        """At least one for each text, cut at the longest the transformer takes."""

    def hidden(self, ids: NDArray[np.int64], lengths: Sequence[int]) -> Hidden:
        """Shape (rows, longest, width). `ids` is padded on the right; `lengths` say from where."""


class SentenceVectors:
    """An `Embedder`: the mean of a sentence's hidden states, at unit length."""

    def __init__(
        self, name: str, languages: frozenset[str], open_encoder: Callable[[], Encoder]
    ) -> None:
        self.name = name
        self.languages = languages
        self._open_encoder = open_encoder
        self._encoder: Encoder | None = None

    def vectors(self, texts: Sequence[str]) -> Vectors:
        try:
            return _vectors(self._opened(), texts)
        except (EngineFailed, EngineMissing):
            raise
        except Exception as error:
            raise EngineFailed(self.name) from error

    def _opened(self) -> Encoder:
        if self._encoder is None:
            self._encoder = self._open_encoder()
        return self._encoder


def _vectors(encoder: Encoder, texts: Sequence[str]) -> Vectors:
    found = np.empty((len(texts), encoder.width), np.float32)
    if not texts:
        return found
    tokens = encoder.tokens(texts)
    # Sentences of a length together: less padding to compute.
    order = sorted(range(len(texts)), key=lambda row: len(tokens[row]))
    batches = [order[at : at + encoder.batch] for at in range(0, len(order), encoder.batch)]
    with ThreadPoolExecutor(WORKERS) as side_by_side:
        means = side_by_side.map(
            lambda rows: _means(encoder, [tokens[row] for row in rows]), batches
        )
        for rows, mean in zip(batches, means, strict=True):
            found[rows] = mean
    return found


def _means(encoder: Encoder, tokens: Sequence[Sequence[int]]) -> Vectors:
    lengths = [len(sentence) for sentence in tokens]
    ids = np.zeros((len(tokens), max(lengths)), np.int64)
    for row, sentence in enumerate(tokens):
        ids[row, : len(sentence)] = sentence
    hidden = encoder.hidden(ids, lengths)
    means = np.stack(
        [rows[:length].mean(axis=0) for rows, length in zip(hidden, lengths, strict=True)]
    )
    unit: Vectors = means / np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-12)
    return unit

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from secondround.adapters.meaning.sentence_vectors import Hidden, SentenceVectors
from secondround.foundation.errors import EngineFailed, EngineMissing


class Letters:
    """A fake encoder: a token a letter, its hidden state its code and one."""

    width = 2

    def __init__(self, batch: int = 3) -> None:
        self.batch = batch

    def tokens(self, texts: Sequence[str]) -> list[list[int]]:
        return [[1, *map(ord, text)] for text in texts]

    def hidden(self, ids: NDArray[np.int64], lengths: Sequence[int]) -> Hidden:
        # What stands in the padding must not count.
        states = np.where(np.arange(ids.shape[1]) < np.asarray(lengths)[:, None], ids, 10**6)
        return np.stack([states, np.ones_like(states)], axis=-1).astype(np.float32)


def embedder(batch: int = 3) -> SentenceVectors:
    return SentenceVectors("letters", frozenset({"en"}), lambda: Letters(batch))


@given(st.lists(st.text(max_size=30), max_size=20), st.integers(1, 5))
def test_a_row_for_each_text_in_its_order_at_unit_length(texts: list[str], batch: int) -> None:
    found = embedder(batch).vectors(texts)
    assert found.shape == (len(texts), 2)
    assert found.dtype == np.float32
    assert np.allclose(np.linalg.norm(found, axis=1), 1)
    for row, text in zip(found, texts, strict=True):
        mean = np.array([np.mean([1, *map(ord, text)]), 1])
        assert np.allclose(row, mean / np.linalg.norm(mean), atol=1e-5)


def test_nothing_is_opened_before_the_first_sentence_and_only_once() -> None:
    opened = []
    lazy = SentenceVectors("n", frozenset(), lambda: opened.append(1) or Letters())
    assert opened == []
    lazy.vectors(["a"])
    lazy.vectors(["b"])
    assert opened == [1]


def test_what_an_engine_raises_is_told_as_its_failure() -> None:
    def broken() -> Letters:
        raise RuntimeError("deep inside")

    with pytest.raises(EngineFailed, match="letters"):
        SentenceVectors("letters", frozenset(), broken).vectors(["a"])


def test_a_missing_engine_stays_a_missing_engine() -> None:
    def missing() -> Letters:
        raise EngineMissing("onnxruntime")

    with pytest.raises(EngineMissing):
        SentenceVectors("letters", frozenset(), missing).vectors(["a"])

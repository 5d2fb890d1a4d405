"""A published sentence encoder: an ONNX file and a tokenizer file."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from secondround.adapters.meaning.onnx_session import open_session
from secondround.adapters.meaning.sentence_vectors import Hidden
from secondround.adapters.weights.shelf import Weights


class OnnxEncoder:
    """`prefix` is put before every sentence; `longest` is in tokens."""

    width = 384

    def __init__(self, weights: Weights, *, prefix: str, longest: int, batch: int) -> None:
        from tokenizers import Tokenizer

        self.batch = batch
        self._prefix = prefix
        self._tokenizer = Tokenizer.from_str(weights.read("tokenizer.json").decode("utf-8"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(longest)
        self._session = open_session(weights.read("model.onnx"))
        self._inputs = {given.name for given in self._session.get_inputs()}

    def tokens(self, texts: Sequence[str]) -> list[list[int]]:
        encoded = self._tokenizer.encode_batch_fast([self._prefix + text for text in texts])
        return [list(sentence.ids) for sentence in encoded]

    def hidden(self, ids: NDArray[np.int64], lengths: Sequence[int]) -> Hidden:
        mask = np.arange(ids.shape[1]) < np.asarray(lengths)[:, None]
        given = {
            "input_ids": ids,
            "attention_mask": mask.astype(np.int64),
            "token_type_ids": np.zeros_like(ids),
        }
        wanted = {name: value for name, value in given.items() if name in self._inputs}
        hidden: Hidden = self._session.run(None, wanted)[0]
        return hidden

"""Runs the packed sentence encoder: its tokenizer, its first layer, and the rest by onnxruntime."""

import re
from collections.abc import Sequence
from mmap import mmap
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from secondround.adapters.meaning.onnx_session import open_session
from secondround.adapters.meaning.packed.graph import layers_as_onnx
from secondround.adapters.meaning.packed.layout import Vocabulary, read_packed, unpack
from secondround.adapters.meaning.sentence_vectors import Hidden

if TYPE_CHECKING:
    from tokenizers import Tokenizer


class PackedEncoder:
    """`prefix` is put before every sentence; `longest` is in tokens."""

    batch = 1
    """8-bit activations are scaled over a whole call: alone, a sentence stays itself."""

    def __init__(self, data: bytes | mmap, *, prefix: str, longest: int) -> None:
        packed = read_packed(data)
        self.width = packed.shape.width
        self._prefix = prefix
        self._vocabulary = packed.vocabulary
        self._longest = min(longest, packed.shape.longest)
        self._epsilon = np.float32(packed.shape.epsilon)
        self._words = packed.blocks("emb.word").reshape(-1, self.width // 32)
        positions = packed.plain("emb.pos").reshape(-1, self.width)
        self._places = positions + packed.plain("emb.type")[: self.width]
        self._scale, self._shift = packed.plain("emb.ln.w"), packed.plain("emb.ln.b")
        self._ids = [at for at, (piece, _) in enumerate(packed.vocabulary.pieces) if _latin(piece)]
        self._tokenizer = _tokenizer(packed.vocabulary, self._ids)
        self._session = open_session(layers_as_onnx(packed))

    def tokens(self, texts: Sequence[str]) -> list[list[int]]:
        known = self._vocabulary
        plain = [_spaced((self._prefix + text).translate(known.replaced)) for text in texts]
        encoded = self._tokenizer.encode_batch_fast(plain, add_special_tokens=False)
        room = self._longest - 2
        return [
            [known.start, *(self._ids[place] for place in sentence.ids[:room]), known.end]
            for sentence in encoded
        ]

    def hidden(self, ids: NDArray[np.int64], lengths: Sequence[int]) -> Hidden:
        given = {
            "embedded": self._embedded(ids),
            "lengths": np.asarray(lengths, np.int32),
        }
        hidden: Hidden = self._session.run(None, given)[0]
        return hidden

    def _embedded(self, ids: NDArray[np.int64]) -> Hidden:
        """Words and places added and normalised: what the first layer is given."""
        rows, longest = ids.shape
        words = unpack(self._words[ids].reshape(-1)).reshape(rows, longest, self.width)
        states = words + self._places[:longest]
        states -= states.mean(axis=-1, keepdims=True)
        states /= np.sqrt((states * states).mean(axis=-1, keepdims=True) + self._epsilon)
        normalised: Hidden = states * self._scale + self._shift
        return normalised


def _tokenizer(vocabulary: Vocabulary, ids: Sequence[int]) -> "Tokenizer":
    """Gives places in `ids`. Words in other scripts come out as unknown."""
    from tokenizers import Tokenizer, models, pre_tokenizers

    pieces = [vocabulary.pieces[at] for at in ids]
    tokenizer = Tokenizer(models.Unigram(pieces, ids.index(vocabulary.unknown), False))
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    return tokenizer


def _latin(piece: str) -> bool:
    """Whether every character is one that English, French or German text holds, signs included.

    The rest of the vocabulary, more than half, would cost half a second and 170 MB to no effect.
    """
    return all(
        code < 0x250 or 0x1E00 <= code < 0x1F00 or 0x2000 <= code < 0x2C00
        for code in map(ord, piece)
    )


def _spaced(text: str) -> str:
    return re.sub(" {2,}", " ", text)

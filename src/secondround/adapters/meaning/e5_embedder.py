"""multilingual-e5-small: French, German and English in one space."""

from secondround.adapters.meaning.onnx_encoder import OnnxEncoder
from secondround.adapters.meaning.packed.encoder import PackedEncoder
from secondround.adapters.meaning.sentence_vectors import Encoder, SentenceVectors
from secondround.adapters.weights.shelf import Weights

LONGEST = 512
"""In tokens; what its publisher trained and set."""

PREFIX = "query: "
"""What its publisher asks for where two sentences are compared with each other."""


def e5_embedder(weights: Weights) -> SentenceVectors:
    """Opens nothing before the first sentence."""
    return SentenceVectors(
        weights.label, frozenset(weights.model.languages), lambda: _encoder(weights)
    )


def _encoder(weights: Weights) -> Encoder:
    if weights.edition.name == "packed":
        return PackedEncoder(weights.mapped("e5-small-q4.bin"), prefix=PREFIX, longest=LONGEST)
    return OnnxEncoder(weights, prefix=PREFIX, longest=LONGEST, batch=1)

"""all-MiniLM-L6-v2: small, quick, English."""

from secondround.adapters.meaning.onnx_encoder import OnnxEncoder
from secondround.adapters.meaning.sentence_vectors import SentenceVectors
from secondround.adapters.weights.shelf import Weights

LONGEST = 256
"""In tokens; what its publisher trained and set."""

BATCH = 16
"""Quickest on two cores (8 and 32 were 5 % slower)."""


def minilm_embedder(weights: Weights) -> SentenceVectors:
    """Opens nothing before the first sentence."""
    # The hub's edition scales its activations over a whole call: alone, a sentence stays itself.
    batch = 1 if weights.edition.on_hub else BATCH
    return SentenceVectors(
        weights.label,
        frozenset(weights.model.languages),
        lambda: OnnxEncoder(weights, prefix="", longest=LONGEST, batch=batch),
    )

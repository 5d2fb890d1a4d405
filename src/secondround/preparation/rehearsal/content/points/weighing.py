"""How likely it is that a stretch says a key point: weights of the signals, for each family of models of meaning."""

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from math import exp, fsum

from secondround.preparation.rehearsal.content.points.signals import Signals

WORDS = "words"
"""The weights where there is no model of meaning."""

SAID = 0.5
"""From this likelihood on a point counts as said. Set on our own pairs (`evals/coverage.py`)."""


def likelihood(found: Signals, model: str) -> float:
    """From 0 to 1. `model` is the name of the model the cosine is from, or empty."""
    weights = _weights()[family(model)]
    weight = fsum(w * value for w, value in zip(weights, (1.0, *found.row), strict=True))
    return 1 / (1 + exp(-max(-30.0, min(30.0, weight))))


def family(model: str) -> str:
    """The weights a model is weighed with: its own, or those of words alone for one that is not known."""
    name = model.partition("-")[0]
    return name if name in _weights() else WORDS


@cache
def _weights() -> dict[str, Sequence[float]]:
    found: dict[str, Sequence[float]] = json.loads(
        files(__package__).joinpath("weights.json").read_text(encoding="utf-8")
    )
    return found

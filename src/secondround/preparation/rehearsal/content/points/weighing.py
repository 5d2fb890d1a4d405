"""How likely it is that a stretch says a key point: weights of the signals."""

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from math import exp, fsum

from secondround.preparation.rehearsal.content.points.signals import Signals

SAID = 0.5
"""From this likelihood on a point counts as said. Set on our own pairs (`evals/coverage.py`)."""


def weight(found: Signals) -> float:
    """By one logistic regression over our own pairs; above 0 is rather said than not."""
    return fsum(w * value for w, value in zip(_weights(), (1.0, *found.row), strict=True))


def likelihood(weight: float) -> float:
    """From 0 to 1."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, weight))))


@cache
def _weights() -> Sequence[float]:
    found: Sequence[float] = json.loads(
        files(__package__).joinpath("weights.json").read_text(encoding="utf-8")
    )
    return found

"""What the signs weigh. The weights are fitted by `evals/figures.py --write` to files of our own."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import numpy as np


def likelihoods(some: Sequence[Mapping[str, float]]) -> list[float]:
    """For the signs of each pair how likely one is a slip for the other, 0 to 1."""
    if not some:
        return []
    names, weights, offset = _weights()
    there = np.array([[signs.get(name, 0.0) for name in names] for signs in some])
    return [float(one) for one in 1 / (1 + np.exp(-(there @ weights + offset)))]


@cache
def _weights() -> tuple[tuple[str, ...], np.ndarray, float]:
    raw = json.loads(files(__package__).joinpath("weights.json").read_text("utf-8"))
    return tuple(raw["signs"]), np.array(list(raw["signs"].values())), raw["offset"]

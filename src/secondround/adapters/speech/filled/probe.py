"""Where a sound of hesitation is heard, by a linear probe on the encoder's states."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

Span = tuple[float, float]

STEP = 0.02
"""Seconds of one state."""

SMOOTHED = 5
"""States whose mean is looked at."""

SURE = 1.0
"""Log odds from which a moment belongs to such a sound. From there on, nothing that people read was taken for one."""

SHORTEST = 4
"""States of the shortest sound."""

BRIDGED = 5
"""States below `SURE` that may stand inside a sound."""


@dataclass(frozen=True)
class Probe:
    """Weights of a logistic regression on one state."""

    weights: NDArray[np.float32]
    bias: float


def probe_of(model: str) -> Probe | None:
    """None for a model that no probe was fitted to."""
    return _probes().get(model)


def sounds_in(states: NDArray[np.float32], probe: Probe) -> list[Span]:
    """Seconds from and to which such a sound is heard, in order."""
    if len(states) < SMOOTHED:
        return []
    odds = np.pad(states @ probe.weights + probe.bias, SMOOTHED // 2, mode="edge")
    sure = np.flatnonzero(np.convolve(odds, np.ones(SMOOTHED) / SMOOTHED, "valid") > SURE)
    runs = np.split(sure, np.flatnonzero(np.diff(sure) > BRIDGED) + 1)
    return [
        (float(run[0]) * STEP, float(run[-1] + 1) * STEP)
        for run in runs
        if run.size and run[-1] + 1 - run[0] >= SHORTEST
    ]


@cache
def _probes() -> Mapping[str, Probe]:
    raw = json.loads(files(__package__).joinpath("probes.json").read_text("utf-8"))
    return {
        model: Probe(np.array(one["weights"], np.float32), one["bias"])
        for model, one in raw.items()
    }

"""What the signs of a sentence weigh: how likely it sets a task, and the likeliest kind of it.

The weights are fitted by `evals/tasks.py --write` to our own sentences: one set for a machine without a model of
meaning, one for each family of models, where a sentence's vector is weighed beside its signs.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import numpy as np

from secondround.foundation.ports.meaning import Vectors
from secondround.preparation.assignment.model import Exercise
from secondround.preparation.assignment.words import KINDS

WORDS = "words"
"""The weights where there is no model of meaning."""

SCALE = 2.0
"""Length to which vectors are brought once their mean is taken away: weighed more they learn our sentences by heart."""

What = Literal["task", "kind"]


@dataclass(frozen=True)
class Weights:
    """A row of `rows` for each of `names`; `means` and `slopes` are as long as a vector, empty without a model."""

    names: tuple[str, ...]
    rows: Vectors
    offsets: Vectors
    means: Vectors
    slopes: Vectors


def task_likelihoods(
    signs: Sequence[Mapping[str, float]], vectors: Vectors | None, model: str
) -> list[float]:
    """For each sentence how likely it sets a task, from 0 to 1; `vectors` are of the same sentences by `model`.

    The weights of words have half a say beside those of meaning, which are surer of what they have not seen than they
    should be.
    """
    if not signs:
        return []
    by_words = _sums("task", signs, None, WORDS)[:, 0]
    sums = (by_words + _sums("task", signs, vectors, model)[:, 0]) / 2
    return [float(one) for one in 1 / (1 + np.exp(-sums))]


def likeliest_kind(signs: Mapping[str, float]) -> Exercise:
    """The kind that a task with these signs most likely is of."""
    return KINDS[int(_sums("kind", [signs], None, WORDS)[0].argmax())]


def _sums(
    what: What, signs: Sequence[Mapping[str, float]], vectors: Vectors | None, model: str
) -> Vectors:
    weights = weights_for(what, model) if vectors is not None else None
    used = weights or weights_for(what, WORDS)
    if used is None:
        raise KeyError(WORDS)
    there = np.array([[one.get(name, 0.0) for name in used.names] for one in signs])
    sums: Vectors = there @ used.rows + used.offsets
    if weights is not None and vectors is not None:
        sums = sums + brought(vectors, used.means) @ used.slopes
    return sums


def brought(vectors: Vectors, means: Vectors) -> Vectors:
    """The vectors without what all have in common, at the length of `SCALE`."""
    apart = vectors - means
    found: Vectors = apart / np.linalg.norm(apart, axis=1, keepdims=True) * SCALE
    return found


@cache
def weights_for(what: What, model: str) -> Weights | None:
    """Those fitted for this family of models ("e5-…") or for words; None for any other."""
    raw: dict[str, Any] = json.loads(files(__package__).joinpath("weights.json").read_text("utf-8"))
    own = raw.get(model.partition("-")[0], {}).get(what)
    if own is None:
        return None
    return Weights(
        names=tuple(own["signs"]),
        rows=np.array(list(own["signs"].values()), dtype=np.float32),
        offsets=np.array(own["offsets"], dtype=np.float32),
        means=np.array(own["means"], dtype=np.float32),
        slopes=np.array(own["slopes"], dtype=np.float32),
    )

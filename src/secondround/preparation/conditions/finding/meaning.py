"""The condition a sentence means that names none: told by its vector, where there is a model of meaning.

One weight a topic for each number of the vector, fitted by `evals/conditions.py --write` to our own sentences. What
is found so is inferred, and shown as such.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from secondround.foundation.ports.meaning import Vectors
from secondround.preparation.conditions.comparing.values import has_value
from secondround.preparation.conditions.finding.terms import is_spoken_against, terms_in
from secondround.preparation.conditions.lexicon import shows
from secondround.preparation.conditions.model import TOPICS, Topic

LIKELY = 0.35
"""Least likelihood of a topic. Under cross-validation of the sentences that are not kept apart; higher than what is
best there, since most sentences of a posting are about no condition at all."""

SCALE = 6.0
"""Length to which vectors are brought once their mean is taken away."""

_FEWEST_WORDS = 3


@dataclass(frozen=True)
class Weights:
    """`means` and the rows of `slopes` are as long as a vector; `slopes` has a column for each of `TOPICS`."""

    means: Vectors
    slopes: Vectors
    offsets: Vectors


def topics_meant(texts: Sequence[str], vectors: Vectors, model: str) -> dict[str, Topic]:
    """By its words the topic each sentence is most likely about; those that likely mean none are left out, a start that
    names no time is, and all are where no weights are known for the model."""
    weights = weights_for(model)
    if weights is None or not texts:
        return {}
    likely = likelihoods(vectors, weights)
    meant = {
        text: TOPICS[int(row.argmax())]
        for text, row in zip(texts, likely, strict=True)
        if row.max() >= LIKELY
    }
    return {text: topic for text, topic in meant.items() if _can_mean(topic, text)}


def _can_mean(topic: Topic, text: str) -> bool:
    return topic != "start date" or has_value(topic, text) or shows("comparing", "a_time", text)


def may_mean(text: str, heading: str) -> bool:
    """Whether it is worth asking what a sentence means: it names no condition, and nothing speaks against one."""
    long = len(text.split()) >= _FEWEST_WORDS
    return long and not is_spoken_against(text, heading) and not terms_in(text, heading)


def likelihoods(vectors: Vectors, weights: Weights) -> Vectors:
    """For each vector, the likelihood of each of `TOPICS`."""
    apart = vectors - weights.means
    scaled = apart / np.linalg.norm(apart, axis=1, keepdims=True) * SCALE
    found: Vectors = 1 / (1 + np.exp(-(scaled @ weights.slopes + weights.offsets)))
    return found


@cache
def weights_for(model: str) -> Weights | None:
    """Those fitted for a model of this family ("e5-…"); None for any other."""
    raw = json.loads(files(__package__).joinpath("meaning.json").read_text("utf-8"))
    own = raw.get(model.partition("-")[0])
    if own is None:
        return None
    rows = (np.array(own[name], dtype=np.float32) for name in ("means", "slopes", "offsets"))
    return Weights(*rows)

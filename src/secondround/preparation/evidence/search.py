"""Ranking passages for a need, by words and by meaning."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from secondround.preparation.documents.model import Passage

RANK_CONSTANT = 60
"""Of reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009)."""


@dataclass(frozen=True)
class Match:
    """A passage found for a need. `score` orders the matches of one search; it means nothing across searches."""

    passage: Passage
    score: float


def query_words(need: str) -> tuple[str, ...]:
    """The words to look for: three letters or more, or with a digit; each once, in lower case."""
    words = re.findall(r"[^\W_]+", need.lower())
    return tuple(dict.fromkeys(w for w in words if len(w) > 2 or any(c.isdigit() for c in w)))


def fuse(by_words: Sequence[str], by_meaning: Sequence[str]) -> dict[str, float]:
    """Passage ids with the sum of their reciprocal ranks in the two lists, best first."""
    scores: dict[str, float] = {}
    for ranking in (by_words, by_meaning):
        for rank, passage_id in enumerate(ranking, start=1):
            scores[passage_id] = scores.get(passage_id, 0.0) + 1 / (RANK_CONSTANT + rank)
    return dict(sorted(scores.items(), key=lambda one: -one[1]))


def nearest(
    need: NDArray[np.float32], rows: NDArray[np.float32], ids: Sequence[str], most: int
) -> list[str]:
    """Ids of the rows closest to the need, best first; unit rows in, so the dot product is the cosine."""
    return [ids[int(i)] for i in np.argsort(-(rows @ need))[:most]]

"""Nearness in meaning as one figure for every model and language."""

import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files

from secondround.foundation.ports.meaning import Vectors

Near = Callable[[Sequence[tuple[str, str]]], Sequence[float]]
"""Tells of pairs of a point and words how near they are in meaning, from 0 to 1, the same for the same pairs."""

FALLBACK = "en"


def everyday(language: str) -> tuple[str, ...]:
    """Sentences that say no key point, in the language, else in English."""
    found = _sentences()
    return found.get(language, found[FALLBACK])


def nearness(points: Vectors, words: Vectors, anything: Vectors) -> list[float]:
    """For each row of `points` and of `words` how near they are, from 0 (as near as anything is) to 1 (the same).

    `anything` are the rows of `everyday`. One model calls any two texts near, another hardly any: told by how far a
    pair comes beyond what the point has in common with those, one figure serves for all.
    """
    middles = (points @ anything.T).mean(axis=1)
    cosines = (points * words).sum(axis=1)
    return [
        _beyond(float(one), float(middle)) for one, middle in zip(cosines, middles, strict=True)
    ]


def _beyond(cosine: float, middle: float) -> float:
    return min(1.0, max(0.0, (cosine - middle) / (1 - middle))) if middle < 1 else 0.0


@cache
def _sentences() -> dict[str, tuple[str, ...]]:
    read = tomllib.loads(files(__package__).joinpath("everyday.toml").read_text(encoding="utf-8"))
    return {language: tuple(some) for language, some in read.items()}


def asked_for(pairs: Sequence[tuple[str, str]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The points and the words of some pairs, each once."""
    return tuple(dict.fromkeys(one for one, _ in pairs)), tuple(
        dict.fromkeys(one for _, one in pairs)
    )

"""Weights of what tells whether a key point was said, by one logistic regression."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from points.f1 import f1_at

PULL, LOOKS, HARDEST = 0.0001, 5, 2
"""How strongly weights are pulled to nought, how often the best stretch is chosen anew, and how many texts of other
points are held against each point: those that come nearest to saying it, and do not."""

BEGUN = (-3, 5, 1, -4, -2, -4, -1, -4, -4, -1, -4, -2, -2, 0, -2, -4, -1, -1, -1, -1, -1, -2, -2)
"""The offset and the weights by which the first best stretches are chosen."""

SIGNS = np.array([0, *(1 if one > 0 else -1 for one in BEGUN[1:])])
"""Which way each signal may weigh; the offset either."""


@dataclass(frozen=True)
class Foreign:
    """The signals of what was said for another point (`of`), a row for each stretch."""

    point: str
    of: str
    rows: Any


def fitted(gold: Sequence[bool], tables: list[Any], foreign: list[Foreign]) -> Any:
    """Weights by one logistic regression, on the best stretch of each pair, stretch and weights in turn."""
    weights = np.array(BEGUN, dtype=float)
    for _ in range(LOOKS):
        near = nearest(foreign, weights)
        chosen = [best(rows, weights) for rows in tables]
        said = np.array([*gold, *(False for _ in near)], dtype=float)
        weights = regression(np.array([*chosen, *near]), said, weights)
    weights[0] -= best_cut(tables, gold, weights)
    return weights


def nearest(foreign: list[Foreign], weights: Any) -> list[Any]:
    """Of each point the best stretches of the texts that come nearest to saying it."""
    found: dict[str, list[Any]] = {}
    for one in foreign:
        found.setdefault(one.point, []).append(best(one.rows, weights))
    return [
        row
        for rows in found.values()
        for row in sorted(rows, key=lambda row: -float(row @ weights))[:HARDEST]
    ]


def best(rows: Any, weights: Any) -> Any:
    return rows[np.argmax(rows @ weights)]


def best_cut(tables: list[Any], gold: Any, weights: Any) -> float:
    """The weight from which saying "said" gives the best F1, with what is known of words: half of a likelihood."""
    values = [
        (float((rows @ weights).max()), bool(yes)) for rows, yes in zip(tables, gold, strict=False)
    ]
    return max((value for value, _ in values), key=lambda at: f1_at(values, at)) - 0.001


def regression(found: Any, gold: Any, begun: Any) -> Any:
    """The likeliest weights of which none turns against what its signal means: such a one is nought."""
    kept = np.ones(len(begun), dtype=bool)
    while True:
        weights = np.zeros(len(begun))
        weights[kept] = newton(found[:, kept], gold, begun[kept])
        wrong = kept & (weights * SIGNS < 0)
        if not wrong.any():
            return weights
        kept &= ~wrong


def newton(found: Any, gold: Any, begun: Any) -> Any:
    """By Newton's method; the first weight is not pulled."""
    weights = begun.copy()
    pull = np.full(len(weights), PULL * len(gold))
    pull[0] = 0.0
    for _ in range(60):
        sure = 1 / (1 + np.exp(-found @ weights))
        slope = found.T @ (sure - gold) + pull * weights
        curve = (found * (sure * (1 - sure))[:, None]).T @ found + np.diag(pull + 1e-6)
        weights = weights - np.linalg.solve(curve, slope)
    return weights


def is_said(rows: Any, weights: Any) -> bool:
    return bool((rows @ weights).max() >= 0)

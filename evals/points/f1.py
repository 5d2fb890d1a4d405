"""Precision, recall and F1 of yes and no, and the best that one threshold reaches."""

from collections.abc import Iterable, Sequence
from functools import partial


def figures(found: Sequence[tuple[bool, bool]]) -> dict[str, float]:
    """Of what was told and what the gold says."""
    right = sum(mine and gold for mine, gold in found)
    precision = right / max(1, sum(mine for mine, _ in found))
    recall = right / max(1, sum(gold for _, gold in found))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3)}


def best_of(groups: Iterable[Sequence[tuple[float, bool]]]) -> float:
    """F1 of all groups together, each cut at the threshold that is best for it."""
    right = found = gold = 0
    for values in groups:
        at = max((value for value, _ in values), key=partial(f1_at, values), default=1.0)
        right += sum(said for value, said in values if value >= at)
        found += sum(value >= at for value, _ in values)
        gold += sum(said for _, said in values)
    return round(2 * right / max(1, found + gold), 3)


def f1_at(values: Sequence[tuple[float, bool]], at: float) -> float:
    right = sum(said for value, said in values if value >= at)
    return 2 * right / max(1, sum(v >= at for v, _ in values) + sum(said for _, said in values))

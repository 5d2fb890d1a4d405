"""From prints to voices: who is the same, and who speaks when."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
Labels = NDArray[np.int64]

SAME = 0.36
"""Mean cosine distance up to which two groups of prints are one voice. Between prints of 1.6 s of one voice it is some
0.2 to 0.3, between two voices 0.4 and more."""

LEAST_SHARE = 0.02
"""Of the speech that a voice must have; a smaller group is a cough or laughter of somebody else."""

MOST_GROUPED = 1_500
"""Windows that are grouped, evenly spread; the others join the voice they are closest to."""

STAYING = 0.12
"""Cosine by which another voice must be closer to take over within a step: turns last longer than a step."""


def voices_in(prints: Array) -> Labels:
    """The voice of each print (rows of unit length, in order of time), numbered as it comes."""
    if len(prints) < 2:
        return np.zeros(len(prints), np.int64)
    chosen = np.unique(np.linspace(0, len(prints) - 1, min(len(prints), MOST_GROUPED)).astype(int))
    centres = _centres(prints[chosen], _grouped(prints[chosen]))
    return _renumbered(_smoothed(prints @ centres.T))


def _grouped(prints: Array) -> Labels:
    """Average linkage on cosine distance."""
    from scipy.cluster.hierarchy import fcluster, linkage

    tree = linkage(prints, method="average", metric="cosine")
    labels: Labels = np.asarray(fcluster(tree, SAME, criterion="distance"), np.int64) - 1
    return labels


def _centres(prints: Array, groups: Labels) -> Array:
    """The mean print of each group that is large enough, the largest first."""
    counts = np.bincount(groups)
    order = np.argsort(-counts, kind="stable")
    least = max(LEAST_SHARE * len(prints), 2)
    kept = [group for group in order if counts[group] >= least] or [order[0]]
    means = np.stack([prints[groups == group].mean(axis=0) for group in kept])
    centres: Array = means / np.linalg.norm(means, axis=1, keepdims=True)
    return centres


def _smoothed(near: Array) -> Labels:
    """The likeliest run of voices: each window by its closeness, a change only where it pays."""
    score = near[0].astype(np.float64)
    back = np.zeros(near.shape, np.int64)
    for row in range(1, len(near)):
        best = int(np.argmax(score))
        stay = score >= score[best] - STAYING
        back[row] = np.where(stay, np.arange(near.shape[1]), best)
        score = np.where(stay, score, score[best] - STAYING) + near[row]
    path = np.empty(len(near), np.int64)
    path[-1] = int(np.argmax(score))
    for row in range(len(near) - 1, 0, -1):
        path[row - 1] = back[row, path[row]]
    return path


def _renumbered(labels: Labels) -> Labels:
    """By first appearance."""
    order = {label: number for number, label in enumerate(dict.fromkeys(labels.tolist()))}
    return np.array([order[label] for label in labels.tolist()], np.int64)

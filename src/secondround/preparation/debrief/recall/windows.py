"""Meaning over a talk: short windows are compared, since a turn may be one word or a speech."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from secondround.foundation.ports.meaning import Vectors
from secondround.preparation.debrief.recall.lines import Line
from secondround.preparation.debrief.recall.terms import Scores

WIDE, STRIDE = 60, 30
"""Words of a window, and from one to the next: about four sentences, what a sentence model takes in whole."""


@dataclass(frozen=True)
class Window:
    """Some words in a row of one document; `lines` are the places of the lines it touches."""

    text: str
    lines: tuple[int, ...]


def windows_of(lines: Sequence[Line]) -> tuple[Window, ...]:
    """Overlapping windows; every word is in one, none reaches from one document into another."""
    found: list[Window] = []
    for start, end in stretches(lines):
        words = [(word, at) for at in range(start, end) for word in lines[at].text.split()]
        for begin in range(0, max(1, len(words) - STRIDE // 2), STRIDE):
            part = words[begin : begin + WIDE]
            touched = dict.fromkeys(at for _, at in part)
            found.append(Window(" ".join(word for word, _ in part), tuple(touched)))
    return tuple(found)


def stretches(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Where the lines of each document begin and end."""
    starts = [
        at for at, line in enumerate(lines) if not at or line.document != lines[at - 1].document
    ]
    return list(pairwise([*starts, len(lines)]))


@dataclass(frozen=True)
class Near:
    """How near in meaning each line is, and how far above the talk's usual nearness (0 usual, 1 the same)."""

    cosines: Scores
    above: Scores


def nearness(windows: Sequence[Window], need: Vectors, rows: Vectors, count: int) -> Near:
    """`need` and `rows` are unit vectors; `count` lines. A line has the mean of its windows."""
    cosines = rows @ need
    total, times = np.zeros(count), np.zeros(count)
    best = np.full(count, -1.0)
    for window, cosine in zip(windows, cosines, strict=True):
        at = list(window.lines)
        total[at] += cosine
        times[at] += 1
        best[at] = np.maximum(best[at], cosine)
    usual = float(rows.mean(axis=0) @ rows.mean(axis=0)) if len(rows) else 0.0
    mean = total / np.maximum(times, 1)
    return Near(mean, (best - usual) / max(1 - usual, 1e-6))

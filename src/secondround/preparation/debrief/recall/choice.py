"""Which lines are shown under a budget of words, and in which stretches."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from secondround.preparation.debrief.recall.lines import Line
from secondround.preparation.debrief.recall.terms import Scores


@dataclass(frozen=True)
class Stretch:
    """`lines[start:end]`, all of one document."""

    start: int
    end: int


def chosen(lines: Sequence[Line], scores: Scores, budget: int) -> tuple[int, ...]:
    """Places of the most relevant lines whose words fit the budget together, in the order of the talk."""
    left = budget
    places = []
    for at in np.argsort(-scores, kind="stable"):
        words = lines[int(at)].words
        if words <= left:
            places.append(int(at))
            left -= words
    return tuple(sorted(places))


def stretches_of(lines: Sequence[Line], places: Sequence[int]) -> tuple[Stretch, ...]:
    """Lines that follow on one another together."""
    found: list[Stretch] = []
    for at in places:
        last = found[-1] if found else None
        if last and last.end == at and lines[at].document == lines[at - 1].document:
            found[-1] = Stretch(last.start, at + 1)
        else:
            found.append(Stretch(at, at + 1))
    return tuple(found)

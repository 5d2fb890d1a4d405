"""Which key points an answer says, in which words."""

from collections.abc import Callable, Sequence
from functools import partial

from secondround.preparation.documents.sentences import Span
from secondround.preparation.rehearsal.content.model import SaidPoint
from secondround.preparation.rehearsal.content.points.signals import signals
from secondround.preparation.rehearsal.content.points.view import view
from secondround.preparation.rehearsal.content.points.weighing import SAID, likelihood
from secondround.preparation.rehearsal.content.points.windows import windows

Meant = Callable[[str, str], float]
"""The cosine of two texts' meanings."""


def said_points(
    points: Sequence[str], text: str, meant: Meant | None = None, model: str = ""
) -> tuple[SaidPoint, ...]:
    """Every key point in its order, with the words that say it, or come nearest to it.

    A clause is preferred to a longer stretch that says it as surely. `model` is the name of the model `meant` is of.
    """
    stretches = windows(text)
    return tuple(_nearest(point, stretches, meant, model) for point in points)


def _nearest(point: str, stretches: Sequence[Span], meant: Meant | None, model: str) -> SaidPoint:
    if not stretches:
        return SaidPoint(point, said=False, likelihood=0.0, start=0, end=0, words="")
    sure = partial(_likelihood, point, meant=meant, model=model)
    rated = [(round(sure(one.text), 3), -len(one.text), -one.start, one) for one in stretches]
    best, _, _, found = max(rated, key=lambda each: each[:3])
    return SaidPoint(point, best >= SAID, best, found.start, found.end, found.text)


def _likelihood(point: str, words: str, meant: Meant | None, model: str) -> float:
    meaning = meant(point, words) if meant else 0.0
    return likelihood(signals(view(point), view(words), meaning), model if meant else "")

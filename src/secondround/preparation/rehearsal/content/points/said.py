"""Which key points an answer says, in which words."""

from collections.abc import Iterator, Sequence

from secondround.preparation.documents.sentences import Span
from secondround.preparation.rehearsal.content.model import SaidPoint
from secondround.preparation.rehearsal.content.points.signals import Signals, denied_in, signals
from secondround.preparation.rehearsal.content.points.view import view
from secondround.preparation.rehearsal.content.points.weighing import SAID, likelihood
from secondround.preparation.rehearsal.content.points.windows import lead, windows


def said_points(points: Sequence[str], text: str) -> tuple[SaidPoint, ...]:
    """Every key point in its order, with the words that say it, or come nearest to it.

    Of the stretches that say it as surely, the shortest.
    """
    stretches = windows(text)
    return tuple(_nearest(point, text, stretches) for point in points)


def weighed(point: str, text: str, stretches: Sequence[Span]) -> Iterator[tuple[Span, Signals]]:
    """Every stretch of the text with its signals."""
    wanted = view(point)
    gone = denied_in(wanted, text)
    for one in stretches:
        yield one, signals(wanted, view(one.text), gone, lead(text, one))


def _nearest(point: str, text: str, stretches: Sequence[Span]) -> SaidPoint:
    rated = [
        (round(likelihood(found), 3), -len(one.text), -one.start, one)
        for one, found in weighed(point, text, stretches)
    ]
    if not rated:
        return SaidPoint(point, said=False, likelihood=0.0, start=0, end=0, words="")
    best, _, _, one = max(rated, key=lambda each: each[:3])
    return SaidPoint(point, best >= SAID, best, one.start, one.end, one.text)

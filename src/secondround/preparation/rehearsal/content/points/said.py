"""Which key points an answer says, in which words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from secondround.preparation.documents.sentences import Span
from secondround.preparation.rehearsal.content.model import SaidPoint
from secondround.preparation.rehearsal.content.points.near.doubt import in_doubt, lifted
from secondround.preparation.rehearsal.content.points.near.nearness import Near
from secondround.preparation.rehearsal.content.points.signals import Signals, denied_in, signals
from secondround.preparation.rehearsal.content.points.view import view
from secondround.preparation.rehearsal.content.points.weighing import SAID, likelihood, weight
from secondround.preparation.rehearsal.content.points.windows import lead, plain, windows


@dataclass(frozen=True)
class _Rated:
    """A stretch and what its signs weigh; `open` is whether nearness in meaning could make it say the point."""

    stretch: Span
    weight: float
    open: bool


def said_points(
    points: Sequence[str], text: str, near: Near | None = None
) -> tuple[SaidPoint, ...]:
    """Every key point in its order, with the words that say it, or come nearest to it.

    Of the stretches that say it as surely, the shortest. `near` is asked once, and only for what words leave in doubt;
    without it words alone decide.
    """
    stretches = windows(text)
    rated = [_rated(point, text, stretches) for point in points]
    if near is not None:
        rated = _with_meaning(points, rated, near)
    return tuple(_nearest(point, some) for point, some in zip(points, rated, strict=True))


def weighed(point: str, text: str, stretches: Sequence[Span]) -> Iterator[tuple[Span, Signals]]:
    """Every stretch of the text with its signals."""
    wanted = view(point)
    gone = denied_in(wanted, text)
    for one in stretches:
        yield one, signals(wanted, view(one.text), gone, lead(text, one))


def _rated(point: str, text: str, stretches: Sequence[Span]) -> list[_Rated]:
    return [
        _Rated(one, weight(found), in_doubt(found))
        for one, found in weighed(point, text, stretches)
    ]


def _with_meaning(
    points: Sequence[str], rated: Sequence[Sequence[_Rated]], near: Near
) -> list[list[_Rated]]:
    """With what comes near in meaning weighing more, of the points that words do not find."""
    asked = {
        (point, plain(one.stretch.text)): 0.0
        for point, some in zip(points, rated, strict=True)
        if not any(likelihood(one.weight) >= SAID for one in some)
        for one in some
        if one.open
    }
    found = dict(zip(asked, near(tuple(asked)), strict=True)) if asked else {}
    return [
        [
            replace(
                one, weight=lifted(one.weight, found.get((point, plain(one.stretch.text)), 0.0))
            )
            for one in some
        ]
        for point, some in zip(points, rated, strict=True)
    ]


def _nearest(point: str, some: Sequence[_Rated]) -> SaidPoint:
    rated = [
        (round(likelihood(one.weight), 3), -len(one.stretch.text), -one.stretch.start, one.stretch)
        for one in some
    ]
    if not rated:
        return SaidPoint(point, said=False, likelihood=0.0, start=0, end=0, words="")
    best, _, _, one = max(rated, key=lambda each: each[:3])
    return SaidPoint(point, best >= SAID, best, one.start, one.end, one.text)

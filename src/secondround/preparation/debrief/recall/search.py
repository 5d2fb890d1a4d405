"""The lines of past rounds that answer a question."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from secondround.foundation.ports.meaning import Vectors
from secondround.preparation.debrief.recall.choice import Stretch, chosen, stretches_of
from secondround.preparation.debrief.recall.lines import Line
from secondround.preparation.debrief.recall.question import Asked
from secondround.preparation.debrief.recall.relevance import relevance
from secondround.preparation.debrief.recall.terms import Held, Scores, held_by, terms_of
from secondround.preparation.debrief.recall.windows import Near, Window, nearness

HELD = 0.55
"""Share of the subject, rare words counting more, that a line or the question it answers must hold for it to
have been spoken of."""

SHARE, LEAST, MOST = 6, 150, 400
"""Words shown: a sixth of what there is, but half a page at most and a few turns at least."""

ABOVE = 0.35
"""How far above the talk's usual nearness the meaning must be where the words are others. On the meetings of
`evals/recall.py` two thirds of their own queries reach it, and one in forty of another kind of meeting's."""


ANSWERS = 0.9
"""What an answer has of the words of its question."""


@dataclass(frozen=True)
class Meaning:
    """The windows of the lines with their vectors, and the question's."""

    windows: Sequence[Window]
    need: Vectors
    rows: Vectors


@dataclass(frozen=True)
class Hit:
    """A stretch with the place of the line in it that answers best; `sure` when it speaks of the subject."""

    stretch: Stretch
    best: int
    sure: bool


def budget_for(lines: Sequence[Line]) -> int:
    """How many words of these lines are shown for one question."""
    return min(max(sum(line.words for line in lines) // SHARE, LEAST), MOST)


def places_shown(
    lines: Sequence[Line], asked: Asked, meaning: Meaning | None, budget: int
) -> tuple[int, ...]:
    """Places of the lines worth showing for a question within `budget` words, in the order of the talk."""
    return chosen(lines, _Signals(lines, asked, meaning).relevance(budget), budget)


def hits(
    lines: Sequence[Line], asked: Asked, meaning: Meaning | None, budget: int
) -> tuple[Hit, ...]:
    """The stretches that answer, the best first; only the nearest, not sure, where nothing was said of it.

    Empty where nobody asked for says anything at all.
    """
    if asked.asking and not asked.subject:
        return _everything(lines, asked)
    if not lines:
        return ()
    signals = _Signals(lines, asked, meaning)
    scores = signals.relevance(budget)
    fitting = [at for at, line in enumerate(lines) if _fits(line, asked)]
    found = []
    for stretch in stretches_of(lines, chosen(lines, scores, budget)):
        places = [at for at in fitting if stretch.start <= at < stretch.end]
        if places:
            best = max(places, key=lambda at: (signals.local(at), scores[at]))
            found.append(Hit(stretch, best, signals.speaks_of(best)))
    found.sort(key=lambda hit: (-hit.sure, -signals.local(hit.best)))
    return tuple(hit for hit in found if hit.sure) or _nearest(found, fitting, signals)


def _everything(lines: Sequence[Line], asked: Asked) -> tuple[Hit, ...]:
    """Whatever they asked, in the order of the talks; what notes leave to nobody only where no name is known."""
    fitting = [at for at, line in enumerate(lines) if _fits(line, asked)]
    places = [at for at in fitting if lines[at].speaker in asked.speakers] or fitting
    return tuple(Hit(Stretch(at, at + 1), at, sure=True) for at in places)


def _nearest(found: Sequence[Hit], fitting: Sequence[int], signals: "_Signals") -> tuple[Hit, ...]:
    if found or not fitting:
        return tuple(found[:1])
    best = max(fitting, key=signals.local)
    return (Hit(Stretch(best, best + 1), best, signals.speaks_of(best)),)


class _Signals:
    """What is known of each line against one question."""

    def __init__(self, lines: Sequence[Line], asked: Asked, meaning: Meaning | None) -> None:
        held = Held([held_by(line.text) for line in lines], terms_of(asked.subject, asked.text))
        self._lines = lines
        self._by_words = held.scores()
        self._share = held.share() if asked.asking else _lent(lines, held.share())
        self._near: Near | None = None
        if meaning is not None:
            self._near = nearness(meaning.windows, meaning.need, meaning.rows, len(lines))
        self._by_speaker = np.array([float(line.speaker in asked.speakers) for line in lines])

    def relevance(self, budget: int) -> Scores:
        cosines = self._near.cosines if self._near else None
        return relevance(self._lines, self._by_words, cosines, self._by_speaker, budget)

    def local(self, at: int) -> float:
        """How well the line itself answers: what share of the subject it holds, how near it is."""
        return float(self._share[at]) + (float(self._near.above[at]) if self._near else 0.0)

    def speaks_of(self, at: int) -> bool:
        near = self._near is not None and float(self._near.above[at]) >= ABOVE
        return near or float(self._share[at]) >= HELD


def _lent(lines: Sequence[Line], share: Scores) -> Scores:
    """A question lends what it holds to the answer: "78 thousand" is about pay because pay was asked for."""
    lent = share.copy()
    for at in range(1, len(lines)):
        before, line = lines[at - 1], lines[at]
        answers = bool(before.asks) and before.side != line.side
        if answers and before.document == line.document:
            lent[at] = max(share[at], ANSWERS * share[at - 1])
    return lent


def _fits(line: Line, asked: Asked) -> bool:
    """Whether a line is of those whose words are wanted; notes that do not say who spoke always may be."""
    if asked.asking:
        return _asks(line, asked)
    if asked.speakers:
        return line.speaker in asked.speakers or not line.side
    side = {"me": "candidate", "them": "interviewer"}.get(asked.who)
    return side is None or line.side in ("", side)


def _asks(line: Line, asked: Asked) -> bool:
    if asked.speakers and line.side:
        return line.speaker in asked.speakers and bool(line.asks)
    side = {"me": "candidate", "them": "interviewer"}.get(asked.who)
    return bool(line.asks) if side is None else side in line.asks

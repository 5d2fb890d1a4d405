"""The words of a take as they were said, with what is marked on them; and its sound, drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from secondround.preparation.rehearsal.delivery.model import Delivery
from secondround.preparation.rehearsal.model import Take

Mark = Literal["", "filler", "restart", "hedge"]

WIDTH, HEIGHT = 720, 72
"""Of the drawing, in its own units."""

NEAR = 0.35
"""Seconds between a word's end and a pause that comes after it: words are placed less exactly than silences."""


@dataclass(frozen=True)
class Word:
    """One word, when it begins (seconds), what it is, and how long the silence before it is; 0.0 for none."""

    text: str
    start: float
    mark: Mark
    pause: float = 0.0


@dataclass(frozen=True)
class Drawn:
    """A part of the drawing: where it begins, how wide it is, how high; `at` is its second."""

    x: float
    width: float
    height: float
    at: float = 0.0


def marked(take: Take) -> tuple[Word, ...]:
    """Every word in order. Of a typed take none."""
    if take.way == "typed" or take.delivery is None:
        return ()
    marks = _marks(take.delivery)
    pauses = list(take.delivery.pauses)
    found: list[Word] = []
    for place, word in enumerate(take.words):
        pause = 0.0
        while pauses and pauses[0].end <= word.start + NEAR:
            pause += pauses.pop(0).length
        found.append(Word(word.text, word.start, marks.get(place, ""), round(pause, 1)))
    return tuple(found)


def outline(take: Take) -> tuple[Drawn, ...]:
    """The sound from left to right, mirrored about the middle."""
    if not take.outline or not take.length:
        return ()
    width = WIDTH / len(take.outline)
    step = take.length / len(take.outline)
    return tuple(
        Drawn(
            round(i * width, 1), round(width * 0.7, 1), round(max(1.0, one * HEIGHT), 1), i * step
        )
        for i, one in enumerate(take.outline)
    )


def silences(take: Take) -> tuple[Drawn, ...]:
    """The pauses on the drawing."""
    if take.delivery is None or not take.length:
        return ()
    scale = WIDTH / take.length
    return tuple(
        Drawn(round(one.start * scale, 1), round(one.length * scale, 1), HEIGHT, one.start)
        for one in take.delivery.pauses
    )


def fillers(take: Take) -> tuple[Drawn, ...]:
    """Where the fillers are on the drawing."""
    if take.delivery is None or not take.length:
        return ()
    scale = WIDTH / take.length
    return tuple(
        Drawn(round(one.start * scale, 1), 3, HEIGHT, one.start) for one in take.delivery.fillers
    )


def _marks(delivery: Delivery) -> dict[int, Mark]:
    found: dict[int, Mark] = {}
    spans: Sequence[tuple[int, int, Mark]] = (
        *((one.first, one.last, "hedge") for one in delivery.hedges),
        *((one.first, one.last, "restart") for one in delivery.restarts),
        *((one.first, one.last, "filler") for one in delivery.fillers),
    )
    for first, last, mark in spans:
        found |= dict.fromkeys(range(first, last + 1), mark)
    return found

"""Two sides that take turns: the likeliest side of each sentence, judged together."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

HABITS = (0.95, 0.8, 0.5, 0.25)
"""How often a new paragraph is a new speaker: from one paragraph a turn to turns of many paragraphs."""

INSIDE = 0.002
"""How often the speaker changes inside a paragraph, where paragraphs are turns."""

INSIDE_AFTER_QUESTION = 0.012

MARKED = 0.98
"""How often a sentence behind a dash or ">>" is another speaker's."""

INTERVIEWER_BEGINS = 0.7


@dataclass(frozen=True)
class Heard:
    """A sentence as far as it matters here: `favour` in log odds for the interviewer, whether it begins a

    paragraph, is marked as a change of speaker, and whether the one before it asks.
    """

    favour: float
    begins: bool
    marked: bool
    after_question: bool


def alternating(heard: Sequence[Heard]) -> list[int]:
    """0 (the interviewer) or 1 for each sentence, under the habit that explains them best."""
    return max((_under(habit, heard) for habit in HABITS), key=lambda found: found[0])[1]


def _under(habit: float, heard: Sequence[Heard]) -> tuple[float, list[int]]:
    best = (log(INTERVIEWER_BEGINS), log(1 - INTERVIEWER_BEGINS))
    back: list[tuple[int, int]] = []
    for number, one in enumerate(heard):
        if number:
            change = _change(habit, one)
            rows = [_arriving(best, side, change) for side in (0, 1)]
            best = (rows[0][0], rows[1][0])
            back.append((rows[0][1], rows[1][1]))
        best = (best[0] + one.favour / 2, best[1] - one.favour / 2)
    side = 0 if best[0] >= best[1] else 1
    sides = [side]
    for step in reversed(back):
        side = step[side]
        sides.append(side)
    return max(best), sides[::-1]


def _change(habit: float, one: Heard) -> float:
    if one.marked:
        return MARKED
    if one.begins:
        return habit
    return INSIDE_AFTER_QUESTION if one.after_question else INSIDE


def _arriving(before: tuple[float, float], side: int, change: float) -> tuple[float, int]:
    """The score of arriving at a side, and from which."""
    same, other = before[side] + log(1 - change), before[1 - side] + log(change)
    return (same, side) if same >= other else (other, 1 - side)

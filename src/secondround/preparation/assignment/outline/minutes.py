"""Minutes: given to the parts by their share, and summed against the length."""

from collections.abc import Sequence
from dataclasses import dataclass

from babel.numbers import format_decimal

from secondround.preparation.assignment.outline.model import Section

STEP = 0.5
"""Nobody plans in less than half a minute."""


@dataclass(frozen=True)
class Sum:
    """What the parts take together, the length (None where none is known), and what is over (negative: to spare)."""

    planned: float
    length: int | None
    over: float


def shared_out(
    length: int | None, shares: Sequence[float], step: float = STEP
) -> tuple[float, ...]:
    """Minutes for each share, in half minutes, together exactly the length; all 0.0 where there is none.

    The same for what else is counted (slides, pages, words), in steps of its own.

    What rounding leaves goes to those that lost most by it (largest remainder), so that no order is preferred but the
    parts' own between equals.
    """
    if not length or not shares:
        return (0.0,) * len(shares)
    total = sum(shares) or 1.0
    exact = [length / step * one / total for one in shares]
    steps = [int(one) for one in exact]
    left = round(length / step) - sum(steps)
    by_loss = sorted(range(len(exact)), key=lambda at: (steps[at] - exact[at], at))
    for at in by_loss[:left]:
        steps[at] += 1
    return tuple(one * step for one in steps)


def minutes_in_words(minutes: float, language: str) -> str:
    """ "3", "2.5"; "2,5" in French and German."""
    return str(format_decimal(minutes, format="0.##", locale=language))


def summed(sections: Sequence[Section], length: int | None) -> Sum:
    """The sum against the length; nothing is over where no length is known."""
    planned = round(sum(one.minutes for one in sections), 2)
    return Sum(planned, length, round(planned - length, 2) if length else 0.0)

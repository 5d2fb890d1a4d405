"""The signs that a pair has beside the other pairs of its figure, and those that say more together than alone."""

import math
from collections.abc import Iterator, Sequence

from secondround.preparation.assignment.checked.figures.held.likely.book import Book
from secondround.preparation.assignment.checked.figures.held.likely.pairs import pairs
from secondround.preparation.assignment.checked.figures.held.likely.placed import Placed
from secondround.preparation.assignment.checked.figures.held.likely.signs import Signs, signs_of

RIVAL = 0.8
"""The share of a pair's words from which on another pair of its figure is its rival."""

Held = tuple[Placed, Placed, Signs]

CROSSED = tuple(
    (one, other)
    for one, others in {
        "best words": (*("mine said", "near words", "swapped of two", "typed", "digit", "small"),),
        "near words": (
            *("swapped", "swapped of two", "typed", "digit", "small"),
            *("y told", "of money", "of share", "of time", "one year"),
        ),
        "far words": ("swapped", "swapped of two", "typed"),
        "mine said": ("small", "near", "one noun"),
        "theirs said": ("near", "one noun"),
        "one noun": ("small", "by one", "y told"),
        "y again": ("swapped", "swapped of two", "typed"),
        "y told": ("swapped", "swapped of two"),
        "y cell": ("row said", "column said"),
        "y made": ("row said",),
    }.items()
    for other in others
)


def held(book: Book) -> Iterator[Held]:
    """Each pair with all its signs."""
    last: list[Held] = []
    for one, other in pairs(book):
        if last and last[0][0] is not one:
            yield from _ranked(last)
            last = []
        last.append((one, other, signs_of(one, other, book)))
    yield from _ranked(last)


def _ranked(some: Sequence[Held]) -> Iterator[Held]:
    words = [2 * signs["near words"] + signs["far words"] for _, _, signs in some]
    best = max(words, default=0.0)
    for (one, other, signs), mine in zip(some, words, strict=True):
        rivals = {
            round(each.number.value, 2)
            for (_, each, _), theirs in zip(some, words, strict=True)
            if theirs > RIVAL * mine
        }
        found = signs | {
            "best words": float(mine >= best),
            "words behind the best": best - mine,
            "rivals": math.log(1 + len(rivals)),
        }
        yield one, other, found | {f"{a} and {b}": found[a] * found[b] for a, b in CROSSED}

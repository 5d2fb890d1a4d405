"""Figures that are most likely one, of which one is a slip."""

from collections.abc import Iterator, Sequence

from secondround.foundation.ports.office.finished import Page
from secondround.preparation.assignment.checked.figures.held.likely.book import Book
from secondround.preparation.assignment.checked.figures.held.likely.made import made_by
from secondround.preparation.assignment.checked.figures.held.likely.placed import (
    Placed,
    placed_on,
    placed_told,
)
from secondround.preparation.assignment.checked.figures.held.likely.ranked import Held, held
from secondround.preparation.assignment.checked.figures.held.likely.weighing import likelihoods
from secondround.preparation.assignment.checked.figures.tables import Table
from secondround.preparation.assignment.checked.look import Told

MARK = 0.8
"""Least likelihood of a pair that is told of."""


def likely_apart(
    pages: Sequence[Page],
    tables: Sequence[Table],
    told: Sequence[Told],
    language: str,
    names: frozenset[str],
) -> Iterator[tuple[Placed, Placed]]:
    """The likeliest pairs, the slip first; each figure of the file once."""
    found = list(held(book_of(pages, tables, told, language, names)))
    shares = likelihoods([signs for _, _, signs in found])
    for at in best_of(found, shares):
        one, other, _ = found[at]
        yield one, other


def book_of(
    pages: Sequence[Page],
    tables: Sequence[Table],
    told: Sequence[Told],
    language: str,
    names: frozenset[str],
) -> Book:
    """The figures of a file, of what its tables make and of what is known."""
    return Book(
        tuple(placed_on(pages, tables, language, names)),
        tuple(one for table in tables for one in made_by(table, language)),
        tuple(placed_told(told, language, names)),
    )


def best_of(some: Sequence[Held], shares: Sequence[float]) -> Iterator[int]:
    """The places of the pairs that are told of, the likeliest first."""
    said: set[tuple[int, float]] = set()
    for at in sorted(range(len(some)), key=lambda place: -shares[place]):
        one, other, _ = some[at]
        mine, theirs = ((id(each.piece), each.number.value) for each in (one, other))
        if shares[at] < MARK:
            return
        if mine in said or (theirs in said and other.kind in ("said", "cell")):
            continue
        said |= {mine, theirs}
        yield at
